/** The same unit, month and element twice in a file: nobody knows which is right, so neither is taken, and each names the others. */
import type { ImportedFigure, ImportedRate, Report } from './outcome.ts'
import { reportSentences } from './report.vi.ts'

type Placed = Pick<ImportedFigure, 'sheet' | 'row' | 'column'>

const named = 3

export function withoutDuplicates<Kind extends ImportedFigure | ImportedRate>(
  items: readonly Kind[],
  target: (item: Kind) => string,
  report: Report,
): Kind[] {
  const firsts = new Map<string, number>()
  const groups = new Map<string, number[]>()
  for (const [index, item] of items.entries()) {
    const key = target(item)
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, index)
    else groups.set(key, [...(groups.get(key) ?? [first]), index])
  }
  if (groups.size === 0) return [...items]
  const dropped = new Set<number>()
  for (const group of groups.values())
    for (const index of group) {
      dropped.add(index)
      const { sheet, row, column } = items[index] as Kind
      const others = group.filter((other) => other !== index).slice(0, named)
      const places = others.map((other) => placeOf(items[other] as Kind))
      report.add(sheet, row, column, 'refused', 'duplicate', reportSentences.duplicate(places))
    }
  return items.filter((_, index) => !dropped.has(index))
}

function placeOf({ sheet, row, column }: Placed): string {
  return reportSentences.place(`${column}${row}`, sheet)
}
