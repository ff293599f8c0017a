/** What a unit wrote beside the figures of a number: the reasons that it gives itself. */
import type { Indicator } from '../domain/indicator.ts'
import { monthsOf, type Period } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import type { Facts } from './facts.ts'

/** Notes of the cells of the numerator, by month; a sheet that is not for this viewer has none. */
export function notesOf(
  facts: Facts,
  unit: Unit,
  indicator: Indicator,
  period: Period,
): { month: string; text: string }[] {
  return monthsOf(period).flatMap((month) => {
    const notes = facts.sheetOf(unit.id, month)?.notes
    return indicator.numerator.flatMap((code) => {
      const text = notes?.get(code)
      return text === undefined ? [] : [{ month, text }]
    })
  })
}
