/**
 * Tables of a file against those of its edition: row by row and cell by cell. In a table of numbers each cell must hold our
 * numbers and no others; in one that only places texts side by side (head and foot of a document) others may be added.
 */

import { verificationWords as words } from './verification.vi.ts'
import { align, pairAll, pairUp } from './verification-alignment.ts'
import type { Findings } from './verification-findings.ts'
import { numbersIn, sameNumbers, standsWithin, withoutNumbers } from './verification-numbers.ts'

export type ReadTable = {
  place: string
  /** Without lines: it places texts side by side. Only of the table drawn anew does this count. */
  isLayout: boolean
  rows: string[][]
}

type Row = { cells: string[]; at: number }

export function compareTables(given: readonly ReadTable[], fresh: readonly ReadTable[]): Findings {
  const found: Findings = { numbers: 0, differences: [], words: [] }
  const allOf = ({ rows }: ReadTable) => JSON.stringify(rows)
  const headOf = ({ rows }: ReadTable) => withoutNumbers((rows[0] ?? []).join('|'))
  const textOf = ({ rows }: ReadTable) => rows.map((row) => row.join(' ')).join(' ')
  for (const { left, right } of pairAll(given, fresh, allOf, headOf, textOf)) {
    if (right !== null) found.numbers += right.rows.flat().reduce((sum, cell) => sum + numbersIn(cell).length, 0)
    if (left !== null && right !== null) compareRows(left, right, found)
    else if (right !== null) {
      const said = {
        place: placeOf(right, words.wholeTable),
        inFile: '',
        inEdition: words.rowsShown(right.rows.length),
      }
      if (right.isLayout) found.words.push(said)
      else found.differences.push(said)
    } else if (left !== null)
      found.words.push({ place: left.place, inFile: words.rowsShown(left.rows.length), inEdition: '' })
  }
  return found
}

function compareRows(theirs: ReadTable, ours: ReadTable, found: Findings): void {
  const keyOf = (cells: readonly string[]) => JSON.stringify(cells)
  const rowsOf = (table: ReadTable, [from, to]: [number, number]): Row[] =>
    table.rows.slice(from, to).map((cells, at) => ({ cells, at: from + at }))
  for (const { isSame, left, right } of align(theirs.rows.map(keyOf), ours.rows.map(keyOf))) {
    if (isSame) continue
    const pairs = pairUp(
      rowsOf(theirs, left),
      rowsOf(ours, right),
      ({ cells }) => withoutNumbers(keyOf(cells)),
      ({ cells }) => cells.join(' '),
    )
    for (const pair of pairs) {
      if (pair.left !== null && pair.right !== null) compareCells(theirs, pair.left, ours, pair.right, found)
      else lonelyRow(theirs, pair.left, ours, pair.right, found)
    }
  }
}

function compareCells(theirs: ReadTable, their: Row, ours: ReadTable, our: Row, found: Findings): void {
  for (let column = 0; column < Math.max(their.cells.length, our.cells.length); column += 1) {
    const [inFile, inEdition] = [their.cells[column] ?? '', our.cells[column] ?? '']
    if (inFile === inEdition) continue
    const [shown, meant] = [numbersIn(inFile), numbersIn(inEdition)]
    const agrees = ours.isLayout ? standsWithin(meant, shown) : sameNumbers(meant, shown)
    const place = placeOf(theirs, words.row(nameOf(our)), columnName(ours, our.at, column))
    if (agrees) found.words.push({ place, inFile, inEdition })
    else found.differences.push({ place, inFile, inEdition })
  }
}

/** A row that only one of the two has. In a table of ours a new row with numbers is no word of the office's. */
function lonelyRow(theirs: ReadTable, their: Row | null, ours: ReadTable, our: Row | null, found: Findings): void {
  const row = their ?? our
  if (row === null) return
  const shown = row.cells.filter((cell) => cell !== '').join(' · ')
  if (shown === '') return
  const said = {
    place: placeOf(theirs, words.row(nameOf(row))),
    inFile: their === null ? '' : shown,
    inEdition: our === null ? '' : shown,
  }
  if (!ours.isLayout && numbersIn(shown).length > 0) found.differences.push(said)
  else found.words.push(said)
}

function placeOf({ place }: ReadTable, ...more: string[]): string {
  return [place, ...more].join(', ')
}

/** By its first cell with a letter: places and counts name no row. */
function nameOf({ cells, at }: Row): string {
  return cells.find((cell) => /\p{L}/u.test(cell)) ?? cells.find((cell) => cell !== '') ?? String(at + 1)
}

/** By the head: the first row above in which several columns have a name, in words. */
function columnName({ rows }: ReadTable, row: number, column: number): string {
  const head = rows.slice(0, row).find((cells) => {
    const filled = cells.filter((cell) => cell !== '')
    return filled.length >= 2 && filled.every((cell) => /\p{L}/u.test(cell))
  })
  const name = head?.[column] ?? ''
  return name === '' ? words.columnAt(column + 1) : words.column(name)
}
