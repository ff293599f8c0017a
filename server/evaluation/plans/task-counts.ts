/**
 * Which occurrences of tasks count for a unit, quarter by quarter: those of its own plans that it does not pass on to another
 * unit, and those of other units' plans that are assigned to it. Plans that are followed alone; a draft binds nobody.
 */
import { completionOf } from '../../domain/completion.ts'
import { type Element, sourceOf } from '../../domain/element.ts'
import type { Occurrence } from '../../domain/occurrence.ts'
import {
  firstDayOf,
  firstMonthOf,
  lastDayOf,
  lastMonthOf,
  type Month,
  type Quarter,
  quarterOf,
} from '../../domain/period.ts'
import type { Task } from '../../domain/task.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Records } from '../records/records.ts'
import { isFollowed } from './followed-plans.ts'

export type TaskSource = 'plan_tasks' | 'assigned_tasks'

/** Undefined for a cell that no tasks are counted in. */
export function taskSourceOf({ computed }: Pick<Element, 'computed'>): TaskSource | undefined {
  const source = computed === null ? undefined : sourceOf(computed)
  return source === 'plan_tasks' || source === 'assigned_tasks' ? source : undefined
}

export type TaskOccurrence = { task: Task; occurrence: Occurrence }

type Book = {
  /** Years for which a plan stands, or in which something is due. */
  years: Set<string>
  byQuarter: Map<Quarter, TaskOccurrence[]>
}

/** By source and unit, as "plan_tasks 12". */
type Books = ReadonlyMap<string, Book>

const kept = new WeakMap<Records, { catalogue: Catalogue; today: string; books: Books }>()

/** Laid out once a day for what was read; a page asks for many units and months of it. */
function booksOf(records: Records, catalogue: Catalogue, today: string): Books {
  const known = kept.get(records)
  if (known?.catalogue === catalogue && known.today === today) return known.books
  const books = layOut(records, catalogue, today)
  kept.set(records, { catalogue, today, books })
  return books
}

function layOut(records: Records, catalogue: Catalogue, today: string): Books {
  const books = new Map<string, Book>()
  for (const task of records.tasks) {
    const plan = catalogue.plans.get(task.planId)
    if (!plan || !isFollowed(records, plan, today)) continue
    const unitId = task.leadUnitId ?? plan.unitId
    const source: TaskSource = unitId === plan.unitId ? 'plan_tasks' : 'assigned_tasks'
    const book = books.get(`${source} ${unitId}`) ?? { years: new Set(), byQuarter: new Map() }
    books.set(`${source} ${unitId}`, book)
    for (let year = Number(plan.span.from.slice(0, 4)); year <= Number(plan.span.to.slice(0, 4)); year += 1)
      book.years.add(String(year))
    for (const occurrence of records.occurrences.get(task.id) ?? []) {
      if (occurrence.due === null) continue
      book.years.add(occurrence.due.slice(0, 4))
      const quarter = quarterOf(occurrence.due.slice(0, 7))
      const due = book.byQuarter.get(quarter) ?? []
      book.byQuarter.set(quarter, due)
      due.push({ task, occurrence })
    }
  }
  return books
}

/**
 * What is due in the quarter that ends with a month, whether it counts or not, in the order of plans and days; undefined
 * where the unit keeps no such tasks in that year.
 */
export function tasksDue(
  records: Records,
  catalogue: Catalogue,
  source: TaskSource,
  unitId: number,
  month: Month,
  today: string,
): readonly TaskOccurrence[] | undefined {
  const book = booksOf(records, catalogue, today).get(`${source} ${unitId}`)
  if (!book?.years.has(month.slice(0, 4))) return undefined
  return book.byQuarter.get(quarterOf(month)) ?? []
}

/** How many of them count, and how many of those were done in time. */
export function countTasks(due: readonly TaskOccurrence[], month: Month, today: string): { due: number; done: number } {
  const quarter = quarterOf(month)
  const counted = completionOf(
    due.map(({ occurrence }) => occurrence),
    firstDayOf(firstMonthOf(quarter)),
    lastDayOf(lastMonthOf(quarter)),
    today,
  )
  return { due: counted.due.length, done: counted.inTime.length }
}
