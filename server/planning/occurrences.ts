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
 * no report may vanish with its day. The caller then rolls back.
 */
export async function matchOccurrences(
  trx: Database,
  taskId: number,
  days: readonly (string | null)[],
): Promise<boolean> {
  const rows = await trx
    .selectFrom('task_occurrence')
    .select(['position', 'planned_due'])
    .where('task_id', '=', taskId)
    .orderBy('position')
    .execute()
  const surplus = rows.slice(days.length)
  for (const { position } of surplus) if (!(await removeUnbegun(trx, taskId, position))) return false
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
        .set((stored) => ({ planned_due: day, due: day, revision: stored('revision', '+', 1) }))
        .where('task_id', '=', taskId)
        .where('position', '=', row.position)
        .execute()
  }
  return true
}

/**
 * Only what nothing has happened to: not begun, not put off, with no evidence. The statement itself looks, so that a report
 * that comes meanwhile is not swept away.
 */
async function removeUnbegun(trx: Database, taskId: number, position: number): Promise<boolean> {
  const removed = await trx
    .deleteFrom('task_occurrence')
    .where('task_id', '=', taskId)
    .where('position', '=', position)
    .where('state', '=', 'not_started')
    .whereRef('due', '=', 'planned_due')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('attachment')
            .select('id')
            .where('subject', '=', 'task')
            .where('subject_id', '=', taskId)
            .where('part', '=', position)
            .where('removed_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst()
  return removed.numDeletedRows > 0n
}

function freshRow(taskId: number, position: number, day: string | null) {
  return { task_id: taskId, position, planned_due: day, due: day, state: 'not_started', percent: 0, revision: 1 }
}
