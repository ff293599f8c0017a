/** Which rows are shown: the whole sheet, what is still owed, or what the reader answers for. */
import type { FigureItem, Sheet } from '#contract/sheets'

export const rowChoices = ['ca-phieu', 'thieu', 'cua-toi'] as const
export type RowChoice = (typeof rowChoices)[number]

/** Blank, or returned and not answered since; but not what another person answers for. */
export function isOwed(figure: Pick<FigureItem, 'blank' | 'returned' | 'owner'>): boolean {
  if (figure.owner?.theirs) return false
  return figure.blank || (figure.returned !== null && !figure.returned.answered)
}

export function owedOf(sheet: Sheet): string[] {
  return sheet.figures.filter(isOwed).map((figure) => figure.element)
}

export function hasOwn(sheet: Sheet): boolean {
  return sheet.figures.some((figure) => figure.owner?.mine)
}

/**
 * The rows of a choice, in the order of the sheet. `owedAtFirst` are those that were owed when the choice was made: a row
 * does not vanish under the hands of the person who has just filled it.
 */
export function rowsShown(sheet: Sheet, choice: RowChoice, owedAtFirst: ReadonlySet<string>): readonly FigureItem[] {
  switch (choice) {
    case 'ca-phieu':
      return sheet.figures
    case 'thieu':
      return sheet.figures.filter((figure) => isOwed(figure) || owedAtFirst.has(figure.element))
    case 'cua-toi':
      return sheet.figures.filter((figure) => figure.owner?.mine)
  }
}
