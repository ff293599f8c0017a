/** Takes hold of a sheet for one person's writing, or says which of the four reasons is in the way. */
import { readSettings } from '../../database/settings.ts'
import type { Database } from '../../database/tables.ts'
import { dateInVietnam, type Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { SheetState } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { sheetCloses } from '../../evaluation/sheets/sheet-due.ts'
import { type HeldSheet, holdOpenSheet } from '../../recording/sheet.ts'
import { sheetRow } from './queries.ts'
import { lockedFailure, lockOf, notBegun } from './sheet-access.ts'

/** The part of the answer that needs no transaction: month, right. Throws "locked". */
export async function refuseStranger(
  db: Database,
  catalogue: Catalogue,
  account: Account,
  unit: Unit,
  month: Month,
  now: Date,
): Promise<{ today: string; draftsClosed: boolean }> {
  const settings = await readSettings(db)
  const lock = lockOf(catalogue, { ...settings, lockAfterDays: null }, account, unit, month, notBegun, now)
  if (lock) throw lockedFailure(lock)
  const today = dateInVietnam(now)
  const closesOn = sheetCloses(catalogue, unit, month, settings.lockAfterDays)
  return { today, draftsClosed: closesOn !== null && today > closesOn }
}

/** Holds the sheet inside the transaction of an act. Throws "locked" with the reason that its state gives. */
export async function hold(
  trx: Database,
  unit: Unit,
  month: Month,
  on: { today: string; draftsClosed: boolean },
): Promise<HeldSheet> {
  const key = { month, unitId: unit.id }
  const held = await holdOpenSheet(trx, key, on)
  if (held) return held
  const state = (await sheetRow(trx, key))?.state as SheetState | undefined
  throw lockedFailure(state === 'submitted' || state === 'approved' ? 'approved' : 'past_deadline', state)
}
