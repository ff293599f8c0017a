/** The acts of those who answer for the unit: a reported task is approved or given back, an approved one is reopened. */
import { readSettings } from '../../database/settings.ts'
import type { Database } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import { lastPercent } from '../../planning/move-occurrence.ts'
import { type Move, moveTask, type Seen } from './move-task.ts'
import { taskSentences } from './sentences.vi.ts'
import type { TaskActing } from './task-access.ts'

/** Nobody approves what they reported themselves, unless the site lets them. */
export async function approveTask(acting: TaskActing, { note, ...seen }: Seen & { note: string }): Promise<void> {
  await moveTask(acting, 'approve', seen, async (stored, trx): Promise<Move> => {
    const { approverMayBeEnterer } = await readSettings(trx)
    if (!approverMayBeEnterer && stored.reported_by === acting.account.id)
      throw new Failure('forbidden', { message: taskSentences.ownReport })
    return { change: { percent: 100, reason: null, ...decidedBy(acting) }, event: { note: note || null } }
  })
}

type WithReason = Seen & { reason: string }

export async function returnTask(acting: TaskActing, { reason, ...seen }: WithReason): Promise<void> {
  await moveTask(acting, 'return', seen, (_, trx) => openedAgain(acting, seen, reason, trx))
}

export async function reopenTask(acting: TaskActing, { reason, ...seen }: WithReason): Promise<void> {
  await moveTask(acting, 'reopen', seen, (_, trx) => openedAgain(acting, seen, reason, trx))
}

/** As far along as was told before it was reported; the report itself stands in the log. */
async function openedAgain(acting: TaskActing, seen: Seen, reason: string, trx: Database): Promise<Move> {
  const percent = await lastPercent(trx, { taskId: acting.task.id, position: seen.occurrence })
  return {
    change: { percent, reported_on: null, reported_by: null, reason, ...decidedBy(acting) },
    event: { note: reason },
  }
}

export function decidedBy({ now, account }: TaskActing) {
  return { decided_at: now.toISOString(), decided_by: account.id }
}
