/** The log of a task, and what every act upon one leaves behind. Runs inside the transaction of the act itself. */
import { appendAudit } from '../database/audit.ts'
import { entryId } from '../database/entry-id.ts'
import type { Database } from '../database/tables.ts'
import { raiseVersion, recordsTopic } from '../database/version.ts'
import type { PlanStamp } from './changes.ts'

export type TaskEntry = {
  taskId: number
  /** Null for what concerns the task as a whole. */
  occurrence: number | null
  act: string
  percent?: number | null
  day?: string | null
  beforeDay?: string | null
  note?: string | null
}

export async function noteTaskEvent(trx: Database, entry: TaskEntry, stamp: PlanStamp): Promise<void> {
  await trx
    .insertInto('task_event')
    .values({
      id: entryId(stamp.at),
      task_id: entry.taskId,
      occurrence: entry.occurrence,
      at: stamp.at,
      account_id: stamp.accountId,
      act: entry.act,
      percent: entry.percent ?? null,
      day: entry.day ?? null,
      before_day: entry.beforeDay ?? null,
      note: entry.note ?? null,
    })
    .execute()
}

/** For acts that leave the plan as it is; those that change it end with closePlanAct. `unitId` is the unit that does it. */
export async function closeTaskAct(
  trx: Database,
  act: string,
  unitId: number,
  content: { before?: object; after?: object },
  stamp: PlanStamp,
): Promise<void> {
  await appendAudit(trx, { at: stamp.at, accountId: stamp.accountId, act, unitId, ...content })
  await raiseVersion(trx, recordsTopic)
}
