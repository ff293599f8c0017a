/**
 * Months to a period, units to a province: always Σ numerators / Σ denominators, never a mean of rates.
 * Stocks count with their last month. What is missing stays missing and says so.
 */
import { type Element, isAskedIn } from './element.ts'
import type { Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import type { Month } from './period.ts'
import { type DataStatus, lowestStatus } from './sheet.ts'

/** 92,3% is 923 with one decimal. */
export type TypedRate = { value: number; decimals: number }

/** Whether two typed percentages say the same, as 93% and 93,0% do; undefined is none. */
export function ratesEqual(left: TypedRate | undefined, right: TypedRate | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return left.value * 10 ** right.decimals === right.value * 10 ** left.decimals
}

/** Why a period has no number. */
export type Gap = 'not_due' | 'missing' | 'invalid' | 'not_applicable'

/** One month of one unit as the roll-up sees it: its figures, which of them are wrong, and how far they are trusted. */
export type MonthFigures = {
  figures: ReadonlyMap<string, Figure>
  wrong: ReadonlySet<string>
  status: DataStatus
  /** Elements corrected after the sheet had been approved. */
  adjusted: ReadonlySet<string>
  /** Percentages that an import brought without numerator and denominator, by indicator code; in no sum. */
  typedRates?: ReadonlyMap<string, TypedRate>
}

export type Rollup = {
  numerator: number
  /** Null for an indicator without one (a count). */
  denominator: number | null
  /** Undefined where the number is complete. */
  gap: Gap | undefined
  /** The months that lack a figure, that hold a wrong one, or in which the indicator does not apply. */
  missing: readonly Month[]
  invalid: readonly Month[]
  notApplicable: readonly Month[]
  /** Months whose figures are in the sums. */
  counted: readonly Month[]
  /** Of the months counted, those with a figure corrected after approval. */
  adjusted: readonly Month[]
  /** Least trusted status of the months counted. */
  status: DataStatus | undefined
}

export type ElementTable = ReadonlyMap<string, Pick<Element, 'code' | 'rollup' | 'asked'>>

/**
 * Rolls one unit's months up for one indicator. `months` are the months expected, in order.
 * A month counts only when every element of the indicator has a sound value; a month in which the indicator
 * does not apply is left out on both sides.
 */
export function rollUp(
  indicator: Pick<Indicator, 'numerator' | 'denominator' | 'kind'>,
  elements: ElementTable,
  months: readonly Month[],
  figuresOf: (month: Month) => MonthFigures | undefined,
): Rollup {
  const codes = [...new Set([...indicator.numerator, ...indicator.denominator])]
  const due = months.filter((month) => codes.every((code) => isAskedIn(requireElement(elements, code), month)))
  const result = emptyRollup(indicator.denominator.length > 0)
  if (codes.length === 0 || due.length === 0) return { ...result, gap: 'not_due' }
  const statuses: DataStatus[] = []
  for (const month of due) {
    const sheet = figuresOf(month)
    const states = codes.map((code) => sheet?.figures.get(code)?.state ?? 'missing')
    if (states.includes('missing')) result.missing.push(month)
    else if (codes.some((code) => sheet?.wrong.has(code))) result.invalid.push(month)
    else if (states.includes('not_applicable')) result.notApplicable.push(month)
    else {
      result.counted.push(month)
      if (codes.some((code) => sheet?.adjusted.has(code))) result.adjusted.push(month)
      if (sheet) statuses.push(sheet.status)
    }
  }
  result.status = lowestStatus(statuses)
  const total = (side: readonly string[]) =>
    side.reduce((sum, code) => sum + amount(code, requireElement(elements, code).rollup, result.counted, figuresOf), 0)
  result.numerator = total(indicator.numerator)
  if (indicator.denominator.length > 0) result.denominator = total(indicator.denominator)
  result.gap = gapOf(result)
  return result
}

function gapOf(result: Rollup): Gap | undefined {
  if (result.invalid.length > 0) return 'invalid'
  if (result.missing.length > 0) return 'missing'
  return result.counted.length === 0 ? 'not_applicable' : undefined
}

function amount(
  code: string,
  rollup: Element['rollup'],
  months: readonly Month[],
  figuresOf: (month: Month) => MonthFigures | undefined,
): number {
  const counted = rollup === 'stock' ? months.slice(-1) : months
  return counted.reduce((sum, month) => {
    const figure = figuresOf(month)?.figures.get(code)
    return sum + (figure?.state === 'reported' ? figure.value : 0)
  }, 0)
}

/**
 * The rate of a province: the sums of its units that have a complete number, and how many those are.
 * Units without one are left out on both sides, and the count of them is part of the answer.
 */
export function sumOfUnits(rollups: readonly Rollup[]): Rollup & { units: number; unitsCounted: number } {
  const result = emptyRollup(rollups.some((rollup) => rollup.denominator !== null))
  // Lists of months, not months: most units share theirs.
  const [counted, adjusted] = [new Set<readonly Month[]>(), new Set<readonly Month[]>()]
  const statuses = new Set<DataStatus>()
  let unitsCounted = 0
  for (const rollup of rollups) {
    if (rollup.gap !== undefined) continue
    unitsCounted += 1
    result.numerator += rollup.numerator
    if (result.denominator !== null) result.denominator += rollup.denominator ?? 0
    if (rollup.status !== undefined) statuses.add(rollup.status)
    counted.add(rollup.counted)
    adjusted.add(rollup.adjusted)
  }
  result.counted = allOf(counted)
  result.adjusted = allOf(adjusted)
  result.status = lowestStatus(statuses)
  if (unitsCounted === 0) result.gap = sharedGap(rollups)
  return { ...result, units: rollups.length, unitsCounted }
}

function allOf(lists: Iterable<readonly Month[]>): Month[] {
  return [...new Set([...lists].flat())].sort()
}

/** Why nobody has a number: what somebody could still mend comes first; no unit at all means that nothing is due. */
function sharedGap(rollups: readonly Rollup[]): Gap {
  const gaps: Gap[] = ['invalid', 'missing', 'not_due', 'not_applicable']
  return gaps.find((gap) => rollups.some((rollup) => rollup.gap === gap)) ?? 'not_due'
}

/** While it is being made. */
type GrowingRollup = Rollup & Record<'missing' | 'invalid' | 'notApplicable' | 'counted' | 'adjusted', Month[]>

function emptyRollup(hasDenominator: boolean): GrowingRollup {
  return {
    numerator: 0,
    denominator: hasDenominator ? 0 : null,
    gap: undefined,
    missing: [],
    invalid: [],
    notApplicable: [],
    counted: [],
    adjusted: [],
    status: undefined,
  }
}

function requireElement(elements: ElementTable, code: string): Pick<Element, 'code' | 'rollup' | 'asked'> {
  const element = elements.get(code)
  if (!element) throw new Error(`unknown element ${code}`)
  return element
}
