/** What a plan lives by: versions, tasks that recur, what became of each, their log, attachments, and computed elements. */
import type { Kysely } from 'kysely'

type Stored = {
  task: { id: number; plan_id: number; deadline_kind: string; deadline_value: string }
  plan: { id: number; year: number }
  task_occurrence: Record<string, number | string | null>
  element: { code: string; computed: string | null }
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await columns(db)
  await records(db)
  await db.schema
    .createTable('plan_change')
    .addColumn('plan_id', 'integer', (column) => column.notNull().references('plan.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.references('account.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('date', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addPrimaryKeyConstraint('plan_change_key', ['plan_id', 'version'])
    .execute()
  await db.schema
    .createTable('attachment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'integer', (column) => column.notNull())
    .addColumn('part', 'integer')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('url', 'text')
    .addColumn('media_type', 'text')
    .addColumn('size', 'integer')
    .addColumn('sha256', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('removed_at', 'text')
    .addColumn('removed_by', 'text', (column) => column.references('account.id'))
    .execute()
  await db.schema.createIndex('attachment_subject').on('attachment').columns(['subject', 'subject_id']).execute()
  await db.schema
    .createTable('id_series')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('last', 'integer', (column) => column.notNull())
    .execute()
  await fillOccurrences(db as Kysely<Stored>)
  await nameComputed(db as Kysely<Stored>)
}

async function columns(db: Kysely<unknown>): Promise<void> {
  const plan = () => db.schema.alterTable('plan')
  await plan()
    .addColumn('state', 'text', (column) => column.notNull().defaultTo('in_force'))
    .execute()
  await plan()
    .addColumn('basis', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  for (const column of ['from_month', 'to_month'] as const) await plan().addColumn(column, 'text').execute()
  for (const column of ['revision', 'version'] as const)
    await plan()
      .addColumn(column, 'integer', (one) => one.notNull().defaultTo(1))
      .execute()
  await plan()
    .addColumn('copied_from', 'integer', (column) => column.references('plan.id'))
    .execute()
  for (const table of ['target', 'task'] as const)
    await db.schema
      .alterTable(table)
      .addColumn('note', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  await db.schema.alterTable('task').addColumn('recurrence', 'text').execute()
  await db.schema
    .alterTable('task')
    .addColumn('responsible_id', 'text', (column) => column.references('account.id'))
    .execute()
  await db.schema
    .alterTable('task')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  await db.schema
    .alterTable('task_body')
    .addColumn('unit_id', 'integer', (column) => column.references('unit.id'))
    .execute()
  await db.schema.alterTable('element').addColumn('computed', 'text').execute()
}

async function records(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('task_occurrence')
    .addColumn('task_id', 'integer', (column) => column.notNull().references('task.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('planned_due', 'text')
    .addColumn('due', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('percent', 'integer', (column) => column.notNull())
    .addColumn('reported_on', 'text')
    .addColumn('reported_by', 'text', (column) => column.references('account.id'))
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text', (column) => column.references('account.id'))
    .addColumn('reason', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('task_occurrence_key', ['task_id', 'position'])
    .execute()
  await db.schema
    .createTable('task_event')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('task_id', 'integer', (column) => column.notNull().references('task.id'))
    .addColumn('occurrence', 'integer')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.references('account.id'))
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('percent', 'integer')
    .addColumn('day', 'text')
    .addColumn('before_day', 'text')
    .addColumn('note', 'text')
    .execute()
  await db.schema.createIndex('task_event_task').on('task_event').columns(['task_id', 'id']).execute()
}

/** Tasks stored until now: one occurrence for each of their days, none of them begun. */
async function fillOccurrences(db: Kysely<Stored>): Promise<void> {
  const years = new Map((await db.selectFrom('plan').select(['id', 'year']).execute()).map((one) => [one.id, one.year]))
  const tasks = await db.selectFrom('task').select(['id', 'plan_id', 'deadline_kind', 'deadline_value']).execute()
  for (const task of tasks) {
    const days = daysOf(task.deadline_kind, task.deadline_value, years.get(task.plan_id) ?? 0)
    const rows = (days.length === 0 ? [null] : days).map((due, index) => ({
      task_id: task.id,
      position: index + 1,
      planned_due: due,
      due,
      state: 'not_started',
      percent: 0,
      revision: 1,
    }))
    await db.insertInto('task_occurrence').values(rows).execute()
  }
}

function daysOf(kind: string, value: string, year: number): string[] {
  if (kind === 'within') return [...new Set(value.split(' ').map(endOf))].sort()
  if (kind === 'on') return [value]
  if (kind === 'before') return [dayBefore(value)]
  return kind === 'yearly' ? [dayBefore(`${year}-${value}`)] : []
}

/** Last day of "2024-05", "2024-Q2" or "2024". */
function endOf(period: string): string {
  const year = Number(period.slice(0, 4))
  const month = period.length === 4 ? 12 : period[5] === 'Q' ? Number(period[6]) * 3 : Number(period.slice(5))
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** From now on these counts come from records where a unit keeps them. */
async function nameComputed(db: Kysely<Stored>): Promise<void> {
  const sources = {
    plan_tasks_due: 'plan_tasks.due',
    plan_tasks_done: 'plan_tasks.done',
    assigned_tasks_due: 'assigned_tasks.due',
    assigned_tasks_done: 'assigned_tasks.done',
    inspection_units: 'inspections.bodies',
    units_inspected: 'inspections.inspected',
    initiative_bodies: 'initiatives.bodies',
    initiative_bodies_registered: 'initiatives.bodies_registered',
    initiatives_registered: 'initiatives.registered',
    initiatives_applied: 'initiatives.applied',
  }
  for (const [code, computed] of Object.entries(sources))
    await db.updateTable('element').set({ computed }).where('code', '=', code).execute()
}
