/** What the columns of a table mean, by their titles and, where these say nothing, by what stands below them. */
import type { ColumnMeaning, HeadMeaning } from '#domain/import-table.ts'
import { ignoredColumn } from '#domain/import-table.ts'
import type { Month } from '#domain/period.ts'
import type { LabelFinder } from './find-label.ts'
import { speaksOfRate } from './find-label.ts'
import type { UnitFinder } from './find-unit.ts'
import { type Grid, labelOf } from './grid.ts'
import { bareKey, labelKey } from './label-key.ts'
import { completeMonth, monthIn, monthInCell } from './months.ts'
import type { Head } from './table-head.ts'
import { elementHeads, figureHeads, ignoredHeads, monthHeads, unitCodeHeads, unitHeads, yearHeads } from './words.vi.ts'

export type Column = ColumnMeaning & {
  index: number
  key: string
  title: string
  sure: boolean
  /** Left out because another column means the same. */
  rival: boolean
  /** The month that the head names, whatever the column is taken for; yearless: neither it nor the sheet says of which year. */
  headMonth: Month | 'yearless' | null
}

export type Finders = { units: UnitFinder; labels: LabelFinder; months: readonly Month[] }

/** Cells looked at below a head, to tell what a column holds. */
const looked = 60

/** The columns with their keys: the title's levels, numbered where two columns bear the same. */
export function columnsOf(grid: Grid, head: Head, finders: Finders, year: number | undefined): Column[] {
  const seen = new Map<string, number>()
  return head.titles.map((levels, index) => {
    const base =
      levels
        .map(labelKey)
        .filter((level) => level !== '')
        .join(' › ') || `cot ${index + 1}`
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    const meaning = levels.length === 0 ? unsure(ignoredColumn) : byTitle(levels, finders, year)
    const judged = meaning.sure ? meaning : byContent(grid, head, index, meaning, finders)
    return {
      ...judged,
      index,
      key: times === 1 ? base : `${base} (${times})`,
      title: levels.join(' › '),
      rival: false,
      headMonth: headMonth(levels, finders, year),
    }
  })
}

/** The same columns with the meanings that a person gave to their heads; the month stays that of the sheet's own head. */
export function corrected(columns: readonly Column[], meanings: readonly HeadMeaning[]): Column[] {
  const byKey = new Map(meanings.map((meaning) => [meaning.key, meaning]))
  return columns.map((column) => {
    const meaning = byKey.get(column.key)
    if (meaning === undefined) return column
    const { role, element, indicator } = meaning
    const isCounted = role === 'figure' || role === 'rate'
    return { ...column, role, element, indicator, month: isCounted ? monthOf(column) : null, sure: true }
  })
}

/** A column under "Tháng 1" of no known year: no month said elsewhere can be its own. */
export function isYearless({ month, headMonth }: Column): boolean {
  return month === null && headMonth === 'yearless'
}

function monthOf({ headMonth }: Column): Month | null {
  return headMonth === 'yearless' ? null : headMonth
}

type Judged = ColumnMeaning & { sure: boolean }

const sure = (meaning: Partial<ColumnMeaning>): Judged => ({ ...ignoredColumn, ...meaning, sure: true })
const unsure = (meaning: Partial<ColumnMeaning>): Judged => ({ ...ignoredColumn, ...meaning, sure: false })

function byTitle(levels: readonly string[], finders: Finders, year: number | undefined): Judged {
  const { labels } = finders
  const last = levels.at(-1) ?? ''
  const key = bareKey(last)
  if (levels.some((level) => ignoredHeads.includes(bareKey(level))) || labels.isOfOtherPeriod(levels)) return sure({})
  if (unitCodeHeads.includes(key)) return sure({ role: 'unit_code' })
  if (unitHeads.includes(key)) return sure({ role: 'unit' })
  if (monthHeads.includes(key)) return sure({ role: 'month' })
  if (yearHeads.includes(key)) return sure({ role: 'year' })
  if (elementHeads.includes(key)) return sure({ role: 'element' })
  const month = headMonth(levels, finders, year)
  if (month !== null && month !== 'yearless') return monthColumn(levels.slice(0, -1), month, labels)
  if (speaksOfRate(levels)) {
    const indicator = labels.indicator(levels)
    return indicator === undefined
      ? unsure({})
      : { ...ignoredColumn, role: 'rate', indicator: indicator.code, sure: indicator.sure }
  }
  const element = labels.element(levels)
  if (element !== undefined) return { ...ignoredColumn, role: 'figure', element: element.code, sure: element.sure }
  return figureHeads.includes(labelKey(last)) ? sure({ role: 'figure' }) : unsure({})
}

function headMonth(levels: readonly string[], { months }: Finders, year: number | undefined): Column['headMonth'] {
  const named = monthIn(levels.at(-1) ?? '')
  return named === undefined ? null : (completeMonth(named, year, months) ?? 'yearless')
}

/** "Tháng 3" below the name of an element or a rate, or of neither: then the row says what it counts. */
function monthColumn(above: readonly string[], month: Month, labels: LabelFinder): Judged {
  const rate = labels.indicator(above)
  if (rate !== undefined) return { ...ignoredColumn, role: 'rate', indicator: rate.code, month, sure: rate.sure }
  const element = above.length === 0 ? undefined : labels.element(above)
  return { ...ignoredColumn, role: 'figure', element: element?.code ?? null, month, sure: element?.sure ?? true }
}

/** Most of the filled cells below are units, months or elements: the column is one of these, whatever its title. */
function byContent(grid: Grid, head: Head, index: number, meaning: Judged, finders: Finders): Judged {
  if (meaning.role !== 'ignored') return meaning
  let filled = 0
  const found = { unit: 0, unit_code: 0, month: 0, element: 0 }
  for (let row = head.body; row < grid.rows.length && filled < looked; row += 1) {
    const cell = grid.rows[row]?.[index]
    const label = cell === undefined ? '' : labelOf(cell)
    if (cell === undefined || label === '') continue
    filled += 1
    const named = cell.kind === 'number' ? undefined : monthInCell(cell)
    if (named !== undefined && 'month' in named) found.month += 1
    if (cell.kind === 'number') continue
    const units = finders.units.candidates(label)
    if (units.length > 0) found[units[0]?.code === label.toUpperCase() ? 'unit_code' : 'unit'] += 1
    if (finders.labels.element([label])?.sure === true) found.element += 1
  }
  const [role, count] = Object.entries(found).sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  if (count === 0 || count < filled / 2) return meaning
  return sure({ role: role as ColumnMeaning['role'] })
}
