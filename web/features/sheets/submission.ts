/**
 * What is in the way of handing a sheet in, as one list that links to cells. The client names what it can see without
 * asking; the server has the last word and its fields take the same form.
 */
import type { Sheet } from '#contract/sheets'
import type { FieldFailure } from '#domain/failure.ts'
import { numberFaultWords } from '#domain/wording.vi.ts'
import { answerOf, type Cell } from './cell-state.ts'
import { firstSentence, problemOf } from './row-view.ts'
import { text } from './text.vi.ts'

export type Obstacle = { element: string; number: number; name: string; message: string }

/** Everything on this screen that keeps the sheet from being handed in, in the order of its rows. */
export function obstaclesOf(sheet: Sheet, cells: ReadonlyMap<string, Cell>): Obstacle[] {
  return sheet.figures.flatMap((figure, index) => {
    const message = obstacleIn(figure, cells.get(figure.element))
    return message === undefined ? [] : [{ element: figure.element, number: index + 1, name: figure.name, message }]
  })
}

function obstacleIn(figure: Sheet['figures'][number], cell: Cell | undefined): string | undefined {
  switch (problemOf(figure, cell)) {
    case 'fault':
      return cell?.fault ? numberFaultWords(cell.fault, figure) : undefined
    case 'refused':
      return cell?.message ?? undefined
    case 'conflict':
      return text.dialog.conflict
    case 'wrong':
      return firstSentence(figure.wrong ?? '')[0]
    case 'flagged':
      return figure.suspicion ?? undefined
  }
  if (cell?.phase === 'unsent') return text.dialog.unsent
  const answer = answerOf(cell, figure)
  const isBlank = cell?.wanted ? answer.state === 'missing' && answer.note === null : figure.blank
  return isBlank ? text.dialog.blank : undefined
}

/** The server's fields as obstacles; a field that is no row of the sheet is left to the sentence of the failure. */
export function obstaclesFrom(fields: readonly FieldFailure[], sheet: Sheet): Obstacle[] {
  return fields.flatMap(({ field, code, message }) => {
    const index = sheet.figures.findIndex((figure) => figure.element === field)
    const figure = sheet.figures[index]
    if (figure === undefined) return []
    return [
      { element: field, number: index + 1, name: figure.name, message: code === 'blank' ? text.dialog.blank : message },
    ]
  })
}
