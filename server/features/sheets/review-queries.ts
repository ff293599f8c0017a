/** SQL of the reviewer's queue: which sheets wait, are open again or were decided lately, and what review left in their cells. */
import type { Reader } from '../../database/tables.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { SheetState } from '../../domain/sheet.ts'
import { storedFigure } from '../../evaluation/queries.ts'
import type { FigureContent } from '../../recording/stamp.ts'
import { type SheetRow, sheetsWithPeople } from './queries.ts'

/** A sheet's row with its month and unit, as the queue reads it. */
export type QueuedSheet = SheetRow & { state: SheetState }

/**
 * Sheets that wait for somebody: submitted, open again, or asked to be; and those decided since an instant. Unscoped: the
 * caller keeps what is within the reader's reach.
 */
export async function sheetsUnderReview(db: Reader, decidedSince: string): Promise<QueuedSheet[]> {
  const rows = await sheetsWithPeople(db)
    .where((row) =>
      row.or([
        row('sheet.state', 'in', ['submitted', 'reopened']),
        row('sheet.request', 'is not', null),
        row('sheet.decided_at', '>=', decidedSince),
      ]),
    )
    .orderBy('sheet.month')
    .orderBy('sheet.unit_id')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as SheetState }))
}

/** Something of the cells of one month's sheets: by unit, then by element id. */
export type ByCell<T> = ReadonlyMap<number, ReadonlyMap<number, T>>

/** The revisions of the cells that were returned. */
export async function returnedCells(db: Reader, month: Month, unitIds: readonly number[]): Promise<ByCell<number>> {
  const rows = await db
    .selectFrom('cell_return')
    .select(['unit_id', 'element_id', 'revision'])
    .where('month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .execute()
  return byCell(rows, (row) => row.revision)
}

/** What had been approved before the first correction; undefined for a cell that was blank. */
export async function approvedBefore(
  db: Reader,
  month: Month,
  unitIds: readonly number[],
): Promise<ByCell<Figure | undefined>> {
  const rows = await db
    .selectFrom('adjustment')
    .select(['unit_id', 'element_id', 'before_value', 'before_absence', 'before_note'])
    .where('month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .orderBy('revision', 'desc')
    .execute()
  return byCell(rows, (row) => storedFigure(row.before_value, row.before_absence, row.before_note))
}

/**
 * The cells saved since their sheet was last decided on, with what stood there at the decision; null for a blank cell. A
 * sheet that nobody decided on yet has none.
 */
export async function savedSinceDecision(
  db: Reader,
  month: Month,
  unitIds: readonly number[],
): Promise<ByCell<FigureContent | null>> {
  const rows = await db
    .selectFrom('audit')
    .innerJoin('sheet', (join) =>
      join.onRef('sheet.month', '=', 'audit.month').onRef('sheet.unit_id', '=', 'audit.unit_id'),
    )
    .select(['sheet.unit_id', 'audit.element_id', 'audit.before'])
    .where('audit.month', '=', month)
    .where('audit.unit_id', 'in', [...unitIds])
    .where('audit.act', '=', 'save_figure')
    .whereRef('audit.at', '>', 'sheet.decided_at')
    .orderBy('audit.revision', 'desc')
    .execute()
  return byCell(
    rows.map((row) => ({ ...row, element_id: row.element_id as number })),
    (row) => JSON.parse(row.before ?? 'null') as FigureContent | null,
  )
}

/** Rows come latest first, so that the earliest of a cell is what stays. */
function byCell<Row extends { unit_id: number; element_id: number }, T>(
  rows: readonly Row[],
  contentIn: (row: Row) => T,
): ByCell<T> {
  const cellsOf = (some: readonly Row[]) => new Map(some.map((row) => [row.element_id, contentIn(row)]))
  return new Map([...Map.groupBy(rows, (row) => row.unit_id)].map(([unitId, some]) => [unitId, cellsOf(some)]))
}
