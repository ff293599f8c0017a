/** The occurrences of a task follow its deadline: laid out when it is made, matched anew when its deadline is changed. */
import type { Database } from '../database/tables.ts'

/** One occurrence for each planned day, none of them begun. */
export async function layOutOccurrences(
  trx: Database,
  taskId: number,
  days: readonly (string | null)[],
): Promise<void> {
  await trx
    .insertInto('task_occurrence')
    .values(days.map((day, index) => freshRow(taskId, index + 1, day)))
    .execute()
}

/**
 * Gives the occurrences of a task other planned days, first to first: what has become of each stays with it, and a day that
 * was put off falls back to the plan's. False where fewer days are left than occurrences that have been begun or decided:
 * no report may vanish with its day.
 */
export async function matchOccurrences(
  trx: Database,
  taskId: number,
  days: readonly (string | null)[],
): Promise<boolean> {
  const rows = await trx
    .selectFrom('task_occurrence')
    .select(['position', 'state', 'planned_due', 'due', 'revision'])
    .where('task_id', '=', taskId)
    .orderBy('position')
    .execute()
  const surplus = rows.slice(days.length)
  if (surplus.some((row) => row.state !== 'not_started' || row.revision > 1)) return false
  for (const { position } of surplus)
    await trx.deleteFrom('task_occurrence').where('task_id', '=', taskId).where('position', '=', position).execute()
  for (const [index, day] of days.entries()) {
    const row = rows[index]
    if (row === undefined)
      await trx
        .insertInto('task_occurrence')
        .values(freshRow(taskId, index + 1, day))
        .execute()
    else if (row.planned_due !== day)
      await trx
        .updateTable('task_occurrence')
        .set({ planned_due: day, due: day, revision: row.revision + 1 })
        .where('task_id', '=', taskId)
        .where('position', '=', row.position)
        .execute()
  }
  return true
}

function freshRow(taskId: number, position: number, day: string | null) {
  return { task_id: taskId, position, planned_due: day, due: day, state: 'not_started', percent: 0, revision: 1 }
}
