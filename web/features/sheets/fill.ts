/**
 * What filling puts into cells: one typed value into all, the first one's value downwards, last month's value of each
 * row. A value that an element cannot hold is left out and counted, never bent.
 */
import type { FigureItem } from '#contract/sheets'
import { faultOf } from '#domain/figure.ts'
import { formatScaled, parseViNumber } from '#domain/measure.ts'

type Filled = Pick<FigureItem, 'element' | 'decimals' | 'lastMonth'>

export type Filling = {
  values: { element: string; value: number }[]
  /** Cells that could not take the value. */
  skipped: string[]
}

/** One text into every cell, read as if it had been typed there. */
export function fillWith(text: string, figures: readonly Filled[]): Filling {
  return filling(figures, (figure) => read(text, figure.decimals))
}

/** The value of the first cell into those below it; null where the first cell has none. */
export function fillDown(first: { value: number | null; decimals: number }, below: readonly Filled[]): Filling | null {
  if (first.value === null) return null
  return fillWith(formatScaled(first.value, first.decimals), below)
}

/** The cell to the left is last month's value of the same row. */
export function fillFromLastMonth(figures: readonly Filled[]): Filling {
  return filling(figures, (figure) => figure.lastMonth)
}

function filling(figures: readonly Filled[], valueFor: (figure: Filled) => number | null): Filling {
  const values: Filling['values'] = []
  const skipped: string[] = []
  for (const figure of figures) {
    const value = valueFor(figure)
    if (value === null) skipped.push(figure.element)
    else values.push({ element: figure.element, value })
  }
  return { values, skipped }
}

function read(text: string, decimals: number): number | null {
  const parsed = parseViNumber(text, decimals)
  return parsed.ok && faultOf('reported', parsed.scaled) === undefined ? parsed.scaled : null
}
