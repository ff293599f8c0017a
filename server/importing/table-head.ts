/** The head of a table: which rows it takes, and for each column the levels of its title, read through merged cells. */
import { type Area, type Cell, type Grid, holdsNumbers, labelOf, widthOf } from './grid.ts'
import { labelKey } from './label-key.ts'
import { letterhead } from './words.vi.ts'

export type Head = {
  /** First and last row of the head, from 0. */
  top: number
  bottom: number
  /** The first row below it, without the row that numbers the columns. */
  body: number
  /** By column: the levels of its title from the top, without repetition. */
  titles: string[][]
}

/** A head starts within so many rows and has so many levels at most. */
const searched = 40
export const deepest = 4

/** The grid with the text of merged cells in each of the cells they cover. */
export type Labels = {
  at: (row: number, column: number) => string
  width: number
  height: number
  mergedAt: (row: number, column: number) => Area | undefined
  /** Areas near the top that cover nearly the whole width: titles of the table. */
  wide: Area[]
}

export function labelsOf(grid: Grid): Labels {
  const covered = new Map<number, Area>()
  const width = widthOf(grid)
  for (const area of grid.merges) {
    // Merged over thousands of cells: a title, or nothing that a table needs.
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > 5000) continue
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= Math.min(area.right, 200); column += 1)
        covered.set(row * 256 + column, area)
  }
  return {
    at: (row, column) => {
      const area = covered.get(row * 256 + column)
      const cell: Cell | undefined = grid.rows[area?.top ?? row]?.[area?.left ?? column]
      return cell === undefined ? '' : labelOf(cell).replace(/\s+/g, ' ')
    },
    mergedAt: (row, column) => covered.get(row * 256 + column),
    width,
    height: grid.rows.length,
    wide: grid.merges.filter(
      (area) => area.top < searched + deepest && area.right - area.left + 1 >= Math.max(3, width * 0.8),
    ),
  }
}

/** Different labels of a row, merged ones once: a row with one is a title. */
function distinct(grid: Grid, labels: Labels, row: number): number {
  const found = new Set<string>()
  for (let column = 0; column < labels.width; column += 1) {
    const label = labels.at(row, column)
    if (label !== '') found.add(label)
  }
  return grid.rows[row] === undefined ? 0 : found.size
}

/** "(1)", "A", "4=3/2" in every cell: numbers the columns and says nothing. */
function numbersColumns(labels: Labels, row: number): boolean {
  const cells = Array.from({ length: labels.width }, (_, column) => labels.at(row, column)).filter(
    (cell) => cell !== '',
  )
  return cells.length >= 3 && cells.every((cell) => /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=.*)?$/.test(cell))
}

/** "Cộng hòa xã hội …", the office's name, the title of the report: above a table, never part of it. */
function isLetterhead(labels: Labels, row: number): boolean {
  for (let column = 0; column < labels.width; column += 1)
    if (letterhead.test(labelKey(labels.at(row, column)))) return true
  return false
}

/** "I | Tiếp nhận": a group of rows begins here, and the head is over. */
function isSection(labels: Labels, row: number): boolean {
  const cells = Array.from({ length: labels.width }, (_, column) => labels.at(row, column)).filter(
    (cell) => cell !== '',
  )
  return cells.length <= 3 && /^(?:[IVX]{1,4}|[A-Z])[.)]?$/.test(cells[0] ?? '')
}

export function headAt(labels: Labels, top: number, bottom: number): Head {
  let body = bottom + 1
  while (body < labels.height && numbersColumns(labels, body)) body += 1
  const titles = Array.from({ length: labels.width }, (_, column) => {
    const levels: string[] = []
    for (let row = top; row <= bottom; row += 1) {
      const label = labels.at(row, column)
      if (label !== '' && label !== levels.at(-1) && !spansAll(labels, row, column)) levels.push(label)
    }
    return levels
  })
  return { top, bottom, body, titles }
}

/** One label over nearly the whole width is a title of the table, not a level of its columns. */
function spansAll({ wide }: Labels, row: number, column: number): boolean {
  return wide.some((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right)
}

/**
 * Every row that could end the head, with the rows of labels right above it: they say what the lower ones belong to. The
 * caller weighs the heads by what their titles mean.
 */
export function* possibleHeads(grid: Grid, labels: Labels): Generator<Head> {
  let top: number | undefined
  for (let bottom = 0; bottom < Math.min(searched + deepest, labels.height - 1); bottom += 1) {
    if (!couldBeHead(grid, labels, bottom)) {
      top = undefined
      continue
    }
    top = Math.max(top ?? bottom, bottom - deepest + 1)
    yield headAt(labels, top, bottom)
  }
}

function couldBeHead(grid: Grid, labels: Labels, row: number): boolean {
  if (distinct(grid, labels, row) < 2 || holdsNumbers(grid, row, row + 1)) return false
  return !numbersColumns(labels, row) && !isLetterhead(labels, row) && !isSection(labels, row)
}

/** Every label above the table, each once. */
export function titleLabels(labels: Labels, top: number): string[] {
  const found = new Set<string>()
  for (let row = 0; row < Math.min(top, searched); row += 1)
    for (let column = 0; column < labels.width; column += 1) found.add(labels.at(row, column))
  found.delete('')
  return [...found]
}

/** Everything written above the table, line by line. */
export function titleLines(labels: Labels, top: number): string[] {
  const lines: string[] = []
  for (let row = 0; row < Math.min(top, searched); row += 1) {
    const parts = new Set<string>()
    for (let column = 0; column < labels.width; column += 1) {
      const label = labels.at(row, column)
      if (label !== '') parts.add(label)
    }
    if (parts.size > 0) lines.push([...parts].join(' '))
  }
  return lines
}
