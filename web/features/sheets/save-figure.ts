/** Sends one answer to the server and says what became of it; never throws, so that no typed number is lost on the way. */
import type { FigureBody, SavedFigure, Sheet, StaleContext } from '#contract/sheets'
import { request } from '../../api.ts'
import { asFailure } from '../../failure.ts'
import type { Answer } from './cell-state.ts'
import type { Outcome } from './save-queue.ts'

function addressOf(unit: string, month: string): string {
  return `/api/sheets/${encodeURIComponent(unit)}/${encodeURIComponent(month)}`
}

/** `revision` is the one that the person saw; the server refuses the answer if it has moved on. */
export async function saveFigure(
  { unit, month }: { unit: string; month: string },
  element: string,
  answer: Answer,
  revision: number,
): Promise<Outcome> {
  const body: FigureBody = { ...answer, revision }
  try {
    const path = `${addressOf(unit, month)}/figures/${encodeURIComponent(element)}`
    return { kind: 'saved', saved: await request<SavedFigure>('PUT', path, { body }) }
  } catch (thrown) {
    const failure = asFailure(thrown)
    switch (failure.code) {
      case 'stale':
        return { kind: 'stale', theirs: failure.context as StaleContext }
      // A session that ended, a busy or a broken server: the number is sound, so it is kept and tried again.
      case 'network':
      case 'internal':
      case 'too_many':
      case 'unauthenticated':
        return { kind: 'unreachable' }
      default:
        return { kind: 'refused', message: failure.fields[0]?.message ?? failure.message }
    }
  }
}

/** Hands the sheet in. Throws ApiFailure; code "invalid" carries one field per cell that is in the way. */
export function submitSheet(unit: string, month: string): Promise<Sheet> {
  return request<Sheet>('POST', `${addressOf(unit, month)}/submit`)
}
