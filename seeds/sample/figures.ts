/** Every sheet of the sample, January 2024 to October 2026, made anew and always the same. */
import { type Month, monthNumber, monthsBetween } from '../../server/domain/period.ts'
import type { SeedSheet, SeedUnit } from '../shapes.ts'
import { countsOf, openAfter, openAtStart } from './counts.ts'
import type { CellCode } from './elements.ts'
import { quarterlyCounts } from './quarterly/counts.ts'
import type { YearSoFar } from './quarterly/formalities.ts'
import { cellOf } from './remarks.ts'
import { filledCells, instantsOf, lastMonth, stateOf } from './sheet-states.ts'
import { successions, units } from './units.ts'

const firstMonth: Month = '2024-01'

/** The sheets of all units, those of wards that have ended first. A month in which a unit did not report has none. */
export function sheets(): SeedSheet[] {
  const carriedOver = new Map<string, number>()
  const ended = units.filter((unit) => unit.validTo !== null)
  const current = units.filter((unit) => unit.validTo === null && unit.kind !== 'province')
  return [...ended, ...current].flatMap((unit) => sheetsOf(unit, carriedOver))
}

function sheetsOf(unit: SeedUnit, carriedOver: Map<string, number>): SeedSheet[] {
  let open = carriedOver.get(unit.code) ?? openAtStart(unit.code)
  let year: YearSoFar = []
  const written: SeedSheet[] = []
  for (const month of monthsOf(unit)) {
    const counts = countsOf(unit.code, month, open)
    open = openAfter(counts)
    year = monthNumber(month) === 1 ? [counts] : [...year, counts]
    const ofQuarter = monthNumber(month) % 3 === 0 ? quarterlyCounts(unit.code, month, year) : {}
    const sheet = sheetOf(unit, month, { ...counts, ...ofQuarter })
    if (sheet) written.push(sheet)
  }
  const heir = successions.find((link) => link.from.code === unit.code)
  if (heir) carriedOver.set(heir.to.code, (carriedOver.get(heir.to.code) ?? 0) + open)
  return written
}

function sheetOf(unit: SeedUnit, month: Month, counts: Partial<Record<CellCode, number>>): SeedSheet | undefined {
  const state = stateOf(unit.code, month)
  if (!state) return undefined
  const cells = filledCells(unit.code, month, state)
  return {
    unit: { code: unit.code, from: unit.validFrom },
    month,
    state,
    ...instantsOf(unit.code, month, state),
    figures: new Map(cells.map((element) => [element, cellOf(unit.code, month, element, counts[element])])),
  }
}

function monthsOf(unit: SeedUnit): Month[] {
  const from = unit.validFrom.slice(0, 7)
  const to = unit.validTo?.slice(0, 7) ?? lastMonth
  return monthsBetween(from > firstMonth ? from : firstMonth, to)
}
