/** Which sheet a request means, whether this person may see it, and whether it can be written. */
import { Failure, type LockReason } from '../../domain/failure.ts'
import { firstDayOf, lastDayOf, type Month, monthInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { isOpen, type SheetState } from '../../domain/sheet.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import { lockWords } from '../../domain/wording.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { notFound } from '../../http/named.ts'

/**
 * The unit of a sheet: the one that its code meant in that month. A unit that the account may not see answers exactly
 * as one that does not exist.
 */
export function unitOfSheet(catalogue: Catalogue, account: Account, code: string, month: Month): Unit {
  const unit =
    unitByCode(catalogue.units, code, lastDayOf(month)) ?? unitByCode(catalogue.units, code, firstDayOf(month))
  if (!unit || unit.kind === 'province' || !may(account, 'see_drafts', unit.id, catalogue.ancestorsOf))
    throw notFound('unit', code)
  return unit
}

/** Which of the four reasons forbids writing, or null. */
export function lockOf(
  catalogue: Catalogue,
  account: Account,
  unit: Unit,
  month: Month,
  state: SheetState,
  now: Date,
): { reason: LockReason; message: string } | null {
  const reason = lockReasonOf(catalogue, account, unit, month, state, now)
  return reason === undefined ? null : { reason, message: lockWords[reason] }
}

function lockReasonOf(
  catalogue: Catalogue,
  account: Account,
  unit: Unit,
  month: Month,
  state: SheetState,
  now: Date,
): LockReason | undefined {
  if (month > monthInVietnam(now)) return 'not_open_yet'
  if (!may(account, 'enter_figures', unit.id, catalogue.ancestorsOf)) return 'no_right'
  return isOpen(state) ? undefined : 'approved'
}

export function lockedFailure(reason: LockReason): Failure {
  return new Failure('locked', { message: lockWords[reason], context: { reason } })
}
