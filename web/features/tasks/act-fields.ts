/** What each act upon a task asks of the person, and what is wrong with what they said. Pure. */
import type { TaskAct } from '#domain/occurrence.ts'
import type { Said } from './ask.ts'

export type ActField = 'percent' | 'day' | 'due' | 'note' | 'reason' | 'evidence'

export const actFields: Record<TaskAct, readonly ActField[]> = {
  progress: ['percent', 'note', 'evidence'],
  report: ['day', 'note', 'evidence'],
  approve: ['note'],
  return: ['reason'],
  reopen: ['reason'],
  drop: ['reason'],
  resume: ['reason'],
  extend: ['due', 'reason'],
}

/** As it stands in the form. */
export type Draft = { percent: string; day: string; due: string; note: string; reason: string }

const shortestReason = 3

/** The fields that cannot be sent as they are; dates are judged by their own field. */
export function faultsOf(act: TaskAct, draft: Draft): ActField[] {
  return actFields[act].filter(
    (field) =>
      (field === 'percent' && percentOf(draft.percent) === undefined) ||
      (field === 'due' && draft.due === '') ||
      (field === 'reason' && draft.reason.trim().length < shortestReason),
  )
}

/** What is sent; a note is sent also where it is empty, since the server then stores none. */
export function saidOf(act: TaskAct, draft: Draft): Said {
  const said: Said = {}
  for (const field of actFields[act]) {
    if (field === 'percent') said.percent = percentOf(draft.percent) ?? 0
    else if (field === 'day' && draft.day !== '') said.day = draft.day
    else if (field === 'due') said.due = draft.due
    else if (field === 'note' || field === 'reason') said[field] = draft[field].trim()
  }
  return said
}

/** A whole number from 0 to 99, a percent sign allowed; undefined for anything else. */
function percentOf(text: string): number | undefined {
  const [, digits] = /^\s*(\d{1,2})\s*%?\s*$/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits)
}
