/** Finds the table of a plan in a file: its sheet, its head, and what each column means. */

import { columnLetters } from '#domain/import-table.ts'
import { columnsOfTable, type PlanColumn, type PlanTableKind } from '#domain/plan-table.ts'
import { cellAt, type Grid, labelOf, valueIn } from '../grid.ts'
import { labelKey } from '../label-key.ts'
import type { OpenedFile } from '../open-file.ts'
import { type Head, labelsOf, possibleHeads } from '../table-head.ts'
import type { PlanChoices, UnderstoodPlanColumn } from './outcome.ts'
import { readValue } from './value-text.ts'
import { planHeads } from './words.vi.ts'

export type PlanTable = { grid: Grid; head: Head; columns: UnderstoodPlanColumn[] }

/** Without these a table is none. */
const needed: Record<PlanTableKind, readonly PlanColumn[]> = {
  tasks: ['name', 'deadline'],
  targets: ['indicator', 'value'],
}
const quarters: readonly PlanColumn[] = ['quarter_1', 'quarter_2', 'quarter_3', 'quarter_4']
/** The table with the most columns understood; undefined where no sheet holds one. */
export function findPlanTable(file: OpenedFile, kind: PlanTableKind, choices: PlanChoices): PlanTable | undefined {
  let best: { table: PlanTable; weight: number } | undefined
  for (const grid of file.grids) {
    if (choices.sheet === undefined ? grid.hidden : grid.name !== choices.sheet) continue
    for (const head of possibleHeads(grid, labelsOf(grid))) {
      const columns = columnsOf(grid, head, kind, choices)
      const meant = new Set(columns.map(({ meaning }) => meaning))
      const hasLevels = meant.has('value') || quarters.some((quarter) => meant.has(quarter))
      const isTable = needed[kind].every((one) => meant.has(one) || (one === 'value' && hasLevels))
      const weight = columns.filter(({ meaning }) => meaning !== null && meaning !== 'ignored').length
      if (isTable && weight > (best?.weight ?? 0)) best = { table: { grid, head, columns }, weight }
    }
  }
  return best?.table
}

function columnsOf(grid: Grid, head: Head, kind: PlanTableKind, choices: PlanChoices): UnderstoodPlanColumn[] {
  const taken = new Set<PlanColumn>()
  const columns = head.titles.map((levels, at): UnderstoodPlanColumn => {
    const samples = samplesOf(grid, head, at)
    const letter = columnLetters(at)
    const title = levels.join(' › ')
    const chosen = choices.columns?.[letter]
    return { letter, title, samples, meaning: chosen ?? null }
  })
  for (const { meaning } of columns) if (meaning !== null) taken.add(meaning)
  for (const column of columns) {
    if (choices.columns?.[column.letter] !== undefined) continue
    const meaning = meaningOf(column, kind, taken)
    if (meaning !== undefined && meaning !== 'ignored') taken.add(meaning)
    column.meaning = meaning ?? null
  }
  return columns
}

function meaningOf(
  { title, samples }: UnderstoodPlanColumn,
  kind: PlanTableKind,
  taken: ReadonlySet<PlanColumn>,
): PlanColumn | undefined {
  const key = labelKey(title)
  if (key === '' && title === '') return undefined
  const open = (one: PlanColumn) => columnsOfTable[kind].includes(one) && !taken.has(one)
  // Plans head both the name and the level of a target with the same word: what stands below decides.
  if (kind === 'targets' && open('value') && samples.length > 0 && taken.has('indicator'))
    if (/\b(?:chi tieu|muc)\b/.test(key) && samples.every((sample) => readValue(sample) !== undefined)) return 'value'
  const found = planHeads.find(([one, pattern]) => pattern.test(key) && (one === 'ignored' || open(one)))?.[0]
  if (found !== undefined) return found
  return kind === 'targets' && /\bnoi dung\b/.test(key) ? (['indicator', 'summary'] as const).find(open) : undefined
}

function samplesOf(grid: Grid, { body }: Head, column: number): string[] {
  const samples: string[] = []
  for (let row = body; row < grid.rows.length && samples.length < 3; row += 1) {
    const text = textOf(grid, row, column)
    if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, 120))
  }
  return samples
}

/** The text of a cell as a person reads it: a cell shown as a percentage reads "98%". */
export function textOf(grid: Pick<Grid, 'rows'>, row: number, column: number): string {
  const value = valueIn(cellAt(grid, row, column))
  if (value.kind === 'number' && value.percent)
    return `${String(Math.round(value.value * 1e8) / 1e6).replace('.', ',')}%`
  if (value.kind === 'number') return String(value.value).replace('.', ',')
  return labelOf(cellAt(grid, row, column))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}
