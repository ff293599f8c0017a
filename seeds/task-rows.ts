/** Tasks of the seeds as rows: numbered in their field, each with its bodies, its occurrences and their log. */
import { deadlineValue } from '../server/domain/deadline.ts'
import { plannedDays } from '../server/domain/occurrence.ts'
import { spanOfYear } from '../server/domain/plan.ts'
import type { SeedCourse, SeedPlan, SeedTask } from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

/** Plans are numbered from 1 in the order given, as `planRows` numbers them. */
export function taskRows(plans: readonly Pick<SeedPlan, 'tasks' | 'year'>[], ids: Pick<UnitIds, 'of'>) {
  let next = 1
  const rows = { tasks: [] as TaskRow[], bodies: [] as BodyRow[], occurrences: [] as OccurrenceRow[] }
  const events: EventRow[] = []
  for (const [index, plan] of plans.entries()) {
    const first = next
    const taken = new Map<string, number>()
    for (const task of plan.tasks) {
      const position = (taken.get(task.field) ?? 0) + 1
      taken.set(task.field, position)
      rows.tasks.push(taskRow(task, { id: next, planId: index + 1, position, first }))
      rows.bodies.push(...bodyRows(task, next, ids))
      const days = plannedDays(task.deadline, task.recurrence ?? null, spanOfYear(plan.year))
      for (const [at, day] of days.entries()) {
        const course = task.course?.[at + 1]
        rows.occurrences.push(occurrenceRow(next, at + 1, day, course))
        events.push(...eventRows(next, at + 1, course))
      }
      next += 1
    }
  }
  return { ...rows, events }
}

type TaskRow = ReturnType<typeof taskRow>
type BodyRow = ReturnType<typeof bodyRows>[number]
type OccurrenceRow = ReturnType<typeof occurrenceRow>
type EventRow = ReturnType<typeof eventRows>[number]
type Place = { id: number; planId: number; position: number; first: number }

function taskRow(task: SeedTask, { id, planId, position, first }: Place) {
  return {
    id,
    plan_id: planId,
    field: task.field,
    position,
    name: task.name,
    product: task.product,
    deadline_kind: task.deadline.kind,
    deadline_value: deadlineValue(task.deadline),
    deadline_note: task.deadlineNote,
    clause: task.clause,
    part_of: task.partOf === undefined ? null : first + task.partOf,
    recurrence: task.recurrence ?? null,
    responsible_id: task.responsible === undefined ? null : accountId(task.responsible),
  }
}

function bodyRows(task: SeedTask, id: number, ids: Pick<UnitIds, 'of'>) {
  const unitId = task.leadUnit === undefined ? null : ids.of(task.leadUnit)
  const lead = task.lead === null ? [] : [{ role: 'lead', position: 1, name: task.lead, unit_id: unitId }]
  const partners = task.partners.map((name, at) => ({ role: 'partner', position: at + 1, name, unit_id: null }))
  return [...lead, ...partners].map((body) => ({ task_id: id, ...body }))
}

function occurrenceRow(taskId: number, position: number, day: string | null, course: SeedCourse | undefined) {
  const decision = course?.events.findLast(({ act }) => act === 'approve' || act === 'return' || act === 'drop')
  const report = course?.events.findLast(({ act }) => act === 'report')
  return {
    task_id: taskId,
    position,
    planned_due: day,
    due: course?.due ?? day,
    state: course?.state ?? 'not_started',
    percent: course?.percent ?? (course?.state === 'done' || course?.state === 'waiting' ? 100 : 0),
    reported_on: course?.reportedOn ?? null,
    reported_by: report && course?.reportedOn !== undefined ? accountId(report.by) : null,
    decided_at: decision?.at ?? null,
    decided_by: decision ? accountId(decision.by) : null,
    reason: course?.reason ?? null,
    revision: 1 + (course?.events.length ?? 0),
  }
}

function eventRows(taskId: number, position: number, course: SeedCourse | undefined) {
  return (course?.events ?? []).map((event, index) => ({
    id: `${event.at}.${String(index).padStart(6, '0')}.${taskId}-${position}`,
    task_id: taskId,
    occurrence: position,
    at: event.at,
    account_id: accountId(event.by),
    act: event.act,
    percent: event.percent ?? null,
    day: event.day ?? null,
    before_day: event.beforeDay ?? null,
    note: event.note ?? null,
  }))
}

/** As `accountRows` names the sample's accounts. */
function accountId(username: string): string {
  return `sample-${username}`
}
