/** A draft for another year with everything that a plan sets and gives out, and nothing of what became of it. */

import type { Database, Reader } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import type { Plan } from '../../domain/plan.ts'
import { type Move, movedDeadline, movedMonths, movedTargetMonths } from '../../domain/plan-copy.ts'
import { movedTitle, movedYears } from '../../domain/plan-copy.vi.ts'
import type { Task } from '../../domain/task.ts'
import { existsOn } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { Site } from '../../http/site.ts'
import { closePlanAct, type PlanStamp } from '../../planning/changes.ts'
import { insertPlan } from '../../planning/plans.ts'
import { storedTargets, writeTargets } from '../../planning/targets.ts'
import { insertTasks, type TaskContent, tieParts } from '../../planning/tasks.ts'
import type { CopyBody } from './contract.ts'
import { refuseOtherTime } from './find-plan.ts'
import { atField, refuseHead } from './refusals.ts'
import { planSentences } from './sentences.vi.ts'

/** Answers the key of the draft. Fails with invalid, or conflict where the year has a draft copied from this plan already. */
export async function copyPlan(
  site: Site,
  catalogue: Catalogue,
  plan: Plan,
  body: CopyBody,
  stamp: PlanStamp,
  today: string,
): Promise<number> {
  const { year, number, date } = body
  const unit = catalogue.unitsById.get(plan.unitId)
  if (!unit) throw new Error(`plan ${plan.id} names no unit`)
  if (year === plan.year) throw atField('year', 'same_year', planSentences.sameYear(year))
  refuseOtherTime(unit, year)
  const move = { from: plan.year, to: year }
  const head = {
    number,
    date,
    year,
    title: body.title ?? movedTitle(plan.title, move),
    issuer: plan.issuer,
    basis: plan.basis,
    // What is known of the old document's origin says nothing about the new one.
    note: '',
    span: movedMonths(plan.span, move),
    unitId: plan.unitId,
  }
  refuseHead(head, today)
  const records = await site.evaluation.records()
  const tasks = records.tasks.filter((task) => task.planId === plan.id)
  return inTransaction(site.db, async (trx) => {
    await refuseSecondCopy(trx, plan, year)
    const id = await insertPlan(trx, head, plan.id)
    await copyTargets(trx, plan.id, id, move)
    await copyTasks(trx, catalogue, tasks, { id, span: head.span }, move)
    const after = { title: head.title, year, copiedFrom: plan.id }
    await closePlanAct(trx, 'copy_plan', { id, unitId: plan.unitId }, { before: undefined, after }, stamp)
    return id
  })
}

/** A second click, or a colleague who had the same thought, is shown the draft that stands. */
async function refuseSecondCopy(trx: Reader, plan: Plan, year: number): Promise<void> {
  const stands = await trx
    .selectFrom('plan')
    .select('id')
    .where('copied_from', '=', plan.id)
    .where('year', '=', year)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (stands)
    throw new Failure('conflict', { message: planSentences.copiedAlready(year), context: { plan: stands.id } })
}

async function copyTargets(trx: Database, from: number, to: number, move: Move): Promise<void> {
  const rows = await storedTargets(trx, from)
  const table = rows.map((row) => {
    const months = movedTargetMonths(row, move)
    const isMoved = months.from !== row.from
    return { ...row, ...months, id: null, summary: isMoved ? movedYears(row.summary, move) : row.summary }
  })
  await writeTargets(trx, to, table)
}

async function copyTasks(
  trx: Database,
  catalogue: Catalogue,
  tasks: readonly Task[],
  plan: { id: number; span: Plan['span'] },
  move: Move,
): Promise<void> {
  const enabled = await trx.selectFrom('account').select('id').where('disabled', '=', 0).execute()
  const people = new Set(enabled.map(({ id }) => id))
  const contents = tasks.map((task): TaskContent => {
    const leadUnit = task.leadUnitId === null ? undefined : catalogue.unitsById.get(task.leadUnitId)
    return {
      ...task,
      name: movedYears(task.name, move),
      product: movedYears(task.product, move),
      leadUnitId: leadUnit && existsOn(leadUnit, `${move.to}-12-31`) ? leadUnit.id : null,
      deadline: movedDeadline(task.deadline, move),
      deadlineNote: task.deadlineNote === null ? null : movedYears(task.deadlineNote, move),
      responsibleId: task.responsibleId !== null && people.has(task.responsibleId) ? task.responsibleId : null,
      partOf: null,
    }
  })
  const ids = await insertTasks(trx, plan, contents)
  const fresh = new Map(tasks.map((task, index) => [task.id, ids[index] as number]))
  const parts = tasks.flatMap(({ id, partOf }) => {
    const whole = partOf === null ? undefined : fresh.get(partOf)
    return whole === undefined ? [] : [{ id: fresh.get(id) as number, partOf: whole }]
  })
  await tieParts(trx, parts)
}
