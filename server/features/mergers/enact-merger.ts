/**
 * Enacts a decree in one transaction: units end, others begin, links and roles are written. Refuses where what was previewed
 * no longer holds; the lock on the catalogue's version lets two decrees be enacted only one after the other.
 */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dayBefore } from '../../domain/merger.ts'
import type { Account } from '../../domain/permission.ts'
import { loadCatalogue } from '../../evaluation/catalogue.ts'
import type { MergerAnswer, MergerBody } from './contract.ts'
import { type Drawn, drawMerger } from './draw-merger.ts'
import { addRoles, endUnits, insertMerger } from './queries.ts'
import { listed, mergerSentences as say, sourceLine } from './sentences.vi.ts'

/** Fails with invalid, not_found, or stale where the preview looked at is not what would happen now. */
export async function enactMerger(
  db: Database,
  account: Account,
  body: MergerBody,
  today: string,
  now: Date,
): Promise<MergerAnswer> {
  if (body.preview === undefined)
    throw new Failure('invalid', {
      message: say.previewNeeded,
      fields: [{ field: 'preview', code: 'missing', message: say.previewNeeded }],
    })
  return inTransaction(
    db,
    async (trx) => {
      // First of all: whoever else enacts or cancels waits here, and reads what this one has written.
      await raiseVersion(trx, catalogueTopic)
      const drawn = await drawMerger(trx, await loadCatalogue(trx), account, body, today)
      if (drawn.preview.fingerprint !== body.preview) throw new Failure('stale', { message: say.stale })
      const at = now.toISOString()
      const ids = drawn.ending.map(({ id }) => id)
      if (!(await endUnits(trx, ids, dayBefore(body.on)))) throw new Failure('stale', { message: say.stale })
      const { id, unitIds } = await insertMerger(
        trx,
        {
          on: body.on,
          decree: body.decree.number,
          decreeDate: body.decree.date,
          source: sourceLine(body.decree.number, body.decree.date),
          parentId: drawn.parent.id,
          fictional: drawn.parent.fictional,
          enactedAt: at,
          enactedBy: account.id,
        },
        drawn.begins,
      )
      const roles = drawn.carried.flatMap(({ accountId, role, to }) =>
        to === null ? [] : [{ accountId, role, unitId: unitIds[to] as number }],
      )
      await addRoles(trx, roles)
      await appendAudit(trx, {
        at,
        accountId: account.id,
        act: 'enact_merger',
        unitId: drawn.parent.id,
        after: traceOf(body, drawn, roles.length),
      })
      return { id, preview: drawn.preview }
    },
    { isLong: true },
  )
}

function traceOf(body: MergerBody, { ending, begins }: Drawn, roles: number) {
  return {
    name: listed(begins),
    firstDay: body.on,
    decree: sourceLine(body.decree.number, body.decree.date),
    parts: listed(ending),
    roles,
  }
}
