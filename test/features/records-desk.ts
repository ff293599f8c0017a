/** How tests keep records: plans with tasks as rows, what becomes of each, and what pages then say of a unit's completion. */

import type { Scorecard } from '#contract/scorecards'
import { inTransaction } from '../../server/database/transaction.ts'
import { catalogueTopic, raiseVersions, recordsTopic } from '../../server/database/version.ts'
import type { OccurrenceState } from '../../server/domain/occurrence.ts'
import type { Person, Program } from '../support/app.ts'
import { plantPlan, unitId } from './task-desk.ts'

/** A ward whose plan of the sample has no tasks; its September is approved, with figures that were typed. */
export const ward = 'MH05'
export const september = `/api/sheets/${ward}/2026-09`

type Stored = Pick<Program, 'connection'>

export type Course = { due?: string; state?: OccurrenceState; reportedOn?: string | null; reason?: string }
/** A task due on one day, and what has become of it. */
export type TaskLaid = Course & { name: string; day: string; leadUnit?: string }

/** Lays out a plan of 2026; gives back its id and those of its tasks by name. */
export async function layPlan(
  program: Program,
  unit: string,
  tasks: readonly TaskLaid[],
  state: 'in_force' | 'draft' = 'in_force',
): Promise<{ plan: number; tasks: Record<string, number> }> {
  const contents = []
  for (const { name, day, leadUnit } of tasks) {
    const leadUnitId = leadUnit === undefined ? null : await unitId(program, leadUnit)
    contents.push({ name, deadline: { kind: 'on', day } as const, leadUnitId })
  }
  const planted = await plantPlan(program, unit, contents, state)
  const byName = Object.fromEntries(tasks.map(({ name }, index) => [name, planted.tasks[index] as number]))
  for (const { name, day: _, leadUnit: __, ...course } of tasks) await become(program, byName[name] as number, course)
  return { plan: planted.plan, tasks: byName }
}

async function set(
  trx: Program['connection']['db'],
  task: number,
  { due, state, reportedOn, reason }: Course,
): Promise<void> {
  const change = {
    ...(due === undefined ? {} : { due }),
    ...(state === undefined ? {} : { state }),
    ...(reportedOn === undefined ? {} : { reported_on: reportedOn }),
    ...(reason === undefined ? {} : { reason }),
  }
  if (Object.keys(change).length > 0)
    await trx.updateTable('task_occurrence').set(change).where('task_id', '=', task).execute()
}

/** What an act upon a task leaves behind. */
export async function become({ connection: { db } }: Stored, task: number, course: Course): Promise<void> {
  await inTransaction(db, async (trx) => {
    await set(trx, task, course)
    await raiseVersions(trx, [catalogueTopic, recordsTopic])
  })
}

/** Opens the sheets as if nobody had handed them in yet; what was typed in them stays stored. */
export async function openSheets(
  { connection: { db } }: Stored,
  code: string,
  months: readonly string[],
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .updateTable('sheet')
      .set({
        state: 'draft',
        submitted_at: null,
        submitted_by: null,
        decided_at: null,
        decided_by: null,
        approved_at: null,
      })
      .where('month', 'in', [...months])
      .where('unit_id', 'in', (from) => from.selectFrom('unit').select('id').where('code', '=', code))
      .execute()
    await raiseVersions(trx, months)
  })
}

type Row = Scorecard['rows'][number]

/** The row of an indicator on a unit's page. */
export async function rowOf(person: Person, unit: string, period: string, indicator = 'plan_tasks'): Promise<Row> {
  const row = (await pageOf(person, unit, period)).rows.find((one) => one.indicator.code === indicator)
  if (!row) throw new Error(`no ${indicator} of ${unit} in ${period}`)
  return row
}

export async function pageOf(person: Person, unit: string, period: string): Promise<Scorecard> {
  const response = await person.get(`/api/units/${unit}/scorecard?period=${period}`)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}

/** "3/4" as the page shows it; the reason where there is none. */
export async function completion(
  person: Person,
  unit: string,
  period: string,
  indicator = 'plan_tasks',
): Promise<string> {
  return saidBy(await rowOf(person, unit, period, indicator))
}

/** The same of each period from one to another. */
export async function completions(
  person: Person,
  unit: string,
  from: string,
  to: string,
  indicator = 'plan_tasks',
): Promise<string[]> {
  const response = await person.get(`/api/units/${unit}/assessments?indicator=${indicator}&from=${from}&to=${to}`)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json().items.map(saidBy)
}

function saidBy({ numerator, denominator, reasonCode }: Row): string {
  return numerator === null ? String(reasonCode) : `${numerator}/${denominator}`
}
