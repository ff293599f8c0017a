/** SQL of plans. */
import type { Reader } from '../../database/tables.ts'

/** How many tasks each plan gives out; a plan without any is absent. */
export async function taskCounts(db: Reader): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('task')
    .select(({ fn }) => ['plan_id', fn.countAll<number>().as('tasks')])
    .groupBy('plan_id')
    .execute()
  return new Map(rows.map((row) => [row.plan_id, Number(row.tasks)]))
}
