/** Opens a draft for its answers, closes a round so that its figures are final, and opens a closed one again with a reason. */
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { questionnaireLacks } from '../../domain/survey.ts'
import { loadPools } from '../../evaluation/surveys/survey-pools.ts'
import { closeAct, refuseStale, type SurveyAct, surveyHeld } from './held-survey.ts'
import { moveRound } from './queries.ts'
import { lackSentences, surveySentences as say } from './sentences.vi.ts'

export async function openSurvey(act: SurveyAct, id: number, revision: number): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const survey = await surveyHeld(trx, act.view, id)
    const { round, questionnaire, units } = survey
    if (round.state !== 'draft') throw new Failure('conflict', { message: say.notDraft })
    refuseStale(survey, revision)
    const lacks = questionnaireLacks(round.kind, questionnaire, units.length)
    if (lacks.length > 0) {
      const fields = lacks.map((lack) => ({ field: lack, code: 'missing', message: lackSentences[lack] }))
      throw new Failure('invalid', { message: fields[0]?.message ?? '', fields })
    }
    if (!(await moveRound(trx, id, revision, 'draft', 'open'))) throw new Failure('stale', { message: say.stale })
    await closeAct(trx, act, 'open_survey', round.unitId, { after: { name: round.name }, revision })
  })
}

export async function closeSurvey(act: SurveyAct, id: number, revision: number): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const survey = await surveyHeld(trx, act.view, id)
    const { round } = survey
    if (round.state !== 'open') throw new Failure('conflict', { message: say.notOpen })
    refuseStale(survey, revision)
    // Held before it is read: what is entered at the same moment is either counted here or refused there.
    if (!(await moveRound(trx, id, revision, 'open', 'closed'))) throw new Failure('stale', { message: say.stale })
    const pools = [...(await loadPools(trx, survey)).values()]
    const valid = pools.reduce((sum, pool) => sum + pool.valid, 0)
    if (valid === 0) throw new Failure('invalid', { message: say.nothingToClose })
    const after = { name: round.name, entered: pools.length, valid }
    await closeAct(trx, act, 'close_survey', round.unitId, { after, revision }, true)
  })
}

export async function reopenSurvey(act: SurveyAct, id: number, revision: number, reason: string): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const survey = await surveyHeld(trx, act.view, id)
    const { round } = survey
    if (round.state !== 'closed') throw new Failure('conflict', { message: say.notClosed })
    refuseStale(survey, revision)
    if (!(await moveRound(trx, id, revision, 'closed', 'open'))) throw new Failure('stale', { message: say.stale })
    await closeAct(trx, act, 'reopen_survey', round.unitId, { after: { name: round.name, reason }, revision }, true)
  })
}
