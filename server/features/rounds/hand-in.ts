/** A unit hands in what it says of itself, once nothing is missing; the province gives it back with a reason. */
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { ownLeaves } from '../../domain/round-points.ts'
import type { SchemeNode } from '../../domain/scheme.ts'
import { isExtra } from '../../domain/scoring-rule.ts'
import { leafStepsOf } from '../../evaluation/scores/round-totals.ts'
import { mayScoreOwn, roundScores } from '../../evaluation/scores/rounds.ts'
import { closeAct, mayAt, type OnSheet, refuse, stale } from './access.ts'
import { holdRound, updateRoundUnit } from './queries.ts'
import { roundSentences as say } from './sentences.vi.ts'
import { counted, proofsOf } from './talk-queries.ts'

export async function handIn(on: OnSheet, revision: number): Promise<void> {
  const { site, round, scheme, unit, parent, row, viewer, now } = on
  refuse(unit.id !== parent.id && mayScoreOwn(on, round, unit.id))
  refuseState(on)
  if (row.handedInAt !== null) throw new Failure('conflict', { message: say.handedInAlready })
  await inTransaction(site.db, async (trx) => {
    await hold(trx, on)
    const change = { handed_in_at: now.toISOString(), handed_in_by: viewer.id, returned: null }
    if (!(await updateRoundUnit(trx, { id: row.id, revision }, change))) throw stale()
    const said = (await roundScores(trx, round, unit.id)).get(unit.id)
    const steps = leafStepsOf(scheme, said, undefined)
    const leaves = ownLeaves(scheme)
    const isAnswered = ({ code }: SchemeNode) => steps.get(code)?.self !== undefined
    const proofs = counted(await proofsOf(trx, row.id))
    const isProven = ({ code }: SchemeNode) =>
      (proofs.get(code) ?? 0) > 0 || (said?.get(code)?.get('self')?.note ?? '') !== ''
    const unanswered = leaves.filter((leaf) => !isExtra(leaf.rule) && !isAnswered(leaf))
    const unproven = leaves.filter((leaf) => leaf.evidence && isAnswered(leaf) && !isProven(leaf))
    refuseMissing(unanswered, unproven)
    await closeAct(trx, on, 'hand_in_scores', unit.id, { after: { name: scheme.name, year: round.year } })
  })
}

/** So that the unit mends it. */
export async function giveBack(on: OnSheet, revision: number, reason: string): Promise<void> {
  const { site, round, scheme, unit, parent, row } = on
  refuse(unit.id !== parent.id && mayAt(on, 'appraise_scores', parent.id))
  refuseState(on)
  if (row.handedInAt === null) throw new Failure('conflict', { message: say.notHandedInYet })
  await inTransaction(site.db, async (trx) => {
    await hold(trx, on)
    const change = { handed_in_at: null, handed_in_by: null, returned: reason }
    if (!(await updateRoundUnit(trx, { id: row.id, revision }, change))) throw stale()
    await closeAct(trx, on, 'return_scores', unit.id, { after: { name: scheme.name, year: round.year, reason } })
  })
}

function refuseState({ round, row }: OnSheet): void {
  if (round.state !== 'self')
    throw new Failure('locked', { message: say.onlyInSelf(round.state), context: { reason: 'over' } })
  if (row.excluded !== null) throw new Failure('conflict', { message: say.excludedUnit })
}

async function hold(trx: Parameters<typeof holdRound>[0], { round }: OnSheet): Promise<void> {
  if (!(await holdRound(trx, round.id, round.state))) throw new Failure('conflict', { message: say.stateGone })
}

/** Every leaf that keeps the sheet from being handed in, by its code. */
function refuseMissing(unanswered: readonly SchemeNode[], unproven: readonly SchemeNode[]): void {
  const fields = [
    ...unanswered.map((leaf) => ({ field: leaf.code, code: 'unanswered', message: say.leafUnanswered(leaf.name) })),
    ...unproven.map((leaf) => ({ field: leaf.code, code: 'evidence_missing', message: say.leafUnproven(leaf.name) })),
  ]
  if (fields.length === 0) return
  const parts = [
    unanswered.length === 0 ? '' : say.unanswered(unanswered.map(({ name }) => name)),
    unproven.length === 0 ? '' : say.unproven(unproven.map(({ name }) => name)),
  ]
  throw new Failure('invalid', { message: parts.filter((part) => part !== '').join(' '), fields })
}
