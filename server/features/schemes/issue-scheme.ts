/** Puts a draft in force, withdraws what is in force, and takes a draft away; each with what hinders it, all at once. */
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { dayBefore, overlapping } from '../../domain/scheme-drafts.ts'
import { isUsed, schemeInUse } from '../../evaluation/scores/scheme-use.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import type { SchemeIssueBody, SchemeWithdrawalBody } from './act-contract.ts'
import { closeAct, type SchemeAct } from './close-act.ts'
import { failuresOf, faultsOf, refuseStale, refuseUnsound } from './refusals.ts'
import { deleteScheme, endScheme, holdDraft, moveScheme } from './scheme-queries.ts'
import { schemeSentences as say } from './sentences.vi.ts'

/** Fails with invalid while anything does not add up, or another version would be in force at the same time. */
export async function issueScheme(act: SchemeAct, scheme: StoredScheme, body: SchemeIssueBody): Promise<void> {
  const { code } = scheme
  refuseStale(scheme.revision === body.revision)
  const rivals = overlapping(act.catalogue.schemes.values(), { ...scheme, state: 'in_force' })
  const closed = rivals.find((one) => one.code === body.closes)
  const faults = faultsOf(act.catalogue, scheme).filter(({ isDoubt }) => !isDoubt)
  refuseUnsound(
    [...failuresOf(scheme, faults), ...rivalFailures(scheme, rivals, closed, body.closes)],
    say.unsoundToIssue,
  )
  await inTransaction(act.db, async (trx) => {
    refuseStale(await moveScheme(trx, { code, revision: body.revision }, 'draft', { state: 'in_force' }))
    if (closed !== undefined) refuseStale(await endScheme(trx, closed, dayBefore(scheme.validFrom)))
    const after = { scheme: code, name: scheme.name, decision: scheme.decision, validFrom: scheme.validFrom }
    const ended = closed === undefined ? {} : { ended: closed.name, endedOn: dayBefore(scheme.validFrom) }
    await closeAct(trx, act, 'issue_scheme', scheme, { after: { ...after, ...ended } })
  })
}

function rivalFailures(
  scheme: StoredScheme,
  rivals: readonly StoredScheme[],
  closed: StoredScheme | undefined,
  closes: string | null,
) {
  const field = 'closes'
  if (closes !== null && closed === undefined)
    return [{ field, code: 'no_predecessor', message: say.noPredecessor(closes) }]
  return rivals.flatMap((one) => {
    if (one.validFrom >= scheme.validFrom)
      return [{ field, code: 'overlaps', message: say.overlapsLater(one.name, one.validFrom) }]
    return one === closed ? [] : [{ field, code: 'overlaps', message: say.overlaps(one.name, one.validTo) }]
  })
}

/** Points already made under it stay; nothing new is scored by it. */
export async function withdrawScheme(act: SchemeAct, scheme: StoredScheme, body: SchemeWithdrawalBody): Promise<void> {
  const { code, name, state } = scheme
  if (state !== 'in_force')
    throw new Failure('conflict', { message: state === 'draft' ? say.notInForce : say.isWithdrawn })
  const { rounds } = await schemeInUse(act.db, code)
  if (rounds.length > 0) throw new Failure('locked', { message: say.roundRuns(name, rounds) })
  await inTransaction(act.db, async (trx) => {
    const to = { state: 'withdrawn', withdrawn_on: act.today, withdrawn_why: body.reason } as const
    refuseStale(await moveScheme(trx, { code, revision: body.revision }, 'in_force', to))
    await closeAct(trx, act, 'withdraw_scheme', scheme, { after: { scheme: code, name, reason: body.reason } })
  })
}

/** Of a draft alone; a version on which anything rests is kept, and says what. */
export async function removeScheme(act: SchemeAct, scheme: StoredScheme, revision: number): Promise<void> {
  const { code, name, state } = scheme
  const use = await schemeInUse(act.db, code)
  if (isUsed(use)) throw new Failure('conflict', { message: say.used(name, use) })
  if (state !== 'draft') throw new Failure('conflict', { message: say.notRemoved })
  await inTransaction(act.db, async (trx) => {
    refuseStale(await holdDraft(trx, { code, revision }))
    await deleteScheme(trx, code)
    await closeAct(trx, act, 'remove_scheme', scheme, {
      before: { nodes: scheme.nodes.length },
      after: { scheme: code, name },
    })
  })
}
