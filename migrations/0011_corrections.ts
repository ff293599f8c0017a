/** Corrections whole: the reason of a reopening by itself, and every write of a typed percentage with what stood before. */
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('sheet').addColumn('reopen_reason', 'text').execute()
  await db.schema
    .createTable('rate_change')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'integer', (column) => column.notNull().references('unit.id'))
    .addColumn('indicator', 'text', (column) => column.notNull().references('indicator.code'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('import_id', 'text', (column) => column.notNull().references('import_file.id'))
    .addColumn('reason', 'text')
    .addColumn('before_value', 'integer')
    .addColumn('before_decimals', 'integer')
    .addColumn('approved', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('rate_change_key', ['month', 'unit_id', 'indicator', 'revision'])
    .execute()
  await giveReasonsBack(db as Kysely<Reopened>)
  // What stood before a rate is no longer known; one that came after the last approval waits for the next.
  await sql`insert into rate_change
      (month, unit_id, indicator, revision, at, account_id, import_id, reason, before_value, before_decimals, approved)
    select rate.month, rate.unit_id, rate.indicator, 1, file.committed_at, file.account_id, rate.import_id,
      case when file.committed_at > sheet.approved_at then coalesce(sheet.reopen_reason, '') end, null, null,
      case when file.committed_at <= sheet.approved_at then 1 else 0 end
    from typed_rate as rate
      join import_file as file on file.id = rate.import_id
      left join sheet on sheet.month = rate.month and sheet.unit_id = rate.unit_id
    where file.committed_at is not null`.execute(db)
}

type Reopened = {
  sheet: { month: string; unit_id: number; state: string; approved_at: string | null; reopen_reason: string | null }
  adjustment: { month: string; unit_id: number; at: string; reason: string }
  audit: { id: string; at: string; act: string; month: string; unit_id: number; after: string }
}

/** A return had overwritten the reason of the reopening, and corrections were recorded with that; the audit knows it. */
async function giveReasonsBack(db: Kysely<Reopened>): Promise<void> {
  const reopenings = await db
    .selectFrom('audit')
    .select(['at', 'month', 'unit_id', 'after'])
    .where('act', '=', 'reopen_sheet')
    .orderBy('id')
    .execute()
  // In order of time: each gives its reason to all that came after it, until the next one does.
  for (const { at, month, unit_id, after } of reopenings) {
    const { reason } = JSON.parse(after) as { reason: string }
    await db
      .updateTable('sheet')
      .set({ reopen_reason: reason })
      .where('month', '=', month)
      .where('unit_id', '=', unit_id)
      .where('state', '!=', 'approved')
      .execute()
    await db
      .updateTable('adjustment')
      .set({ reason })
      .where('month', '=', month)
      .where('unit_id', '=', unit_id)
      .where('at', '>=', at)
      .execute()
  }
}
