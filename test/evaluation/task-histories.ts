/**
 * Random histories of plans and tasks: what people do, day by day, applied to records as the rules of states allow it, and the
 * log of what was done. The recount is made from that log alone, by plain loops; it shares nothing with the evaluation.
 */
import fc from 'fast-check'
import { type Occurrence, type TaskAct, taskMoves } from '#domain/occurrence.ts'

export const units = ['A', 'B', 'P'] as const
export type UnitName = (typeof units)[number]

export type WorldPlan = { unit: UnitName; from: string; to: string; inForce: boolean }
export type WorldTask = { plan: number; lead: UnitName | null; days: (string | null)[] }
export type WorldOccurrence = Pick<Occurrence, 'state' | 'due' | 'plannedDue' | 'reportedOn' | 'reason'>
export type World = { plans: WorldPlan[]; tasks: WorldTask[]; occurrences: WorldOccurrence[][] }

/** One thing that somebody tries on a day; what the rules forbid then does not happen. */
export type Step = {
  day: string
  act: TaskAct | 'issue' | 'move' | 'assign'
  task: number
  occurrence: number
  to: string
}

/** What has happened, in order. `day` is the day of the report, or the new due day. */
export type Logged =
  | { act: 'plan'; plan: number; unit: UnitName; from: string; to: string }
  | { act: 'task'; task: number; plan: number; lead: UnitName | null }
  | { act: 'due'; task: number; occurrence: number; day: string | null }
  | { act: 'issue'; plan: number }
  | { act: 'assign'; task: number; lead: UnitName | null }
  | {
      act: 'progress' | 'report' | 'approve' | 'return' | 'reopen' | 'drop' | 'resume'
      task: number
      occurrence: number
      day: string
    }

const first = Date.UTC(2025, 9, 1)
const dayAt = (days: number) => new Date(first + days * 86_400_000).toISOString().slice(0, 10)
const anyDay = fc.integer({ min: 0, max: 500 }).map(dayAt)

const plan = fc.record({
  unit: fc.constantFrom<UnitName[]>('A', 'A', 'B', 'P'),
  span: fc.constantFrom(['2026-01', '2026-12'], ['2026-01', '2026-12'], ['2025-07', '2026-06'], ['2025-01', '2027-12']),
  inForce: fc.constantFrom(true, true, true, false),
})
const task = fc.record({
  plan: fc.nat(3),
  lead: fc.constantFrom<(UnitName | null)[]>(null, null, null, null, null, ...units),
  days: fc.array(fc.option(anyDay, { freq: 8 }), { minLength: 1, maxLength: 4, size: 'max' }),
})
const step = fc.record({
  day: anyDay,
  act: fc.constantFrom<Step['act'][]>(
    ...(['report', 'report', 'report', 'approve', 'approve', 'approve', 'return', 'reopen', 'drop'] as const),
    ...(['resume', 'extend', 'extend', 'report', 'approve', 'progress', 'issue', 'move', 'assign'] as const),
  ),
  task: fc.nat(7),
  occurrence: fc.nat(3),
  to: anyDay,
})

export const histories = fc.record({
  plans: fc.array(plan, { minLength: 1, maxLength: 4 }),
  tasks: fc.array(task, { minLength: 1, maxLength: 8, size: 'max' }),
  steps: fc.array(step, { minLength: 40, maxLength: 160, size: 'max' }),
  today: fc.integer({ min: 120, max: 500 }).map(dayAt),
})
export type HistoryDrawn = typeof histories extends fc.Arbitrary<infer One> ? One : never

/** What has become of everything by a day. */
export function liveThrough({ plans, tasks, steps, today }: HistoryDrawn): { world: World; log: Logged[] } {
  const world: World = {
    plans: plans.map(({ unit, span: [from = '', to = ''], inForce }) => ({ unit, from, to, inForce })),
    tasks: tasks.map((one) => ({ ...one, plan: one.plan % plans.length, days: one.days.toSorted() })),
    occurrences: [],
  }
  const log: Logged[] = []
  for (const [index, { unit, from, to, inForce }] of world.plans.entries()) {
    log.push({ act: 'plan', plan: index, unit, from, to })
    if (inForce) log.push({ act: 'issue', plan: index })
  }
  for (const [index, one] of world.tasks.entries()) {
    log.push({ act: 'task', task: index, plan: one.plan, lead: one.lead })
    for (const [position, day] of one.days.entries()) log.push({ act: 'due', task: index, occurrence: position, day })
    world.occurrences.push(
      one.days.map((day) => ({ state: 'not_started', due: day, plannedDue: day, reportedOn: null, reason: null })),
    )
  }
  for (const one of steps.filter(({ day }) => day <= today).toSorted((a, b) => (a.day < b.day ? -1 : 1)))
    log.push(...take(world, one))
  return { world, log }
}

function take(world: World, { day, act, task: drawn, occurrence: at, to }: Step): Logged[] {
  const index = drawn % world.tasks.length
  const one = world.tasks[index] as WorldTask
  const plan = world.plans[one.plan] as WorldPlan
  if (act === 'issue') {
    if (plan.inForce) return []
    plan.inForce = true
    return [{ act, plan: one.plan }]
  }
  if (act === 'assign') {
    one.lead = units[Number(to.slice(8)) % 3] as UnitName
    return [{ act, task: index, lead: one.lead }]
  }
  const occurrences = world.occurrences[index] as WorldOccurrence[]
  const position = at % occurrences.length
  const occurrence = occurrences[position] as WorldOccurrence
  if (act === 'move') {
    // The plan itself is changed: its own day moves, whatever has become of the task.
    occurrence.plannedDue = occurrence.due = to
    return [{ act: 'due', task: index, occurrence: position, day: to }]
  }
  // In a draft nobody reports; what a person does is bound to the state in which it is.
  if (!plan.inForce || !taskMoves[act].from.includes(occurrence.state)) return []
  if (act === 'extend') {
    occurrence.due = to
    return [{ act: 'due', task: index, occurrence: position, day: to }]
  }
  occurrence.state = taskMoves[act].to
  const reported = to < day ? to : day
  if (act === 'report') occurrence.reportedOn = reported
  if (act === 'return' || act === 'reopen') occurrence.reportedOn = null
  return [{ act, task: index, occurrence: position, day: act === 'report' ? reported : day }]
}

type Kind = 'plan_tasks' | 'assigned_tasks'
export type Recount = { due: number; done: number }

const quarterDays: Record<string, [string, string]> = {
  '1': ['01-01', '03-31'],
  '2': ['04-01', '06-30'],
  '3': ['07-01', '09-30'],
  '4': ['10-01', '12-31'],
}

/** What a unit's quarter ("2026-Q3") comes to by a day; undefined where it keeps no such tasks in that year. */
export function recount(
  log: readonly Logged[],
  unit: UnitName,
  kind: Kind,
  quarter: string,
  today: string,
): Recount | undefined {
  const year = quarter.slice(0, 4)
  const [from = '', to = ''] = (quarterDays[quarter.slice(6)] ?? []).map((day) => `${year}-${day}`)
  let keeps = false
  const sum: Recount = { due: 0, done: 0 }
  for (const made of log) {
    if (made.act !== 'task') continue
    const planMade = log.find((one) => one.act === 'plan' && one.plan === made.plan)
    if (planMade?.act !== 'plan') throw new Error('a task without a plan')
    if (!log.some((one) => one.act === 'issue' && one.plan === made.plan)) continue
    // A plan that is over and was never begun here says nothing of anybody.
    if (planMade.to < today.slice(0, 7) && !wasBegun(log, made.plan)) continue
    let lead = made.lead
    for (const one of log) if (one.act === 'assign' && one.task === made.task) lead = one.lead
    const isOwn = lead === null || lead === planMade.unit
    const doer = lead ?? planMade.unit
    if (doer !== unit || isOwn !== (kind === 'plan_tasks')) continue
    if (planMade.from.slice(0, 4) <= year && planMade.to.slice(0, 4) >= year) keeps = true
    for (let position = 0; position < 4; position += 1) {
      const said = whatBecame(log, made.task, position)
      if (said === undefined || said.due === null) continue
      if (said.due.slice(0, 4) === year) keeps = true
      if (said.due < from || said.due > to || said.isDropped) continue
      const isOver = said.due < today
      if (!isOver && said.doneOn === undefined) continue
      sum.due += 1
      if (said.doneOn !== undefined && said.doneOn <= said.due) sum.done += 1
    }
  }
  return keeps ? sum : undefined
}

/** Whether anything was ever done about any task of a plan; changing its days is not. */
function wasBegun(log: readonly Logged[], plan: number): boolean {
  const tasks = log.flatMap((one) => (one.act === 'task' && one.plan === plan ? [one.task] : []))
  return log.some((one) => 'occurrence' in one && one.act !== 'due' && tasks.includes(one.task))
}

/** The last word on one occurrence: its day, whether it is still to be done, and the day on which it was done. */
function whatBecame(log: readonly Logged[], task: number, occurrence: number) {
  let found: { due: string | null; isDropped: boolean; doneOn: string | undefined } | undefined
  let reported: string | undefined
  for (const one of log) {
    if (!('occurrence' in one) || one.task !== task || one.occurrence !== occurrence) continue
    if (one.act === 'due') found = { isDropped: false, doneOn: undefined, ...found, due: one.day }
    if (found === undefined) continue
    if (one.act === 'report') reported = one.day
    if (one.act === 'approve') found.doneOn = reported
    if (one.act === 'reopen') found.doneOn = undefined
    if (one.act === 'drop') found.isDropped = true
    if (one.act === 'resume') found.isDropped = false
  }
  return found
}
