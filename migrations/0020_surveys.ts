/** Survey rounds with their questionnaires and counted answers; the one-stop rating of a month feeds the monthly sheet. */
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

type Stored = { element: { code: string; computed: string | null } }

const key = (column: ColumnDefinitionBuilder) => column.primaryKey()
const given = (column: ColumnDefinitionBuilder) => column.notNull()
const of = (table: string) => (column: ColumnDefinitionBuilder) => column.notNull().references(`${table}.id`)

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('survey_round')
    .addColumn('id', 'integer', key)
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('kind', 'text', given)
    .addColumn('name', 'text', given)
    .addColumn('basis', 'text', given)
    .addColumn('from_date', 'text', given)
    .addColumn('to_date', 'text', given)
    .addColumn('total_rule', 'text', given)
    .addColumn('state', 'text', given)
    .addColumn('saves', 'integer', given)
    .addColumn('revision', 'integer', given)
    .execute()
  await db.schema.createIndex('survey_round_unit').on('survey_round').columns(['unit_id', 'from_date']).execute()
  await questionnaire(db)
  await counts(db)
  const sources = { ratings_valid: 'one_stop.valid', ratings_satisfied: 'one_stop.satisfied' }
  for (const [code, computed] of Object.entries(sources))
    await (db as Kysely<Stored>).updateTable('element').set({ computed }).where('code', '=', code).execute()
}

async function questionnaire(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('survey_factor')
    .addColumn('round_id', 'integer', of('survey_round'))
    .addColumn('position', 'integer', given)
    .addColumn('name', 'text', given)
    .addPrimaryKeyConstraint('survey_factor_key', ['round_id', 'position'])
    .execute()
  await db.schema
    .createTable('survey_item')
    .addColumn('round_id', 'integer', of('survey_round'))
    .addColumn('position', 'integer', given)
    .addColumn('factor', 'integer', given)
    .addColumn('text', 'text', given)
    .addColumn('overall', 'integer', given)
    .addPrimaryKeyConstraint('survey_item_key', ['round_id', 'position'])
    .execute()
  await db.schema
    .createTable('survey_group')
    .addColumn('round_id', 'integer', of('survey_round'))
    .addColumn('position', 'integer', given)
    .addColumn('name', 'text', given)
    .addPrimaryKeyConstraint('survey_group_key', ['round_id', 'position'])
    .execute()
}

async function counts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('survey_unit')
    .addColumn('round_id', 'integer', of('survey_round'))
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('month', 'text')
    .addColumn('population', 'integer')
    .addColumn('revision', 'integer', given)
    .addPrimaryKeyConstraint('survey_unit_key', ['round_id', 'unit_id'])
    .addUniqueConstraint('survey_unit_month', ['unit_id', 'month'])
    .execute()
  await db.schema
    .createTable('survey_forms')
    .addColumn('round_id', 'integer', of('survey_round'))
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('cohort', 'integer', given)
    .addColumn('issued', 'integer', given)
    .addColumn('returned', 'integer', given)
    .addColumn('valid', 'integer', given)
    .addPrimaryKeyConstraint('survey_forms_key', ['round_id', 'unit_id', 'cohort'])
    .execute()
  await db.schema
    .createTable('survey_answer')
    .addColumn('round_id', 'integer', of('survey_round'))
    .addColumn('unit_id', 'integer', of('unit'))
    .addColumn('cohort', 'integer', given)
    .addColumn('item', 'integer', given)
    .addColumn('level_1', 'integer', given)
    .addColumn('level_2', 'integer', given)
    .addColumn('level_3', 'integer', given)
    .addColumn('level_4', 'integer', given)
    .addColumn('level_5', 'integer', given)
    .addPrimaryKeyConstraint('survey_answer_key', ['round_id', 'unit_id', 'cohort', 'item'])
    .execute()
}
