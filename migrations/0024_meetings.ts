/** What a meeting is held with and what it decides: editions, the official form of each unit's reports, and actions to follow up. */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

const given = (column: ColumnDefinitionBuilder) => column.notNull()
const of = (table: string) => (column: ColumnDefinitionBuilder) => column.notNull().references(`${table}.id`)
const perhaps = (table: string) => (column: ColumnDefinitionBuilder) => column.references(`${table}.id`)

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('edition')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('period', 'text', given)
    .addColumn('kind', 'text', given)
    .addColumn('number', 'integer', given)
    .addColumn('state', 'text', given)
    .addColumn('texts', 'text', given)
    .addColumn('frame', 'text')
    .addColumn('created_at', 'text', given)
    .addColumn('created_by', 'text', perhaps('account'))
    .addColumn('frozen_at', 'text')
    .addColumn('frozen_by', 'text', perhaps('account'))
    .addColumn('renderer', 'text')
    .addColumn('sha256', 'text')
    .addColumn('revision', 'integer', given)
    .addUniqueConstraint('edition_number', ['unit_id', 'period', 'number'])
    .execute()
  // Apart, so that a list of editions never reads megabytes.
  await db.schema
    .createTable('edition_content')
    .addColumn('edition_id', 'integer', (column) => column.primaryKey().references('edition.id'))
    .addColumn('content', 'text', given)
    .execute()
  await db.schema
    .createTable('report_frame')
    .addColumn('unit_id', 'integer', (column) => column.primaryKey().references('unit.id'))
    .addColumn('frame', 'text', given)
    .addColumn('revision', 'integer', given)
    .execute()
  await db.schema
    .createTable('meeting_action')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('for_unit_id', 'integer', of('unit'))
    .addColumn('edition_id', 'integer', perhaps('edition'))
    .addColumn('indicator', 'text', (column) => column.references('indicator.code'))
    .addColumn('issue', 'text', given)
    .addColumn('owner', 'text', given)
    .addColumn('decided_on', 'text', given)
    .addColumn('due', 'text')
    .addColumn('state', 'text', given)
    .addColumn('result', 'text', given)
    .addColumn('closed_on', 'text')
    .addColumn('revision', 'integer', given)
    .execute()
  await db.schema.createIndex('meeting_action_unit').on('meeting_action').columns(['unit_id', 'state']).execute()
  await db.schema.createIndex('meeting_action_for').on('meeting_action').columns(['for_unit_id', 'state']).execute()
}
