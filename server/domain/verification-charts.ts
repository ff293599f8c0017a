/**
 * Native charts of a file against those of its edition: what each draws, and the data sheet behind it, which is what Office
 * draws as soon as somebody opens it. Both must hold our numbers.
 */

import { verificationWords as words } from './verification.vi.ts'
import { pairAll, pairUp } from './verification-alignment.ts'
import type { Findings } from './verification-findings.ts'
import { numbersIn, sameNumbers, withoutNumbers } from './verification-numbers.ts'

/** `drawn` as the chart keeps it; `behind` as its data sheet has it, null where there is no such sheet. "" is no number. */
export type ChartCell = { label: string; drawn: string; behind: string | null }
/**
 * A series' names, numbers or labels. `repeats`: it says again what the numbers say (labels beside points), and is no loss
 * where a programme drops it; where it stands, it must be ours.
 */
export type ChartColumn = { name: string; repeats: boolean; cells: ChartCell[] }
export type ReadChart = { place: string; columns: ChartColumn[] }

export function compareCharts(given: readonly ReadChart[], fresh: readonly ReadChart[]): Findings {
  const found: Findings = { numbers: 0, differences: [], words: [] }
  const allOf = ({ columns }: ReadChart) => JSON.stringify(columns)
  const keyOf = ({ columns }: ReadChart) => withoutNumbers(columns.map(({ name }) => name).join('|'))
  const textOf = ({ columns }: ReadChart) =>
    columns.map(({ name, cells }) => [name, ...cells.map(({ label }) => label)].join(' ')).join(' ')
  for (const { left, right } of pairAll(given, fresh, allOf, keyOf, textOf)) {
    if (right !== null) found.numbers += right.columns.reduce((sum, { cells }) => sum + cells.length, 0)
    if (left !== null && right !== null) compareColumns(left, right, found)
    else if (right !== null) found.differences.push({ place: wholePlace(right), inFile: '', inEdition: size(right) })
    else if (left !== null) found.words.push({ place: wholePlace(left), inFile: size(left), inEdition: '' })
  }
  return found
}

const wholePlace = ({ place }: ReadChart) => `${place}, ${words.wholeChart}`
const size = ({ columns }: ReadChart) => words.chartShown(columns.reduce((sum, { cells }) => sum + cells.length, 0))

function compareColumns(theirs: ReadChart, ours: ReadChart, found: Findings): void {
  const pairs = pairUp(
    theirs.columns,
    ours.columns,
    ({ name }) => withoutNumbers(name),
    ({ name, cells }) => [name, ...cells.map(({ drawn }) => drawn)].join(' '),
  )
  /** What only says again what the chart says, and is no longer there. */
  const gone = new Set<string>()
  for (const { left, right } of pairs) {
    // Another column of the office's own changes none of ours.
    if (right === null) continue
    const place = `${theirs.place}, ${right.name}`
    if (left === null) {
      const all = right.cells.map(({ drawn }) => shown(drawn)).join(' · ')
      if (right.repeats) gone.add(words.chartLabels)
      else found.differences.push({ place, inFile: '', inEdition: all.slice(0, 200) })
      continue
    }
    for (let at = 0; at < Math.max(left.cells.length, right.cells.length); at += 1) {
      const [their, our] = [left.cells[at], right.cells[at]]
      const inEdition = our?.drawn ?? ''
      const name = our?.label || their?.label || String(at + 1)
      if (right.repeats && (their?.drawn ?? '') === '') {
        if (inEdition !== '') gone.add(words.chartLabels)
        continue
      }
      compareCell(`${place}, ${name}`, their?.drawn ?? '', inEdition, found)
      if (their !== undefined && their.behind !== null)
        compareCell(`${place}, ${name}, ${words.chartData}`, their.behind, our?.behind ?? inEdition, found)
      else if (their !== undefined && our !== undefined && our.behind !== null) gone.add(words.chartData)
    }
  }
  for (const what of gone) found.words.push({ place: theirs.place, inFile: words.noLonger, inEdition: what })
}

function compareCell(place: string, inFile: string, inEdition: string, found: Findings): void {
  if (inFile === inEdition || sameAmount(inFile, inEdition)) return
  const said = { place, inFile: shown(inFile), inEdition: shown(inEdition) }
  const agrees = !isNumber(inFile) && !isNumber(inEdition) && sameNumbers(numbersIn(inFile), numbersIn(inEdition))
  if (agrees) found.words.push(said)
  else found.differences.push(said)
}

const isNumber = (text: string) => /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text)

/** Programmes write the same number in different ways: 57.6 and 57.600000000000001. */
function sameAmount(one: string, other: string): boolean {
  if (!isNumber(one) || !isNumber(other)) return false
  const [left, right] = [Number(one), Number(other)]
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right))
}

/** 57.6 as a person reads it: "57,6". */
function shown(text: string): string {
  return isNumber(text) ? text.replace('.', ',') : text
}
