/** Changes the content of a task. In force it is a change of the plan; naming who answers for it is none. */
import type { Database } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import type { TaskKey } from '../../domain/task-faults.ts'
import { placesIn, rewriteTask } from '../../planning/change-task.ts'
import { type ChangeBasis, closePlanAct, notePlanChange } from '../../planning/changes.ts'
import { noteTaskEvent } from '../../planning/task-events.ts'
import { basisOfChange, holdTaskOf, inOneAct, staleTask } from './change-right.ts'
import type { TaskBody, TaskPatch } from './contract.ts'
import { taskSentences } from './sentences.vi.ts'
import { invalid, mayNameResponsible, type TaskActing } from './task-access.ts'
import { bodyOf, contentOf, faultsOf, leadNameOf, taskKeys, toldOf, typedTasks, wordsOfTask } from './task-content.ts'

export async function changeTask(acting: TaskActing, { revision, change, task: patch }: TaskPatch): Promise<void> {
  const { site, view, task, plan, account, now } = acting
  const before = bodyOf(view.catalogue, task)
  const [typed] = await typedTasks(site.db, view.catalogue, plan, [patched(acting, before, patch)])
  if (!typed) return
  const after = typed.body
  const changed = new Set<TaskKey>(taskKeys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])))
  if (revision !== task.revision) throw await staleTask(acting)
  const basis = rightTo(acting, changed, change)
  if (changed.size === 0) return
  const stamp = { at: now.toISOString(), accountId: account.id }
  await inOneAct(acting, async (trx) => {
    await holdTaskOf(trx, acting, revision)
    const fields = faultsOf(typed, plan, await placesIn(trx, plan.id), task.id, changed, 'task.')
    if (fields.length > 0) throw new Failure('invalid', { fields })
    const isDeadlineNew = changed.has('deadline') || changed.has('recurrence')
    if (!(await rewriteTask(trx, plan, task.id, contentOf(typed), isDeadlineNew)))
      throw invalid('task.deadline', 'days_taken', taskSentences.daysTaken)
    const told = { before: toldOf(task.id, task, before), after: toldOf(task.id, await placeOf(trx, acting), after) }
    if (basis) await notePlanChange(trx, plan, 'task', basis, told, stamp)
    await noteTaskEvent(trx, { taskId: task.id, occurrence: null, act: 'change', note: basis?.reason ?? null }, stamp)
    await closePlanAct(trx, 'change_task', plan, toldChange(changed, told, { before, after }, basis), stamp)
  })
}

/** A lead that is only the name of the unit it was assigned to follows the unit. */
function patched({ view, task }: TaskActing, before: TaskBody, patch: TaskPatch['task']): TaskBody {
  // What a patch leaves undefined is not given.
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const unit = task.leadUnitId === null ? undefined : view.catalogue.unitsById.get(task.leadUnitId)
  const isUnitsName = unit !== undefined && before.lead === leadNameOf(unit)
  return { ...before, ...(isUnitsName && 'leadUnit' in given && { lead: null }), ...given }
}

/** For the one who answers, the right to name them; for anything else the right to change the plan, and its reason. */
function rightTo(
  acting: TaskActing,
  changed: ReadonlySet<TaskKey>,
  change: TaskPatch['change'],
): ChangeBasis | undefined {
  const isContent = [...changed].some((key) => key !== 'responsible')
  if (isContent) return basisOfChange(acting, change)
  if (!mayNameResponsible(acting)) throw new Failure('forbidden', { message: taskSentences.noRightToEdit })
  return undefined
}

async function placeOf(trx: Database, { task, plan }: TaskActing) {
  return (await placesIn(trx, plan.id)).find(({ id }) => id === task.id) ?? task
}

type Sides<Side> = { before: Side; after: Side }

/** For the record of acts: which task, and of its content only what was changed. */
function toldChange(
  changed: ReadonlySet<TaskKey>,
  told: Sides<{ number: string; name: string }>,
  bodies: Sides<TaskBody>,
  basis: ChangeBasis | undefined,
) {
  const side = (which: 'before' | 'after') => ({
    number: told[which].number,
    name: told[which].name,
    ...wordsOfTask(bodies[which], changed),
  })
  return { before: side('before'), after: { ...side('after'), ...(basis && { reason: basis.reason }) } }
}
