/**
 * Survey rounds as they are stored, who may see them, and their exact rates; the only road to numbers of a survey. Rounds are
 * read anew each time: they are few, and their answers are added up by the database.
 */
import type { Reader } from '../../database/tables.ts'
import type { ExactRatio } from '../../domain/exact-ratio.ts'
import { may } from '../../domain/permission.ts'
import type { GroupCounts, Levels, Questionnaire, SurveyRound, UnitCounts } from '../../domain/survey.ts'
import { itemsOf } from '../../domain/survey.ts'
import { type Pooled, poolUnits, ratesOf } from '../../domain/survey-rates.ts'
import type { TaskView } from '../plans/tasks.ts'
import { loadPools } from './survey-pools.ts'

export type SurveyedUnit = { unitId: number; month: string | null; population: number | null; revision: number }

export type Survey = {
  round: SurveyRound
  /** How often answers were saved in it. */
  saves: number
  questionnaire: Questionnaire
  units: SurveyedUnit[]
}

/** Closed rounds are everybody's; others are for those who see the drafts of the unit that runs them. */
export function maySeeSurvey(
  { catalogue, viewer }: Pick<TaskView, 'catalogue' | 'viewer'>,
  { state, unitId }: Pick<SurveyRound, 'state' | 'unitId'>,
): boolean {
  return state === 'closed' || may(viewer, 'see_drafts', unitId, catalogue.ancestorsOf)
}

export type SurveysAsked = { year?: number | undefined; kind?: string | undefined }

/** Rounds with their questionnaires and units, the latest first. */
export async function loadSurveys(db: Reader, asked: SurveysAsked & { id?: number }): Promise<Survey[]> {
  let query = db.selectFrom('survey_round').selectAll()
  if (asked.id !== undefined) query = query.where('id', '=', asked.id)
  if (asked.kind !== undefined) query = query.where('kind', '=', asked.kind)
  if (asked.year !== undefined)
    query = query.where('from_date', '>=', `${asked.year}-01-01`).where('from_date', '<=', `${asked.year}-12-31`)
  const rows = await query.orderBy('from_date', 'desc').orderBy('id', 'desc').execute()
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const of = async <Row extends { round_id: number }>(found: Promise<Row[]>) =>
    Map.groupBy(await found, (row) => row.round_id)
  const factors = await of(
    db.selectFrom('survey_factor').selectAll().where('round_id', 'in', ids).orderBy('position').execute(),
  )
  const items = await of(
    db.selectFrom('survey_item').selectAll().where('round_id', 'in', ids).orderBy('position').execute(),
  )
  const groups = await of(
    db.selectFrom('survey_group').selectAll().where('round_id', 'in', ids).orderBy('position').execute(),
  )
  const units = await of(
    db.selectFrom('survey_unit').selectAll().where('round_id', 'in', ids).orderBy('unit_id').execute(),
  )
  return rows.map((row) => ({
    round: {
      id: row.id,
      unitId: row.unit_id,
      kind: row.kind as SurveyRound['kind'],
      name: row.name,
      basis: row.basis,
      from: row.from_date,
      to: row.to_date,
      totalRule: row.total_rule as SurveyRound['totalRule'],
      state: row.state as SurveyRound['state'],
      revision: row.revision,
    },
    saves: row.saves,
    questionnaire: {
      factors: (factors.get(row.id) ?? []).map(({ position, name }) => ({
        name,
        items: (items.get(row.id) ?? [])
          .filter(({ factor }) => factor === position)
          .map(({ text, overall }) => ({ text, overall: overall === 1 })),
      })),
      groups: (groups.get(row.id) ?? []).map(({ name }) => name),
    },
    units: (units.get(row.id) ?? []).map((one) => ({
      unitId: one.unit_id,
      month: one.month,
      population: one.population,
      revision: one.revision,
    })),
  }))
}

export async function loadSurvey(db: Reader, id: number): Promise<Survey | undefined> {
  return (await loadSurveys(db, { id }))[0]
}

/** What was entered for one unit, group by group in their order. */
export async function loadUnitCounts(db: Reader, survey: Survey, unitId: number): Promise<UnitCounts> {
  const at = { round_id: survey.round.id, unit_id: unitId }
  const forms = await db
    .selectFrom('survey_forms')
    .selectAll()
    .where('round_id', '=', at.round_id)
    .where('unit_id', '=', at.unit_id)
    .orderBy('cohort')
    .execute()
  const answers = await db
    .selectFrom('survey_answer')
    .selectAll()
    .where('round_id', '=', at.round_id)
    .where('unit_id', '=', at.unit_id)
    .execute()
  const items = itemsOf(survey.questionnaire)
  return {
    population: survey.units.find((one) => one.unitId === unitId)?.population ?? null,
    groups: forms.map(({ cohort, issued, returned, valid }): GroupCounts => {
      const own = new Map(answers.filter((one) => one.cohort === cohort).map((one) => [one.item, one]))
      return {
        group: cohort,
        issued,
        returned,
        valid,
        answers: items.map(({ number }): Levels | null => {
          const row = own.get(number)
          return row ? [row.level_1, row.level_2, row.level_3, row.level_4, row.level_5] : null
        }),
      }
    }),
  }
}

export type SurveyOutcome = {
  /** Hài lòng and rất hài lòng, and the mean on the scale of 1 to 5, by the round's own rule; undefined where nobody answered. */
  rate: ExactRatio | undefined
  mean: ExactRatio | undefined
  valid: number
  kind: SurveyRound['kind']
  /** Figures of a round that is not closed are not final. */
  state: SurveyRound['state']
}

/**
 * The exact total of a round for one of its units, all groups together, or for all units where none is named; undefined where
 * there is no such round, or nothing was entered for the unit. `fractionOf` (domain/exact-ratio.ts) gives plain numbers.
 */
export async function surveyOutcome(db: Reader, roundId: number, unitId?: number): Promise<SurveyOutcome | undefined> {
  const survey = await loadSurvey(db, roundId)
  if (!survey) return undefined
  const pools = await loadPools(db, survey)
  const pool = unitId === undefined ? wholeOf(survey, [...pools.values()]) : pools.get(unitId)
  if (!pool) return undefined
  const { rate, mean } = ratesOf(survey.questionnaire, pool, survey.round.totalRule).total
  return { rate, mean, valid: pool.valid, kind: survey.round.kind, state: survey.round.state }
}

/** All units as one; undefined where nothing was entered. */
export function wholeOf({ questionnaire }: Pick<Survey, 'questionnaire'>, pools: Pooled[]): Pooled | undefined {
  return pools.length === 0 ? undefined : poolUnits(pools, itemsOf(questionnaire).length)
}
