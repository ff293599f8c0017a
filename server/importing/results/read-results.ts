/**
 * A table of published results as rows of text: year, unit, points, place, number of units, note and components. It finds the
 * head and the columns; what a row is worth is judged by whoever asked, since only they know units and scales.
 */

import { fileFailure } from '../gate.ts'
import { type Cell, cellAt, type Grid, valueIn } from '../grid.ts'
import { labelKey } from '../label-key.ts'
import type { OpenedFile } from '../open-file.ts'
import { textOf } from '../plan/table.ts'
import { type Head, labelsOf, possibleHeads } from '../table-head.ts'
import type { ResultColumn } from './result-column.ts'
import { resultHeads, resultSentences, subtotalRow } from './words.vi.ts'

/** What the index is made of, so that its columns are known by name or code. */
export type ResultKnowledge = { decimals: number; components: { code: string; name: string }[] }

export type ReadResult = {
  /** As the spreadsheet counts it. */
  row: number
  year: string
  unit: string
  value: string
  place: string
  ofUnits: string
  note: string
  components: { node: string; value: string }[]
}
export type ResultOutcome = { sheet: string; headRow: number; rows: ReadResult[]; ignored: string[] }

/** The longest published table at hand has some hundred and seventy rows. */
export const mostResultRows = 1000

type Meant = { meaning: ResultColumn | { node: string } | null; title: string }

export function understandResults(file: OpenedFile, knowledge: ResultKnowledge): ResultOutcome {
  let best: { grid: Grid; head: Head; columns: Meant[]; weight: number } | undefined
  for (const grid of file.grids.filter(({ hidden }) => !hidden))
    for (const head of possibleHeads(grid, labelsOf(grid))) {
      const columns = columnsOf(head, knowledge)
      const meant = new Set(columns.map(({ meaning }) => meaning))
      const weight = columns.filter(({ meaning }) => meaning !== null).length
      if (meant.has('unit') && meant.has('value') && weight > (best?.weight ?? 0))
        best = { grid, head, columns, weight }
    }
  if (!best) throw fileFailure('no_table', resultSentences.noTable)
  const { grid, head, columns } = best
  const rows: ReadResult[] = []
  for (let at = head.body; at < grid.rows.length; at += 1) {
    const row = rowAt(grid, at, columns, knowledge.decimals)
    if (row.unit === '' && row.value === '') continue
    if (subtotalRow.test(labelKey(row.unit))) continue
    rows.push(row)
  }
  if (rows.length === 0) throw fileFailure('no_rows', resultSentences.noRows)
  if (rows.length > mostResultRows) throw fileFailure('too_many_rows', resultSentences.tooManyRows(mostResultRows))
  const ignored = columns.filter(({ meaning, title }) => meaning === null && title !== '').map(({ title }) => title)
  return { sheet: grid.name, headRow: head.bottom + 1, rows, ignored }
}

function columnsOf(head: Head, { components }: ResultKnowledge): Meant[] {
  const taken = new Set<string>()
  return head.titles.map((levels) => {
    const title = levels.join(' › ')
    const key = labelKey(levels.at(-1) ?? '')
    const component = components.find(({ code, name }) => labelKey(name) === key || code.toLowerCase() === key)
    const found = resultHeads.find(([, pattern]) => pattern.test(key))?.[0]
    const meaning = component ? { node: component.code } : found === undefined || found === 'ignored' ? null : found
    const name = component?.code ?? found ?? ''
    if (meaning === null || taken.has(name)) return { meaning: null, title }
    taken.add(name)
    return { meaning, title }
  })
}

function rowAt(grid: Grid, at: number, columns: readonly Meant[], decimals: number): ReadResult {
  const row: ReadResult = {
    row: at + 1,
    year: '',
    unit: '',
    value: '',
    place: '',
    ofUnits: '',
    note: '',
    components: [],
  }
  for (const [column, { meaning }] of columns.entries()) {
    if (meaning === null) continue
    const text = textOf(grid, at, column).slice(0, 300)
    const cell = cellAt(grid, at, column)
    if (typeof meaning === 'string') row[meaning] = meaning === 'value' ? asPrinted(text, cell, decimals) : text
    else if (text !== '') row.components.push({ node: meaning.node, value: asPrinted(text, cell, decimals) })
  }
  return row
}

/** A spreadsheet drops the zeros at the end of a number; text keeps them. They are put back up to the index's own decimals. */
function asPrinted(text: string, cell: Cell, decimals: number): string {
  if (valueIn(cell).kind !== 'number' || !/^\d+(?:,\d+)?$/.test(text)) return text
  const [whole = '', tail = ''] = text.split(',')
  return decimals === 0 ? text : `${whole},${tail.padEnd(decimals, '0')}`
}
