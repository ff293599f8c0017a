/** What the sheet asks of the server. A batch of answers never throws, so that no typed number is lost on the way. */
import type { BatchBody, DiscardBody, SavedBatch, Sheet } from '#contract/sheets'
import { request } from '../../api.ts'
import { type ApiFailure, asFailure } from '../../failure.ts'
import type { Own } from '../../own-act.ts'
import type { Hindrance } from './cell-state.ts'
import type { Batch, Outcome } from './save-queue.ts'

export type SheetName = { unit: string; month: string }

function addressOf({ unit, month }: SheetName): string {
  return `/api/sheets/${encodeURIComponent(unit)}/${encodeURIComponent(month)}`
}

/**
 * Each cell carries the revision that the person saw; the server answers for each whether it still stood. The batch says
 * whose it is: where somebody else is signed in by now, at a shared machine, it is kept as one that did not arrive.
 */
export async function sendBatch(
  sheet: SheetName,
  account: string,
  { key, way, cells }: Batch,
  signal: AbortSignal,
): Promise<Outcome> {
  const figures = cells.map(({ element, answer, revision }) => ({ element, ...answer, revision }))
  const body: BatchBody = { key, account, way, figures }
  try {
    const saved = await request<SavedBatch>('POST', `${addressOf(sheet)}/figures`, { body, signal })
    return { kind: 'answered', saved }
  } catch (thrown) {
    const failure = asFailure(thrown)
    const hindrance = hindranceIn(failure)
    if (hindrance) return { kind: 'unreachable', hindrance }
    return { kind: 'refused', message: failure.fields[0]?.message ?? failure.message }
  }
}

/** A busy or a broken server: whatever was sent is sound, and is tried again. */
function isPassing({ code }: ApiFailure): boolean {
  return ['network', 'internal', 'too_many'].includes(code)
}

/** What keeps sound numbers from the server, or undefined where it has spoken about them. */
function hindranceIn(failure: ApiFailure): Hindrance | undefined {
  if (isPassing(failure)) return 'network'
  if (failure.isOtherAccount) return 'other_account'
  return failure.code === 'unauthenticated' ? 'signed_out' : undefined
}

const retryAfter = [2_000, 5_000, 10_000, 20_000, 30_000, 30_000, 30_000, 30_000]

/**
 * Notes the value that a person gave up in a conflict. Tried again while the server cannot be reached, but not once the
 * person is signed out, and under no other name.
 */
export async function discardFigure(
  sheet: SheetName,
  account: string,
  element: string,
  given: DiscardBody,
  signedIn: AbortSignal,
): Promise<void> {
  const path = `${addressOf(sheet)}/figures/${encodeURIComponent(element)}/discard`
  const body: DiscardBody = { ...given, account }
  for (const pause of [0, ...retryAfter]) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (signedIn.aborted) return
    try {
      return await request<undefined>('POST', path, { body })
    } catch (thrown) {
      // Refused: the cell has moved on or is locked, and its history tells of that already.
      if (!isPassing(asFailure(thrown))) return
    }
  }
}

/** Hands the sheet in. Throws ApiFailure; code "invalid" carries one field per cell that is in the way. */
export function submitSheet(sheet: SheetName, note: string | null, own: Own): Promise<Sheet> {
  return request<Sheet>('POST', `${addressOf(sheet)}/submit`, { body: { note, ...own } })
}

/** Asks the approver to open a closed sheet again. Throws ApiFailure. */
export function requestReopening(sheet: SheetName, reason: string, own: Own): Promise<Sheet> {
  return request<Sheet>('POST', `${addressOf(sheet)}/request`, { body: { reason, ...own } })
}
