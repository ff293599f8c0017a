/** Monthly sheets and their figures, clustered by (month, unit, element), and the append-only audit. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sheet')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('decided_at', 'text')
    .addPrimaryKeyConstraint('sheet_key', ['month', 'unit_id'])
    .execute()
  await db.schema
    .createTable('figure')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull())
    .addColumn('element_id', 'integer', (column) => column.notNull().references('element.id'))
    .addColumn('value', 'integer')
    .addColumn('absence', 'text')
    .addColumn('note', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('figure_key', ['month', 'unit_id', 'element_id'])
    .addForeignKeyConstraint('figure_sheet', ['month', 'unit_id'], 'sheet', ['month', 'unit_id'])
    .addCheckConstraint('figure_value_or_absence', sql`(value is null) <> (absence is null)`)
    .addCheckConstraint('figure_not_negative', sql`value is null or value >= 0`)
    .execute()
  await db.schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text')
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('month', 'text')
    .addColumn('unit_id', 'integer')
    .addColumn('element_id', 'integer')
    .addColumn('revision', 'integer')
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
  await db.schema
    .createIndex('audit_figure')
    .unique()
    .on('audit')
    .columns(['month', 'unit_id', 'element_id', 'revision'])
    .where(sql.ref('revision'), 'is not', null)
    .execute()
}
