/** Writes all figures of a dry run in one transaction, or none: open sheets, unchanged revisions, audit rows, then the answer. */

import { appendAudit } from '../../database/audit.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseSheets } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import type { Account } from '../../domain/permission.ts'
import type { Site } from '../../http/site.ts'
import { type PlacedWrite, prepareWrites, recordManyFigures } from '../../recording/many-figures.ts'
import { recordRates } from '../../recording/rates.ts'
import { computedObstacles } from './computed-cells.ts'
import type { Obstacle } from './contract.ts'
import { changedObstacle, changedRateObstacle, holderFor, movedRows, sheetsOf } from './hold-sheets.ts'
import { canCommit } from './present-import.ts'
import { type ImportFile, importFile, moveImport, saveMapping, storedAnswer, unknownImport } from './queries.ts'
import { movedRates } from './rate-queries.ts'
import { type StagedRow, stagedRows, stateOf } from './row-queries.ts'
import { importSentences } from './sentences.vi.ts'
import type { ShownObstacles } from './stored-answer.ts'

/** Thrown to roll back: what was written so far must not stay. */
class Hindered extends Error {
  readonly obstacles: Obstacle[]

  constructor(obstacles: Obstacle[]) {
    super('hindered')
    this.obstacles = obstacles
  }
}

/** How many figures and rates were written. */
export async function commitImport(site: Site, account: Account, file: ImportFile, now: Date): Promise<number> {
  refuseUnlessDry(file)
  const answer = await storedAnswer(site.db, file.id)
  if (answer.questions.length > 0) throw new Failure('invalid', { message: importSentences.openQuestions })
  if (!canCommit(file, answer)) throw new Failure('invalid', { message: importSentences.nothingToWrite })
  const rows = await stagedRows(site.db, file.id, file.summary.months)
  const at = now.toISOString()
  const stamp = { at, accountId: account.id, way: 'imported' as const, importId: file.id }
  const catalogue = await site.evaluation.catalogue()
  const computed = computedObstacles(rows, catalogue, await site.evaluation.computed(now))
  if (computed.length > 0) throw hinderedFailure(importSentences.moved, computed)
  const prepared = await prepareWrites(site.db, rows.map(writeOf), stamp)
  const hold = await holderFor(site, account, now)
  const sheets = sheetsOf(rows, answer.rates)
  try {
    await inTransaction(
      site.db,
      async (trx) => {
        if (!(await moveImport(trx, file.id, 'dry', 'committed', { committed_at: at })))
          throw (await importFile(trx, file.id)) === undefined
            ? unknownImport()
            : new Failure('conflict', { message: importSentences.alreadyCommitted })
        const held = await hold(trx, sheets)
        if (held.closed.length > 0) throw new Hindered(held.closed)
        if (!(await recordManyFigures(trx, prepared, held.sheets))) throw new Hindered([])
        if (!(await recordRates(trx, answer.rates, stamp, held.sheets))) throw new Hindered([])
        await raiseSheets(trx, sheets)
        await appendAudit(trx, {
          at,
          accountId: account.id,
          act: 'commit_import',
          unitId: file.unitId,
          importId: file.id,
          after: { file: file.fileName, figures: rows.length, rates: answer.rates.length },
        })
        const mapping = answer.mapping.map(({ key, role, element, indicator }) => ({ key, role, element, indicator }))
        await saveMapping(trx, file.unitId, answer.signature, mapping, at)
      },
      { isLong: true },
    )
  } catch (error) {
    if (!(error instanceof Hindered)) throw error
    const moved = await movedRows(site.db, rows, (row) => row.seenRevision)
    const movedApart = await movedRates(site.db, answer.rates, (rate) => rate.before?.importId ?? null)
    const obstacles = [
      ...error.obstacles,
      ...moved.map((row) => changedObstacle(catalogue, row)),
      ...movedApart.map((rate) => changedRateObstacle(catalogue, rate)),
    ]
    throw hinderedFailure(importSentences.moved, obstacles)
  }
  return rows.length + answer.rates.length
}

function refuseUnlessDry(file: ImportFile): void {
  if (file.state === 'dry') return
  const message = file.state === 'committed' ? importSentences.alreadyCommitted : importSentences.alreadyUndone
  throw new Failure('conflict', { message })
}

/** Obstacles sent along; more than a person would read are counted only. */
const obstaclesShown = 200

export function shownObstacles(obstacles: readonly Obstacle[]): ShownObstacles {
  return { obstacles: obstacles.slice(0, obstaclesShown), total: obstacles.length }
}

export function hinderedFailure(message: string, obstacles: readonly Obstacle[]): Failure {
  return new Failure('conflict', { message, context: shownObstacles(obstacles) })
}

/** A note that explained why there was no figure goes with the absence; one beside a value stays with its cell. */
function writeOf(row: StagedRow): PlacedWrite {
  const { month, unitId, elementId, value, seenRevision, before } = row
  return {
    month,
    unitId,
    elementId,
    value,
    state: 'reported',
    note: before?.absence === null ? before.note : null,
    revision: seenRevision,
    before: before && { value: before.value, state: stateOf(before.absence), note: before.note },
  }
}
