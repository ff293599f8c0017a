/** Tasks of plans, each with the bodies that do it and its deadline as the plan writes it. */
import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('plan_id', 'integer', (column) => column.notNull().references('plan.id'))
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('product', 'text', (column) => column.notNull())
    .addColumn('deadline_kind', 'text', (column) => column.notNull())
    .addColumn('deadline_value', 'text', (column) => column.notNull())
    .addColumn('deadline_note', 'text')
    .addColumn('clause', 'text', (column) => column.notNull())
    .addColumn('part_of', 'integer', (column) => column.references('task.id'))
    .addUniqueConstraint('task_place', ['plan_id', 'field', 'position'])
    .execute()
  await db.schema
    .createTable('task_body')
    .addColumn('task_id', 'integer', (column) => column.notNull().references('task.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('task_body_key', ['task_id', 'role', 'position'])
    .execute()
}
