import { describe, expect, test } from 'vitest'
import {
  type Block,
  compareNames,
  existsOn,
  isInBlock,
  matchesSearch,
  searchKey,
  type UnitKind,
  unitByCode,
} from '#domain/unit.ts'
import { unit } from './builders.ts'

test.each<[UnitKind, Block[]]>([
  ['ward', ['all', 'ward']],
  ['commune', ['all', 'commune']],
  ['special_zone', ['all', 'commune']],
])('a %s is ranked in %j', (kind, blocks) => {
  for (const block of ['all', 'ward', 'commune'] as const) expect(isInBlock(kind, block)).toBe(blocks.includes(block))
})

describe('a code is an identity only with its dates', () => {
  const old = unit({ id: 1, code: '06712', name: 'Trần Phú', validFrom: '2004-01-01', validTo: '2025-06-30' })
  const today = unit({ id: 2, code: '06712', name: 'Móng Cái 1', validFrom: '2025-07-01' })

  test.each([
    ['2003-12-31', undefined],
    ['2004-01-01', 'Trần Phú'],
    ['2025-06-30', 'Trần Phú'],
    ['2025-07-01', 'Móng Cái 1'],
    ['2099-12-31', 'Móng Cái 1'],
  ])('on %s 06712 is %s', (date, name) => {
    expect(unitByCode([old, today], '06712', date)?.name).toBe(name)
    expect(existsOn(old, date)).toBe(name === 'Trần Phú')
  })

  test('zeros in front belong to the code', () => {
    expect(unitByCode([old, today], '6712', '2026-01-01')).toBeUndefined()
  })
})

describe('Vietnamese order', () => {
  test.each([
    ['letters', ['An', 'Ăn', 'Ân', 'Bình', 'Dung', 'Đa', 'Em', 'Ê', 'Oanh', 'Ô', 'Ơ', 'Uy', 'Ư', 'Yên']],
    ['numbers by their worth', ['Phường 1', 'Phường 2', 'Phường 10', 'Phường 11']],
    ['numbered names', ['Móng Cái 1', 'Móng Cái 2', 'Móng Cái 3', 'Móng Dương']],
    ['names of wards', ['Ba Đình', 'Cửa Nam', 'Dịch Vọng', 'Đống Đa', 'Giảng Võ', 'Ô Chợ Dừa', 'Yên Hòa']],
  ])('%s', (_name, ordered) => {
    expect(ordered.toReversed().sort(compareNames)).toEqual(ordered)
  })

  test('composed and decomposed letters are the same name', () => {
    expect(compareNames('Đống Đa', 'Đống Đa'.normalize('NFD'))).toBe(0)
  })
})

describe('searching', () => {
  test.each([
    ['Đống Đa', 'dong da'],
    ['Thủ Đức', 'thu duc'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Thuỵ Khuê', 'thuy khue'],
    ['Thụy Khuê', 'thuy khue'],
    ['  ĐẶC   KHU\u00a0Vân Đồn ', 'dac khu van don'],
    ['Ðông Hà', 'dong ha'],
    ['Hương Bưởi'.normalize('NFD'), 'huong buoi'],
    ['Phường 5', 'phuong 5'],
    ['Ea H’leo', 'ea h’leo'],
  ])('%j is found under %j', (name, key) => {
    expect(searchKey(name)).toBe(key)
  })

  test.each([
    ['Phường Đống Đa', 'dong', true],
    ['Phường Đống Đa', 'đa đống', true],
    ['Phường Đống Đa', 'ph đo', true],
    ['Phường Đống Đa', '', true],
    ['Phường Đống Đa', 'ong', false],
    ['Phường Đống Đa', 'dong ha', false],
    ['Xã Hoà Tiến', 'hòa tiến', true],
  ])('%j answers to %j: %s', (name, query, found) => {
    expect(matchesSearch(name, query)).toBe(found)
  })
})
