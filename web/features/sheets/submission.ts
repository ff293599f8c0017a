/**
 * What is left before a sheet can be handed in: cells that must be mended in the sheet, and questions that can be answered
 * at once. The client names what it can see without asking; the server has the last word and its fields take the same form.
 */
import type { Sheet } from '#contract/sheets'
import type { FieldFailure } from '#domain/failure.ts'
import { numberFaultWords } from '#domain/fault-words.vi.ts'
import { isCopyOfLastMonth } from '#domain/plausibility.ts'
import { answerOf, type Cell } from './cell-state.ts'
import { firstSentence, problemOf } from './row-view.ts'
import { submitText } from './submit-text.vi.ts'

/** "hard" is mended in the sheet; a blank cell and a flagged one are answered where they are asked about. */
export type Obstacle = {
  kind: 'hard' | 'blank' | 'flagged'
  element: string
  number: number
  name: string
  message: string
  /** The revision of the figure that is asked about. */
  revision: number
}

export type Work = {
  obstacles: Obstacle[]
  /** Every value equals last month's: a word on the whole sheet is asked for. */
  isCopy: boolean
}

/** Everything on this screen that keeps the sheet from being handed in, in the order of its rows. */
export function workOf(sheet: Sheet, cells: ReadonlyMap<string, Cell>): Work {
  const obstacles = sheet.figures.flatMap((figure, index): Obstacle[] => {
    const found = obstacleIn(figure, cells.get(figure.element))
    const { element, name, revision } = figure
    return found ? [{ ...found, element, number: index + 1, name, revision }] : []
  })
  return { obstacles, isCopy: isCopy(sheet) }
}

/** How many things are left to do: the cells, and the word on a sheet that repeats last month where none is written. */
export function leftToDo({ obstacles, isCopy }: Work, sheetNote: string | null): number {
  return obstacles.length + (isCopy && tidy(sheetNote ?? '') === '' ? 1 : 0)
}

/** The questions that still concern what they were asked about: whatever somebody else has saved since is no longer asked. */
export function stillAsked(work: Work, isOvertaken: (element: string, seen: number) => boolean): Work {
  return { ...work, obstacles: work.obstacles.filter(({ element, revision }) => !isOvertaken(element, revision)) }
}

type Found = Pick<Obstacle, 'kind' | 'message'>

function obstacleIn(figure: Sheet['figures'][number], cell: Cell | undefined): Found | undefined {
  const hard = (message: string): Found => ({ kind: 'hard', message })
  switch (problemOf(figure, cell)) {
    case 'fault':
      return cell?.fault ? hard(numberFaultWords(cell.fault, figure)) : undefined
    case 'refused':
      return cell?.message == null ? undefined : hard(cell.message)
    case 'conflict':
      return hard(submitText.conflict)
    case 'wrong':
      return hard(firstSentence(figure.wrong ?? '')[0])
  }
  if (cell?.phase === 'unsent') return hard(submitText.unsent[cell.hindrance])
  const answer = answerOf(cell, figure)
  const isBlank = cell?.wanted ? answer.state === 'missing' && answer.note === null : figure.blank
  if (isBlank) return { kind: 'blank', message: '' }
  if (figure.suspicion !== null && answer.note === null)
    return { kind: 'flagged', message: firstSentence(figure.suspicion)[0] }
  return undefined
}

function isCopy(sheet: Sheet): boolean {
  const pairs = sheet.figures.flatMap(({ value, lastMonth }) =>
    value === null || lastMonth === null ? [] : [{ value, last: lastMonth }],
  )
  return isCopyOfLastMonth(pairs)
}

const kinds: Record<string, Obstacle['kind']> = { blank: 'blank', needs_note: 'flagged' }

/** The server's fields as work; a field that is no row of the sheet is left to the sentence of the failure. */
export function workFrom(fields: readonly FieldFailure[], sheet: Sheet): Work {
  const obstacles = fields.flatMap(({ field, code, message }): Obstacle[] => {
    const index = sheet.figures.findIndex((figure) => figure.element === field)
    const figure = sheet.figures[index]
    if (figure === undefined) return []
    const [lead] = firstSentence(message)
    const { name, revision } = figure
    return [{ kind: kinds[code] ?? 'hard', element: field, number: index + 1, name, message: lead, revision }]
  })
  return { obstacles, isCopy: fields.some(({ field, code }) => field === 'sheet' && code === 'copy_of_last_month') }
}

/** As it is stored: composed letters, no blanks around; at most 500 characters by the field itself. */
export function tidy(text: string | undefined): string {
  return (text ?? '').normalize('NFC').trim()
}
