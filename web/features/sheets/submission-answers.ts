/** The answers given in the dialog before a sheet is handed in, and what they become in the cells. Pure. */
import type { Answer } from './cell-state.ts'
import { tidy, type Work } from './submission.ts'

/** What is said about a blank cell: nothing arose, or there is no figure yet, with the reason. */
export type BlankAnswer = { kind: 'none_arose' } | { kind: 'missing'; reason: string }

export type Given = {
  blanks: Readonly<Record<string, BlankAnswer>>
  /** Notes on flagged cells. */
  notes: Readonly<Record<string, string>>
  /** The word on the sheet as a whole. */
  sheetNote: string
}

/** One answer for all blank cells of which nothing has been said yet. */
export function forTheRest(given: Given, { obstacles }: Work, answer: BlankAnswer): Given {
  const rest = obstacles.filter(({ kind, element }) => kind === 'blank' && given.blanks[element] === undefined)
  return { ...given, blanks: { ...given.blanks, ...Object.fromEntries(rest.map(({ element }) => [element, answer])) } }
}

/** The questions that are not answered yet: no choice, or no reason where one is needed. */
export function openQuestions(given: Given, { obstacles, isCopy }: Work): number {
  const open = obstacles.filter(({ kind, element }) => {
    if (kind === 'hard') return false
    if (kind === 'flagged') return tidy(given.notes[element]) === ''
    const answer = given.blanks[element]
    return answer === undefined || (answer.kind === 'missing' && tidy(answer.reason) === '')
  })
  return open.length + (isCopy && tidy(given.sheetNote) === '' ? 1 : 0)
}

/** What is to be saved: one answer for each question that was answered. */
export function answersGiven(
  given: Given,
  { obstacles }: Work,
  answerNow: (element: string) => Answer,
): { element: string; answer: Answer }[] {
  return obstacles.flatMap(({ kind, element }): { element: string; answer: Answer }[] => {
    if (kind === 'hard') return []
    if (kind === 'flagged') {
      const note = tidy(given.notes[element])
      return note === '' ? [] : [{ element, answer: { ...answerNow(element), note } }]
    }
    const answer = given.blanks[element]
    if (answer === undefined) return []
    if (answer.kind === 'none_arose') return [{ element, answer: { value: 0, state: 'reported', note: null } }]
    const reason = tidy(answer.reason)
    return reason === '' ? [] : [{ element, answer: { value: null, state: 'missing', note: reason } }]
  })
}
