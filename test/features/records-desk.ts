/** How tests keep records: plans with tasks as rows, what becomes of each, and what pages then say of a unit's completion. */
import type { Scorecard } from '#contract/scorecards'
import { takeIds } from '../../server/database/series.ts'
import { catalogueTopic, raiseVersions, recordsTopic } from '../../server/database/version.ts'
import type { OccurrenceState } from '../../server/domain/occurrence.ts'
import { spanOfYear } from '../../server/domain/plan.ts'
import { insertTasks } from '../../server/planning/tasks.ts'
import type { Person, Program } from '../support/app.ts'

/** A ward whose plan of the sample has no tasks; its September is approved, with figures that were typed. */
export const ward = 'MH05'
export const september = `/api/sheets/${ward}/2026-09`

type Stored = Pick<Program, 'connection'>

export type Course = { due?: string; state?: OccurrenceState; reportedOn?: string | null; reason?: string }
/** A task due on one day, and what has become of it. */
export type TaskLaid = Course & { name: string; day: string; leadUnit?: string }

export async function unitId({ connection: { db } }: Program, code: string): Promise<number> {
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  return unit.id
}

/** Lays out a plan of 2026; gives back its id and those of its tasks by name. */
export async function layPlan(
  program: Program,
  unit: string,
  tasks: readonly TaskLaid[],
  state: 'in_force' | 'draft' = 'in_force',
): Promise<{ plan: number; tasks: Record<string, number> }> {
  const unit_id = await unitId(program, unit)
  const leads = new Map<string, number>()
  for (const { leadUnit } of tasks) if (leadUnit !== undefined) leads.set(leadUnit, await unitId(program, leadUnit))
  return program.connection.db.transaction().execute(async (trx) => {
    const [plan = 0] = await takeIds(trx, 'plan', 1)
    const head = { number: '07/KH-UBND', date: '2026-01-15', title: 'Kế hoạch thử', issuer: 'UBND phường', note: '' }
    const months = { from_month: null, to_month: null, copied_from: null }
    await trx
      .insertInto('plan')
      .values({ id: plan, unit_id, year: 2026, state, ...head, ...months })
      .execute()
    const ids = await insertTasks(
      trx,
      { id: plan, span: spanOfYear(2026) },
      tasks.map(({ name, day, leadUnit }) => ({
        field: 'direction',
        name,
        product: 'Báo cáo',
        lead: leadUnit === undefined ? 'Văn phòng' : `Đơn vị ${leadUnit}`,
        leadUnitId: leadUnit === undefined ? null : (leads.get(leadUnit) as number),
        partners: [],
        deadline: { kind: 'on', day },
        deadlineNote: null,
        recurrence: null,
        clause: '',
        note: '',
        responsibleId: null,
        partOf: null,
      })),
    )
    const byName = Object.fromEntries(tasks.map(({ name }, index) => [name, ids[index] as number]))
    for (const { name, day: _, leadUnit: __, ...course } of tasks) await set(trx, byName[name] as number, course)
    await raiseVersions(trx, [catalogueTopic, recordsTopic])
    return { plan, tasks: byName }
  })
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
  await db.transaction().execute(async (trx) => {
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
  await db.transaction().execute(async (trx) => {
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
