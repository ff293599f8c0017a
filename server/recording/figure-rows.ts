/**
 * The one statement by which figures come into their table, however many at once: each on top of the revision that its
 * writer saw, or not at all. Runs inside the caller's transaction.
 */
import { CompiledQuery } from 'kysely'
import type { Database } from '../database/tables.ts'
import { rowsAtOnce, textByRows } from '../database/texts-by-rows.ts'
import type { SheetKey } from './sheet.ts'
import type { FigureContent } from './stamp.ts'

/** What to write and where, on top of which revision (0: never saved). */
export type FigureRow = SheetKey & FigureContent & { elementId: number; revision: number }

const columns = ['month', 'unit_id', 'element_id', 'value', 'absence', 'note', 'revision'] as const

/** Inserts new figures and replaces those whose revision still stands; others are left as they are. */
function statement(db: Database, rows: number) {
  const row = Object.fromEntries(columns.map((column) => [column, '']))
  return db
    .insertInto('figure')
    .values(Array.from({ length: rows }, () => row as never))
    .onConflict((on) =>
      on
        .columns(['month', 'unit_id', 'element_id'])
        .doUpdateSet((of) => ({
          value: of.ref('excluded.value'),
          absence: of.ref('excluded.absence'),
          note: of.ref('excluded.note'),
          revision: of.ref('excluded.revision'),
        }))
        .where('figure.revision', '=', (of) => of('excluded.revision', '-', of.lit(1))),
    )
}

const counted = textByRows((db, rows) => statement(db, rows).compile())
const named = textByRows((db, rows) => statement(db, rows).returning('element_id').compile())

/** For a batch: how many rows were written is in what it answers. */
export function countedWrite(db: Database, rows: readonly FigureRow[]): CompiledQuery {
  return CompiledQuery.raw(counted(db, rows.length), valuesOf(rows))
}

/** Writes rows of one sheet, each element once; answers which elements were written. */
export async function writeRows(trx: Database, rows: readonly FigureRow[]): Promise<Set<number>> {
  const written = new Set<number>()
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const some = rows.slice(at, at + rowsAtOnce)
    const query = CompiledQuery.raw(named(trx, some.length), valuesOf(some))
    for (const row of (await trx.executeQuery(query as CompiledQuery<{ element_id: number }>)).rows)
      written.add(row.element_id)
  }
  return written
}

function valuesOf(rows: readonly FigureRow[]): unknown[] {
  const values: unknown[] = []
  for (const { month, unitId, elementId, value, state, note, revision } of rows)
    values.push(month, unitId, elementId, value, state === 'reported' ? null : state, note, revision + 1)
  return values
}
