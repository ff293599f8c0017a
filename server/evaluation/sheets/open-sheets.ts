/** Sheets of a period that were handed in once and are with their units again: what is made of them may still change. */
import { type Month, monthsOf, type Period } from '../../domain/period.ts'
import type { SheetState } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Facts } from '../facts.ts'

export type OpenSheets = { returned: number; reopened: number }

/** Counts over the months of the period that were loaded; states are no secret. */
export function openSheets(facts: Facts, units: readonly Pick<Unit, 'id'>[], period: Period): OpenSheets {
  const loaded = new Set<Month>(facts.months)
  const months = monthsOf(period).filter((month) => loaded.has(month))
  const count = (state: SheetState) =>
    units.reduce((sum, unit) => sum + months.filter((month) => facts.sheetState(unit.id, month) === state).length, 0)
  return { returned: count('returned'), reopened: count('reopened') }
}
