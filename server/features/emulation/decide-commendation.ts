/** Puts a file forward once it is whole, decides on it, and opens it again with a reason. */
import {
  type Commendation,
  type CommendationAct,
  commendationMoves,
  commendationReopened,
} from '../../domain/emulation.ts'
import { Failure } from '../../domain/failure.ts'
import { type Act, closeAct, commendationWithin, inOne, invalid, refuseStale, stale } from './access.ts'
import type { DecideBody } from './contract.ts'
import { updateCommendation } from './record-queries.ts'
import { nameOf } from './save-commendation.ts'
import { emulationSentences as say } from './sentences.vi.ts'

type Change = Parameters<typeof updateCommendation>[2]

export async function proposeCommendation(act: Act, id: number, revision: number): Promise<void> {
  await move(act, id, 'propose', revision, ({ papers, achievement }) => {
    const missing = papers.filter(({ have }) => !have).map(({ name }) => name)
    if (missing.length > 0) throw invalid('papers', 'missing', say.papersMissing(missing))
    if (achievement === '') throw invalid('achievement', 'missing', say.achievementNeeded)
    return { state: 'proposed', proposed_by: act.accountId }
  })
}

/** The authority's decision, as it was taken; whether the conditions were fulfilled stands beside it and does not forbid it. */
export async function decideCommendation(act: Act, id: number, given: DecideBody): Promise<void> {
  await move(act, id, 'decide', given.revision, (commendation) => {
    if (!act.view.mayDecideOwn && commendation.proposedById === act.accountId)
      throw new Failure('forbidden', { message: say.ownCommendation })
    const { result, number, day, reason } = given
    if (result === 'awarded' && number === null) throw invalid('number', 'missing', say.numberNeeded)
    if (result === 'not_awarded' && reason.length < 3) throw invalid('reason', 'missing', say.reasonNeeded)
    if (day > act.view.today) throw invalid('day', 'future', say.future(act.view.today))
    return { state: result, decision: number, decided_on: day, reason: reason === '' ? null : reason }
  })
}

export async function reopenCommendation(act: Act, id: number, revision: number, reason: string): Promise<void> {
  await move(act, id, 'reopen', revision, ({ state }) => {
    const back = commendationReopened(state)
    const decided = { decision: null, decided_on: null, reason }
    return back === 'draft' ? { state: back, ...decided, proposed_by: null } : { state: back, ...decided }
  })
}

async function move(
  act: Act,
  id: number,
  what: CommendationAct,
  revision: number,
  changeOf: (commendation: Commendation) => Change,
): Promise<void> {
  const { from, right } = commendationMoves[what]
  const commendation = commendationWithin(act.view, id, right)
  refuseStale(commendation, revision)
  const { state, unitId } = commendation
  if (!from.includes(state)) throw new Failure('conflict', { message: say.commendationState(state) })
  const change = changeOf(commendation)
  await inOne(act, async (trx) => {
    if (!(await updateCommendation(trx, { id, revision, state }, change))) throw stale()
    const name = nameOf(act, commendation)
    const { state: next, decision, decided_on: day, reason } = change
    const after = Object.fromEntries(
      Object.entries({ name, state: next, decision, day, reason }).filter(([, value]) => value),
    )
    await closeAct(trx, act, `${what}_commendation`, unitId, { before: { name, state }, after })
  })
}
