/** Which sheet a request means, whether this person may see it, and whether it can be written. */
import type { Settings } from '../../database/settings.ts'
import { Failure, type LockReason } from '../../domain/failure.ts'
import { lockSentence } from '../../domain/lock.vi.ts'
import { dateInVietnam, lastDayOf, type Month } from '../../domain/period.ts'
import { type Account, type Action, may } from '../../domain/permission.ts'
import { lockReason, type SheetState } from '../../domain/sheet.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { sheetCloses } from '../../evaluation/sheets/sheet-due.ts'
import { notFound } from '../../http/named.ts'

/**
 * The unit of a sheet: the one that its code means on the month's last day, to which the month belongs, within reach of the right asked for. A unit out of
 * reach answers exactly as one that does not exist.
 */
export function unitOfSheet(
  catalogue: Catalogue,
  account: Account,
  code: string,
  month: Month,
  rights: readonly Action[] = ['see_drafts'],
): Unit {
  const unit = unitByCode(catalogue.units, code, lastDayOf(month))
  const isWithinReach = (one: Unit) => rights.some((right) => may(account, right, one.id, catalogue.ancestorsOf))
  if (!unit || unit.kind === 'province' || !isWithinReach(unit)) throw notFound('unit', code)
  return unit
}

/** What is known of a sheet's state; a sheet that nobody has begun is a draft. */
export type Standing = { state: SheetState; openUntil: string | null }

export const notBegun: Standing = { state: 'draft', openUntil: null }

/** Which of the four reasons forbids writing, or undefined. */
export function lockOf(
  catalogue: Catalogue,
  settings: Settings,
  account: Account,
  unit: Unit,
  month: Month,
  standing: Standing,
  now: Date,
): LockReason | undefined {
  return lockReason({
    month,
    today: dateInVietnam(now),
    mayEnter: may(account, 'enter_figures', unit.id, catalogue.ancestorsOf),
    closesOn: sheetCloses(catalogue, unit, month, settings.lockAfterDays),
    ...standing,
  })
}

/** In the state of the sheet, where it is known, the sentence says what to ask for. */
export function lockedFailure(reason: LockReason, state?: SheetState): Failure {
  return new Failure('locked', { message: lockSentence(reason, state), context: { reason } })
}
