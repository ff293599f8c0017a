/** At which version of its month each sheet was last changed, so that whoever keeps a month in memory reads again only what moved. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sheet_version')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('sheet_version_key', ['month', 'unit_id'])
    .execute()
}
