/** Rows of a scheme's table as lines with cells: which are nodes, which go on about the node above, which say nothing. */
import { levelColumns, type SchemeColumn } from '#domain/scheme-table.ts'
import { cellAt, labelOf, valueIn } from '../grid.ts'
import { textOf } from '../plan/table.ts'
import { type Mark, markOf } from './outline.ts'
import { folded } from './point-text.ts'
import type { SchemeTable } from './table.ts'
import { fieldLead, leading, notNode, totalRow } from './words.vi.ts'

export type Line = {
  /** As the spreadsheet counts it. */
  row: number
  mark: Mark | undefined
  name: string
  maximum: string
  /** With its line breaks. */
  rule: string
  cell: (column: SchemeColumn) => string
}

export type Lines = { lines: Line[]; total: string | null }

export function linesOfTable(table: SchemeTable): Lines {
  const levels = levelColumns.filter((level) => table.columns.some(({ meaning }) => meaning === level))
  const seen: string[] = []
  const lines: Line[] = []
  let total: string | null = null
  for (let row = table.head.body; row < table.grid.rows.length; row += 1) {
    const cell = cellsOf(table, row)
    const found = levels.length > 0 ? levelLines(cell, row, levels, seen) : lineOf(cell, row)
    const [first] = found
    if (first === undefined) continue
    if (first.mark === undefined && totalRow.test(folded(first.name))) {
      total = first.maximum === '' ? total : first.maximum
      continue
    }
    // Below the total stand signatures and notes.
    if (total !== null && first.mark === undefined && first.maximum === '') continue
    if (first.maximum === '' && notNode.test(folded(first.name))) continue
    lines.push(...found)
  }
  return { lines, total }
}

function cellsOf({ grid, columns }: SchemeTable, row: number): (column: SchemeColumn) => string {
  return (column) => {
    const at = columns.findIndex(({ meaning }) => meaning === column)
    if (at < 0) return ''
    if (column !== 'rule') return textOf(grid, row, at)
    // Lines of a rule are told apart by their breaks.
    return valueIn(cellAt(grid, row, at)).kind === 'text'
      ? labelOf(cellAt(grid, row, at)).normalize('NFC')
      : textOf(grid, row, at)
  }
}

function lineOf(cell: (column: SchemeColumn) => string, row: number): Line[] {
  const [name, maximum, rule] = [cell('name'), cell('maximum'), cell('rule')]
  if (name === '' && maximum === '' && rule === '') return []
  const lead = fieldLead.exec(folded(name))
  const mark =
    markOf(cell('order')) ?? markIn(name) ?? (lead === null ? undefined : markOf((lead[1] ?? '').toUpperCase()))
  const bare = cell('order') === '' && cell('code') === '' ? withoutMark(name) : name
  return [{ row: row + 1, mark, name: bare, maximum, rule, cell }]
}

function markIn(name: string): Mark | undefined {
  const said = leading.exec(name)?.[1]
  // A bare number may count something: one before a name ends with a dot, or has parts.
  return said === undefined || /^\d{1,3}$/.test(said) ? undefined : markOf(said)
}

function withoutMark(name: string): string {
  return markIn(name) === undefined ? name : name.replace(leading, '')
}

/** Fields, criteria and their parts in columns of their own: a row begins as many nodes as it names anew. */
function levelLines(
  cell: (column: SchemeColumn) => string,
  row: number,
  levels: readonly (typeof levelColumns)[number][],
  seen: string[],
): Line[] {
  const lines: Line[] = []
  for (const [depth, level] of levels.entries()) {
    const name = cell(level)
    if (name === '' || name === seen[depth]) continue
    seen.length = depth
    seen[depth] = name
    lines.push({
      row: row + 1,
      mark: { sort: `level ${depth}`, own: '' },
      name: withoutMark(name),
      maximum: '',
      rule: '',
      cell: () => '',
    })
  }
  const last = lines.at(-1)
  const [maximum, rule] = [cell('maximum'), cell('rule')]
  if (last !== undefined) {
    const mark = { sort: last.mark?.sort ?? '', own: markOf(cell('order'))?.own ?? '' }
    return [...lines.slice(0, -1), { ...last, mark, maximum, rule, cell }]
  }
  if (maximum === '' && rule === '') return []
  return [{ row: row + 1, mark: undefined, name: '', maximum, rule, cell }]
}
