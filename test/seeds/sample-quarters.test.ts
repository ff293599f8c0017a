/** What the sample answers every quarter and year, recomputed from its sheets alone: complete, consistent, of its size. */
import { describe, expect, test } from 'vitest'
import { type Month, monthsBetween, monthsOf, previousPeriod, quarterOf } from '#domain/period.ts'
import { elements } from '../../seeds/reference/elements.ts'
import type { SeedSheet } from '../../seeds/shapes.ts'
import { all, byKey, subordinate, value } from './sample-sheets.ts'

const closing = all.filter((sheet) => Number(sheet.month.slice(5)) % 3 === 0 && sheet.figures.size > 0)
const kindOf = (sheet: SeedSheet) => subordinate.find((unit) => unit.code === sheet.unit.code)?.kind
const where = (sheet: SeedSheet) => `${sheet.unit.code} ${sheet.month}`

/** Whoever reports has the number: only cells that say "not applicable" have none. */
function count(sheet: SeedSheet, element: string): number | undefined {
  const one = value(sheet, element)
  if (one === undefined && sheet.figures.get(element)?.figure.state !== 'not_applicable')
    throw new Error(`${where(sheet)} ${element} has no answer`)
  return one
}

/** Sum of a monthly count over months of the unit; a month without a number adds nothing. */
function sumOf(sheet: SeedSheet, months: Month[], element: string): number {
  const values = months
    .map((month) => byKey.get(`${sheet.unit.code} ${month}`))
    .map((one) => one && value(one, element))
  return values.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

describe('sheets that close a quarter', () => {
  test('answer every cell asked, in the order of the sheet: 24 a month, 68 a quarter, 76 in December', () => {
    const sizes: Record<string, number> = { '03': 68, '06': 68, '09': 68, '12': 76 }
    for (const sheet of all.filter((one) => one.state !== 'draft')) {
      const number = sheet.month.slice(5)
      const rhythms = ['month', ...(number in sizes ? ['quarter'] : []), ...(number === '12' ? ['year'] : [])]
      const asked = elements.filter((element) => rhythms.includes(element.asked)).map((element) => element.code)
      expect([...sheet.figures.keys()], where(sheet)).toEqual(asked)
      expect(asked.length, where(sheet)).toBe(sizes[number] ?? 24)
    }
  })

  test('let no part exceed its whole', () => {
    const parts = elements.filter((element) => element.asked !== 'month' && element.partOf !== null)
    expect(parts.length).toBe(28)
    const faults = closing.flatMap((sheet) =>
      parts.filter(
        ({ code, partOf }) => sheet.figures.has(code) && (value(sheet, code) ?? 0) > (value(sheet, partOf!) ?? 0),
      ),
    )
    expect(faults).toEqual([])
  })

  test('never contradict the monthly counts, nor one another', () => {
    const faults: string[] = []
    for (const sheet of closing) {
      const of = (element: string) => value(sheet, element) ?? 0
      const quarter = (element: string) => sumOf(sheet, monthsOf(quarterOf(sheet.month)), element)
      const year = (element: string) =>
        sumOf(sheet, monthsBetween(`${sheet.month.slice(0, 4)}-01`, sheet.month), element)
      const atMost = (small: number, large: number, rule: string) => {
        if (small > large) faults.push(`${where(sheet)}: ${rule}`)
      }
      atMost(quarter('dossiers_received'), of('dossiers_reconciled'), 'reconciled is the larger number')
      atMost(of('dossiers_reconciled'), quarter('dossiers_received') * 1.01, 'reconciled is nearly what was received')
      atMost(of('dossiers_moved'), quarter('dossiers_received'), 'moved among the received')
      atMost(of('management_documents'), quarter('documents_out'), 'management among the outgoing')
      atMost(of('formalities_paid_online'), of('formalities_payable_online'), 'paid among the payable')
      atMost(of('formalities_paid_online'), year('dossiers_paid_online'), 'a payment for each formality paid')
      atMost(of('formalities_with_fee'), of('formalities_one_stop'), 'with fee among all')
      atMost(of('formalities_eligible'), of('formalities_one_stop'), 'eligible among all')
      atMost(of('formalities_full'), of('formalities_online'), 'full among online')
      atMost(of('initiative_bodies_registered'), of('initiatives_registered'), 'an initiative for each body')
      if (sheet.month.endsWith('12'))
        atMost(of('staff'), of('administrative_posts') - of('administrative_posts_cut'), 'a post for each official')
    }
    expect(faults).toEqual([])
  })

  test('never fall within a year in what is counted since January', () => {
    const sinceJanuary = [
      ...['units_inspected', 'initiative_bodies_registered', 'initiatives_registered', 'initiatives_applied'],
      ...['formalities_paid_online', 'form_fields_cut', 'capital_disbursed', 'revenue_collected'],
    ]
    const faults = closing.flatMap((sheet) => {
      const before = quarterBefore(sheet)
      if (!before || before.month.slice(0, 4) !== sheet.month.slice(0, 4)) return []
      return sinceJanuary
        .filter((element) => (value(sheet, element) ?? 0) < (value(before, element) ?? 0))
        .map((element) => `${where(sheet)} ${element}`)
    })
    expect(faults).toEqual([])
  })

  test('move stocks slowly: formalities by two a quarter but for July 2025, when the districts’ came', () => {
    const steps = (element: string, largest: number) => {
      for (const sheet of closing) {
        const before = quarterBefore(sheet)
        if (!before) continue
        const step = count(sheet, element)! - count(before, element)!
        if (sheet.month === '2025-09' && element === 'formalities_one_stop') expect(step).toBeGreaterThan(150)
        else expect([where(sheet), element, step >= 0 && step <= largest]).toEqual([where(sheet), element, true])
      }
    }
    steps('formalities_one_stop', 2)
    steps('initiative_bodies', 1)
    steps('software_systems', 1)
  })

  test('are of the size of a ward or a commune', () => {
    const range = (element: string, from: Month, kind: string) => {
      const numbers = closing
        .filter((sheet) => sheet.month >= from && kindOf(sheet) === kind && sheet.figures.has(element))
        .map((sheet) => count(sheet, element))
        .filter((one) => one !== undefined)
      return [Math.min(...numbers), Math.max(...numbers)]
    }
    const within = (element: string, low: number, high: number) => {
      for (const kind of ['ward', 'commune']) {
        const [least, most] = range(element, '2025-09', kind) as [number, number]
        expect([element, kind, least >= low, most <= high]).toEqual([element, kind, true, true])
      }
    }
    within('plan_tasks_due', 20, 40)
    within('staff', 25, 45)
    within('formalities_one_stop', 300, 400)
    within('inspection_units', 10, 25)
    within('capital_planned', 12_000, 130_000)
    within('revenue_assigned', 10_000, 130_000)
    expect(range('capital_planned', '2025-09', 'commune')[1]).toBeLessThan(
      range('capital_planned', '2025-09', 'ward')[1]!,
    )
  })

  function quarterBefore(sheet: SeedSheet): SeedSheet | undefined {
    const month = previousPeriod(previousPeriod(previousPeriod(sheet.month)))
    return byKey.get(`${sheet.unit.code} ${month}`)
  }
})
