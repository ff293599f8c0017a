/**
 * A data element is one count that a clerk enters, once, however many indicators use it.
 * Flow elements add up over months; of stock elements the last month counts.
 */
import { type Month, monthNumber } from './period.ts'

export const elementRollups = ['flow', 'stock'] as const
export type ElementRollup = (typeof elementRollups)[number]

/** How often the element is asked: every month, in the last month of each quarter, or in December only. */
export const askedEvery = ['month', 'quarter', 'year'] as const
export type AskedEvery = (typeof askedEvery)[number]

/**
 * Counts that records yield: occurrences of a unit's own tasks and of those assigned to it from above, inspections,
 * initiatives, and ratings at the one-stop desk of a month. A unit that keeps such records does not type them.
 */
export const computedCounts = [
  'plan_tasks.due',
  'plan_tasks.done',
  'assigned_tasks.due',
  'assigned_tasks.done',
  'inspections.bodies',
  'inspections.inspected',
  'initiatives.bodies',
  'initiatives.bodies_registered',
  'initiatives.registered',
  'initiatives.applied',
  'one_stop.valid',
  'one_stop.satisfied',
] as const
export type ComputedCount = (typeof computedCounts)[number]

/** The records that yield them: one part of a unit's books, kept or not kept as a whole. */
export const computedSources = ['plan_tasks', 'assigned_tasks', 'inspections', 'initiatives', 'one_stop'] as const
export type ComputedSource = ComputedCount extends `${infer Source}.${string}` ? Source : never

export function sourceOf(count: ComputedCount): ComputedSource {
  return count.slice(0, count.indexOf('.')) as ComputedSource
}

/** The sections of the monthly sheet: the fields of reform as the plans number them. */
export const fields = [
  'direction',
  'institutions',
  'procedures',
  'organisation',
  'civil_service',
  'public_finance',
  'digital_government',
] as const
export type Field = (typeof fields)[number]

export type Element = {
  id: number
  code: string
  name: string
  /** English name. */
  nameEn: string
  /** Group of the sheet in which the clerk finds it, in Vietnamese, as printed above the rows. */
  section: string
  /** Order on the sheet, from 1. */
  position: number
  /** Unit of measure as printed: hồ sơ, văn bản, phiếu … */
  measure: string
  /** Decimals of the stored integer: 0 for counts, 2 for millions of đồng with two decimals. */
  decimals: number
  rollup: ElementRollup
  asked: AskedEvery
  /** What is counted and what is not, in one or two sentences. */
  definition: string
  /** The element of which this one is a part, or null ("trong đó"). Drawn indented below it. */
  partOf: string | null
  /** Which count of records it is, where the unit keeps them; null for what is always typed. */
  computed: ComputedCount | null
}

/** A rule between two elements of one sheet: the part must not be larger than the whole. */
export type PartRule = { part: string; whole: string }

/** True where the element is due in that month. */
export function isAskedIn(element: Pick<Element, 'asked'>, month: Month): boolean {
  if (element.asked === 'month') return true
  return monthNumber(month) % (element.asked === 'quarter' ? 3 : 12) === 0
}

/** The months of a list in which the element is due. */
export function monthsAsked(element: Pick<Element, 'asked'>, months: readonly Month[]): Month[] {
  return months.filter((month) => isAskedIn(element, month))
}
