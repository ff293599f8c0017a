/** Targets of a plan have places: rows are put in between, and a schedule by quarter stands where its year stood. */
import type { Kysely } from 'kysely'

/** Targets stored until now stand in the order of their keys, which all of them being at place 0 leaves as it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('target')
    .addColumn('position', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
