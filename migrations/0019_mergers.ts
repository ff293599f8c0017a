/** Mergers enacted as one act, so that one whose day has not come can be called off as one. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('merger')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('on_date', 'text', (column) => column.notNull())
    .addColumn('decree', 'text', (column) => column.notNull())
    .addColumn('decree_date', 'text', (column) => column.notNull())
    .addColumn('parent_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('enacted_at', 'text', (column) => column.notNull())
    .addColumn('enacted_by', 'text', (column) => column.notNull().references('account.id'))
    .execute()
  await db.schema
    .alterTable('succession')
    .addColumn('merger_id', 'integer', (column) => column.references('merger.id'))
    .execute()
}
