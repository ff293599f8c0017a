/**
 * Freezes a draft: what was seen is what is stored, with its hash, and never again anything else. Refused where the numbers
 * have moved since they were seen, be it in the moment of writing itself.
 */

import program from '../../../package.json' with { type: 'json' }
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { holdVersions } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { createEvaluation } from '../../evaluation/facts.ts'
import type { Site } from '../../http/site.ts'
import { type Asking, closeAct, draftHeld, type OnEdition } from './access.ts'
import { editionReader, frozenForm, type ReadEdition, type Reading, versionsNow } from './content.ts'
import type { EditionFreeze } from './contract.ts'
import { freeze } from './queries.ts'
import { editionSentences as say } from './sentences.vi.ts'

/** Somebody saves a figure of another month all the time; after so many tries whoever saves waits until it is read. */
const mostTries = 3

export async function freezeEdition(
  site: Site,
  read: ReadEdition,
  asking: Asking,
  id: number,
  { revision, fingerprint }: EditionFreeze,
): Promise<void> {
  const readAs = async (from: Site, by: ReadEdition) => {
    const on = await draftHeld(from, asking, id, revision)
    const reading = await by(on)
    if (reading.fingerprint !== fingerprint) throw moved()
    return { on, reading }
  }
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { on, reading } = await readAs(site, read)
    if (await inTransaction(site.db, (trx) => writeIfStill(trx, asking, on, reading))) return
  }
  await inTransaction(
    site.db,
    async (trx) => {
      await holdVersions(trx)
      // What stands beside an act sees nothing of it, and may have to wait for its end: all is read from within.
      const still = { ...site, db: trx, evaluation: createEvaluation(trx, dateInVietnam) }
      const { on, reading } = await readAs(still, editionReader(still))
      if (!(await writeIfStill(trx, asking, on, reading))) throw new Error(`edition ${id} moved while all was held`)
    },
    { isLong: true },
  )
}

/** False where anything at all was written since it was read: it may be one of these numbers. */
async function writeIfStill(trx: Database, asking: Asking, on: OnEdition, reading: Reading): Promise<boolean> {
  if ((await versionsNow({ db: trx })) !== reading.versions) return false
  const { id, revision } = on.edition
  const frozen = frozenForm(reading.content)
  const by = { at: asking.now.toISOString(), by: asking.viewer.id, renderer: program.version }
  if (!(await freeze(trx, { id, revision, ...by, ...frozen }))) throw new Failure('stale', { message: say.stale })
  await closeAct(trx, on, 'freeze_edition', on.edition, { after: { sha256: frozen.sha256 } })
  return true
}

function moved(): Failure {
  const message = say.moved
  return new Failure('stale', { message, fields: [{ field: 'fingerprint', code: 'moved', message }] })
}
