/**
 * From lines to the entries of a tree: numbered lines are nodes; lines below a node that only say what gives how many points
 * belong to its rule, whether their points stand in the line or in the column of the maximum.
 */

import { codeOf, Outline } from './outline.ts'
import { numberIn } from './point-text.ts'
import type { Line } from './rows.ts'
import { partOf } from './step-text.ts'

export type Entry = {
  line: Line
  code: string
  /** Place in the list, or null; a code that no row has stays in `unknownParent`. */
  parent: number | null
  unknownParent: string | null
  own: string
  /** Text of the rule with the lines that belong to it. */
  rule: string
}

export function entriesOf(lines: readonly Line[], decimals: number): Entry[] {
  return lines.some(({ cell }) => cell('code') !== '') ? codedEntries(lines) : numberedEntries(lines, decimals)
}

/** Our own form: the file says the code of each node and of the one above it. */
function codedEntries(lines: readonly Line[]): Entry[] {
  const nodes = lines.filter(({ cell, name }) => cell('code') !== '' || name !== '')
  const places = new Map(nodes.map(({ cell }, at) => [cell('code'), at]))
  return nodes.map((line) => {
    const above = line.cell('parent')
    const parent = above === '' ? null : (places.get(above) ?? null)
    const unknownParent = above !== '' && parent === null ? above : null
    return { line, code: line.cell('code'), parent, unknownParent, own: line.cell('code'), rule: line.rule }
  })
}

function numberedEntries(lines: readonly Line[], decimals: number): Entry[] {
  const entries: Entry[] = []
  const outline = new Outline()
  const places = new Map<string, number>()
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line
    const above = entries.at(-1)
    const steps = above === undefined ? 0 : stepLines(lines, index, above, decimals)
    if (above !== undefined && steps > 0) {
      const more = lines.slice(index, index + steps).map((one) => stepText(one))
      above.rule = [above.rule, ...more].filter((text) => text !== '').join('\n')
      index += steps - 1
      continue
    }
    const mark = line.mark ?? { sort: 'unnumbered', own: '' }
    const parent = outline.place(entries.length, mark)
    const parentEntry = parent === null ? undefined : entries[parent]
    const key = String(parent)
    places.set(key, (places.get(key) ?? 0) + 1)
    const code = codeOf(mark.own, places.get(key) ?? 1, parentEntry)
    entries.push({ line, code, parent, unknownParent: null, own: mark.own, rule: line.rule })
  }
  return entries
}

/** What is counted by "-" or "a)", or not numbered at all, may be a line of the rule above it. */
function isMinor({ mark }: Line): boolean {
  return mark === undefined || mark.sort === 'dash' || mark.sort === 'small'
}

/** How many lines from here belong to the rule of the entry above. */
function stepLines(lines: readonly Line[], from: number, above: Entry, decimals: number): number {
  let count = 0
  while (isMinor(lines[from + count] ?? majorLine)) count += 1
  const run = lines.slice(from, from + count)
  if (run.length === 0) return 0
  // Without points in a column of their own, lines only say how the node above is scored.
  const bare = run.findIndex(({ maximum }) => maximum !== '')
  if (bare !== 0) return bare < 0 ? run.length : bare
  const points = run.map(({ maximum }) => (maximum === '' ? undefined : numberIn(maximum, decimals)))
  const most = numberIn(above.line.maximum, decimals)
  const sum = points.reduce<number>((total, one) => total + (one ?? 0), 0)
  // Steps: the best of them gives all that the node has; parts would add up to it.
  const areSteps =
    most !== undefined &&
    run.length > 1 &&
    sum !== most &&
    points.every((one) => one !== undefined && one <= most) &&
    points.includes(most)
  return areSteps ? run.length : 0
}

const majorLine = { mark: { sort: 'roman', own: 'I' } } as Line

/** "Đúng hạn: 0,5" as it stands, or with the points of the other column. */
function stepText({ name, maximum, rule }: Line): string {
  const said = name === '' ? rule : name
  if (maximum === '' || partOf(said, null, 4) !== undefined) return said
  return `${said}: ${maximum}`
}
