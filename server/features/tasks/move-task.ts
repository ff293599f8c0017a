/** What all acts upon an occurrence have in common: right, state and revision, the move, its log, the record. */

import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { type OccurrenceState, type TaskAct, taskMoves } from '../../domain/occurrence.ts'
import { taskNumber } from '../../domain/task.ts'
import { maySeeProgress, occurrenceItem } from '../../evaluation/plans/tasks.ts'
import { occurrenceOf } from '../../evaluation/records/records.ts'
import { type ChangeBasis, closePlanAct, notePlanChange, type PlanStamp } from '../../planning/changes.ts'
import { holdForTasks } from '../../planning/hold-for-tasks.ts'
import {
  moveOccurrence,
  type OccurrenceChange,
  type OccurrenceKey,
  type StoredOccurrence,
  storedOccurrence,
} from '../../planning/move-occurrence.ts'
import { closeTaskAct, noteTaskEvent, type TaskEntry } from '../../planning/task-events.ts'
import { taskSentences } from './sentences.vi.ts'
import { invalid, mayMove, refuseDraft, type TaskActing } from './task-access.ts'

/** Which occurrence, as it was when the person looked. */
export type Seen = { occurrence: number; revision: number }

export type Move = {
  change: OccurrenceChange
  event?: Pick<TaskEntry, 'percent' | 'day' | 'beforeDay' | 'note'>
  /** What the act changes in the plan itself, which then has a new version. */
  planChange?: { basis: ChangeBasis; before: object; after: object }
}

/** `judge` looks at the occurrence as it is stored, and refuses, or says what becomes of it. */
export async function moveTask(
  acting: TaskActing,
  act: TaskAct,
  seen: Seen,
  judge: (stored: StoredOccurrence, trx: Database) => Move | Promise<Move>,
): Promise<void> {
  if (!mayMove(acting, act)) throw new Failure('forbidden', { message: taskSentences.noRight(act) })
  refuseDraft(acting)
  const { site, task, plan, account, now } = acting
  const key = { taskId: task.id, position: seen.occurrence }
  const stamp = { at: now.toISOString(), accountId: account.id }
  const { from, to, right } = taskMoves[act]
  await inTransaction(site.db, async (trx) => {
    // What changes the plan takes hold of it first, as all who change it do.
    if (right === 'issue_plans' && !(await holdForTasks(trx, plan))) throw stale(acting, undefined)
    const stored = await storedOccurrence(trx, key)
    if (stored === undefined) throw invalid('occurrence', 'unknown', taskSentences.noOccurrence(seen.occurrence))
    if (stored.revision !== seen.revision) throw stale(acting, stored)
    const state = stored.state as OccurrenceState
    if (!from.includes(state))
      throw new Failure('conflict', { message: taskSentences.wrongState(act, state), context: { state } })
    const move = await judge(stored, trx)
    const moved = await moveOccurrence(
      trx,
      key,
      { revision: seen.revision, states: from },
      { state: act === 'extend' ? state : to, ...move.change },
    )
    if (!moved) throw stale(acting, await storedOccurrence(trx, key))
    await noteTaskEvent(trx, { taskId: task.id, occurrence: seen.occurrence, act, ...move.event }, stamp)
    await close(trx, acting, act, key, stored, move, stamp)
  })
}

async function close(
  trx: Database,
  { task, plan, unitId }: TaskActing,
  act: TaskAct,
  { position }: OccurrenceKey,
  stored: StoredOccurrence,
  { event, planChange }: Move,
  stamp: PlanStamp,
): Promise<void> {
  const named = { task: task.id, number: taskNumber(task), name: task.name, occurrence: position }
  if (planChange) {
    const before = { ...named, ...planChange.before }
    const after = { ...named, ...planChange.after }
    await notePlanChange(trx, plan, 'task', planChange.basis, { before, after }, stamp)
    await closePlanAct(
      trx,
      `${act}_task`,
      plan,
      { before, after: { ...after, reason: planChange.basis.reason } },
      stamp,
    )
    return
  }
  const { percent, day, note } = event ?? {}
  const after = {
    ...named,
    ...(percent != null && { percent }),
    ...(day != null && { day }),
    ...(note != null && { note }),
  }
  await closeTaskAct(trx, `${act}_task`, unitId, { before: { ...named, percent: stored.percent }, after }, stamp)
}

/** With the occurrence as it is now, as far as this person may see it. */
function stale({ view, task }: TaskActing, stored: StoredOccurrence | undefined): Failure {
  const occurrence =
    stored === undefined
      ? null
      : occurrenceItem(occurrenceOf(stored), maySeeProgress(view, task) ? 'all' : 'decided', view.today)
  return new Failure('stale', { message: taskSentences.stale, context: { occurrence } })
}
