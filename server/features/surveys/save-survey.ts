/** Begins a round, changes a draft as a whole, and strikes one. What was opened is fixed. */

import { violatedConstraint } from '../../database/constraint.ts'
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { itemsOf, monthFed, type Questionnaire, type SurveyRound } from '../../domain/survey.ts'
import type { Unit } from '../../domain/unit.ts'
import { mayAt } from '../../evaluation/emulation/emulation.ts'
import { loadSurvey, maySeeSurvey } from '../../evaluation/surveys/surveys.ts'
import { notFound, unitNamed } from '../../http/named.ts'
import type { SurveyBody, SurveyPut } from './contract.ts'
import { closeAct, invalid, refuseStale, type SurveyAct, surveyHeld, unitsOpenTo } from './held-survey.ts'
import { deleteDraft, insertRound, updateDraft, writeQuestionnaire } from './queries.ts'
import { surveySentences as say } from './sentences.vi.ts'

/** Questions of one questionnaire. */
export const mostItems = 100

/** Gives back its id. A province begins with all its wards and communes, a ward with itself. */
export async function beginSurvey(act: SurveyAct, given: SurveyBody): Promise<number> {
  const { account: _, unit: code, copyOf, ...content } = given
  const owner = unitNamed(act.view.catalogue, code, act.view.today)
  if (!mayAt(act.view, 'run_surveys', owner.id)) {
    if (!mayAt(act.view, 'see_drafts', owner.id)) throw notFound('unit', code)
    throw new Failure('forbidden', { message: say.noRight })
  }
  if (content.to < content.from) throw invalid('to', 'before_from', say.order(content.from))
  const round = { unitId: owner.id, ...content }
  return guarded(round, () =>
    inTransaction(act.db, async (trx) => {
      const source = copyOf === null ? undefined : await loadSurvey(trx, copyOf)
      if (copyOf !== null && (!source || !maySeeSurvey(act.view, source.round)))
        throw invalid('copyOf', 'unknown_survey', say.noCopy)
      const id = await insertRound(trx, round)
      const questionnaire = source?.questionnaire ?? { factors: [], groups: [] }
      const units = firstUnits(unitsOpenTo(act.view, owner.id, content.to), owner)
      await writeQuestionnaire(
        trx,
        { ...round, id, state: 'draft', revision: 1 },
        questionnaire,
        units.map((unit) => unit.id),
      )
      await closeAct(trx, act, 'begin_survey', owner.id, { after: traceOf(round) })
      return id
    }),
  )
}

function firstUnits(open: Unit[], owner: Unit): Unit[] {
  if (owner.kind !== 'province') return open.filter((unit) => unit.id === owner.id)
  return open.filter(({ kind }) => kind !== 'province' && kind !== 'department')
}

export async function changeSurvey(act: SurveyAct, id: number, given: SurveyPut): Promise<void> {
  const { account: _, revision, factors, groups, units, ...content } = given
  const questionnaire: Questionnaire = { factors, groups }
  refuseUnsound(content, questionnaire, units)
  const month = { kind: 'one_stop' as const, ...content }
  await guarded(month, () =>
    inTransaction(act.db, async (trx) => {
      const survey = await surveyHeld(trx, act.view, id)
      if (survey.round.state !== 'draft') throw new Failure('locked', { message: say.notDraft })
      refuseStale(survey, revision)
      const round: SurveyRound = { ...survey.round, ...content }
      const open = new Map(unitsOpenTo(act.view, round.unitId, content.to).map((unit) => [unit.code, unit.id]))
      const ids = units.map((code) => open.get(code))
      if (ids.some((unitId) => unitId === undefined)) throw invalid('units', 'outside', say.outside)
      if (!(await updateDraft(trx, round, revision))) throw new Failure('stale', { message: say.stale })
      await writeQuestionnaire(trx, round, questionnaire, ids as number[])
      const after = { ...traceOf(round), items: itemsOf(questionnaire).length, units: units.length }
      await closeAct(trx, act, 'change_survey', round.unitId, { before: traceOf(survey.round), after, revision })
    }),
  )
}

export async function removeSurvey(act: SurveyAct, id: number, revision: number): Promise<void> {
  await inTransaction(act.db, async (trx) => {
    const survey = await surveyHeld(trx, act.view, id)
    if (survey.round.state !== 'draft') throw new Failure('locked', { message: say.notDraft })
    refuseStale(survey, revision)
    if (!(await deleteDraft(trx, id, revision))) throw new Failure('stale', { message: say.stale })
    const before = traceOf(survey.round)
    await closeAct(trx, act, 'remove_survey', survey.round.unitId, { before, after: { name: before.name } })
  })
}

function refuseUnsound(
  { from, to }: Pick<SurveyRound, 'from' | 'to'>,
  questionnaire: Questionnaire,
  units: readonly string[],
): void {
  if (to < from) throw invalid('to', 'before_from', say.order(from))
  const items = itemsOf(questionnaire)
  if (items.length > mostItems) throw invalid('factors', 'too_many', say.tooManyItems(mostItems))
  if (items.filter(({ overall }) => overall).length > 1) throw invalid('factors', 'overall_twice', say.overallTwice)
  const names = questionnaire.groups.map((name) => name.toLocaleLowerCase('vi'))
  if (new Set(names).size < names.length) throw invalid('groups', 'twice', say.groupTwice)
  if (new Set(units).size < units.length) throw invalid('units', 'twice', say.unitTwice)
}

/** Two rounds that feed one month of a unit are refused by the database itself, whoever comes first. */
async function guarded<T>(round: Pick<SurveyRound, 'kind' | 'from' | 'to'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const month = monthFed(round)
    if (month === null || violatedConstraint(error) !== 'unique') throw error
    throw new Failure('conflict', {
      message: say.monthTaken(month),
      fields: [{ field: 'from', code: 'month_taken', message: say.monthTaken(month) }],
    })
  }
}

/** What the record of acts keeps of a round. */
export function traceOf({
  name,
  kind,
  basis,
  from,
  to,
  totalRule,
}: Omit<SurveyRound, 'id' | 'state' | 'revision' | 'unitId'>) {
  return { name, kind, ...(basis === '' ? {} : { basis }), from, to, totalRule }
}
