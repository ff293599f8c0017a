/** Real units, the published points of QĐ 766 and the ministry's calendar: carried over exactly, with their sources. */
import { describe, expect, test } from 'vitest'
import { elements } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { plans } from '../../seeds/reference/plans.ts'
import { hanoi766, qd766 } from '../../seeds/reference/qd766.ts'
import { reportPeriods } from '../../seeds/reference/report-periods.ts'
import { successions, units } from '../../seeds/reference/units.ts'
import { totalDifference, unbalancedNodes } from '../../server/domain/scheme.ts'
import { existsOn } from '../../server/domain/unit.ts'
import { expectUnique, unitByKey, unitKey } from './reference-lookups.ts'

const today = '2026-11-01'

describe('units', () => {
  test('are one per code and first day, and hang on a known unit that exists as long as they do', () => {
    expectUnique(units.map((unit) => unitKey({ code: unit.code, from: unit.validFrom })))
    for (const unit of units) {
      if (unit.parent === null) continue
      const parent = unitByKey.get(unitKey(unit.parent))
      expect(parent && existsOn(parent, unit.validFrom), unit.name).toBe(true)
      expect(parent && existsOn(parent, unit.validTo ?? today), unit.name).toBe(true)
    }
  })

  test('one code never means two units on one day', () => {
    for (const unit of units) {
      expect(units.filter(({ code, ...rest }) => code === unit.code && existsOn(rest, unit.validFrom))).toHaveLength(1)
    }
  })

  test('34 provinces with their official codes, named without their kind', () => {
    const provinces = units.filter((unit) => unit.kind === 'province' && existsOn(unit, today))
    expect(provinces.map((unit) => unit.code).join(' ')).toBe(
      '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96',
    )
    for (const { name } of provinces) expect(name).not.toMatch(/^(tỉnh|thành phố)/i)
  })

  test('126 communes of Hà Nội: 51 phường and 75 xã', () => {
    const communes = units.filter((unit) => unit.parent?.code === '01')
    expect(communes).toHaveLength(126)
    expect(communes.filter((unit) => unit.kind === 'ward')).toHaveLength(51)
    expect(communes.filter((unit) => unit.kind === 'commune')).toHaveLength(75)
    expect(communes.every((unit) => /^\d{5}$/.test(unit.code) && existsOn(unit, today))).toBe(true)
  })

  test('successions join units that end the day before with units that begin on the day', () => {
    for (const { from, to, on } of successions) {
      expect(unitByKey.get(unitKey(from))?.validTo).toBe(on === '2025-01-01' ? '2024-12-31' : '2025-06-30')
      expect(unitByKey.get(unitKey(to))?.validFrom).toBe(on)
    }
    const predecessors = (code: string) => successions.filter(({ to }) => to.code === code).map(({ from }) => from.code)
    expect(predecessors('06712').sort()).toEqual(['06712', '06721', '06742', '06745', '06751'])
    expect(predecessors('19351').sort()).toEqual(['19336', '19342', '19348', '19351'])
    expect(predecessors('06673').sort()).toEqual(['06673', '06679'])
    expect(predecessors('44').sort()).toEqual(['44', '45'])
  })

  test('63 provinces before 1 July 2025, eleven of them unchanged, and every other one whole in exactly one of today', () => {
    const provinces = units.filter((unit) => unit.kind === 'province')
    const before = provinces.filter((unit) => existsOn(unit, '2025-06-30'))
    expect(before).toHaveLength(63)
    expect(new Set(before.map(({ code }) => code)).size).toBe(63)
    expect(new Set(before.map(({ name }) => name)).size).toBe(63)
    expect(before.filter((unit) => existsOn(unit, today)).map(({ name }) => name)).toEqual([
      ...['Hà Nội', 'Cao Bằng', 'Điện Biên', 'Lai Châu', 'Sơn La', 'Lạng Sơn', 'Quảng Ninh'],
      ...['Thanh Hoá', 'Nghệ An', 'Hà Tĩnh', 'Huế'],
    ])
    const links = successions.filter(
      ({ from, on }) => on === '2025-07-01' && unitByKey.get(unitKey(from))?.parent === null,
    )
    expect(links).toHaveLength(52)
    expect(new Set(links.map(({ from }) => unitKey(from))).size).toBe(52)
    expect(new Set(links.map(({ to }) => unitKey(to))).size).toBe(23)
    expect(links.every(({ whole }) => whole)).toBe(true)
  })

  test('a code used again means another province than before', () => {
    const named = (code: string, day: string) =>
      units.find(({ code: own, kind, ...rest }) => own === code && kind === 'province' && existsOn(rest, day))?.name
    for (const [code, old, now] of [
      ...[
        ['15', 'Yên Bái', 'Lào Cai'],
        ['24', 'Bắc Giang', 'Bắc Ninh'],
        ['44', 'Quảng Bình', 'Quảng Trị'],
        ['52', 'Bình Định', 'Gia Lai'],
      ],
      ...[
        ['80', 'Long An', 'Tây Ninh'],
        ['82', 'Tiền Giang', 'Đồng Tháp'],
        ['91', 'Kiên Giang', 'An Giang'],
        ['46', 'Thừa Thiên Huế', 'Huế'],
      ],
    ] as const)
      expect([named(code, '2024-06-30'), named(code, today)]).toEqual([old, now])
  })

  test('a unit that ended has a successor, and an unknown first day is admitted', () => {
    const ended = units.filter((unit) => unit.validTo !== null)
    const followed = new Set(successions.map(({ from }) => unitKey(from)))
    expect(ended.filter((unit) => !followed.has(unitKey({ code: unit.code, from: unit.validFrom })))).toEqual([])
    for (const unit of units)
      expect(unit.source.includes('không nêu trong nguồn')).toBe(unit.validFrom === '2000-01-01')
  })
})

describe('QĐ 766', () => {
  const communes = units.filter((unit) => unit.parent?.code === '01')
  const published = communes.map(({ code }) => {
    const own = hanoi766.results.filter((result) => result.unit.code === code)
    const parts = new Map(own.filter(({ node }) => node !== '').map(({ node, value }) => [node, value]))
    return { code, total: own.find(({ node }) => node === '')!.value, parts }
  })

  test('the tree adds up to 100 points', () => {
    expectUnique(qd766.nodes.map((node) => node.code))
    expect(unbalancedNodes(qd766.nodes)).toEqual([])
    const groups = qd766.nodes.filter((node) => node.parent === null)
    expect(groups.map(({ code, maximum }) => [code, maximum])).toEqual([
      ...[
        ['CKMB', 1800],
        ['TDGQ', 2000],
        ['CLGQ', 1200],
      ],
      ...[
        ['TTTT', 1000],
        ['MDHL', 1800],
        ['MDSH', 2200],
      ],
    ])
    expect(groups.reduce((sum, node) => sum + (node.maximum ?? 0), 0)).toBe(100_00)
    expect(groups.filter((node) => node.inherited).map((node) => node.code)).toEqual(['CKMB'])
  })

  test('scores are whole hundredths of every commune, within the maximum of their group', () => {
    expect(hanoi766.results).toHaveLength(126 * 7)
    const maximum = new Map(qd766.nodes.map((node) => [node.code, node.maximum]))
    for (const { node, unit, value: points } of hanoi766.results) {
      expect(Number.isInteger(points) && points >= 0, unit.code).toBe(true)
      expect(points).toBeLessThanOrEqual((node === '' ? 100_00 : maximum.get(node)) ?? -1)
      expect(unitByKey.has(unitKey(unit)), unit.code).toBe(true)
    }
  })

  test('published totals differ from their groups as published: 112 by more than rounding, 10 by over a point', () => {
    const differences = published.map((scores) => totalDifference(scores))
    expect(differences.filter(({ notable }) => notable)).toHaveLength(112)
    const sizes = differences.map(({ difference }) => Math.abs(difference))
    expect(sizes.filter((size) => size > 100)).toHaveLength(10)
    expect(Math.max(...sizes)).toBe(12_05)
  })

  test('totals run from 45,01 to 71,13 with a mean of 56,22; the province’s group is the same for all', () => {
    const totals = published.map(({ total }) => total)
    expect([Math.min(...totals), Math.max(...totals)]).toEqual([45_01, 71_13])
    expect(Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length)).toBe(56_22)
    expect(new Set(published.map(({ parts }) => parts.get('CKMB')))).toEqual(new Set([11_28]))
    expect(published.find(({ code }) => code === '09552')).toEqual({
      code: '09552',
      total: 70_26,
      parts: new Map(Object.entries({ CKMB: 1128, TDGQ: 1898, CLGQ: 669, TTTT: 561, MDHL: 600, MDSH: 973 })),
    })
  })
})

describe('report periods', () => {
  test('four a year from 2023 to 2026, as the ministry sets them', () => {
    expectUnique(reportPeriods.map((period) => period.code))
    expect(reportPeriods).toHaveLength(16)
    expect(reportPeriods.filter(({ year }) => year === 2026).map(({ from, to, due }) => [from, to, due])).toEqual([
      ['2025-12-15', '2026-03-14', '2026-03-20'],
      ['2025-12-15', '2026-06-14', '2026-06-20'],
      ['2026-06-15', '2026-09-14', '2026-09-20'],
      ['2025-12-15', '2026-12-14', '2026-12-20'],
    ])
  })
})

test('every text is NFC and single-spaced, and every fact that needs a source names one', () => {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value)
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect)
  }
  collect([elements, indicators, plans, units, successions, qd766, reportPeriods])
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.filter((text) => text !== text.normalize('NFC') || text !== text.trim().replace(/\s+/g, ' '))).toEqual(
    [],
  )
  expect(
    [...indicators, ...units, ...successions, ...reportPeriods, qd766].filter(({ source }) => source.length < 10),
  ).toEqual([])
})
