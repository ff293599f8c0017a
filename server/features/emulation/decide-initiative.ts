/** What becomes of an initiative: appraised, applied with effect, withdrawn, or opened again with a reason. */
import { nameKey } from '../../domain/body.ts'
import { Failure } from '../../domain/failure.ts'
import { type Initiative, type InitiativeAct, initiativeMoves, stateReopened } from '../../domain/initiative.ts'
import { type Act, closeAct, initiativeWithin, inOne, invalid, refuseStale, stale } from './access.ts'
import type { ApplyBody, AppraiseBody } from './contract.ts'
import { updateInitiative } from './record-queries.ts'
import { emulationSentences as say } from './sentences.vi.ts'

type Change = Parameters<typeof updateInitiative>[2]

export async function appraiseInitiative(act: Act, id: number, given: AppraiseBody): Promise<void> {
  await move(act, id, 'appraise', given.revision, (initiative) => {
    if (!act.view.mayDecideOwn && initiative.enteredById === act.accountId)
      throw new Failure('forbidden', { message: say.ownInitiative })
    const { result, number, day, note } = given
    if (result === 'recognised' && number === null) throw invalid('number', 'missing', say.numberNeeded)
    refuseDay(act, initiative, day)
    return { state: result, decision: number, appraised_on: day, appraisal: note === '' ? null : note }
  })
}

export async function applyInitiative(act: Act, id: number, given: ApplyBody): Promise<void> {
  await move(act, id, 'apply', given.revision, (initiative) => {
    refuseDay(act, initiative, given.day)
    return { state: 'applied', applied_on: given.day, effect: given.effect, scope: given.scope || null }
  })
}

/** From today on it counts no more; its title may be registered anew. */
export async function withdrawInitiative(act: Act, id: number, revision: number, reason: string): Promise<void> {
  await move(act, id, 'withdraw', revision, () => ({
    state: 'withdrawn',
    withdrawn_on: act.view.today,
    title_key: null,
    reason,
  }))
}

export async function reopenInitiative(act: Act, id: number, revision: number, reason: string): Promise<void> {
  await move(act, id, 'reopen', revision, (initiative) => {
    const state = stateReopened(initiative.state)
    const applied = { applied_on: null, effect: null, scope: null }
    if (state === 'recognised') return { state, ...applied, reason }
    const appraised = { decision: null, appraised_on: null, appraisal: null }
    const title_key = nameKey(initiative.title)
    return { state, ...applied, ...appraised, withdrawn_on: null, title_key, reason }
  })
}

async function move(
  act: Act,
  id: number,
  what: InitiativeAct,
  revision: number,
  changeOf: (initiative: Initiative) => Change,
): Promise<void> {
  const { from, right } = initiativeMoves[what]
  const initiative = initiativeWithin(act.view, id, right)
  refuseStale(initiative, revision)
  const { state, title, unitId } = initiative
  if (!from.includes(state)) throw new Failure('conflict', { message: say.initiativeState(state) })
  const change = changeOf(initiative)
  await inOne(
    act,
    async (trx) => {
      if (!(await updateInitiative(trx, { id, revision, state }, change))) throw stale()
      const { title_key: _, appraised_on, applied_on, withdrawn_on, ...shown } = change
      const day = appraised_on ?? applied_on ?? withdrawn_on ?? undefined
      const after = Object.fromEntries(
        Object.entries({ name: title, ...shown, day }).filter(([, value]) => value !== null && value !== undefined),
      )
      await closeAct(trx, act, `${what}_initiative`, unitId, { before: { name: title, state }, after })
    },
    () => new Failure('conflict', { message: say.initiativeTwice(title) }),
  )
}

function refuseDay({ view }: Act, { registeredOn }: Initiative, day: string): void {
  if (day > view.today) throw invalid('day', 'future', say.future(view.today))
  if (day < registeredOn) throw invalid('day', 'before_registered', say.beforeRegistered(registeredOn))
}
