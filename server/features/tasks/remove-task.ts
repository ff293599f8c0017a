/** Removes a task from a draft; what was in force is not removed, it is not done. */
import { Failure } from '../../domain/failure.ts'
import { taskNumber } from '../../domain/task.ts'
import { placesIn, removeTask } from '../../planning/change-task.ts'
import { closePlanAct } from '../../planning/changes.ts'
import { holdTaskOf, inOneAct } from './change-right.ts'
import { taskSentences } from './sentences.vi.ts'
import { mayDo, type TaskActing } from './task-access.ts'

export async function removeDraftTask(acting: TaskActing, revision: number): Promise<void> {
  const { task, plan, account, now } = acting
  if (!mayDo(acting, 'edit_plans', plan.unitId))
    throw new Failure('forbidden', { message: taskSentences.noRightToEdit })
  if (plan.state !== 'draft') throw new Failure('conflict', { message: taskSentences.onlyInDraft })
  await inOneAct(acting, async (trx) => {
    await holdTaskOf(trx, acting, revision)
    const places = await placesIn(trx, plan.id)
    if (places.some(({ partOf }) => partOf === task.id))
      throw new Failure('conflict', { message: taskSentences.partsFirst })
    await removeTask(trx, plan.id, task.id)
    const before = { task: task.id, number: taskNumber(task), name: task.name }
    await closePlanAct(
      trx,
      'remove_task',
      plan,
      { before, after: undefined },
      { at: now.toISOString(), accountId: account.id },
    )
  })
}
