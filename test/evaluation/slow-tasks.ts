/** Occurrences of tasks counted once more from raw rows, by plain loops; shares nothing with server/evaluation or server/domain. */
import type { Database } from '../../server/database/tables.ts'

export type SlowTask = {
  /** "plan_tasks" or "assigned_tasks". */
  kind: string
  unitId: number
  year: string
  due: string | null
  state: string
  reportedOn: string | null
}

/** Of the plans in force, each occurrence with the unit that does it. */
export async function rawTasks(db: Database): Promise<SlowTask[]> {
  const plans = await db.selectFrom('plan').selectAll().where('state', '=', 'in_force').execute()
  const tasks = await db.selectFrom('task').select(['id', 'plan_id']).execute()
  const leads = await db.selectFrom('task_body').select(['task_id', 'unit_id']).where('role', '=', 'lead').execute()
  const rows = await db.selectFrom('task_occurrence').selectAll().execute()
  const found: SlowTask[] = []
  for (const row of rows) {
    const task = tasks.find((one) => one.id === row.task_id)
    const plan = plans.find((one) => one.id === task?.plan_id)
    if (!plan) continue
    const doer = leads.find((lead) => lead.task_id === row.task_id)?.unit_id ?? plan.unit_id
    found.push({
      kind: doer === plan.unit_id ? 'plan_tasks' : 'assigned_tasks',
      unitId: doer,
      year: String(plan.year),
      due: row.due,
      state: row.state,
      reportedOn: row.reported_on,
    })
  }
  return found
}

const lastDays: Record<string, [string, string]> = {
  '03': ['01-01', '03-31'],
  '06': ['04-01', '06-30'],
  '09': ['07-01', '09-30'],
  '12': ['10-01', '12-31'],
}

/** What the cell of a quarter's last month comes to; undefined where the unit keeps no such tasks, or nothing counts them. */
export function countedCell(
  tasks: readonly SlowTask[],
  unitId: number,
  month: string,
  code: string,
  today: string,
): number | undefined {
  const [, kind, side] = /^(plan_tasks|assigned_tasks)_(due|done)$/.exec(code) ?? []
  const [first, last] = lastDays[month.slice(5)] ?? []
  if (kind === undefined || first === undefined) return undefined
  const year = month.slice(0, 4)
  const [from, to] = [`${year}-${first}`, `${year}-${last}`]
  const own = tasks.filter((task) => task.unitId === unitId && task.kind === kind)
  if (!own.some((task) => task.year === year || task.due?.startsWith(year))) return undefined
  let count = 0
  for (const { due, state, reportedOn } of own) {
    if (due === null || due < from || due > to || state === 'dropped') continue
    if (due >= today && state !== 'done') continue
    if (side === 'due' || (state === 'done' && reportedOn !== null && reportedOn <= due)) count += 1
  }
  return count
}
