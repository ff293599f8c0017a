/** Several sheets with nothing flagged approved in one go: one request for each, so that one that fails keeps no other back. */
import type { ReviewItem } from '#contract/sheets'
import { asFailure } from '../../failure.ts'
import type { OwnAct } from '../../own-act.ts'
import { approveSheet } from '../../reviews.ts'

/** Whether a sheet may be approved from the list: nothing to look at, nothing said, and not one's own. */
export function isPlain(item: ReviewItem): boolean {
  return item.cells.flagged === 0 && item.note === null && item.request === null && !item.ownEntry
}

export function keyOf({ unit, month }: { unit: { code: string }; month: string }): string {
  return `${unit.code} ${month}`
}

export type BatchOutcome = { approved: ReviewItem[]; failed: { item: ReviewItem; message: string }[] }

/** One after the other, in the order of the queue; `tell` is called before each with how many are done. */
export async function approveAll(
  items: readonly ReviewItem[],
  act: OwnAct,
  tell: (done: number) => void,
): Promise<BatchOutcome> {
  const outcome: BatchOutcome = { approved: [], failed: [] }
  for (const [index, item] of items.entries()) {
    tell(index)
    try {
      await act((own) => approveSheet({ unit: item.unit.code, month: item.month }, item.version, own))
      outcome.approved.push(item)
    } catch (thrown) {
      outcome.failed.push({ item, message: asFailure(thrown).message })
    }
  }
  return outcome
}
