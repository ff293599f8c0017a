/** A world of a random history as the evaluation reads it: as catalogue and records in memory, or as rows in a database. */

import type { Element } from '#domain/element.ts'
import type { Occurrence } from '#domain/occurrence.ts'
import type { Plan } from '#domain/plan.ts'
import type { Task } from '#domain/task.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseVersions } from '../../server/database/version.ts'
import type { Catalogue } from '../../server/evaluation/catalogue.ts'
import type { Records } from '../../server/evaluation/records/records.ts'
import type { Program } from '../support/app.ts'
import type { UnitName, World } from './task-histories.ts'

export const unitIds = { A: 1, B: 2, P: 9 } as const

export function catalogueOf(
  world: World,
  elements: Element[],
): Pick<Catalogue, 'plans' | 'elements' | 'elementsByCode' | 'rules'> {
  const plans = world.plans.map(
    ({ unit, from, to, inForce }, index): Plan => ({
      id: index + 1,
      unitId: unitIds[unit],
      number: null,
      date: null,
      year: Number(from.slice(0, 4)),
      title: '',
      issuer: '',
      note: '',
      state: inForce ? 'in_force' : 'draft',
      basis: '',
      span: { from, to },
      revision: 1,
      version: 1,
    }),
  )
  return {
    plans: new Map(plans.map((plan) => [plan.id, plan])),
    elements,
    elementsByCode: new Map(elements.map((element) => [element.code, element])),
    rules: elements.flatMap(({ code, partOf }) => (partOf === null ? [] : [{ part: code, whole: partOf }])),
  }
}

export function recordsOf(world: World): Records {
  const tasks = world.tasks.map(
    ({ plan, lead }, index): Task => ({
      id: index + 1,
      planId: plan + 1,
      field: 'direction',
      position: index + 1,
      name: `Nhiệm vụ ${index + 1}`,
      product: '',
      lead: null,
      leadUnitId: lead === null ? null : unitIds[lead],
      partners: [],
      deadline: { kind: 'guidance' },
      deadlineNote: null,
      recurrence: null,
      clause: '',
      note: '',
      responsibleId: null,
      revision: 1,
      partOf: null,
    }),
  )
  const occurrences = world.occurrences.map((some, index) =>
    some.map((one, at): Occurrence => ({ ...one, ...plain, taskId: index + 1, position: at + 1 })),
  )
  return {
    tasks,
    tasksById: new Map(tasks.map((task) => [task.id, task])),
    occurrences: new Map(occurrences.map((some, index) => [index + 1, some])),
    ...noEmulation,
  }
}

const noEmulation = {
  bodies: [],
  bodiesById: new Map(),
  campaigns: new Map(),
  initiatives: [],
  commendations: [],
  judgements: [],
  inspections: [],
  ratings: new Map(),
}

const plain = { percent: 0, reportedById: null, decidedAt: null, decidedById: null, revision: 1 }

const firstId = 9_000

/** The rows of a world in place of those of the one before. */
export async function storeWorld(
  { connection: { db } }: Program,
  world: World,
  idOf: (unit: UnitName) => number,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    for (const table of ['task_occurrence', 'task_body'] as const)
      await trx.deleteFrom(table).where('task_id', '>=', firstId).execute()
    for (const table of ['task', 'plan'] as const) await trx.deleteFrom(table).where('id', '>=', firstId).execute()
    const head = { number: null, date: null, title: 'Kế hoạch', issuer: '', note: '', copied_from: null }
    await trx
      .insertInto('plan')
      .values(
        world.plans.map(({ unit, from, to, inForce }, index) => ({
          ...head,
          id: firstId + index,
          unit_id: idOf(unit),
          year: Number(from.slice(0, 4)),
          state: inForce ? 'in_force' : 'draft',
          from_month: from,
          to_month: to,
        })),
      )
      .execute()
    for (const [index, { plan, lead }] of world.tasks.entries()) {
      const id = firstId + index
      const deadline = { deadline_kind: 'guidance', deadline_value: '', deadline_note: null, recurrence: null }
      const text = { name: `Nhiệm vụ ${index}`, product: '', clause: '', part_of: null, responsible_id: null }
      await trx
        .insertInto('task')
        .values({ id, plan_id: firstId + plan, field: 'direction', position: index + 1, ...deadline, ...text })
        .execute()
      if (lead !== null)
        await trx
          .insertInto('task_body')
          .values({ task_id: id, role: 'lead', position: 1, name: lead, unit_id: idOf(lead) })
          .execute()
      const rows = (world.occurrences[index] ?? []).map(({ plannedDue, reportedOn, ...one }, at) => ({
        ...one,
        task_id: id,
        position: at + 1,
        planned_due: plannedDue,
        reported_on: reportedOn,
        percent: 0,
        revision: 1,
      }))
      await trx.insertInto('task_occurrence').values(rows).execute()
    }
    await raiseVersions(trx, ['catalogue', 'records'])
  })
}
