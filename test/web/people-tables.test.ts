/** Tables of people as text, the sum of a year's due days, waiting at the door, and units within reach. */
import { describe, expect, it } from 'vitest'
import { secondsAsked, secondsLeft } from '../../web/features/accounts/countdown.ts'
import { importTemplate, readTable, tableText } from '../../web/features/people/import-text.ts'
import { dueRange, sumOf } from '../../web/features/settings/due-sentence.ts'
import { parseSearch, searchOf } from '../../web/search.ts'
import { unitsFound, unitsWithin } from '../../web/units-within.ts'

describe('a table of people', () => {
  it('is a file that Vietnamese Excel opens: BOM, semicolons, CRLF', () => {
    expect(importTemplate({ head: ['Họ tên', 'Mã đơn vị'], example: ['Mẫu'] }, '00004')).toBe(
      '\uFEFFHọ tên;Mã đơn vị\r\nMẫu;00004\r\n',
    )
  })

  it('quotes what would break it, and lets no name run as a formula', () => {
    expect(tableText([['a;b', 'say "x"', '=HYPERLINK("http://x")', '-1', 'dòng\n2']])).toBe(
      '\uFEFF"a;b";"say ""x""";"\'=HYPERLINK(""http://x"")";\'-1;"dòng\n2"\r\n',
    )
  })

  it.each<[string, BlobPart, object]>([
    ['UTF-8', 'Họ tên;x', { text: 'Họ tên;x' }],
    ['UTF-8 with a mark', '\uFEFFHọ tên', { text: 'Họ tên' }],
    ['UTF-16 as old Excel writes it', new Uint8Array([0xff, 0xfe, 0x48, 0x00, 0xcd, 0x1e]), { text: 'Họ' }],
    ['another encoding', new Uint8Array([0x48, 0xe4, 0x20, 0x74]), { fault: 'not_utf8' }],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4]), { fault: 'workbook' }],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), { fault: 'workbook' }],
    ['far too much', 'x'.repeat(600_001), { fault: 'too_large' }],
  ])('read from a file in %s', async (_name, content, read) => {
    expect(await readTable(new Blob([content]))).toEqual(read)
  })
})

describe('a year of due days', () => {
  const from = { code: 'MH', name: 'Minh Họa', kind: 'province' as const, label: 'thành phố Minh Họa', fictional: true }
  const item = (month: string, due: string | null, own = false) => ({ month, due, own, from, source: null })

  it.each([
    ['nothing', [item('2026-01', null), item('2026-02', null)], { kind: 'none' }],
    ['one day', [item('2026-11', '2026-12-05'), item('2026-12', '2027-01-05')], { kind: 'same', day: 5, own: 0 }],
    ['a gap', [item('2026-11', '2026-12-05'), item('2026-12', null)], { kind: 'mixed', missing: 1, own: 0 }],
    [
      'one earlier day',
      [item('2026-11', '2026-12-05'), item('2026-12', '2027-01-03', true)],
      { kind: 'mixed', missing: 0, own: 1 },
    ],
    [
      'a day within the month itself',
      [item('2026-11', '2026-11-28'), item('2026-12', '2026-12-28')],
      { kind: 'mixed', missing: 0, own: 0 },
    ],
  ])('with %s', (_name, items, sum) => {
    expect(sumOf(items)).toEqual(sum)
  })

  it.each([
    ['2026-12', '2026-12-01', '2027-04-02'],
    ['2026-02', '2026-02-01', '2026-05-31'],
    ['2028-02', '2028-02-01', '2028-05-31'],
  ])('lets %s be due from %s to %s', (month, first, last) => {
    expect(dueRange(month)).toEqual({ first, last })
  })
})

describe('waiting at the door', () => {
  it.each([
    ['what the server asks', { code: 'too_many', context: { seconds: 8 } }, 8],
    ['a broken answer', { code: 'too_many', context: { seconds: 'x' } }, 0],
    ['none', { code: 'too_many', context: undefined }, 0],
    ['another failure', { code: 'unauthenticated', context: { seconds: 8 } }, 0],
  ] as const)('%s', (_name, failure, seconds) => {
    expect(secondsAsked(failure)).toBe(seconds)
  })

  it.each([
    [0, 8],
    [1, 8],
    [1000, 7],
    [7999, 1],
    [8000, 0],
    [60_000, 0],
  ])('after %d ms of 8 s there are %d s left', (passed, left) => {
    expect(secondsLeft(8, 5000, 5000 + passed)).toBe(left)
  })
})

describe('units within reach', () => {
  const unit = (code: string, name: string, parent: string | null, validTo: string | null = null) => ({
    code,
    name,
    kind: parent === null ? ('province' as const) : ('ward' as const),
    label: parent === null ? `tỉnh ${name}` : `phường ${name}`,
    fictional: false,
    parent,
    validFrom: '2025-07-01',
    validTo,
  })
  const all = [
    unit('2', 'Đồi', '01'),
    unit('3', 'Cầu', '01'),
    unit('4', 'Bến', '01', '2026-01-01'),
    unit('01', 'Một', null),
    unit('02', 'Hai', null),
    unit('5', 'An', '02'),
  ]
  const codes = (units: { code: string }[]) => units.map(({ code }) => code)

  it('are the unit and those below it, provinces first; whoever has a last day to come is still there', () => {
    expect(codes(unitsWithin(all, ['01']))).toEqual(['01', '4', '3', '2'])
    expect(codes(unitsWithin(all, ['2']))).toEqual(['2'])
    expect(codes(unitsWithin(all, []))).toEqual([])
  })

  it('are found by name without marks or by code', () => {
    expect(codes(unitsFound(all, 'doi'))).toEqual(['2'])
    expect(codes(unitsFound(all, '02'))).toEqual(['02'])
    expect(codes(unitsFound(all, ' '))).toHaveLength(all.length)
  })
})

describe('the addresses of administration', () => {
  it('keep what is well formed and drop the rest', () => {
    const people = searchOf.people(parseSearch('?tim=lan&don-vi=MH02&vai-tro=clerk&tinh-trang=expired'))
    expect(people).toEqual({ tim: 'lan', 'don-vi': 'MH02', 'vai-tro': 'clerk', 'tinh-trang': 'expired' })
    expect(searchOf.people(parseSearch('?vai-tro=boss&don-vi=<x>'))).toEqual({
      tim: undefined,
      'don-vi': undefined,
      'vai-tro': undefined,
      'tinh-trang': undefined,
    })
    const audit = searchOf.audit(parseSearch('?thang=2026-10&viec=save_figure&tu=2026-02-30x&den=2026-11-21'))
    expect(audit).toMatchObject({ thang: '2026-10', viec: 'save_figure', tu: undefined, den: '2026-11-21' })
    expect(searchOf.audit(parseSearch('?thang=2026-Q3')).thang).toBeUndefined()
  })
})
