/** Inserts many rows in statements that stay under both engines' limit of bound values. */
import type { InsertObject } from 'kysely'
import type { Database, Tables } from '../server/database/tables.ts'

const mostValues = 20_000

export async function insertInBatches<T extends keyof Tables>(
  trx: Database,
  table: T,
  rows: readonly InsertObject<Tables, T>[],
): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const size = Math.floor(mostValues / Object.keys(first).length)
  for (let start = 0; start < rows.length; start += size)
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + size) as never)
      .execute()
}
