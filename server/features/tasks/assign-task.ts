/** Assigns a task to units below: each gets a part of it, which is then that unit's own to report. */
import type { z } from 'zod'
import { Failure } from '../../domain/failure.ts'
import { taskNumber } from '../../domain/task.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { closePlanAct, notePlanChange } from '../../planning/changes.ts'
import { noteTaskEvent } from '../../planning/task-events.ts'
import { insertTasks } from '../../planning/tasks.ts'
import { basisOfChange, holdTaskOf, inOneAct } from './change-right.ts'
import type { AssignBody, TaskBody } from './contract.ts'
import { toldTasks } from './create-tasks.ts'
import { taskSentences } from './sentences.vi.ts'
import { invalid, type TaskActing } from './task-access.ts'
import { bodyOf, contentOf, leadNameOf, unitBelow } from './task-content.ts'

export async function assignTask(acting: TaskActing, body: z.infer<typeof AssignBody>): Promise<void> {
  const { view, task, plan, account, now } = acting
  const basis = basisOfChange(acting, body.change)
  if (task.partOf !== null) throw new Failure('conflict', { message: taskSentences.partOfPart })
  const parts = unitsOf(acting, body.units).map((unit) => {
    const part: TaskBody = {
      ...bodyOf(view.catalogue, task),
      lead: leadNameOf(unit),
      leadUnit: unit.code,
      partners: [],
      responsible: null,
      partOf: task.id,
    }
    return { body: part, unit, isWithin: false }
  })
  const stamp = { at: now.toISOString(), accountId: account.id }
  await inOneAct(acting, async (trx) => {
    // Two who assign at once: the second sees another revision, and looks at the parts that the first has made.
    await holdTaskOf(trx, acting, body.revision)
    const ids = await insertTasks(trx, plan, parts.map(contentOf))
    const told = await toldTasks(
      trx,
      plan.id,
      ids,
      parts.map((part) => part.body),
    )
    const after = told.length === 1 ? told[0] : { tasks: told }
    if (basis) await notePlanChange(trx, plan, 'task', basis, { before: undefined, after }, stamp)
    const units = parts.map(({ unit }) => unitName(unit)).join(', ')
    await noteTaskEvent(trx, { taskId: task.id, occurrence: null, act: 'assign', note: units }, stamp)
    const named = { task: task.id, number: taskNumber(task), name: task.name }
    await closePlanAct(
      trx,
      'assign_task',
      plan,
      { before: undefined, after: { ...named, units, ...(basis && { reason: basis.reason }) } },
      stamp,
    )
  })
}

/** Each below the plan's own unit, none twice, and none that has its part already. */
function unitsOf({ view, task, plan }: TaskActing, codes: readonly string[]): Unit[] {
  const { catalogue, records } = view
  const assigned = new Set(records.tasks.filter(({ partOf }) => partOf === task.id).map(({ leadUnitId }) => leadUnitId))
  const seen = new Set<number>()
  return codes.map((code, index) => {
    const unit = unitBelow(catalogue, plan, code)
    const field = `units.${index}`
    if (!unit) throw invalid(field, 'unit_not_below', taskSentences.unitNotBelow(code))
    if (seen.has(unit.id)) throw invalid(field, 'twice', taskSentences.assignedTwice(unitName(unit)))
    if (assigned.has(unit.id)) throw invalid(field, 'already_assigned', taskSentences.alreadyAssigned(unitName(unit)))
    seen.add(unit.id)
    return unit
  })
}
