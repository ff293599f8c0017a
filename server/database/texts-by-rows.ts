/**
 * The text of a statement that writes many rows, by engine and count of rows: made once, since making one takes longer than
 * running it. Its values come beside it, in the order of rows and of their columns.
 */
import { engineOf } from './engine.ts'
import type { Database } from './tables.ts'

/** Rows in one statement: few enough parameters for both engines, few enough texts to be kept, and a few milliseconds of work. */
export const rowsAtOnce = 100

export type TextByRows = (db: Database, rows: number) => string

/** `make` is asked once for each engine and count. */
export function textByRows(make: (db: Database, rows: number) => { sql: string }): TextByRows {
  const made = new Map<string, string>()
  return (db, rows) => {
    const name = `${engineOf(db)} ${rows}`
    const known = made.get(name)
    if (known !== undefined) return known
    const { sql } = make(db, rows)
    made.set(name, sql)
    return sql
  }
}
