/** Finds the table of a scheme in a file: its sheet, its head, and what each column means. */
import { columnLetters } from '#domain/import-table.ts'
import { levelColumns, type SchemeColumn } from '#domain/scheme-table.ts'
import type { Grid } from '../grid.ts'
import { labelKey } from '../label-key.ts'
import type { OpenedFile } from '../open-file.ts'
import { textOf } from '../plan/table.ts'
import { type Head, labelsOf, possibleHeads } from '../table-head.ts'
import type { SchemeChoices, UnderstoodSchemeColumn } from './outcome.ts'
import { schemeHeads } from './words.vi.ts'

export type SchemeTable = { grid: Grid; head: Head; columns: UnderstoodSchemeColumn[] }

const names: readonly (SchemeColumn | null)[] = ['name', ...levelColumns]

/** The table with the most columns understood; undefined where no sheet holds one. */
export function findSchemeTable(file: OpenedFile, choices: SchemeChoices): SchemeTable | undefined {
  let best: { table: SchemeTable; weight: number } | undefined
  for (const grid of file.grids) {
    if (choices.sheet === undefined ? grid.hidden : grid.name !== choices.sheet) continue
    for (const head of possibleHeads(grid, labelsOf(grid))) {
      const columns = columnsOf(grid, head, choices)
      const meant = columns.map(({ meaning }) => meaning)
      const isTable = meant.includes('maximum') && meant.some((one) => names.includes(one))
      const weight = meant.filter((one) => one !== null && one !== 'ignored').length
      if (isTable && weight > (best?.weight ?? 0)) best = { table: { grid, head, columns }, weight }
    }
  }
  return best?.table
}

function columnsOf(grid: Grid, head: Head, choices: SchemeChoices): UnderstoodSchemeColumn[] {
  const taken = new Set<SchemeColumn>(Object.values(choices.columns ?? {}))
  const columns = head.titles.map((levels, at): UnderstoodSchemeColumn => {
    const letter = columnLetters(at)
    const title = levels.join(' › ')
    return { letter, title, samples: samplesOf(grid, head, at), meaning: choices.columns?.[letter] ?? null }
  })
  for (const column of columns) {
    if (column.meaning !== null) continue
    const meaning = meaningOf(column, taken)
    if (meaning !== undefined && meaning !== 'ignored') taken.add(meaning)
    column.meaning = meaning ?? null
  }
  return withOneName(columns, choices)
}

function meaningOf({ title }: UnderstoodSchemeColumn, taken: ReadonlySet<SchemeColumn>): SchemeColumn | undefined {
  const key = labelKey(title)
  if (key === '') return undefined
  return schemeHeads.find(([one, pattern]) => pattern.test(key) && (one === 'ignored' || !taken.has(one)))?.[0]
}

/** One column of names alone is no level: it holds the names of all of them. */
function withOneName(columns: UnderstoodSchemeColumn[], choices: SchemeChoices): UnderstoodSchemeColumn[] {
  const levels = columns.filter(({ meaning }) => levelColumns.some((level) => level === meaning))
  const hasName = columns.some(({ meaning }) => meaning === 'name')
  const [only] = levels
  if (levels.length !== 1 || only === undefined || hasName || choices.columns?.[only.letter] !== undefined)
    return columns
  return columns.map((column) => (column === only ? { ...column, meaning: 'name' } : column))
}

function samplesOf(grid: Grid, { body }: Head, column: number): string[] {
  const samples: string[] = []
  for (let row = body; row < grid.rows.length && samples.length < 3; row += 1) {
    const text = textOf(grid, row, column)
    if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, 120))
  }
  return samples
}
