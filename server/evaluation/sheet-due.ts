/**
 * Due days of monthly sheets, for every screen that names one. The table of report periods does not say yet whom a row
 * binds: its monthly rows are the invented city's, and no real unit may be told that it is late by them.
 */
import type { Month } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'

const prefix = 'month-'

/** The day on which a unit's (or a province's units') sheet of a month is due, or null where none is known. */
export function sheetDue(catalogue: Catalogue, unit: Unit, month: Month): string | null {
  if (!unit.fictional) return null
  return catalogue.reportPeriods.find((one) => one.code === prefix + month)?.due ?? null
}

/** The next sheet that a unit owes on a day, or null. */
export function nextSheetDue(catalogue: Catalogue, unit: Unit, today: string): { month: Month; due: string } | null {
  if (!unit.fictional) return null
  const coming = catalogue.reportPeriods.filter((one) => one.code.startsWith(prefix) && one.due >= today)
  const next = coming.sort((a, b) => (a.due < b.due ? -1 : 1))[0]
  return next ? { month: next.code.slice(prefix.length), due: next.due } : null
}
