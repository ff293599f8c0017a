/** When a version of an index was withdrawn, and why; both empty of one that was not. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('scheme').addColumn('withdrawn_on', 'text').execute()
  await db.schema.alterTable('scheme').addColumn('withdrawn_why', 'text').execute()
}
