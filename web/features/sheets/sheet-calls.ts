/** What the sheet asks of the server. A batch of answers never throws, so that no typed number is lost on the way. */
import { queryOptions } from '@tanstack/react-query'
import type { BatchBody, DiscardBody, History, SavedBatch, Sheet } from '#contract/sheets'
import { api, request } from '../../api.ts'
import { asFailure } from '../../failure.ts'
import type { Batch, Outcome } from './save-queue.ts'

export type SheetName = { unit: string; month: string }

function addressOf({ unit, month }: SheetName): string {
  return `/api/sheets/${encodeURIComponent(unit)}/${encodeURIComponent(month)}`
}

/** Each cell carries the revision that the person saw; the server answers for each whether it still stood. */
async function sendBatch(sheet: SheetName, { key, way, cells }: Batch): Promise<Outcome> {
  const figures = cells.map(({ element, answer, revision }) => ({ element, ...answer, revision }))
  const body: BatchBody = { key, way, figures }
  try {
    return { kind: 'answered', saved: await request<SavedBatch>('POST', `${addressOf(sheet)}/figures`, { body }) }
  } catch (thrown) {
    const failure = asFailure(thrown)
    if (isPassing(failure.code)) return { kind: 'unreachable', isSignedOut: failure.code === 'unauthenticated' }
    return { kind: 'refused', message: failure.fields[0]?.message ?? failure.message }
  }
}

/**
 * Sends batches of one account. After one that did not arrive it asks first who is signed in by now: at a shared machine
 * that may be somebody else, and nothing is saved under their name.
 */
export function senderOf(sheet: SheetName, account: () => string | undefined): (batch: Batch) => Promise<Outcome> {
  let hasFailed = false
  return async (batch) => {
    const isOurs = !hasFailed || account() === undefined || (await signedIn()) === account()
    const outcome: Outcome = isOurs ? await sendBatch(sheet, batch) : { kind: 'unreachable' }
    hasFailed = outcome.kind === 'unreachable'
    return outcome
  }
}

/** Null where nobody is, or where the server cannot be reached. */
async function signedIn(): Promise<string | null> {
  try {
    return (await api.me()).id
  } catch {
    return null
  }
}

/** A session that ended, a busy or a broken server: the numbers are sound, so they are kept and tried again. */
function isPassing(code: string): boolean {
  return ['network', 'internal', 'too_many', 'unauthenticated'].includes(code)
}

const retryAfter = [2_000, 5_000, 10_000, 20_000, 30_000, 30_000, 30_000, 30_000]

/** Notes the value that a person gave up in a conflict. Tried again while the server cannot be reached. */
export async function discardFigure(sheet: SheetName, element: string, body: DiscardBody): Promise<void> {
  const path = `${addressOf(sheet)}/figures/${encodeURIComponent(element)}/discard`
  for (const pause of [0, ...retryAfter]) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    try {
      return await request<undefined>('POST', path, { body })
    } catch (thrown) {
      // Refused: the cell has moved on or is locked, and its history tells of that already.
      if (!isPassing(asFailure(thrown).code)) return
    }
  }
}

/** Hands the sheet in. Throws ApiFailure; code "invalid" carries one field per cell that is in the way. */
export function submitSheet(sheet: SheetName, note: string | null): Promise<Sheet> {
  return request<Sheet>('POST', `${addressOf(sheet)}/submit`, { body: { note } })
}

/** Asks the approver to open a closed sheet again. Throws ApiFailure. */
export function requestReopening(sheet: SheetName, reason: string): Promise<Sheet> {
  return request<Sheet>('POST', `${addressOf(sheet)}/request`, { body: { reason } })
}

/** The life of one cell; asked anew each time it is looked at. */
export const historyQuery = (sheet: SheetName, element: string) =>
  queryOptions({
    queryKey: ['sheet-history', sheet.unit, sheet.month, element],
    queryFn: ({ signal }) => request<History>('GET', `${addressOf(sheet)}/history`, { query: { element }, signal }),
    staleTime: 0,
    gcTime: 0,
  })
