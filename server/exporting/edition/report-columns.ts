/**
 * How wide the columns of a table on paper are: no word or number breaks while there is room, and what is left goes where it
 * makes the table shortest. Widths are those of the letters themselves; nothing is drawn here.
 */
import { widthOf } from '../document/letters.ts'
import { textWidth } from '../document/paper.ts'
import { cellMargin } from '../document/table-block.ts'
import { unbroken } from '../document/text-run.ts'

/** Of the width: a name without spaces may be longer than any column. */
const mostOfOneWord = 0.3
/** The room that is left is given out in so many pieces. */
const pieces = 48
/** A long table's height is judged by so many of its rows. */
const mostJudged = 120
/** A line less in one column counts so much of a line less in the table: often several columns must give way together. */
const ofColumn = 0.4
/** Around the text of a cell, with a little to spare for other programmes' letters. */
const around = 2 * cellMargin + 20

export type ColumnTexts = { head: string; cells: readonly string[]; isNumber: boolean }

/** Whether the table fits at this size, so that only words without end are broken. */
export function columnsFit(columns: readonly ColumnTexts[], size: number, landscape: boolean): boolean {
  const whole = textWidth(landscape)
  return sum(leastOf(columns, size).map((least) => Math.min(least, whole * mostOfOneWord))) <= whole
}

/** In twips; they add up to the width of the text. */
export function columnWidths(columns: readonly ColumnTexts[], size: number, landscape: boolean): number[] {
  const whole = textWidth(landscape)
  const least = leastOf(columns, size)
  const bound = sum(least) <= whole ? least : least.map((one) => Math.min(one, whole * mostOfOneWord))
  const spare = whole - sum(bound)
  if (spare <= 0) return bound.map((one) => (one * whole) / sum(bound))
  return shared(columns, bound, spare, size)
}

function leastOf(columns: readonly ColumnTexts[], size: number): number[] {
  return columns.map(({ head, cells, isNumber }) => {
    const heads = wordsOf(head).map((word) => widthOf(word, size, true))
    // A number is one word whatever stands in it.
    const words = cells.flatMap((text) => (isNumber ? [text] : wordsOf(text))).map((word) => widthOf(word, size))
    return largest([...heads, ...words]) + around
  })
}

/** Piece by piece to the column that makes the table shorter, or at least its fullest column emptier. */
function shared(columns: readonly ColumnTexts[], least: readonly number[], spare: number, size: number): number[] {
  const widths = [...least]
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length))
  const every = Math.max(1, Math.ceil(rows / mostJudged))
  const judged = Array.from({ length: Math.ceil(rows / every) }, (_, at) => at * every)
  const needed = columns.map(({ head, cells }) => [
    widthOf(head, size, true),
    ...judged.map((at) => widthOf(cells[at] ?? '', size)),
  ])
  const linesOf = (at: number, width: number) =>
    (needed[at] as number[]).map((text) => Math.max(1, Math.ceil((text * 1.08) / (width - around))))
  const lines = columns.map((_, at) => linesOf(at, widths[at] as number))
  const heightWith = (at: number, own: readonly number[]) =>
    own.reduce(
      (height, one, row) => height + largest(lines.map((other, index) => (index === at ? one : (other[row] ?? 1)))),
      0,
    )
  for (let left = pieces; left > 0; left -= 1) {
    const piece = spare / pieces
    // One piece alone may not be enough to save a line: look as far ahead as there is room.
    const tried = columns.map((_, at) => bestStep(at, left, piece))
    const best = tried.reduce((one, other) => (other.gain > one.gain ? other : one))
    const to = best.gain > 0 ? best.at : fullest()
    widths[to] = (widths[to] as number) + piece
    lines[to] = linesOf(to, widths[to] as number)
  }
  return widths

  /** What is saved for each piece spent: lines of the table, and lines of the column, which alone may not shorten it. */
  function bestStep(at: number, left: number, piece: number): { at: number; gain: number } {
    const own = lines[at] as number[]
    const now = heightWith(at, own) + ofColumn * sum(own)
    let gain = 0
    for (const steps of [1, 2, 4, 8]) {
      if (steps > left) break
      const then = linesOf(at, (widths[at] as number) + steps * piece)
      gain = Math.max(gain, (now - heightWith(at, then) - ofColumn * sum(then)) / steps)
    }
    return { at, gain }
  }

  function fullest(): number {
    const fill = columns.map((_, at) => (largest(needed[at] as number[]) + around) / (widths[at] as number))
    return fill.indexOf(Math.max(...fill))
  }
}

function wordsOf(text: string): string[] {
  return unbroken(text).split(/[ \n]+/)
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
