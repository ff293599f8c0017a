/** The sample's sheets read and added up once more, without any of the program's own arithmetic. */
import { type Month, monthsOf } from '#domain/period.ts'
import { sheets } from '../../seeds/sample/figures.ts'
import { units } from '../../seeds/sample/units.ts'
import type { SeedSheet } from '../../seeds/shapes.ts'

export const all = sheets()
export const byKey = new Map(all.map((sheet) => [`${sheet.unit.code} ${sheet.month}`, sheet]))
export const subordinate = units.filter((unit) => unit.kind !== 'province')
export const everyCode = subordinate.map((unit) => unit.code)

export function sheetOf(code: string, month: Month): SeedSheet {
  const sheet = byKey.get(`${code} ${month}`)
  if (!sheet) throw new Error(`no sheet of ${code} in ${month}`)
  return sheet
}

export function value(sheet: SeedSheet, element: string): number | undefined {
  const figure = sheet.figures.get(element)?.figure
  return figure?.state === 'reported' ? figure.value : undefined
}

/** Σ part / Σ whole of units over a period. `undefined` where a month of a unit has no number. */
export function sums(unitCodes: string[], period: string, part: string, whole: string): [number, number] | undefined {
  let above = 0
  let below = 0
  for (const code of unitCodes)
    for (const month of monthsOf(period)) {
      const sheet = byKey.get(`${code} ${month}`)
      const one = sheet && value(sheet, part)
      const other = sheet && value(sheet, whole)
      if (one === undefined || other === undefined) return undefined
      above += one
      below += other
    }
  return [above, below]
}

export const payment = (code: string, period: string) =>
  sums([code], period, 'dossiers_paid_online', 'dossiers_with_fee')

export function percent(pair: [number, number] | undefined): number {
  if (!pair) throw new Error('no number')
  return (100 * pair[0]) / pair[1]
}

/** The whole province over the units that have the full quarter. */
export function ofProvince(period: string, part: string, whole: string): number {
  return percent(
    sums(
      everyCode.filter((code) => sums([code], period, part, whole)),
      period,
      part,
      whole,
    ),
  )
}

/** One more than the number of units that are strictly better; only units with 30 cases and more take part. */
export function placeOf(code: string, period: string, entered: Record<string, [number, number]> = {}): number {
  const pairOf = (one: string) => entered[one] ?? payment(one, period)
  const own = pairOf(code)
  if (!own || own[1] < 30) throw new Error(`${code} is unranked in ${period}`)
  return 1 + everyCode.filter((one) => isBetter(pairOf(one), own)).length
}

function isBetter(pair: [number, number] | undefined, than: [number, number]): boolean {
  return pair !== undefined && pair[1] >= 30 && pair[0] * than[1] > than[0] * pair[1]
}
