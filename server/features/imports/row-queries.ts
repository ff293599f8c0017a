/** SQL of the figures of an import: what stands in the sheets now, and what is staged. */

import { CompiledQuery } from 'kysely'
import { breathe, inPieces } from '../../database/breathe.ts'
import type { Database, Reader } from '../../database/tables.ts'
import { rowsAtOnce, textByRows } from '../../database/texts-by-rows.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { FigureState } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { SheetState } from '../../domain/sheet.ts'

export type PresentFigure = {
  unitId: number
  elementId: number
  value: number | null
  absence: string | null
  note: string | null
  revision: number
}

export async function figuresOfUnits(db: Reader, month: Month, unitIds: readonly number[]): Promise<PresentFigure[]> {
  const rows = await db
    .selectFrom('figure')
    .select(['unit_id', 'element_id', 'value', 'absence', 'note', 'revision'])
    .where('month', '=', month)
    .where('unit_id', 'in', unitIds)
    .execute()
  return rows.map(({ unit_id, element_id, ...row }) => ({ ...row, unitId: unit_id, elementId: element_id }))
}

export type PresentSheet = { unitId: number; state: SheetState; openUntil: string | null }

export async function sheetsOfUnits(db: Reader, month: Month, unitIds: readonly number[]): Promise<PresentSheet[]> {
  const rows = await db
    .selectFrom('sheet')
    .select(['unit_id', 'state', 'open_until'])
    .where('month', '=', month)
    .where('unit_id', 'in', unitIds)
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, state: row.state as SheetState, openUntil: row.open_until }))
}

/** A figure understood in a file that would be written: on top of which revision, and what stood there. */
export type StagedRow = {
  month: Month
  unitId: number
  elementId: number
  value: number
  seenRevision: number
  before: { value: number | null; absence: string | null; note: string | null } | null
}

/** Written to the disk together, each time its own small transaction: nobody waits for a whole file. */
const stagedAtOnce = 10 * rowsAtOnce

export async function stageRows(db: Database, importId: string, rows: readonly StagedRow[]): Promise<void> {
  for await (const some of inPieces(rows, stagedAtOnce))
    await inTransaction(db, async (trx) => {
      for await (const few of inPieces(some, rowsAtOnce)) await trx.executeQuery(stageQuery(trx, importId, few))
    })
}

const columns = [
  'import_id',
  'month',
  'unit_id',
  'element_id',
  'value',
  'seen_revision',
  'before_value',
  'before_absence',
  'before_note',
] as const

const stageText = textByRows((db, count) => {
  const row = Object.fromEntries(columns.map((column) => [column, '']))
  return db
    .insertInto('import_row')
    .values(Array.from({ length: count }, () => row as never))
    .compile()
})

function stageQuery(db: Database, importId: string, rows: readonly StagedRow[]): CompiledQuery {
  const values = rows.flatMap(({ month, unitId, elementId, value, seenRevision, before }) => [
    ...[importId, month, unitId, elementId, value, seenRevision],
    ...[before?.value ?? null, before?.absence ?? null, before?.note ?? null],
  ])
  return CompiledQuery.raw(stageText(db, rows.length), values)
}

/** Piece by piece in the order of the key, so that nobody waits while a hundred thousand are read. */
export async function stagedRows(db: Reader, importId: string, months: readonly Month[]): Promise<StagedRow[]> {
  const staged: StagedRow[] = []
  for (const month of months) {
    let piece: StagedRow[]
    do {
      const last = staged.at(-1)
      piece = await stagedRowsOf(db, importId, month, last?.month === month ? last : undefined)
      for (const row of piece) staged.push(row)
      await breathe()
    } while (piece.length === readAtOnce)
  }
  return staged
}

const readAtOnce = 2000

async function stagedRowsOf(db: Reader, importId: string, month: Month, last?: StagedRow): Promise<StagedRow[]> {
  let asked = db.selectFrom('import_row').selectAll().where('import_id', '=', importId).where('month', '=', month)
  if (last)
    asked = asked.where((row) =>
      row(row.refTuple('unit_id', 'element_id'), '>', row.tuple(last.unitId, last.elementId)),
    )
  const rows = await asked.orderBy('unit_id').orderBy('element_id').limit(readAtOnce).execute()
  return rows.map((row) => ({
    month: row.month,
    unitId: row.unit_id,
    elementId: row.element_id,
    value: row.value,
    seenRevision: row.seen_revision,
    before:
      row.seen_revision === 0 ? null : { value: row.before_value, absence: row.before_absence, note: row.before_note },
  }))
}

/** The state that a stored row says: a value, or why there is none. */
export function stateOf(absence: string | null): FigureState {
  return (absence ?? 'reported') as FigureState
}
