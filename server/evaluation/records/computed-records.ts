/** The records behind a computed cell: each with how it counts and why, so that nobody has to believe the number. */
import { type Counting, countingOf } from '../../domain/completion.ts'
import type { Element } from '../../domain/element.ts'
import { daysLate, stateOn } from '../../domain/occurrence.ts'
import type { Month } from '../../domain/period.ts'
import type { Plan } from '../../domain/plan.ts'
import { taskNumber } from '../../domain/task.ts'
import type { Unit } from '../../domain/unit.ts'
import { type TaskOccurrence, taskSourceOf, tasksDue } from '../plans/task-counts.ts'
import { nameOf } from '../shown.vi.ts'
import type { Computed } from './computed.ts'
import { countingReason } from './computed.vi.ts'

/** Those that count first, the missing ones before all. */
const order: Record<Counting, number> = { not_in_time: 0, in_time: 1, left_out: 2 }

/** Undefined where the cell opens down to no list, or the unit keeps no such records. */
export function recordsBehind(computed: Computed, unit: Unit, month: Month, element: Element) {
  const source = taskSourceOf(element)
  const due = source && tasksDue(computed.records, computed.catalogue, source, unit.id, month, computed.today)
  return due
    ?.map((one) => recordItem(computed, one))
    .sort((a, b) => order[a.counting] - order[b.counting] || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

function recordItem({ catalogue, today }: Computed, { task, occurrence }: TaskOccurrence) {
  const plan = catalogue.plans.get(task.planId) as Plan
  const counting = countingOf(occurrence, today)
  return {
    task: task.id,
    occurrence: occurrence.position,
    number: taskNumber(task),
    name: task.name,
    lead: task.lead,
    plan: {
      id: plan.id,
      number: plan.number,
      title: plan.title,
      unit: nameOf(catalogue.unitsById.get(plan.unitId) as Unit),
    },
    due: occurrence.due as string,
    plannedDue: occurrence.plannedDue,
    state: stateOn(occurrence, today),
    reportedOn: occurrence.reportedOn,
    daysLate: daysLate(occurrence, today),
    counting,
    why: countingReason(occurrence, counting, today),
  }
}
