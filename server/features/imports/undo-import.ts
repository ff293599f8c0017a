/** Puts back what an import replaced, where nobody has touched it since: new revisions, nothing is erased from history. */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseSheets } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import type { Account } from '../../domain/permission.ts'
import type { Site } from '../../http/site.ts'
import { type PlacedWrite, prepareWrites, recordManyFigures, sheetName } from '../../recording/many-figures.ts'
import { takeRatesBack } from '../../recording/rates.ts'
import { hinderedFailure, shownObstacles } from './commit-import.ts'
import { changedObstacle, changedRateObstacle, holderFor, movedRows, sheetsOf } from './hold-sheets.ts'
import { type ImportFile, moveImport, saveUndo, storedAnswer } from './queries.ts'
import { movedRates } from './rate-queries.ts'
import { type StagedRow, stagedRows, stateOf } from './row-queries.ts'
import { importSentences } from './sentences.vi.ts'
import type { ShownObstacles } from './stored-answer.ts'

export type Undone = { undone: number; kept: number } & ShownObstacles

/** Refused where anything moved since, unless `partial`: then the rest goes back, and what stays is listed. */
export async function undoImport(
  site: Site,
  account: Account,
  file: ImportFile,
  partial: boolean,
  now: Date,
): Promise<Undone> {
  refuseUnlessCommitted(file)
  const answer = await storedAnswer(site.db, file.id)
  const rows = await stagedRows(site.db, file.id, file.summary.months)
  const at = now.toISOString()
  const stamp = { at, accountId: account.id, way: 'import_undone' as const, importId: file.id }
  // Prepared for the usual case that nobody touched anything, so that others wait less.
  const whole = await prepareWrites(site.db, rows.map(writeBack), stamp)
  const hold = await holderFor(site, account, now)
  const catalogue = await site.evaluation.catalogue()
  return inTransaction(
    site.db,
    async (trx) => {
      const set = { undone_at: at, undone_by: account.id }
      if (!(await moveImport(trx, file.id, 'committed', 'undone', set)))
        throw new Failure('conflict', { message: importSentences.alreadyUndone })
      const held = await hold(trx, sheetsOf(rows, answer.rates))
      const isHeld = (row: { month: string; unitId: number }) => held.sheets.has(sheetName(row))
      const open = rows.filter(isHeld)
      const openRates = answer.rates.filter(isHeld)
      // Looked at while the sheets are held: nobody can change a figure or a rate any more.
      const moved = new Set(await movedRows(trx, open, (row) => row.seenRevision + 1))
      const movedApart = new Set(await movedRates(trx, openRates, () => file.id))
      const obstacles = [
        ...held.closed,
        ...[...moved].map((row) => changedObstacle(catalogue, row)),
        ...[...movedApart].map((rate) => changedRateObstacle(catalogue, rate)),
      ]
      const back = open.filter((row) => !moved.has(row))
      const rates = openRates.filter((rate) => !movedApart.has(rate))
      if (obstacles.length > 0 && (!partial || back.length + rates.length === 0))
        throw hinderedFailure(importSentences.cannotUndo, obstacles)
      const prepared = back.length === rows.length ? whole : await prepareWrites(trx, back.map(writeBack), stamp)
      const isBack =
        (await recordManyFigures(trx, prepared, held.sheets)) && (await takeRatesBack(trx, rates, stamp, held.sheets))
      if (!isBack) throw hinderedFailure(importSentences.cannotUndo, obstacles)
      await raiseSheets(trx, [...back, ...rates])
      const undone = back.length + rates.length
      const kept = rows.length + answer.rates.length - undone
      const shown = shownObstacles(obstacles)
      await saveUndo(trx, file, { undone, kept }, kept === 0 ? undefined : { ...answer, obstacles: shown })
      await appendAudit(trx, {
        at,
        accountId: account.id,
        act: 'undo_import',
        unitId: file.unitId,
        importId: file.id,
        after: { undone, kept },
      })
      return { undone, kept, ...shown }
    },
    { isLong: true },
  )
}

function refuseUnlessCommitted(file: ImportFile): void {
  if (file.state === 'committed') return
  const message = file.state === 'dry' ? importSentences.notCommitted : importSentences.alreadyUndone
  throw new Failure('conflict', { message })
}

/** Back to what stood there; where nothing did, the cell is empty again. */
function writeBack(row: StagedRow): PlacedWrite {
  const { month, unitId, elementId, value, seenRevision, before } = row
  const noteOfImport = before?.absence === null ? before.note : null
  return {
    month,
    unitId,
    elementId,
    value: before?.value ?? null,
    state: before === null ? 'missing' : stateOf(before.absence),
    note: before?.note ?? null,
    revision: seenRevision + 1,
    before: { value, state: 'reported', note: noteOfImport },
  }
}
