/**
 * A block from a spreadsheet: which of its columns hold figures, which the names, and how it lies over the cells of the
 * sheet. Rows find their cells by name where the block carries names that the sheet knows; several columns of figures
 * are never guessed between.
 */
import type { FigureItem } from '#contract/sheets'
import type { FigureFault } from '#domain/figure.ts'
import type { NumberFault } from '#domain/measure.ts'
import { type Convention, readFigure } from '#domain/number-convention.ts'
import { suspicionOf } from '#domain/plausibility.ts'
import { elementFinder } from './element-names.ts'
import { rowsOf } from './tsv.ts'

export type BlockRow = { cells: readonly string[]; name: string; element: string | undefined }
export type FigureColumn = { at: number; head: string; first: string }

export type Block = {
  rows: readonly BlockRow[]
  columns: readonly FigureColumn[]
  /** True where at least one row carries a name that the sheet knows. */
  hasNames: boolean
  /** The first row where it held the titles of the columns; it is no row of figures. */
  head: string | null
}

/** By name of the row, or by its place, from a first cell on. */
export type Placing = 'name' | 'order'

export type PastedCell = { /** Where the row stands in the block, from 0. */ row: number } & Outcome

type Outcome =
  | { kind: 'accepted' | 'review'; element: string; raw: string; value: number; replaces: number | null }
  | { kind: 'refused'; element: string; raw: string; fault: NumberFault | FigureFault | 'percentage' }
  | { kind: 'skipped'; element: string; raw: string; why: 'blank' | 'twice' | 'foreign' | 'counted' }

export type Laid = {
  cells: PastedCell[]
  /** Names that no element of the sheet bears. */
  strangers: string[]
  /** Rows beyond the last cell of the sheet. */
  beyond: number
}

const numeric = /^[-−]?\d[\d., ]*%?$/

export function readBlock(pasted: string, figures: readonly Pick<FigureItem, 'element' | 'name'>[]): Block {
  const find = elementFinder(figures)
  const all = rowsOf(pasted)
  const width = all[0]?.length ?? 0
  const at = Array.from({ length: width }, (_, index) => index)
  const column = (index: number) => all.map((row) => row[index] ?? '')
  const filled = at.filter((index) => column(index).some((cell) => numeric.test(cell)))
  // A column 1, 2, 3 … beside the figures is their numbering.
  const figureColumns = filled.length > 1 ? filled.filter((index) => !isNumbering(column(index))) : filled
  const [first] = all
  const isHead =
    width > 1 &&
    all.length > 1 &&
    first !== undefined &&
    figureColumns.every((index) => !numeric.test(first[index] ?? ''))
  const head = isHead && first?.every((cell) => find(cell) === undefined) ? first : undefined
  const body = head ? all.slice(1) : all
  const names = nameColumn(
    body,
    at.filter((index) => !figureColumns.includes(index)),
    find,
  )
  return {
    rows: body.map((cells) => {
      const name = names === undefined ? '' : (cells[names] ?? '')
      return { cells, name, element: name === '' ? undefined : find(name) }
    }),
    columns: figureColumns.map((index) => ({
      at: index,
      head: head?.[index] ?? '',
      first: body.find((row) => numeric.test(row[index] ?? ''))?.[index] ?? '',
    })),
    hasNames: names !== undefined,
    head: head ? head.filter((cell) => cell !== '').join(', ') : null,
  }
}

/** The column with the most names that the sheet knows. */
function nameColumn(rows: readonly string[][], candidates: readonly number[], find: (name: string) => unknown) {
  let best: number | undefined
  let most = 0
  for (const index of candidates) {
    const known = rows.filter((row) => (row[index] ?? '') !== '' && find(row[index] ?? '') !== undefined).length
    if (known > most) {
      most = known
      best = index
    }
  }
  return best
}

function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => /^\d+\.?$/.test(cell)).map(Number.parseFloat)
  return numbers.length > 1 && numbers.length >= cells.length - 1 && numbers.every((one, index) => one === index + 1)
}

type Over = {
  /** The cells that may be written, in their order: from the first one on, or all where rows go by name. */
  figures: readonly FigureItem[]
  column: number
  placing: Placing
  convention: Convention
  /** What a cell says now, sent or not. */
  valueIn: (figure: FigureItem) => number | null
  /** Leaves out cells that somebody else answers for. */
  ownOnly: boolean
}

/** What becomes of every row of the block. */
export function layBlock(block: Block, over: Over): Laid {
  const { figures, column, placing } = over
  const cells: PastedCell[] = []
  const strangers: string[] = []
  const taken = new Set<string>()
  const rows = placing === 'order' ? block.rows.slice(0, figures.length) : block.rows
  for (const [index, row] of rows.entries()) {
    const raw = row.cells[column] ?? ''
    const figure = placing === 'order' ? figures[index] : figures.find((one) => one.element === row.element)
    if (figure === undefined) {
      if (raw !== '') strangers.push(row.name === '' ? raw : row.name)
      continue
    }
    const cell = outcomeOf(figure, raw, over)
    const isTwice = taken.has(figure.element) && cell.kind !== 'skipped'
    cells.push({ row: index, ...(isTwice ? twice(figure.element, raw) : cell) })
    if (cell.kind !== 'skipped') taken.add(figure.element)
  }
  return { cells, strangers, beyond: placing === 'order' ? Math.max(0, block.rows.length - figures.length) : 0 }
}

function twice(element: string, raw: string): Outcome {
  return { kind: 'skipped', element, raw, why: 'twice' }
}

function outcomeOf(figure: FigureItem, raw: string, { convention, ownOnly, valueIn }: Over): Outcome {
  const { element } = figure
  if (raw === '') return { kind: 'skipped', element, raw, why: 'blank' }
  if (figure.computed !== null) return { kind: 'skipped', element, raw, why: 'counted' }
  if (ownOnly && figure.owner?.theirs) return { kind: 'skipped', element, raw, why: 'foreign' }
  const read = readFigure(raw, figure.decimals, convention)
  if (!read.ok) return { kind: 'refused', element, raw, fault: read.fault }
  const history = figure.lastMonth === null ? [] : [figure.lastMonth]
  const kind = suspicionOf(read.scaled, history) ? 'review' : 'accepted'
  const now = valueIn(figure)
  const replaces = now !== null && now !== read.scaled ? now : null
  return { kind, element, raw, value: read.scaled, replaces }
}
