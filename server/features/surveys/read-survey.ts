/** One round as somebody may see it: questionnaire, entry by unit, exact rates as shown, and the places of its units. */
import type { z } from 'zod'
import type { Reader } from '../../database/tables.ts'
import { itemsOf } from '../../domain/survey.ts'
import { surveyUnrankedWords } from '../../domain/survey.vi.ts'
import { rankSurvey, ratesOf, unrankedReason } from '../../domain/survey-rates.ts'
import { compareNames, type Unit } from '../../domain/unit.ts'
import { mayAt } from '../../evaluation/emulation/emulation.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { loadPools } from '../../evaluation/surveys/survey-pools.ts'
import { loadUnitCounts, type Survey as Stored, type SurveyedUnit, wholeOf } from '../../evaluation/surveys/surveys.ts'
import type { Survey, SurveyCounts, SurveyUnitRow, SurveyView as ViewQuery } from './contract.ts'
import { enteredGroups } from './count-queries.ts'
import { surveyedUnit } from './enter-counts.ts'
import { invalid, type SurveyView, unitsOpenTo } from './held-survey.ts'
import { headOf } from './read-surveys.ts'
import { surveySentences as say } from './sentences.vi.ts'
import { ratesShown, totalShown } from './shown.ts'

type Pools = Awaited<ReturnType<typeof loadPools>>

export async function readSurvey(
  db: Reader,
  view: SurveyView,
  survey: Stored,
  { group, unit: code }: z.infer<typeof ViewQuery>,
): Promise<Survey> {
  const { round, questionnaire } = survey
  const { totalRule } = round
  if (group !== undefined && group > questionnaire.groups.length)
    throw invalid('group', 'unknown_group', say.noSuchGroup)
  const unit = code === undefined ? undefined : surveyedUnit(view, survey, code)
  const pools = await loadPools(db, survey, group)
  const whole = wholeOf(survey, [...pools.values()])
  const own = unit && pools.get(unit.id)
  const mayEdit = mayAt(view, 'run_surveys', round.unitId)
  const head = headOf(view, survey)
  return {
    ...head,
    fictional: head.unit.fictional,
    questionnaire: {
      factors: questionnaire.factors.map(({ name }, at) => ({
        name,
        items: itemsOf(questionnaire)
          .filter(({ factor }) => factor === at)
          .map(({ number, text, overall }) => ({ number, text, overall })),
      })),
      groups: questionnaire.groups,
    },
    saves: survey.saves,
    mayEdit,
    group: group ?? null,
    units: await unitRows(db, view, survey, pools),
    choices:
      mayEdit && round.state === 'draft' ? unitsOpenTo(view, round.unitId, round.to).map((one) => nameOf(one)) : [],
    rates: whole ? ratesShown(questionnaire, whole, totalRule) : null,
    unitRates: unit && own ? { unit: nameOf(unit), rates: ratesShown(questionnaire, own, totalRule) } : null,
    groups: await groupTotals(db, survey),
  }
}

/** In the order of their places; those without one last, with the reason. */
async function unitRows(db: Reader, { catalogue }: SurveyView, survey: Stored, pools: Pools): Promise<SurveyUnitRow[]> {
  const { round, questionnaire } = survey
  const entered = await enteredGroups(db, round.id)
  const contenders = survey.units.map((subject) => {
    const pool = pools.get(subject.unitId)
    const rates = pool && ratesOf(questionnaire, pool, round.totalRule)
    return { subject: { ...subject, pool, rates }, value: rates?.total.rate, reason: unrankedReason(pool, rates) }
  })
  const unitOf = ({ unitId }: SurveyedUnit) => catalogue.unitsById.get(unitId) as Unit
  const placed = rankSurvey(contenders, (a, b) => compareNames(unitOf(a).name, unitOf(b).name))
  return placed.map(({ subject, place, reason }) => {
    const { pool, rates } = subject
    return {
      unit: nameOf(unitOf(subject)),
      entered: entered.has(subject.unitId),
      groups: entered.get(subject.unitId) ?? 0,
      revision: subject.revision,
      place,
      reason: reason === undefined ? null : surveyUnrankedWords(reason, pool?.valid, rates?.unanswered ?? []),
      total: pool && rates ? totalShown(pool, rates) : null,
    }
  })
}

async function groupTotals(db: Reader, survey: Stored): Promise<Survey['groups']> {
  const { round, questionnaire } = survey
  const totals: Survey['groups'] = []
  for (const [index, name] of questionnaire.groups.entries()) {
    const whole = wholeOf(survey, [...(await loadPools(db, survey, index + 1)).values()])
    const total = whole ? totalShown(whole, ratesOf(questionnaire, whole, round.totalRule)) : null
    totals.push({ number: index + 1, name, total })
  }
  return totals
}

export async function readCounts(db: Reader, view: SurveyView, survey: Stored, code: string): Promise<SurveyCounts> {
  const unit = surveyedUnit(view, survey, code)
  const { population, groups } = await loadUnitCounts(db, survey, unit.id)
  const revision = survey.units.find(({ unitId }) => unitId === unit.id)?.revision ?? 0
  return { unit: nameOf(unit), population, revision, groups }
}
