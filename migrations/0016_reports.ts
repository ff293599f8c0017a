/** What each unit owes to whom and until when, what became of it, and reminders that may be about more than sheets. */
import { type Kysely, sql } from 'kysely'
import { ministryReport } from './0016_reports.vi.ts'

type Stored = {
  report_period: { code: string; year: number; due: string; receiver: string; source: string }
  report_duty: Record<string, number | string | null>
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report_duty')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('unit_id', 'integer', (column) => column.references('unit.id'))
    .addColumn('applies_to', 'text', (column) => column.notNull())
    .addColumn('receiver', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('period', 'text', (column) => column.notNull())
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('from_date', 'text')
    .addColumn('to_date', 'text')
    .addColumn('report_period', 'text', (column) => column.references('report_period.code'))
    .addColumn('due', 'text')
    .addColumn('plan_id', 'integer', (column) => column.references('plan.id'))
    .addColumn('clause', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('report_duty_year').on('report_duty').columns(['year', 'unit_id']).execute()
  await db.schema
    .createTable('report')
    .addColumn('duty_id', 'integer', (column) => column.notNull().references('report_duty.id'))
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('sent_on', 'text', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('date', 'text')
    .addColumn('link', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.references('account.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_key', ['duty_id', 'unit_id'])
    .execute()
  await remindOfMore(db)
  await dutiesOfTheMinistry(db as Kysely<Stored>)
}

/** A reminder says what it is about: a month's sheet, or a report by the key of its duty. */
async function remindOfMore(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reminder_next')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('deadline', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('owed', 'integer', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('email_tries', 'integer', (column) => column.notNull())
    .addColumn('email_at', 'text')
    .addUniqueConstraint('reminder_once_about', ['account_id', 'subject', 'about', 'unit_id', 'deadline', 'step'])
    .execute()
  await sql`insert into reminder_next
      (id, account_id, subject, about, unit_id, deadline, step, at, owed, email, email_tries, email_at)
    select id, account_id, 'sheet', month, unit_id, deadline, step, at, owed, email, email_tries, email_at
    from reminder`.execute(db)
  await db.schema.dropTable('reminder').execute()
  await db.schema.alterTable('reminder_next').renameTo('reminder').execute()
  await db.schema.createIndex('reminder_account').on('reminder').columns(['account_id', 'at']).execute()
  await db.schema.createIndex('reminder_email').on('reminder').column('email').execute()
}

/** A site that knows the ministry's calendar already owes by it; a new one gets these with its reference facts. */
async function dutiesOfTheMinistry(db: Kysely<Stored>): Promise<void> {
  const periods = await db.selectFrom('report_period').selectAll().orderBy('code').execute()
  for (const [index, { code, year, due, receiver, source }] of periods.entries()) {
    const quarter = /-quy-([1-4])$/.exec(code)?.[1]
    const kind = quarter !== undefined ? 'quarter' : code.endsWith('-6-thang') ? 'half_year' : 'year'
    await db
      .insertInto('report_duty')
      .values({
        id: index + 1,
        unit_id: null,
        applies_to: 'province',
        receiver,
        name: ministryReport,
        kind,
        period: quarter === undefined ? String(year) : `${year}-Q${quarter}`,
        year,
        report_period: code,
        due,
        clause: '',
        source,
        revision: 1,
      })
      .execute()
  }
}
