/**
 * Where an open sheet keeps what it has not sent: in this browser, under the account that typed it. Until the account is
 * known it waits; it is never kept under another's name.
 */
import { canKeep, forgetUnsent, keepUnsent, type SheetAddress, unsentOfSheet } from '../../unsent/store.ts'
import type { SheetName } from './sheet-calls.ts'
import type { Keeping, UnsentAnswer } from './unsent-ledger.ts'
import type { Way } from './ways.ts'

export type Shelf = Keeping & {
  /** Tells whose the sheet is, stores what was kept meanwhile, and gives back what an earlier visit left. */
  ownedBy(account: string): Promise<UnsentAnswer[]>
  /** Whose the sheet is; undefined until that is known. */
  account(): string | undefined
  /** False where the account is unknown or the browser keeps nothing: leaving then loses what is unsent. */
  isKeeping(): boolean
}

export function openShelf(sheet: SheetName, unitLabel: string): Shelf {
  let address: SheetAddress | undefined
  let isKeeping = false
  const early = new Map<string, UnsentAnswer>()
  const store = (at: SheetAddress, unsent: UnsentAnswer) => void keepUnsent({ ...at, unitLabel, ...unsent })
  return {
    account: () => address?.account,
    isKeeping: () => isKeeping,
    keep(unsent) {
      if (address) store(address, unsent)
      else early.set(unsent.element, unsent)
    },
    forget(element) {
      early.delete(element)
      if (address) void forgetUnsent(address, element)
    },
    async ownedBy(account) {
      const at = { account, ...sheet }
      // Read before anything of this visit is stored beside it.
      const left = await unsentOfSheet(at)
      isKeeping = await canKeep()
      address = at
      for (const unsent of early.values()) store(at, unsent)
      early.clear()
      return left.map(({ element, answer, way, base }) => ({ element, answer, way: way as Way, base }))
    },
  }
}
