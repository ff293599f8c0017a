/**
 * Freezes a draft: what was seen is what is stored, with its hash, and never again anything else. Refused where the numbers
 * have moved since they were seen, be it in the moment of writing itself.
 */

import program from '../../../package.json' with { type: 'json' }
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import type { Site } from '../../http/site.ts'
import { type Asking, closeAct, draftHeld } from './access.ts'
import { frozenForm, type ReadEdition, versionsNow } from './content.ts'
import type { EditionFreeze } from './contract.ts'
import { freeze } from './queries.ts'
import { editionSentences as say } from './sentences.vi.ts'

/** Somebody saves a figure of another month all the time; after so many tries one is asked to wait. */
const mostTries = 5

export async function freezeEdition(
  site: Site,
  read: ReadEdition,
  asking: Asking,
  id: number,
  { revision, fingerprint }: EditionFreeze,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const on = await draftHeld(site, asking, id, revision)
    const reading = await read(on)
    if (reading.fingerprint !== fingerprint) throw moved()
    const frozen = frozenForm(reading.content)
    const isDone = await inTransaction(site.db, async (trx) => {
      // Anything at all was written since: look again, whether it is one of these numbers.
      if ((await versionsNow({ db: trx })) !== reading.versions) return false
      const by = { at: asking.now.toISOString(), by: asking.viewer.id, renderer: program.version }
      if (!(await freeze(trx, { id, revision, ...by, ...frozen }))) throw new Failure('stale', { message: say.stale })
      await closeAct(trx, on, 'freeze_edition', on.edition, { after: { sha256: frozen.sha256 } })
      return true
    })
    if (isDone) return
  }
  throw new Failure('conflict', { message: say.busy })
}

function moved(): Failure {
  const message = say.moved
  return new Failure('stale', { message, fields: [{ field: 'fingerprint', code: 'moved', message }] })
}
