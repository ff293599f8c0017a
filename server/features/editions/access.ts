/** An edition as a request finds it: within sight, and within the right of who acts. Any other answers as one that does not exist. */
import type { FastifyRequest } from 'fastify'
import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { meetingsTopic, raiseVersion } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { editionById, type StoredEdition } from './queries.ts'
import { editionSentences as say, traceName } from './sentences.vi.ts'

/** Who asks, and when. */
export type Asking = { catalogue: Catalogue; viewer: Account; now: Date; today: string }
export type OnEdition = Asking & { edition: StoredEdition; unit: Unit }

export async function askingOf(site: Site, request: FastifyRequest): Promise<Asking> {
  const now = site.now()
  return {
    catalogue: await site.evaluation.catalogue(),
    viewer: accountOf(request),
    now,
    today: dateInVietnam(now),
  }
}

/** The same for an act, which must not be done under another account than its page was opened under. */
export function actingOf(site: Site, request: FastifyRequest): Promise<Asking> {
  refuseOtherAccount(accountOf(request), request.body as { account?: string })
  return askingOf(site, request)
}

export function maySee({ catalogue, viewer }: Asking, unitId: number): boolean {
  return may(viewer, 'see_drafts', unitId, catalogue.ancestorsOf)
}

export function mayPrepare({ catalogue, viewer }: Asking, unitId: number): boolean {
  return may(viewer, 'prepare_meetings', unitId, catalogue.ancestorsOf)
}

export async function editionSeen(site: Site, asking: Asking, id: number): Promise<OnEdition> {
  const edition = await editionById(site.db, id)
  const unit = edition && asking.catalogue.unitsById.get(edition.unitId)
  if (!unit || !maySee(asking, unit.id)) throw notFound('edition', String(id))
  return { ...asking, edition, unit }
}

/** For an act upon a draft as somebody saw it. */
export async function draftHeld(site: Site, asking: Asking, id: number, revision: number): Promise<OnEdition> {
  const on = await editionSeen(site, asking, id)
  if (!mayPrepare(on, on.unit.id)) throw new Failure('forbidden', { message: say.noRight })
  if (on.edition.state === 'frozen') throw new Failure('locked', { message: say.frozen(on.edition) })
  if (on.edition.revision !== revision) throw new Failure('stale', { message: say.stale })
  return on
}

export function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}

/** Ends an act: the record of it, and the version that readers look at. */
export async function closeAct(
  trx: Database,
  { viewer, now }: Asking,
  act: string,
  edition: Pick<StoredEdition, 'unitId' | 'period' | 'number'>,
  content: { before?: object; after?: object } = {},
): Promise<void> {
  const after = { name: traceName(edition), ...content.after }
  await appendAudit(trx, {
    at: now.toISOString(),
    accountId: viewer.id,
    act,
    unitId: edition.unitId,
    ...(content.before === undefined ? {} : { before: content.before }),
    after,
  })
  await raiseVersion(trx, meetingsTopic)
}
