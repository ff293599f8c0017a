/** Takes evidence away again, until it is approved: by who brought it, or by who approves. Row and file stay. */
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { taskNumber } from '../../domain/task.ts'
import { attachmentsOf, takeAwayAttachment } from '../../filing/attachments.ts'
import { notFound } from '../../http/named.ts'
import { closeTaskAct, noteTaskEvent } from '../../planning/task-events.ts'
import { holdOpen } from './attach-evidence.ts'
import { taskSentences } from './sentences.vi.ts'
import { mayDo, type TaskActing } from './task-access.ts'

export async function removeEvidence(acting: TaskActing, id: string): Promise<void> {
  const { site, task, unitId, account, now } = acting
  const stamp = { at: now.toISOString(), accountId: account.id }
  await inTransaction(site.db, async (trx) => {
    const evidence = (await attachmentsOf(trx, 'task', task.id)).find((one) => one.id === id)
    if (!evidence || !mayDo(acting, 'see_drafts', unitId)) throw notFound('evidence', id)
    if (evidence.accountId !== account.id && !mayDo(acting, 'approve_tasks', unitId))
      throw new Failure('forbidden', { message: taskSentences.noRightToRemove })
    const key = { taskId: task.id, position: evidence.part ?? 1 }
    await holdOpen(trx, key)
    if (!(await takeAwayAttachment(trx, id, stamp.at, account.id))) throw notFound('evidence', id)
    await noteTaskEvent(trx, { taskId: task.id, occurrence: evidence.part, act: 'detach', note: evidence.name }, stamp)
    const named = { task: task.id, number: taskNumber(task), name: task.name, occurrence: evidence.part }
    await closeTaskAct(trx, 'remove_evidence', unitId, { before: { ...named, evidence: evidence.name } }, stamp)
  })
}
