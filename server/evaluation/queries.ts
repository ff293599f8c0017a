/** Stored figures of a month, as the evaluation keeps them. SQL and row mapping only. */
import type { AdjustmentTable, RateChangeTable } from '../database/rows/figures.ts'
import type { Reader } from '../database/tables.ts'
import type { Figure } from '../domain/figure.ts'
import type { Month } from '../domain/period.ts'
import type { TypedRate } from '../domain/rollup.ts'
import { courseOf, firstSubmissions, type SheetCourseRow } from './sheets/sheet-courses.ts'

export type StoredSheet = {
  course: SheetCourseRow
  /** By element id. */
  figures: Map<number, Figure>
  notes: Map<number, string>
  /** Percentages from imports, by indicator code. */
  typedRates: Map<string, TypedRate>
  /** Saves after an approval, oldest first. */
  adjustments: StoredAdjustment[]
  /** Typed percentages written after an approval, oldest first. */
  rateCorrections: StoredRateCorrection[]
}

export type StoredAdjustment = {
  elementId: number
  at: string
  reason: string
  isApproved: boolean
  before: { value: number | null; absence: string | null; note: string | null }
}

export type StoredRateCorrection = {
  indicator: string
  at: string
  reason: string
  isApproved: boolean
  before: TypedRate | undefined
}

/** Whole sheets of some units in a month, by unit. Unscoped: `facts.ts` scopes what is handed out. */
export async function sheetsOfMonth(
  db: Reader,
  month: Month,
  units: readonly number[],
): Promise<Map<number, StoredSheet>> {
  const sheets = new Map<number, StoredSheet>()
  const firsts = await firstSubmissions(db, month, month, units)
  for (const row of await db
    .selectFrom('sheet')
    .selectAll()
    .where('month', '=', month)
    .where('unit_id', 'in', units)
    .execute())
    sheets.set(row.unit_id, {
      course: courseOf(row, firsts),
      figures: new Map(),
      notes: new Map(),
      typedRates: new Map(),
      adjustments: [],
      rateCorrections: [],
    })
  const rows = await db
    .selectFrom('figure')
    .select(['unit_id', 'element_id', 'value', 'absence', 'note'])
    .where('month', '=', month)
    .where('unit_id', 'in', units)
    .execute()
  for (const row of rows) {
    const sheet = sheets.get(row.unit_id)
    if (!sheet) continue
    if (row.note !== null) sheet.notes.set(row.element_id, row.note)
    const figure = storedFigure(row.value, row.absence, row.note)
    if (figure) sheet.figures.set(row.element_id, figure)
  }
  const rates = await db
    .selectFrom('typed_rate')
    .select(['unit_id', 'indicator', 'value', 'decimals'])
    .where('month', '=', month)
    .where('unit_id', 'in', units)
    .execute()
  for (const { unit_id, indicator, ...rate } of rates) sheets.get(unit_id)?.typedRates.set(indicator, rate)
  const corrections = await db
    .selectFrom('adjustment')
    .selectAll()
    .where('month', '=', month)
    .where('unit_id', 'in', units)
    .orderBy('unit_id')
    .orderBy('element_id')
    .orderBy('revision')
    .execute()
  for (const row of corrections) sheets.get(row.unit_id)?.adjustments.push(storedAdjustment(row))
  const rateCorrections = await db
    .selectFrom('rate_change')
    .selectAll()
    .where('month', '=', month)
    .where('unit_id', 'in', units)
    .where('reason', 'is not', null)
    .orderBy('unit_id')
    .orderBy('indicator')
    .orderBy('revision')
    .execute()
  for (const row of rateCorrections) sheets.get(row.unit_id)?.rateCorrections.push(storedRateCorrection(row))
  return sheets
}

export function storedAdjustment(row: AdjustmentTable): StoredAdjustment {
  return {
    elementId: row.element_id,
    at: row.at,
    reason: row.reason,
    isApproved: row.approved === 1,
    before: { value: row.before_value, absence: row.before_absence, note: row.before_note },
  }
}

export function storedRateCorrection(row: RateChangeTable): StoredRateCorrection {
  const { before_value: value, before_decimals: decimals } = row
  return {
    indicator: row.indicator,
    at: row.at,
    reason: row.reason ?? '',
    isApproved: row.approved === 1,
    before: value === null || decimals === null ? undefined : { value, decimals },
  }
}

/** A stored row as a figure; undefined for a cell that was emptied again (missing without a reason is blank). */
export function storedFigure(value: number | null, absence: string | null, note: string | null): Figure | undefined {
  if (value !== null) return { state: 'reported', value }
  if (absence === 'not_applicable') return { state: 'not_applicable' }
  return note === null ? undefined : { state: 'missing' }
}
