/**
 * One reported number: unit × element × month, always an integer (scaled by the element's decimals).
 * Missing, zero and not applicable are three different facts; "không phát sinh" (0/0) shows at the rate.
 */
import type { Element, PartRule } from './element.ts'

export const figureStates = ['reported', 'missing', 'not_applicable'] as const
export type FigureState = (typeof figureStates)[number]

/** How a person brings a figure into its cell on the sheet. */
export const handWays = ['typed', 'pasted', 'filled', 'undone', 'redone'] as const
export type HandWay = (typeof handWays)[number]

/** How a saved figure came to be; each save carries one, so that its history can be told. */
export const entryWays = [...handWays, 'imported', 'import_undone', 'computed'] as const
export type EntryWay = (typeof entryWays)[number]

export type Figure = { state: 'reported'; value: number } | { state: 'missing' } | { state: 'not_applicable' }

/** The largest count accepted: no ward counts a thousand million of anything, and sums stay exact. */
export const largestFigure = 999_999_999

/** The value of a figure, or undefined where there is none. */
export function reportedValue(figure: Figure | undefined): number | undefined {
  return figure?.state === 'reported' ? figure.value : undefined
}

/** Whether two figures say the same; undefined is a cell of which nothing is known. */
export function figuresEqual(left: Figure | undefined, right: Figure | undefined): boolean {
  return left?.state === right?.state && reportedValue(left) === reportedValue(right)
}

/** What is wrong with a value for an element, as a field failure, or undefined. Wording: figure.vi.ts. */
export type FigureFault = 'negative' | 'fraction' | 'too_large' | 'value_without_report' | 'value_needed'

export function faultOf(state: FigureState, value: number | null): FigureFault | undefined {
  if (state !== 'reported') return value === null ? undefined : 'value_without_report'
  if (value === null) return 'value_needed'
  if (!Number.isInteger(value)) return 'fraction'
  if (value < 0) return 'negative'
  if (value > largestFigure) return 'too_large'
  return undefined
}

/** A part that is larger than its whole in one sheet: both cells are wrong, count in no rate, and block submission. */
export type Violation = { part: string; whole: string; partValue: number; wholeValue: number }

/** All rules of a sheet that are broken. A rule with a blank side is not broken: the sheet is merely unfinished. */
export function violations(figures: ReadonlyMap<string, Figure>, rules: readonly PartRule[]): Violation[] {
  const found: Violation[] = []
  for (const rule of rules) {
    const partValue = reportedValue(figures.get(rule.part))
    const wholeValue = reportedValue(figures.get(rule.whole))
    if (partValue !== undefined && wholeValue !== undefined && partValue > wholeValue)
      found.push({ ...rule, partValue, wholeValue })
  }
  return found
}

/** The codes of all elements that a violation touches. */
export function wrongElements(found: readonly Violation[]): Set<string> {
  return new Set(found.flatMap((violation) => [violation.part, violation.whole]))
}

/** How many of the elements asked have an answer (a value, or an explicit state). */
export function answered(figures: ReadonlyMap<string, Figure>, elements: readonly Pick<Element, 'code'>[]): number {
  return elements.filter((element) => figures.has(element.code)).length
}
