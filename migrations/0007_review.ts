/** What review needs: who decided, why and until when; returned cells, corrections after approval, and due days by unit. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['submitted_by', 'decided_by', 'reason', 'note', 'approved_at', 'open_until'] as const)
    await db.schema.alterTable('sheet').addColumn(column, 'text').execute()
  for (const column of ['request', 'requested_at', 'requested_by'] as const)
    await db.schema.alterTable('sheet').addColumn(column, 'text').execute()
  // Sheets approved before this migration: their figures are the approved ones.
  await sql`update sheet set approved_at = decided_at where state = 'approved'`.execute(db)
  for (const column of ['way', 'import_id'] as const)
    await db.schema.alterTable('audit').addColumn(column, 'text').execute()
  await db.schema.createIndex('audit_unit').on('audit').columns(['unit_id', 'month', 'id']).execute()
  await db.schema
    .createTable('cell_return')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull())
    .addColumn('element_id', 'integer', (column) => column.notNull().references('element.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addPrimaryKeyConstraint('cell_return_key', ['month', 'unit_id', 'element_id'])
    .addForeignKeyConstraint('cell_return_sheet', ['month', 'unit_id'], 'sheet', ['month', 'unit_id'])
    .execute()
  await db.schema
    .createTable('adjustment')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull())
    .addColumn('element_id', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('before_value', 'integer')
    .addColumn('before_absence', 'text')
    .addColumn('before_note', 'text')
    .addColumn('approved', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('adjustment_key', ['month', 'unit_id', 'element_id', 'revision'])
    .addForeignKeyConstraint('adjustment_figure', ['month', 'unit_id', 'element_id'], 'figure', [
      'month',
      'unit_id',
      'element_id',
    ])
    .execute()
  await db.schema
    .createTable('save_receipt')
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('results', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('save_receipt_key', ['account_id', 'key'])
    .execute()
  await db.schema.createIndex('save_receipt_at').on('save_receipt').column('at').execute()
  await db.schema
    .createTable('sheet_due')
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('due', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sheet_due_key', ['unit_id', 'month'])
    .execute()
  // Months of the report periods bound the invented city alone; from now on a due day says whom it binds.
  await sql`insert into sheet_due (unit_id, month, due, source)
    select unit.id, substr(report_period.code, 7), report_period.due, report_period.source
    from report_period, unit
    where substr(report_period.code, 1, 6) = 'month-' and unit.kind = 'province' and unit.fictional = 1`.execute(db)
  await sql`delete from report_period where substr(code, 1, 6) = 'month-'`.execute(db)
}
