/**
 * Takes hold of a plan until the transaction ends: whoever changes its tasks or their numbers waits for whoever came first.
 * Held before any task or occurrence, so that two people never wait for each other crosswise.
 */
import type { Database } from '../database/tables.ts'
import type { PlanState } from '../domain/plan.ts'

/** False where the plan is no longer in the state in which it was judged: it was put in force, or is gone. */
export async function holdForTasks(trx: Database, plan: { id: number; state: PlanState }): Promise<boolean> {
  const held = await trx
    .updateTable('plan')
    .set((row) => ({ state: row.ref('state') }))
    .where('id', '=', plan.id)
    .where('state', '=', plan.state)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}
