/** Which round and which sheet a request means, and who asks. What one may not see answers exactly as what does not exist. */
import type { FastifyRequest } from 'fastify'
import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { raiseVersion, scoresTopic } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { dateInVietnam } from '../../domain/period.ts'
import { type Account, type Action, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { type Round, type RoundUnit, roundsStored, seesRound, seesSheet } from '../../evaluation/scores/rounds.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { roundSentences as say } from './sentences.vi.ts'

export type RoundView = { site: Site; catalogue: Catalogue; viewer: Account; now: Date; today: string }

export type OnRound = RoundView & { round: Round; scheme: StoredScheme; parent: Unit }
export type OnSheet = OnRound & { unit: Unit; row: RoundUnit }

export async function viewOf(site: Site, request: FastifyRequest): Promise<RoundView> {
  const now = site.now()
  return {
    site,
    catalogue: await site.evaluation.catalogue(),
    viewer: accountOf(request),
    now,
    today: dateInVietnam(now),
  }
}

/** For acts: once it is sure that they come from the page of whoever is signed in. */
export async function actingView(site: Site, request: FastifyRequest): Promise<RoundView> {
  refuseOtherAccount(accountOf(request), request.body as { account?: string })
  return viewOf(site, request)
}

export async function onRound(view: RoundView, id: number): Promise<OnRound> {
  const [round] = await roundsStored(view.site.db, id)
  if (round === undefined || !seesRound(view, round)) throw notFound('round', String(id))
  return withScheme(view, round)
}

export function withScheme(view: RoundView, round: Round): OnRound {
  const scheme = view.catalogue.schemes.get(round.scheme)
  const parent = view.catalogue.unitsById.get(round.parentId)
  if (!scheme || !parent) throw new Error(`round ${round.id} has lost its scheme or its province`)
  return { ...view, round, scheme, parent }
}

/** The sheet of a unit by its code; another unit's before publication is not told from none. */
export async function onSheet(view: RoundView, id: number, code: string): Promise<OnSheet> {
  const on = await onRound(view, id)
  const units = [...on.round.units.keys()].flatMap((unitId) => view.catalogue.unitsById.get(unitId) ?? [])
  const unit = units.find((one) => one.code === code)
  const row = unit && on.round.units.get(unit.id)
  if (!unit || !row || !seesSheet(view, on.round, unit.id)) throw notFound('unit', code)
  return { ...on, unit, row }
}

export function mayAt({ viewer, catalogue }: RoundView, action: Action, unitId: number): boolean {
  return may(viewer, action, unitId, catalogue.ancestorsOf)
}

export function refuse(isRight: boolean, message: string = say.noRight): void {
  if (!isRight) throw new Failure('forbidden', { message })
}

export function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}

export function stale(message: string = say.stale): Failure {
  return new Failure('stale', { message })
}

/** The record of the act, and the version that makes every reader look again. */
export async function closeAct(
  trx: Database,
  { now, viewer }: RoundView,
  act: string,
  unitId: number,
  content: { before?: unknown; after?: unknown },
): Promise<void> {
  await appendAudit(trx, { at: now.toISOString(), accountId: viewer.id, act, unitId, ...content })
  await raiseVersion(trx, scoresTopic)
}
