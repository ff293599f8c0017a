/** Which rows are shown: the whole sheet, what is still owed, or what the reader answers for. */
import type { FigureItem, Sheet } from '#contract/sheets'
import type { Cell } from './cell-state.ts'
import { tasksOf } from './row-view.ts'
import { workOf } from './submission.ts'

export type RowChoice = 'ca-phieu' | 'thieu' | 'cua-toi'

/**
 * Every cell that the strip above the table names, in the order of the sheet. A blank or returned one that another person
 * answers for is theirs to do; what is wrong or did not arrive concerns whoever sees it.
 */
export function owedOf(sheet: Sheet, cells: ReadonlyMap<string, Cell>): string[] {
  const blank = new Set<string>()
  const pressing = new Set<string>()
  for (const { kind, element } of workOf(sheet, cells).obstacles) (kind === 'blank' ? blank : pressing).add(element)
  for (const { kind, elements } of tasksOf(sheet, cells))
    for (const element of elements) (kind === 'returned' ? blank : pressing).add(element)
  return sheet.figures
    .filter(({ element, owner }) => pressing.has(element) || (blank.has(element) && !owner?.theirs))
    .map(({ element }) => element)
}

export function hasOwn(sheet: Sheet): boolean {
  return sheet.figures.some((figure) => figure.owner?.mine)
}

/**
 * The rows of a choice, in the order of the sheet. `owed` are those that were owed at any time since the choice was made: a
 * row does not vanish under the hands of the person who has just filled it.
 */
export function rowsShown(sheet: Sheet, choice: RowChoice, owed: ReadonlySet<string>): readonly FigureItem[] {
  switch (choice) {
    case 'ca-phieu':
      return sheet.figures
    case 'thieu':
      return sheet.figures.filter((figure) => owed.has(figure.element))
    case 'cua-toi':
      return sheet.figures.filter((figure) => figure.owner?.mine)
  }
}
