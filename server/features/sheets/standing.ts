/** How a sheet stands for one person: its version, whether they entered it themselves, and what they may do with it. */
import type { Settings } from '../../database/settings.ts'
import type { Reader } from '../../database/tables.ts'
import type { LockReason } from '../../domain/failure.ts'
import { type Account, may } from '../../domain/permission.ts'
import { type SheetAct, type SheetState, sheetActs, sheetMoves } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { noRates, type RateEntries, rateEntries } from '../../recording/rates.ts'
import type { SheetKey } from '../../recording/sheet.ts'
import { figuresOfSheet, type StoredFigure } from '../../recording/stored-figures.ts'
import type { SheetRow } from './queries.ts'

/** What was entered in a sheet: its cells, and the percentages that imports brought. */
export type Entered = { cells: ReadonlyMap<number, StoredFigure>; rates: RateEntries }

export async function enteredIn(db: Reader, key: SheetKey): Promise<Entered> {
  const rates = await rateEntries(db, key.month, [key.unitId])
  return { cells: await figuresOfSheet(db, key), rates: rates.get(key.unitId) ?? noRates }
}

/** Changes with every save, every rate brought or taken back, and every hand-in of a sheet. */
export function versionOf(row: Pick<SheetRow, 'submitted_at'> | undefined, { cells, rates }: Entered): number {
  const saves = [...cells.values()].reduce((sum, cell) => sum + cell.revision, 0)
  return saves + rates.saves + (row?.submitted_at ? Math.floor(Date.parse(row.submitted_at) / 1000) : 0)
}

/** Whether somebody handed the sheet in, or last saved any of its cells or rates; what records yield is nobody's entry. */
export function isEnterer(
  accountId: string,
  row: Pick<SheetRow, 'submitted_by'> | undefined,
  { cells, rates }: Entered,
): boolean {
  if (row?.submitted_by === accountId || rates.enteredBy.has(accountId)) return true
  return [...cells.values()].some((cell) => cell.savedById === accountId && cell.way !== 'computed')
}

/**
 * The acts that this person may do with the sheet as it stands, so that screens offer no others. Writing acts follow the
 * lock; approving one's own sheet follows the setting.
 */
export function actsOf(
  catalogue: Catalogue,
  settings: Settings,
  account: Account,
  unit: Unit,
  row: SheetRow | undefined,
  entered: Entered,
  lock: LockReason | undefined,
): SheetAct[] {
  const state = (row?.state ?? 'draft') as SheetState
  return sheetActs.filter((act) => {
    const move = sheetMoves[act]
    if (!move.from.includes(state) || !may(account, move.right, unit.id, catalogue.ancestorsOf)) return false
    if (act === 'submit') return lock === undefined
    if (lock === 'not_open_yet') return false
    return act !== 'approve' || settings.approverMayBeEnterer || !isEnterer(account.id, row, entered)
  })
}
