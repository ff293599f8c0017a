/** Plan documents, their targets, and the table of report periods with cut-off and due day. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('plan')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('number', 'text')
    .addColumn('date', 'text')
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('target')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('plan_id', 'integer', (column) => column.notNull().references('plan.id'))
    .addColumn('indicator', 'text', (column) => column.notNull().references('indicator.code'))
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('value', 'integer')
    .addColumn('decimals', 'integer', (column) => column.notNull())
    .addColumn('word', 'text')
    .addColumn('from_month', 'text', (column) => column.notNull())
    .addColumn('to_month', 'text', (column) => column.notNull())
    .addColumn('applies_to', 'text', (column) => column.notNull())
    .addColumn('clause', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('part_of', 'integer', (column) => column.references('target.id'))
    .execute()
  await db.schema.createIndex('target_plan').on('target').column('plan_id').execute()
  await db.schema
    .createTable('report_period')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('from_date', 'text', (column) => column.notNull())
    .addColumn('to_date', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('receiver', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .execute()
}
