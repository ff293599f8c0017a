/** Quarterly counts of direction and institutions. Wards have more of everything than xã; every plan has its 20 tasks and more. */
import { completionOf } from '../../../server/domain/completion.ts'
import { plannedDays } from '../../../server/domain/occurrence.ts'
import {
  firstDayOf,
  firstMonthOf,
  lastDayOf,
  lastMonthOf,
  type Quarter,
  quarterNumber,
  yearOf,
} from '../../../server/domain/period.ts'
import { spanOfYear } from '../../../server/domain/plan.ts'
import { recordedInitiatives, recordedInspections } from '../emulation/counts.ts'
import { between, share } from '../noise.ts'
import { isTiny } from '../profiles.ts'
import { quartersBeforeAnchor } from '../rates.ts'
import { wardTasks } from '../ward-tasks.ts'
import { beforeReform, isWard, sinceJanuary, stockOfYear, strengthOf } from './standing.ts'
import { fixedPlanTasks } from './stories.ts'

export function directionCounts(code: string, quarter: Quarter) {
  const plan = planTasks(code, quarter)
  const assigned = isWard(code)
    ? between(45, 90, code, quarter, 'assigned')
    : between(30, 60, code, quarter, 'assigned')
  return {
    plan_tasks_due: plan.due,
    plan_tasks_done: plan.done,
    assigned_tasks_due: assigned,
    assigned_tasks_done: assigned - assignedLate(code, quarter, assigned),
    ...(recordedInspections(code, quarter) ?? inspections(code, quarter)),
    ...(recordedInitiatives(code, quarter) ?? initiatives(code, quarter)),
    dialogues: dialogues(code, quarter),
    ...institutions(code, quarter),
  }
}

/** Fewer tasks fall due in the first quarter, while the plan is still being issued below. */
function planTasks(code: string, quarter: Quarter): { due: number; done: number } {
  const fixed = fixedPlanTasks(code, quarter) ?? recordedTasks(code, quarter)
  if (fixed) return fixed
  const usual = isWard(code) ? between(27, 38, code, quarter, 'plan') : between(23, 31, code, quarter, 'plan')
  const due = usual - (quarterNumber(quarter) === 1 ? 3 : 0)
  return { due, done: due - planTasksLate(code, quarter) }
}

/** A ward that keeps its tasks here reports what its records say. */
function recordedTasks(code: string, quarter: Quarter): { due: number; done: number } | undefined {
  const tasks = quarter.startsWith('2026') ? wardTasks(code) : []
  if (tasks.length === 0) return undefined
  const occurrences = tasks.flatMap((task) =>
    plannedDays(task.deadline, task.recurrence ?? null, spanOfYear(2026)).map((day, index) => {
      const { state = 'not_started', due = day, reportedOn = null } = task.course?.[index + 1] ?? {}
      return { state, due, reportedOn }
    }),
  )
  const [from, to] = [firstDayOf(firstMonthOf(quarter)), lastDayOf(lastMonthOf(quarter))]
  const { due, inTime } = completionOf(occurrences, from, to, '9999-12-31')
  return { due: due.length, done: inTime.length }
}

function planTasksLate(code: string, quarter: Quarter): number {
  const strength = strengthOf(code)
  if (strength === 100) return 0
  const luck =
    between(1, 100, code, quarter, 'plan late') - Math.floor(strength / 3) + 2 * quartersBeforeAnchor(quarter)
  if (luck <= 40) return 0
  return luck <= 75 ? 1 : between(2, 3, code, quarter, 'plan late', 'many')
}

function assignedLate(code: string, quarter: Quarter, due: number): number {
  const strength = strengthOf(code)
  if (strength === 100) return 0
  const usual = share(due, (100 - strength) * 4 + quartersBeforeAnchor(quarter) * 20)
  return Math.max(0, usual + between(-2, 1, code, quarter, 'assigned late'))
}

/** Each office counts once a year; most inspections fall in the second and third quarter. */
function inspections(code: string, quarter: Quarter) {
  const [low, high] = isWard(code) ? [16, 22] : [12, 15]
  const offices = beforeReform(quarter, stockOfYear(code, 'offices', quarter, low, high), 60)
  const yearly = 2400 + strengthOf(code) * 24 + between(0, 600, code, String(yearOf(quarter)), 'inspections')
  return {
    inspection_units: offices,
    units_inspected: share(offices, sinceJanuary(code, 'inspections', quarter, yearly, [1200, 4600, 8000, 10_000])),
  }
}

function initiatives(code: string, quarter: Quarter) {
  const year = String(yearOf(quarter))
  const strength = strengthOf(code)
  const [low, high] = isWard(code) ? [20, 28] : [15, 20]
  const bodies = stockOfYear(code, 'bodies', quarter, low, high)
  const willing = share(bodies, Math.min(10_000, 6500 + strength * 30 + between(0, 800, code, year, 'willing')))
  const registeredBy = sinceJanuary(code, 'registered', quarter, willing, [3500, 7000, 9300, 10_000])
  const second = between(500, 3500, code, year, 'second initiative')
  const registered = registeredBy + share(registeredBy, second)
  const worth = share(willing + share(willing, second), 300 + strength * 18 + between(0, 500, code, year, 'worth'))
  return {
    initiative_bodies: bodies,
    initiative_bodies_registered: registeredBy,
    initiatives_registered: registered,
    initiatives_applied: Math.min(registered, sinceJanuary(code, 'applied', quarter, worth, [500, 3500, 7500, 10_000])),
  }
}

function dialogues(code: string, quarter: Quarter): number {
  const number = quarterNumber(quarter)
  if (number % 2 === 0) return isTiny(code) ? 1 : between(1, 2, code, quarter, 'dialogue')
  return isTiny(code) ? 0 : between(0, 1, code, quarter, 'dialogue')
}

/** Most units issue no legal document in a quarter: two reported zeros, of which nothing can be assessed. */
function institutions(code: string, quarter: Quarter) {
  const odds = quarterNumber(quarter) === 4 ? 45 : 22
  const issues = between(1, 100, code, quarter, 'legal') <= odds
  const documents = issues ? between(1, 3, code, quarter, 'legal', 'count') : 0
  const faulty = documents > 1 && between(1, 100, code, quarter, 'faulty') > 80 + Math.floor(strengthOf(code) / 5)
  const findings = between(0, isTiny(code) ? 1 : 6, code, quarter, 'findings')
  const open = findings > 1 && between(1, 100, code, quarter, 'findings open') > 65 + Math.floor(strengthOf(code) / 2.5)
  return {
    legal_documents: documents,
    legal_documents_correct: documents - Number(faulty),
    enforcement_findings: findings,
    enforcement_handled: findings - Number(open),
  }
}
