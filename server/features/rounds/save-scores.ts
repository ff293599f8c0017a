/** Writes one step's word on leaves of a sheet: what the unit says, what is appraised, explained, decided, surveyed. All or none. */

import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { isNoAnswer } from '../../domain/leaf-answer.ts'
import { formatShortest } from '../../domain/measure.ts'
import { roundLock, type ScoreStep } from '../../domain/round.ts'
import { roundLockSentence } from '../../domain/round.vi.ts'
import { leavesOf, type SchemeNode } from '../../domain/scheme.ts'
import { leafStepsOf } from '../../evaluation/scores/round-totals.ts'
import { mayWriteStep, type RoundScore, roundScores } from '../../evaluation/scores/rounds.ts'
import { closeAct, invalid, type OnSheet, refuse, stale } from './access.ts'
import type { ScoreInput, ScoreSaved } from './contract.ts'
import { holdOpenUnit, holdRound, noteChange, type ScoreContent, writeScore } from './queries.ts'
import { contentIn } from './score-content.ts'
import { roundSentences as say } from './sentences.vi.ts'

export async function saveScores(on: OnSheet, step: ScoreStep, inputs: readonly ScoreInput[]): Promise<ScoreSaved> {
  const { site, round, scheme, unit, parent, viewer, now } = on
  refuse(mayWriteStep(on, round, unit.id, step))
  const leaves = new Map(leavesOf(scheme.nodes).map((leaf) => [leaf.code, leaf]))
  const asked = inputs.map((input) => {
    const leaf = leaves.get(input.node)
    if (!leaf) throw new Failure('not_found', { message: say.noLeaf(input.node) })
    return { input, leaf }
  })
  for (const [at, { leaf }] of asked.entries())
    if (asked.findIndex((one) => one.leaf === leaf) !== at) throw invalid('node', 'twice', say.scoreTwice(leaf.name))
  const isShared = unit.id === parent.id
  refuseLocked(on, step, isShared)
  const mark = { at: now.toISOString(), accountId: viewer.id }
  return inTransaction(site.db, async (trx) => {
    await holdAll(trx, on, step, isShared)
    const stored = await roundScores(trx, round, unit.id)
    const said = stored.get(unit.id)
    const steps = leafStepsOf(scheme, said, stored.get(parent.id))
    const items: ScoreSaved['items'] = []
    const changed: { before: object; after: object }[] = []
    for (const { input, leaf } of asked) {
      const before = said?.get(leaf.code)?.get(step)
      const content = contentIn(scheme, leaf, step, input, { isShared, steps: steps.get(leaf.code) ?? {} })
      if (before !== undefined && isSame(before, content) && before.revision === input.revision) {
        items.push({ node: leaf.code, revision: before.revision })
        continue
      }
      const key = { roundId: round.id, unitId: unit.id, node: leaf.code, step }
      if (!(await writeScore(trx, key, content, { ...mark, revision: input.revision })))
        throw stale(say.scoreStale(leaf.name))
      await noteChange(trx, key, before, content, mark)
      changed.push({ before: trace(leaf, before, scheme.decimals), after: trace(leaf, content, scheme.decimals) })
      items.push({ node: leaf.code, revision: input.revision + 1 })
    }
    if (changed.length > 0) {
      // What is appraised is the province's until it is told to the unit: so is the record of it.
      const whose = step === 'self' || step === 'explanation' ? unit.id : parent.id
      await closeAct(trx, on, `score_${step}`, whose, {
        before: changed.map((one) => one.before),
        after: { name: unit.name, step, scores: changed.map((one) => one.after) },
      })
    }
    return { items }
  })
}

function refuseLocked({ round, row }: OnSheet, step: ScoreStep, isShared: boolean): void {
  const lock = roundLock(step, {
    state: round.state,
    handedIn: row.handedInAt !== null,
    excluded: row.excluded !== null,
    survey: round.survey,
    inherited: isShared,
  })
  if (lock !== undefined)
    throw new Failure('locked', { message: roundLockSentence(lock, step, round.state), context: { reason: lock } })
}

/** Whoever moves the round on, or hands the sheet in, waits until this is written; and what came first is seen here. */
async function holdAll(trx: Database, { round, row }: OnSheet, step: ScoreStep, isShared: boolean): Promise<void> {
  const gone = () => new Failure('locked', { message: say.stateGone, context: { reason: 'moved' } })
  if (!(await holdRound(trx, round.id, round.state))) throw gone()
  if (step === 'self' && !isShared && !(await holdOpenUnit(trx, row.id)))
    throw new Failure('locked', {
      message: roundLockSentence('handed_in', step, round.state),
      context: { reason: 'handed_in' },
    })
}

function isSame(before: RoundScore, after: ScoreContent): boolean {
  return (
    before.fraction?.numerator === after.fraction?.numerator &&
    before.fraction?.denominator === after.fraction?.denominator &&
    before.choice === after.choice &&
    before.points === after.points &&
    before.note === after.note
  )
}

/** What the record of acts keeps of one score. */
function trace(leaf: SchemeNode, content: ScoreContent | undefined, decimals: number): object {
  if (content === undefined || (isNoAnswer(content) && content.note === '')) return { node: leaf.code }
  const { fraction, choice, points, note } = content
  const all = {
    node: leaf.code,
    numerator: fraction?.numerator,
    denominator: fraction?.denominator,
    choice: choice ?? undefined,
    points: points === null ? undefined : formatShortest(points, decimals),
    note: note === '' ? undefined : note,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
