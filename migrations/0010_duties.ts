/** Who is responsible for which cell of a unit's sheet, and the reminders that were sent. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('element_owner')
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('element_id', 'integer', (column) => column.notNull().references('element.id'))
    .addColumn('account_id', 'text', (column) => column.references('account.id'))
    .addColumn('post', 'text')
    .addPrimaryKeyConstraint('element_owner_key', ['unit_id', 'element_id'])
    .execute()
  await db.schema
    .createTable('reminder')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    // A sheet that is given another day (moved, returned, reopened) is reminded of anew.
    .addColumn('deadline', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('owed', 'integer', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_tries', 'integer', (column) => column.notNull())
    .addColumn('email_at', 'text')
    .addUniqueConstraint('reminder_once', ['account_id', 'month', 'unit_id', 'deadline', 'step'])
    .execute()
  await db.schema.createIndex('reminder_account').on('reminder').columns(['account_id', 'at']).execute()
  await db.schema.createIndex('reminder_email').on('reminder').column('email').execute()
  // When a sheet was first handed in decides whether its unit was late; few of the audit's rows tell of that.
  await db.schema
    .createIndex('audit_submission')
    .on('audit')
    .columns(['month', 'unit_id'])
    .where(sql.ref('act'), '=', 'submit_sheet')
    .execute()
}
