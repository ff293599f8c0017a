/** The invented province: its units and the identities of its sheets, each recomputed from the sheets alone. */
import { describe, expect, test } from 'vitest'
import { violations } from '#domain/figure.ts'
import { firstDayOf, lastDayOf, type Month, monthsBetween, previousPeriod } from '#domain/period.ts'
import { existsOn, searchKey, type UnitKind } from '#domain/unit.ts'
import { elements, partRules } from '../../seeds/reference/elements.ts'
import { units as realUnits } from '../../seeds/reference/units.ts'
import { sheets } from '../../seeds/sample/figures.ts'
import { elementCodes } from '../../seeds/sample/monthly-elements.ts'
import { codes, successions, units } from '../../seeds/sample/units.ts'
import type { SeedSheet } from '../../seeds/shapes.ts'
import { all, byKey, subordinate, value } from './sample-sheets.ts'

describe('units', () => {
  const current = subordinate.filter((unit) => unit.validTo === null)

  test('are 20 phường, 9 xã, 1 đặc khu below one province, and three wards that ended', () => {
    const ofKind = (kind: UnitKind) => current.filter((unit) => unit.kind === kind).length
    expect([ofKind('ward'), ofKind('commune'), ofKind('special_zone')]).toEqual([20, 9, 1])
    expect(current.map((unit) => unit.code)).toEqual(
      Array.from({ length: 30 }, (_, index) => `MH${String(index + 1).padStart(2, '0')}`),
    )
    expect(units.filter((unit) => unit.kind === 'province').map((unit) => unit.name)).toEqual(['Minh Họa'])
    expect(new Set(current.map((unit) => unit.name)).size).toBe(30)
    for (const unit of units) {
      expect(unit.name).toBe(unit.name.normalize('NFC'))
      expect(unit.source).toBe('dữ liệu minh họa')
    }
  })

  test('bear no name of a real unit, not even without its marks', () => {
    const real = new Set(realUnits.map((unit) => searchKey(unit.name)))
    expect(units.filter((unit) => real.has(searchKey(unit.name))).map((unit) => unit.name)).toEqual([])
    expect(units.filter((unit) => realUnits.some((one) => one.code === unit.code))).toEqual([])
  })

  test('Hương Bưởi succeeds two whole wards; of Lối Sỏi only parts moved on', () => {
    const links = successions.map((link) => [link.from.code, link.to.code, link.whole])
    expect(links).toEqual([
      ['MH90', codes.huongBuoi, true],
      ['MH91', codes.huongBuoi, true],
      ['MH92', codes.vuonSach, false],
      ['MH92', codes.thuBiec, false],
    ])
    for (const link of successions)
      for (const end of [link.from, link.to])
        expect(units.some((unit) => unit.code === end.code && unit.validFrom === end.from)).toBe(true)
  })
})

describe('sheets', () => {
  test('come out the same twice', () => {
    expect(sheets()).toEqual(all)
  })

  test('ask for the elements of every month, in the order of the sheet', () => {
    const monthly = elements.filter((element) => element.asked === 'month')
    expect(monthly.map((element) => element.code)).toEqual([...elementCodes])
  })

  test('exist only while the unit does, one per unit and month, in the number expected', () => {
    expect(byKey.size).toBe(all.length)
    const expected = (month: Month) => (month < '2025-07' ? 31 : month < '2026-06' ? 30 : month < '2026-09' ? 29 : 28)
    for (const month of monthsBetween('2024-01', '2026-10'))
      expect([month, all.filter((sheet) => sheet.month === month).length]).toEqual([month, expected(month)])
    for (const sheet of all) {
      const unit = units.find((one) => one.code === sheet.unit.code && one.validFrom === sheet.unit.from)
      expect(unit && existsOn(unit, lastDayOf(sheet.month))).toBe(true)
    }
  })

  test('keep every identity and let no part exceed its whole', () => {
    const parts = [
      ['dossiers_received', 'dossiers_due'],
      ['dossiers_resolved', 'dossiers_due'],
      ['dossiers_on_time', 'dossiers_resolved'],
      ['dossiers_late', 'dossiers_resolved'],
      ['dossiers_online', 'dossiers_received'],
      ['dossiers_online_full', 'dossiers_online'],
      ['dossiers_with_fee', 'dossiers_received'],
      ['dossiers_paid_online', 'dossiers_with_fee'],
      ['dossiers_digitised', 'dossiers_received'],
      ['results_due', 'dossiers_resolved'],
      ['results_digitised', 'results_due'],
      ['dossiers_reused', 'dossiers_received'],
      ['documents_in_on_time', 'documents_in'],
      ['documents_signed', 'documents_out'],
      ['documents_leader', 'documents_out'],
      ['documents_leader_signed', 'documents_leader'],
      ['ratings_satisfied', 'ratings_valid'],
      ['petitions_on_time', 'petitions_due'],
    ] as const
    const faults: string[] = []
    for (const sheet of all) {
      const where = `${sheet.unit.code} ${sheet.month}`
      const of = (element: string) => value(sheet, element) ?? 0
      for (const [element, cell] of sheet.figures)
        if (cell.figure.state === 'reported' && !(Number.isInteger(cell.figure.value) && cell.figure.value >= 0))
          faults.push(`${where} ${element} is no count`)
      for (const [part, whole] of parts)
        if (sheet.figures.has(part) && sheet.figures.has(whole) && of(part) > of(whole))
          faults.push(`${where} ${part} > ${whole}`)
      if (of('dossiers_on_time') + of('dossiers_late') !== of('dossiers_resolved')) faults.push(`${where} resolved`)
      if (of('dossiers_pending_in_time') > of('dossiers_due') - of('dossiers_resolved')) faults.push(`${where} pending`)
      if (sheet.figures.size > 0 && !carriesOver(sheet)) faults.push(`${where} carried over`)
    }
    expect(faults).toEqual([])
  })

  test('break no rule of the sheet', () => {
    const figuresOf = (sheet: SeedSheet) => new Map([...sheet.figures].map(([code, cell]) => [code, cell.figure]))
    expect(all.flatMap((sheet) => violations(figuresOf(sheet), partRules))).toEqual([])
  })

  test('of wards and communes are of their size outside Tết', () => {
    const ordinary = (sheet: SeedSheet) => sheet.month >= '2026-03' && value(sheet, 'dossiers_received') !== undefined
    const received = (kind: UnitKind) =>
      all
        .filter((sheet) => ordinary(sheet) && subordinate.find((unit) => unit.code === sheet.unit.code)?.kind === kind)
        .filter((sheet) => sheet.unit.code !== codes.catMin)
        .map((sheet) => value(sheet, 'dossiers_received') as number)
    expect(Math.min(...received('ward'))).toBeGreaterThanOrEqual(250)
    expect(Math.max(...received('ward'))).toBeLessThanOrEqual(910)
    expect(Math.min(...received('commune'))).toBeGreaterThanOrEqual(60)
    expect(Math.max(...received('commune'))).toBeLessThanOrEqual(265)
  })

  /** due = received + what the same territory left open the month before; unknown where a month is not reported. */
  function carriesOver(sheet: SeedSheet): boolean {
    const { code, from } = sheet.unit
    const before = previousPeriod(sheet.month)
    const heirs = successions.filter(
      (link, index) => successions.findIndex((x) => x.from.code === link.from.code) === index,
    )
    const bearers =
      from > firstDayOf('2024-01') && sheet.month === from.slice(0, 7)
        ? heirs.filter((link) => link.to.code === code).map((link) => link.from.code)
        : [code]
    const last = bearers.map((one) => byKey.get(`${one} ${before}`))
    if (last.some((one) => one === undefined || one.figures.size === 0)) return true
    const open = last.reduce((sum, one) => sum + left(one as SeedSheet), 0)
    return value(sheet, 'dossiers_due') === (value(sheet, 'dossiers_received') as number) + open
  }

  function left(sheet: SeedSheet): number {
    return (value(sheet, 'dossiers_due') as number) - (value(sheet, 'dossiers_resolved') as number)
  }
})
