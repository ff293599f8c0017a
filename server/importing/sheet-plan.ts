/** How one sheet is to be read: its head, the meaning of its columns, and what its title says for all of its rows. */
import { createHash } from 'node:crypto'
import { ignoredColumn, type Layout } from '#domain/import-table.ts'
import type { Month } from '#domain/period.ts'
import { searchKey } from '#domain/unit.ts'
import { type Column, columnsOf, corrected, type Finders } from './columns.ts'
import { type Grid, holdsNumbers } from './grid.ts'
import type { KnownUnit } from './knowledge.ts'
import { speaksOfOtherPeriod } from './label-key.ts'
import { completeMonth, monthIn, monthInTitle, monthOfLine, yearIn, yearOfTitles } from './months.ts'
import type { Choices } from './outcome.ts'
import { type Head, headAt, type Labels, labelsOf, possibleHeads, titleLabels, titleLines } from './table-head.ts'
import { addressee, unitTitle } from './words.vi.ts'

/** The units that a label of the title, or the name of the sheet, may mean. */
export type NamedUnits = { label: string; units: KnownUnit[] }

export type SheetPlan = {
  grid: Grid
  labels: Labels
  head: Head
  columns: Column[]
  layout: Layout
  /** What holds for the whole sheet, where its title or its name says so. */
  month: Month | undefined
  year: number | undefined
  named: NamedUnits[]
  /** A unit of which the title speaks and that is none of those known: the file is somebody else's. */
  stranger: string | undefined
  element: string | undefined
  /** The row of the head of another table, with its own numbers, above the one that is read. */
  above: number | undefined
}

export type PlanChoices = Pick<Choices, 'headRow' | 'mapping' | 'layout' | 'remembered' | 'month'>

/** Undefined where the sheet holds no table that could be one of figures. */
export function planSheet(grid: Grid, finders: Finders, choices: PlanChoices): SheetPlan | undefined {
  const labels = labelsOf(grid)
  const best = bestHead(grid, labels, finders, choices)
  if (best === undefined) return undefined
  const titles = titleLines(labels, best.head.top)
  const year = yearOf(grid, titles)
  const columns = meant(grid, best.head, finders, year, choices)
  return {
    grid,
    labels,
    head: best.head,
    columns,
    layout: layoutOf(columns),
    year,
    month: monthOf(grid, titles, year, finders.months),
    named: unitsNamed([...titleLabels(labels, best.head.top), grid.name], finders),
    stranger: strangerOf(titleLabels(labels, best.head.top), finders),
    element: elementOf(grid, titles, finders),
    above: best.above,
  }
}

function meant(grid: Grid, head: Head, finders: Finders, year: number | undefined, choices: PlanChoices): Column[] {
  // "Tháng 1" with no year anywhere: a person who says the month of the file has said its year.
  const answered = choices.month === undefined ? undefined : Number(choices.month.slice(0, 4))
  const found = columnsOf(grid, head, finders, year ?? answered)
  // What is said now is laid over what was said before: setting one head right does not forget the others.
  const mapping = [...(choices.remembered?.[signatureOf(found)] ?? []), ...(choices.mapping ?? [])]
  const chosen = new Set(mapping.map(({ key }) => key))
  return laidOut(withoutRivals(corrected(found, mapping), chosen), choices.layout)
}

/** A digest of the heads, the same for every table that has them. */
export function signatureOf(columns: readonly Column[]): string {
  return createHash('sha256')
    .update(columns.map(({ key }) => key).join('\n'))
    .digest('hex')
}

/** A person says how the table is laid out: labels that such a table does not have are no labels. */
function laidOut(columns: Column[], layout: Layout | undefined): Column[] {
  const strange: readonly Column['role'][] =
    layout === 'units' ? ['element'] : layout === 'one_unit' ? ['unit', 'unit_code'] : []
  return columns.map((column) => (strange.includes(column.role) ? { ...column, ...ignoredColumn } : column))
}

function bestHead(grid: Grid, labels: Labels, finders: Finders, choices: PlanChoices) {
  const { headRow } = choices
  const year = yearOf(grid, titleLines(labels, 40))
  let best: { head: Head; score: number; above: number | undefined } | undefined
  let first: Head | undefined
  for (const head of possibleHeads(grid, labels)) {
    if (headRow !== undefined && head.bottom !== headRow - 1) continue
    const score = weigh(meant(grid, head, finders, year, choices))
    // Of equals the first: it begins higher, and the upper levels say what the lower ones belong to.
    const above = first !== undefined && holdsNumbers(grid, first.body, head.top) ? first.bottom : undefined
    if (score > (best?.score ?? 0)) best = { head, score, above }
    if (score >= enough) first ??= head
  }
  if (headRow !== undefined && best === undefined && headRow <= labels.height)
    return { head: headAt(labels, headRow - 1, headRow - 1), score: 0, above: undefined }
  return best !== undefined && best.score >= enough ? best : undefined
}

/** A head of figures has at least a label column and a column of figures. */
const enough = 3

function weigh(columns: readonly Column[]): number {
  let score = 0
  let figures = 0
  let labels = 0
  let unknown = 0
  for (const { role, sure, title, element, indicator, month, rival } of columns) {
    if (role === 'ignored') {
      if (rival) figures += 1
      else if (title !== '' && sure) score += 0.5
      // Left out as well as not known: what a person may give a meaning all the same.
      if (title !== '' && (!sure || speaksOfOtherPeriod(title)) && !rival) unknown += 1
    } else if (role === 'figure' || role === 'rate') {
      const named = element !== null || indicator !== null || month !== null
      score += named ? (sure ? 3 : 1.5) : 1
      figures += 1
    } else {
      score += 2
      labels += 1
    }
  }
  if (figures > 0) return score
  // Rows that say whose they are, and columns that nobody knows: a person can say what they mean.
  return labels > 0 && unknown > 0 ? enough : 0
}

/** Columns of figures or rates; a table without any waits for a person to say which they are. */
export function valueColumns({ columns }: Pick<SheetPlan, 'columns'>): Column[] {
  return columns.filter(({ role }) => role === 'figure' || role === 'rate')
}

function layoutOf(columns: readonly Column[]): Layout {
  const has = (...roles: Column['role'][]) => columns.some(({ role }) => roles.includes(role))
  if (has('element')) return has('unit', 'unit_code') ? 'long' : 'one_unit'
  return 'units'
}

/** Two columns that would fill the same cell: the surer one stays; of equals neither, until a person says which. */
function withoutRivals(columns: readonly Column[], chosen: ReadonlySet<string>): Column[] {
  const target = ({ role, element, indicator, month }: Column) => `${role} ${element} ${indicator} ${month}`
  const rivals = Map.groupBy(
    columns.filter(({ role }) => role === 'figure' || role === 'rate'),
    target,
  )
  return columns.map((column) => {
    const others = (rivals.get(target(column)) ?? []).filter((one) => one !== column)
    if (others.length === 0 || column.role === 'ignored' || chosen.has(column.key)) return column
    const isSurest = column.sure && others.every((one) => !one.sure)
    return isSurest
      ? column
      : { ...column, role: 'ignored', element: null, indicator: null, month: null, sure: false, rival: true }
  })
}

/** The month of the sheet's title; else that of its name ("T3", "Tháng 3", "03-2023"). */
function monthOf(grid: Grid, titles: readonly string[], year: number | undefined, asked: readonly Month[]) {
  const inTitles = new Set(titles.flatMap((line) => monthInTitle(line) ?? []))
  if (inTitles.size === 1) return [...inTitles][0]
  const named = monthIn(grid.name) ?? titles.map((line) => monthOfLine(line)).find((one) => one !== undefined)
  return named === undefined ? monthInTitle(grid.name) : completeMonth(named, year, asked)
}

function yearOf(grid: Grid, titles: readonly string[]): number | undefined {
  return yearOfTitles(titles) ?? yearIn(grid.name)
}

/** The units named by the sheet: "Đơn vị: phường Hương Bưởi", a line of its own, or the sheet's name. */
function unitsNamed(said: readonly string[], { units }: Finders): NamedUnits[] {
  const own = said.filter((line) => !addressee.test(searchKey(line)))
  return own.flatMap((line) => {
    const texts = [line, line.slice(line.lastIndexOf(':') + 1)].map((text) => text.trim())
    // A bare number is a page or a month, and no code that lost its zeros.
    const found = texts
      .filter((text) => !/^\d{1,4}$/.test(text))
      .map((label) => ({ label, units: units.candidates(label) }))
    return found.find((one) => one.units.length > 0) ?? []
  })
}

function strangerOf(said: readonly string[], { units }: Finders): string | undefined {
  for (const line of said) {
    const [, after, office] = unitTitle.exec(searchKey(line)) ?? []
    const name = after ?? office
    if (name !== undefined && units.candidates(name).length === 0 && !units.isParent(name)) return line
  }
  return undefined
}

function elementOf(grid: Grid, titles: readonly string[], { labels }: Finders): string | undefined {
  return [...titles, grid.name].map((line) => labels.element([line])).find((found) => found?.sure)?.code
}
