/** Rows with a revision: written only while they are as the writer saw them, so that nobody overwrites what they never saw. */
import type { Kysely, Selectable, Updateable } from 'kysely'
import type { Database, Tables } from './tables.ts'

type Revised = { [Name in keyof Tables]: 'revision' extends keyof Tables[Name] ? Name : never }[keyof Tables]
type Key<Name extends Revised> = Partial<Omit<Selectable<Tables[Name]>, 'revision'>>
type Change<Name extends Revised> = Omit<Updateable<Tables[Name]>, 'revision'>

/**
 * Changes the row and raises its revision; without a change it is only held. `seen`: its key, its revision, and what else
 * must still hold, such as the state that an act starts from. False where the row is no more as it was seen.
 */
export async function updateAtRevision<Name extends Revised>(
  trx: Database,
  table: Name,
  seen: Key<Name> & { revision: number },
  change?: Change<Name>,
): Promise<boolean> {
  const updated = await rows(trx)
    .updateTable(named(table))
    .set({ ...change, revision: seen.revision + 1 })
    .where((is) => is.and(whole(seen)))
    .executeTakeFirst()
  return isOne(table, updated.numUpdatedRows)
}

/** Writes what stands once under its key: at revision 0 for the first time. False where somebody else was first. */
export async function putAtRevision<Name extends Revised>(
  trx: Database,
  table: Name,
  key: Key<Name>,
  revision: number,
  content: Change<Name>,
): Promise<boolean> {
  if (revision > 0) return updateAtRevision(trx, table, { ...key, revision }, content)
  const inserted = await rows(trx)
    .insertInto(named(table))
    .values({ ...whole(key), ...content, revision: 1 })
    .onConflict((on) => on.columns(Object.keys(key)).doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False where the row is no more as it was seen. */
export async function deleteAtRevision<Name extends Revised>(
  trx: Database,
  table: Name,
  seen: Key<Name> & { revision: number },
): Promise<boolean> {
  const deleted = await rows(trx)
    .deleteFrom(named(table))
    .where((is) => is.and(whole(seen)))
    .executeTakeFirst()
  return isOne(table, deleted.numDeletedRows)
}

type Row = Record<string, string | number | null>

/** Within this file every table is the same one; what fits a table is said by the types above. */
function rows(trx: Database): Kysely<{ row: Row }> {
  return trx as unknown as Kysely<{ row: Row }>
}

function named(table: Revised): 'row' {
  return table as string as 'row'
}

/** Thrown inside the transaction, so that nothing of it stays. */
function isOne(table: Revised, count: bigint): boolean {
  if (count > 1n) throw new Error(`${count} rows of ${table} answer to one key`)
  return count === 1n
}

/** A part that is not known would be left out of the condition, and rows of others be hit. */
function whole(seen: object): Row {
  for (const [column, value] of Object.entries(seen))
    if (value === undefined) throw new Error(`a row is to be written whose ${column} is not known`)
  return seen as Row
}
