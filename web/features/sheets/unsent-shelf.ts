/** Where an open sheet keeps what it has not sent: in this browser, under the account that types it and no other. */
import { canKeep, forgetUnsent, keepUnsent, type SheetAddress, unsentOfSheet } from '../../unsent/store.ts'
import type { Keeping, UnsentAnswer } from './unsent-ledger.ts'

export type Shelf = Keeping & {
  /** What an earlier visit left, read once and before anything of this visit is stored beside it. */
  left(): Promise<UnsentAnswer[]>
  /** False where the browser keeps nothing, or is not yet known to: leaving then loses what is unsent. */
  isKeeping(): boolean
}

export function openShelf(at: SheetAddress, unitLabel: string): Shelf {
  let reading: Promise<UnsentAnswer[]> | undefined
  let isKeeping = false

  async function read(): Promise<UnsentAnswer[]> {
    const left = await unsentOfSheet(at)
    isKeeping = await canKeep()
    return left.map(({ element, answer, way, base }) => ({ element, answer, way, base }))
  }

  function left() {
    reading ??= read()
    return reading
  }

  return {
    left,
    isKeeping: () => isKeeping,
    keep: (unsent) => void left().then(() => keepUnsent({ ...at, unitLabel, ...unsent })),
    forget: (element) => void left().then(() => forgetUnsent(at, element)),
  }
}
