/** What every act begins and ends with: who looks at which record, and the trace that it leaves. */

import type { FastifyRequest } from 'fastify'
import { appendAudit } from '../../database/audit.ts'
import { violatedConstraint } from '../../database/constraint.ts'
import { readSettings } from '../../database/settings.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseVersion, recordsTopic } from '../../database/version.ts'
import type { Body } from '../../domain/body.ts'
import type { Campaign, Commendation } from '../../domain/emulation.ts'
import { Failure } from '../../domain/failure.ts'
import type { Initiative } from '../../domain/initiative.ts'
import { dateInVietnam } from '../../domain/period.ts'
import type { Account, Action } from '../../domain/permission.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import {
  type EmulationView,
  mayAt,
  maySeeCampaign,
  maySeeCommendation,
  maySeeInitiative,
} from '../../evaluation/emulation/emulation.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { emulationSentences as say } from './sentences.vi.ts'

export type Act = { site: Site; view: EmulationView; at: string; accountId: string }

export async function viewOf(site: Site, viewer: Account): Promise<EmulationView> {
  const [catalogue, records] = [await site.evaluation.catalogue(), await site.evaluation.records()]
  const { approverMayBeEnterer } = await readSettings(site.db)
  return { catalogue, records, viewer, today: dateInVietnam(site.now()), mayDecideOwn: approverMayBeEnterer }
}

/** Whoever asks, once it is sure that the act comes from their own page. */
export async function actOf(site: Site, request: FastifyRequest): Promise<Act> {
  const account = accountOf(request)
  refuseOtherAccount(account, request.body as { account?: string })
  return { site, view: await viewOf(site, account), at: site.now().toISOString(), accountId: account.id }
}

/** The unit of a code where one of the rights is held; out of reach it answers exactly as one that does not exist. */
export function unitWithin(view: EmulationView, code: string, rights: readonly Action[]): Unit {
  const { units } = view.catalogue
  const unit = unitByCode(units, code, view.today) ?? units.findLast((one) => one.code === code)
  if (!unit || !rights.some((right) => mayAt(view, right, unit.id))) throw notFound('unit', code)
  return unit
}

export function campaignWithin(view: EmulationView, id: number, right: Action): Campaign {
  const campaign = view.records.campaigns.get(id)
  if (!campaign || !maySeeCampaign(view, campaign)) throw notFound('campaign', String(id))
  return allowed(view, campaign, right)
}

export function bodyWithin(view: EmulationView, id: number, right: Action): Body {
  const body = view.records.bodiesById.get(id)
  const isSeen = body && (mayAt(view, 'see_drafts', body.unitId) || mayAt(view, right, body.unitId))
  if (!body || !isSeen) throw notFound('body', String(id))
  return allowed(view, body, right)
}

export function initiativeWithin(view: EmulationView, id: number, right: Action): Initiative {
  const initiative = view.records.initiatives.find((one) => one.id === id)
  if (!initiative || !maySeeInitiative(view, initiative)) throw notFound('initiative', String(id))
  return allowed(view, initiative, right)
}

export function commendationWithin(view: EmulationView, id: number, right: Action): Commendation {
  const commendation = view.records.commendations.find((one) => one.id === id)
  if (!commendation || !maySeeCommendation(view, commendation)) throw notFound('commendation', String(id))
  return allowed(view, commendation, right)
}

function allowed<One extends { unitId: number }>(view: EmulationView, one: One, right: Action): One {
  if (!mayAt(view, right, one.unitId)) throw new Failure('forbidden', { message: say.noRight })
  return one
}

/** A body of this unit; one of another unit is not told from one that does not exist. */
export function bodyOfUnit(view: EmulationView, unitId: number, id: number): Body {
  const body = view.records.bodiesById.get(id)
  if (body?.unitId !== unitId)
    throw new Failure('not_found', {
      message: say.noBody,
      fields: [{ field: 'bodyId', code: 'unknown_body', message: say.noBody }],
    })
  return body
}

export function refuseStale(one: { revision: number }, revision: number): void {
  if (one.revision !== revision) throw stale()
}

export function stale(): Failure {
  return new Failure('stale', { message: say.stale })
}

export function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}

/** One transaction; a name or title that stands already is the sender's fault, told by `twice`. */
export async function inOne<T>({ site }: Act, work: (trx: Database) => Promise<T>, twice?: () => Failure): Promise<T> {
  try {
    return await inTransaction(site.db, work)
  } catch (thrown) {
    if (twice !== undefined && violatedConstraint(thrown) === 'unique') throw twice()
    throw thrown
  }
}

/** The record of the act, and the version that makes every reader look again. */
export async function closeAct(
  trx: Database,
  { at, accountId }: Act,
  act: string,
  unitId: number,
  content: { before?: unknown; after?: unknown },
): Promise<void> {
  await appendAudit(trx, { at, accountId, act, unitId, ...content })
  await raiseVersion(trx, recordsTopic)
}

/** Of a change, what it changes; the name stays beside it so that the record can be read. */
export function changedOnly<One extends object>(before: One, change: Partial<One>, name: string) {
  const keys = (Object.keys(change) as (keyof One)[]).filter(
    (key) => change[key] !== undefined && JSON.stringify(change[key]) !== JSON.stringify(before[key]),
  )
  const side = (of: Partial<One>) => ({ name, ...Object.fromEntries(keys.map((key) => [key, of[key]])) })
  return { isNothing: keys.length === 0, before: side(before), after: side(change) }
}
