/** Who may change the content of a plan's tasks, and on what ground. */

import type { z } from 'zod'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { taskItem } from '../../evaluation/plans/tasks.ts'
import { holdTask } from '../../planning/change-task.ts'
import type { ChangeBasis } from '../../planning/changes.ts'
import { holdForTasks } from '../../planning/hold-for-tasks.ts'
import type { ChangeBasis as ChangeBasisBody } from './contract.ts'
import { taskSentences } from './sentences.vi.ts'
import { type Acting, invalid, mayDo, mayEditContent, type TaskActing, viewOf } from './task-access.ts'

/** Undefined in a draft, which needs none; refuses who has no right, and a change in force without its reason. */
export function basisOfChange(
  acting: Acting,
  change: z.infer<typeof ChangeBasisBody> | undefined,
): ChangeBasis | undefined {
  if (!mayEditContent(acting)) {
    const mayDraft = mayDo(acting, 'edit_plans', acting.plan.unitId)
    throw new Failure('forbidden', {
      message: mayDraft ? taskSentences.noRightToIssue : taskSentences.noRightToEdit,
    })
  }
  if (acting.plan.state === 'draft') return undefined
  if (change === undefined) throw invalid('change', 'missing', taskSentences.changeNeedsReason)
  return change
}

/**
 * Runs an act in one transaction. Where somebody was quicker, the failure brings the task as it is now: it is read after the
 * transaction, which holds the only connection that some engines have.
 */
export async function inOneAct(acting: TaskActing, run: (trx: Database) => Promise<void>): Promise<void> {
  try {
    await inTransaction(acting.site.db, run)
  } catch (error) {
    if (error instanceof Failure && error.code === 'stale') throw await staleTask(acting)
    throw error
  }
}

export async function staleTask({ site, account, now, task }: TaskActing): Promise<Failure> {
  const view = await viewOf(site, account, now)
  const current = view.records.tasksById.get(task.id)
  return new Failure('stale', {
    message: taskSentences.stale,
    context: { task: current ? taskItem(view, current) : null },
  })
}

/** Takes hold of a task as it was seen, and of its plan first. */
export async function holdTaskOf(trx: Database, acting: TaskActing, revision: number): Promise<void> {
  await holdPlanOf(trx, acting)
  if (!(await holdTask(trx, acting.task.id, revision))) throw new Failure('stale')
}

/** Takes hold of the plan in the state in which the right was judged. */
export async function holdPlanOf(trx: Database, { plan }: Acting): Promise<void> {
  if (!(await holdForTasks(trx, plan))) throw new Failure('conflict', { message: taskSentences.justIssued })
}
