/** What is late, what waits and what is done among the occurrences of a year's plans: by unit, by lead and by field. */
import { loadTenths } from '../../domain/completion.ts'
import { type Field, fields } from '../../domain/element.ts'
import { daysLate, type Occurrence } from '../../domain/occurrence.ts'
import { bodyKeys, type Task } from '../../domain/task.ts'
import { compareNames, type Unit } from '../../domain/unit.ts'
import { nameOf } from '../shown.vi.ts'
import { type Sight, shownState, sightOfTasks, type TaskView, taskItem, unitOfTask } from './tasks.ts'

type Counts = { open: number; overdue: number; waiting: number; done: number; doneLate: number }
type Counted = { task: Task; occurrence: Occurrence; unitId: number; daysLate: number; counts: Counts }

/** Plans in force only; tasks done by the unit or by one below it. At most `most` late occurrences, the latest first. */
export function lateTasks(view: TaskView, parent: Unit, year: number, most: number) {
  const counted = countedOccurrences(view, parent, year)
  const late = counted
    .filter((one) => one.counts.overdue > 0)
    .sort((a, b) => b.daysLate - a.daysLate || a.task.id - b.task.id || a.occurrence.position - b.occurrence.position)
  return {
    parent: nameOf(parent),
    year,
    today: view.today,
    total: sumOf(counted),
    units: byUnit(view, counted),
    leads: byLead(counted),
    fields: fields
      .map((field: Field) => ({ field, ...sumOf(counted.filter(({ task }) => task.field === field)) }))
      .filter(hasAny),
    late: late.slice(0, most).map(({ task, occurrence, daysLate }) => ({
      task: taskItem(view, task),
      occurrence: occurrence.position,
      daysLate,
    })),
    left: Math.max(0, late.length - most),
  }
}

function countedOccurrences(view: TaskView, parent: Unit, year: number): Counted[] {
  const { catalogue, records, today } = view
  const sightOf = sightOfTasks(view)
  return records.tasks.flatMap((task) => {
    const plan = catalogue.plans.get(task.planId)
    if (plan?.state !== 'in_force' || plan.year !== year) return []
    const unitId = unitOfTask(catalogue, task)
    if (unitId !== parent.id && !catalogue.ancestorsOf(unitId).includes(parent.id)) return []
    const sight = sightOf(task)
    if (sight === 'nothing') return []
    return (records.occurrences.get(task.id) ?? []).map((occurrence): Counted => {
      const counts = countsOf(occurrence, sight, today)
      // To whom progress is hidden, even what has been reported is late once its day is past.
      const days = counts.overdue > 0 ? daysLate({ ...occurrence, state: 'in_progress' }, today) : 0
      return { task, occurrence, unitId, daysLate: days, counts }
    })
  })
}

function countsOf(occurrence: Occurrence, sight: Sight, today: string): Counts {
  const state = shownState(occurrence, sight, today)
  const isOpen = state === null || state === 'not_started' || state === 'in_progress' || state === 'overdue'
  return {
    open: Number(isOpen),
    overdue: Number(state === 'overdue'),
    waiting: Number(state === 'waiting'),
    done: Number(state === 'done'),
    doneLate: Number(state === 'done' && daysLate(occurrence, today) > 0),
  }
}

function sumOf(counted: readonly Counted[]): Counts {
  const sum = { open: 0, overdue: 0, waiting: 0, done: 0, doneLate: 0 }
  for (const { counts } of counted) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key]
  return sum
}

function hasAny({ open, waiting, done }: Counts): boolean {
  return open + waiting + done > 0
}

function byUnit({ catalogue }: TaskView, counted: readonly Counted[]) {
  return [...Map.groupBy(counted, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({
      unit: nameOf(catalogue.unitsById.get(unitId) as Unit),
      ...sumOf(own),
      worstDays: Math.max(0, ...own.map((one) => one.daysLate)),
    }))
    .filter(hasAny)
    .sort((a, b) => b.overdue - a.overdue || b.worstDays - a.worstDays || compareNames(a.unit.name, b.unit.name))
}

/** Counts are of what a body leads; its load is of all in which it has a hand. */
function byLead(counted: readonly Counted[]) {
  const bodies = new Map<string, { lead: string; led: Counted[]; leading: number; partnering: number }>()
  const keyOf = bodyKeys()
  const bodyOf = (name: string) => {
    const key = keyOf(name)
    const body = bodies.get(key) ?? { lead: name, led: [], leading: 0, partnering: 0 }
    bodies.set(key, body)
    return body
  }
  for (const one of counted) {
    const { task, counts } = one
    if (task.lead !== null) {
      const body = bodyOf(task.lead)
      body.led.push(one)
      body.leading += counts.open
    }
    for (const partner of task.partners) bodyOf(partner).partnering += counts.open
  }
  return [...bodies.values()]
    .map(({ lead, led, leading, partnering }) => ({
      lead,
      ...sumOf(led),
      loadTenths: loadTenths(leading, partnering),
    }))
    .filter((one) => hasAny(one) || one.loadTenths > 0)
    .sort((a, b) => b.overdue - a.overdue || b.loadTenths - a.loadTenths || compareNames(a.lead, b.lead))
}
