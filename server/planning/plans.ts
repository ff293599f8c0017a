/** The one road by which the heads of plans are written: drafted, changed, put in force, taken away while a draft. */

import type { Updateable } from 'kysely'
import { updateAtRevision } from '../database/revised.ts'
import { takeIds } from '../database/series.ts'
import type { Database, Tables } from '../database/tables.ts'
import { deadlineOfStored } from '../domain/deadline.ts'
import { plannedDays, type Recurrence, type Span } from '../domain/occurrence.ts'
import { type Plan, type PlanState, spanOfYear } from '../domain/plan.ts'
import { matchOccurrences } from './occurrences.ts'

/** What a person writes of a plan; the rest follows from acts. */
export type PlanHead = Pick<Plan, 'number' | 'date' | 'title' | 'issuer' | 'basis' | 'note' | 'span'>

/** What somebody saw when they decided: nothing is written over a later state. */
export type SeenPlan = { id: number; revision: number; state: PlanState }

/** A draft has no version yet: it is the first once it is issued. */
export async function insertPlan(
  trx: Database,
  plan: PlanHead & { unitId: number; year: number },
  copiedFrom: number | null = null,
): Promise<number> {
  const [id] = (await takeIds(trx, 'plan', 1)) as [number]
  await trx
    .insertInto('plan')
    .values({
      id,
      unit_id: plan.unitId,
      year: plan.year,
      state: 'draft',
      version: 0,
      copied_from: copiedFrom,
      ...headColumns(plan, plan.year),
    })
    .execute()
  return id
}

/** False where it has another revision or state by now; nothing is written then. */
export async function writeHead(trx: Database, seen: SeenPlan, head: PlanHead, year: number): Promise<boolean> {
  return write(trx, seen, headColumns(head, year))
}

/** Holds the plan for a change of its targets, so that two people cannot change them at once. */
export async function holdPlan(trx: Database, seen: SeenPlan): Promise<boolean> {
  return write(trx, seen, {})
}

/** Puts a draft in force under its number and date. */
export async function putInForce(
  trx: Database,
  seen: SeenPlan,
  document: { number: string; date: string },
): Promise<boolean> {
  return write(trx, seen, { ...document, state: 'in_force' })
}

async function write(trx: Database, seen: SeenPlan, columns: Updateable<Tables['plan']>): Promise<boolean> {
  const { id, revision, state } = seen
  return updateAtRevision(trx, 'plan', { id, revision, state }, columns)
}

/** Takes a draft away with all that is in it. False where it is none any more, or has another revision. */
export async function removeDraft(trx: Database, seen: SeenPlan): Promise<boolean> {
  if (!(await holdPlan(trx, { ...seen, state: 'draft' }))) return false
  const tasks = trx.selectFrom('task').select('id').where('plan_id', '=', seen.id)
  for (const table of ['task_event', 'task_occurrence', 'task_body'] as const)
    await trx.deleteFrom(table).where('task_id', 'in', tasks).execute()
  await trx.deleteFrom('task').where('plan_id', '=', seen.id).execute()
  await trx.deleteFrom('target').where('plan_id', '=', seen.id).execute()
  await trx.updateTable('plan').set({ copied_from: null }).where('copied_from', '=', seen.id).execute()
  await trx.deleteFrom('plan').where('id', '=', seen.id).execute()
  return true
}

/**
 * Other months of a plan are other days for its regular and yearly tasks. False where a time that has been begun would be
 * lost: the caller then takes everything back.
 */
export async function followSpan(trx: Database, planId: number, span: Span): Promise<boolean> {
  const tasks = await trx
    .selectFrom('task')
    .select(['id', 'deadline_kind', 'deadline_value', 'recurrence'])
    .where('plan_id', '=', planId)
    .execute()
  for (const task of tasks) {
    const deadline = deadlineOfStored(task.deadline_kind, task.deadline_value)
    if (!deadline) throw new Error(`task ${task.id} has no deadline that can be read`)
    const days = plannedDays(deadline, task.recurrence as Recurrence | null, span)
    if (!(await matchOccurrences(trx, task.id, days))) return false
  }
  return true
}

function headColumns({ span, ...head }: PlanHead, year: number) {
  const ofYear = spanOfYear(year)
  const isOfYear = span.from === ofYear.from && span.to === ofYear.to
  return {
    number: head.number,
    date: head.date,
    title: head.title,
    issuer: head.issuer,
    basis: head.basis,
    note: head.note,
    from_month: isOfYear ? null : span.from,
    to_month: isOfYear ? null : span.to,
  }
}
