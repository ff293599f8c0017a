/**
 * What is in the way of handing a sheet in, as one list that links to cells. The client names what it can see without
 * asking; the server has the last word and its fields take the same form.
 */
import type { Sheet } from '#contract/sheets'
import type { FieldFailure } from '#domain/failure.ts'
import { numberFaultWords } from '#domain/wording.vi.ts'
import { answerOf, type Cell } from './cell-state.ts'
import { problemOf } from './row-view.ts'
import { text } from './text.vi.ts'

export type Obstacle = { element: string; number: number; message: string }

/** Everything on this screen that keeps the sheet from being handed in, in the order of its rows. */
export function obstaclesOf(sheet: Sheet, cells: ReadonlyMap<string, Cell>): Obstacle[] {
  return sheet.figures.flatMap((figure, index) => {
    const message = obstacleIn(figure, cells.get(figure.element))
    return message === undefined ? [] : [{ element: figure.element, number: index + 1, message }]
  })
}

function obstacleIn(figure: Sheet['figures'][number], cell: Cell | undefined): string | undefined {
  switch (problemOf(figure, cell)) {
    case 'fault':
      return cell?.fault ? numberFaultWords(cell.fault, figure) : undefined
    case 'refused':
      return cell?.message ?? undefined
    case 'conflict':
      return text.dialog.conflict(figure.name)
    case 'wrong':
      return figure.wrong ?? undefined
    case 'flagged':
      return text.dialog.flagged(figure.name, figure.suspicion ?? '')
  }
  if (cell?.phase === 'unsent') return text.dialog.unsent(figure.name)
  const answer = answerOf(cell, figure)
  const isBlank = cell?.wanted ? answer.state === 'missing' && answer.note === null : figure.blank
  return isBlank ? text.dialog.blank(figure.name) : undefined
}

/** The server's fields as obstacles; a field that is no row of the sheet is left to the sentence of the failure. */
export function obstaclesFrom(fields: readonly FieldFailure[], sheet: Sheet): Obstacle[] {
  return fields.flatMap(({ field, message }) => {
    const index = sheet.figures.findIndex((figure) => figure.element === field)
    return index < 0 ? [] : [{ element: field, number: index + 1, message }]
  })
}
