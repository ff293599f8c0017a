/** Moves a round one step on, or one step back with a reason. The last step publishes: what is published is written and stands. */

import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { moveBetween, roundStages } from '../../domain/round.ts'
import { isInBlock } from '../../domain/unit.ts'
import { standingsOf, type UnitStanding } from '../../evaluation/scores/round-totals.ts'
import { type Round, roundsStored } from '../../evaluation/scores/rounds.ts'
import { type NewResult, noteSource, publishResults } from '../../publishing/results.ts'
import { closeAct, invalid, mayAt, type OnRound, refuse, stale } from './access.ts'
import type { AdvanceBody } from './contract.ts'
import { missingOf } from './missing.ts'
import { updateRound } from './queries.ts'
import { insertResults } from './result-queries.ts'
import { roundSentences as say } from './sentences.vi.ts'

export async function moveRound(on: OnRound, body: AdvanceBody): Promise<void> {
  const { round, scheme, parent, site, catalogue, today } = on
  const { mover } = roundStages[round.state]
  if (mover === null) throw new Failure('locked', { message: say.publishedLocked, context: { reason: 'published' } })
  refuse(mayAt(on, mover, parent.id))
  if (round.revision !== body.revision) throw stale(say.stateGone)
  const move = moveBetween(round.state, body.to)
  if (move === undefined) throw new Failure('conflict', { message: say.noMove(round.state, body.to) })
  if (move === 'back' && body.reason === '') throw invalid('reason', 'missing', say.reasonNeeded)
  const decision = body.to === 'published' ? decisionIn(body, today) : undefined
  await inTransaction(site.db, async (trx) => {
    const seen = { id: round.id, revision: body.revision, state: round.state }
    // First, so that nobody writes a score between the last look and the step.
    if (!(await updateRound(trx, seen, { state: body.to }))) throw stale(say.stateGone)
    if (move === 'advance') {
      const [held] = await roundsStored(trx, round.id)
      const before = { ...(held as Round), state: round.state }
      const standings = await standingsOf(trx, catalogue, before)
      const missing = missingOf(before, scheme, standings, today)
      if (missing.length > 0)
        throw new Failure('conflict', { message: say.stillMissing(missing), context: { missing } })
      if (decision) await publish(trx, on, standings, decision)
    }
    await closeAct(trx, on, move === 'advance' ? 'advance_round' : 'back_round', parent.id, {
      before: { name: scheme.name, state: round.state },
      after: {
        name: scheme.name,
        year: round.year,
        state: body.to,
        ...(body.reason === '' ? {} : { reason: body.reason }),
        ...(decision ? { number: decision.number, date: decision.on } : {}),
      },
    })
  })
}

type Decision = { number: string; on: string }

function decisionIn({ decision }: AdvanceBody, today: string): Decision {
  if (decision === undefined) throw invalid('decision', 'missing', say.decisionNeeded)
  if (decision.on > today) throw invalid('decision.on', 'future', say.future(today))
  return decision
}

async function publish(
  trx: Database,
  { round, scheme, catalogue, viewer, now }: OnRound,
  standings: readonly UnitStanding[],
  decision: Decision,
): Promise<void> {
  const indexName = catalogue.indicatorsByCode.get(scheme.index)?.shortName ?? scheme.name
  const source = { text: say.source(indexName, decision.number, decision.on), publishedOn: decision.on }
  const sourceId = await noteSource(trx, source, { at: now.toISOString(), accountId: viewer.id })
  const ranked = standings.filter(({ excluded, total }) => excluded === null && total !== null)
  const written = await publishResults(
    trx,
    sourceId,
    ranked.flatMap((one) => resultsOf(scheme, round.year, one)),
  )
  if (written === undefined) throw invalid('decision.number', 'used', say.decisionUsed(decision.number))
  await insertResults(trx, round.id, standings, { ...decision, sourceId })
}

function resultsOf(scheme: OnRound['scheme'], year: number, one: UnitStanding): NewResult[] {
  const head = {
    index: scheme.index,
    scheme: scheme.code,
    period: String(year),
    unitId: one.unit.id,
    decimals: scheme.decimals,
  }
  const total = {
    ...head,
    node: '',
    value: one.total ?? 0,
    place: one.place,
    ofUnits: one.ofUnits,
    note: say.resultNote(one.blockPlace, one.ofBlock, isInBlock(one.unit.kind, 'ward')),
  }
  const nodes = [...one.final.nodes].flatMap(([node, { points }]) =>
    points === null ? [] : [{ ...head, node, value: points, place: null, ofUnits: null, note: '' }],
  )
  return [total, ...nodes]
}
