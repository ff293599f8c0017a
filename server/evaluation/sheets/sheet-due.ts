/**
 * Due days of monthly sheets, for every screen that names one. A row binds a unit and those below it; the nearest holds.
 * Where no row binds a unit, nobody is told that it is late.
 */
import { isExpected } from '../../domain/completeness.ts'
import { daysAfter, type Month } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'

/** The day on which a unit's (or a province's units') sheet of a month is due, or null where none is known. */
export function sheetDue(catalogue: Catalogue, unit: Pick<Unit, 'id'>, month: Month): string | null {
  for (const id of [unit.id, ...catalogue.ancestorsOf(unit.id)]) {
    const due = catalogue.sheetDues.get(id)?.get(month)
    if (due !== undefined) return due
  }
  return null
}

/** The last day on which a draft of a month is taken, or null where no date closes it. */
export function sheetCloses(
  catalogue: Catalogue,
  unit: Pick<Unit, 'id'>,
  month: Month,
  lockAfterDays: number | null,
): string | null {
  const due = sheetDue(catalogue, unit, month)
  return due === null || lockAfterDays === null ? null : daysAfter(due, lockAfterDays)
}

type DatedUnit = Pick<Unit, 'id' | 'validFrom' | 'validTo'>

/** Months of which a unit owes a sheet and whose due day has not passed, the soonest first. */
export function comingSheets(catalogue: Catalogue, unit: DatedUnit, today: string): { month: Month; due: string }[] {
  const months = new Set(
    [unit.id, ...catalogue.ancestorsOf(unit.id)].flatMap((id) => [...(catalogue.sheetDues.get(id)?.keys() ?? [])]),
  )
  const coming = [...months].flatMap((month) => {
    const due = isExpected(unit, month) ? sheetDue(catalogue, unit, month) : null
    return due !== null && due >= today ? [{ month, due }] : []
  })
  return coming.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.month < b.month ? -1 : 1))
}

/** The next sheet that a unit owes on a day, or null; `isIn` tells of those that it has handed in already. */
export function nextSheetDue(
  catalogue: Catalogue,
  unit: DatedUnit,
  today: string,
  isIn: (month: Month) => boolean = () => false,
): { month: Month; due: string } | null {
  return comingSheets(catalogue, unit, today).find(({ month }) => !isIn(month)) ?? null
}
