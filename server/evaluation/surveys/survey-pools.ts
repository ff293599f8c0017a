/** The answers of survey rounds added up by the database: by unit within a round, or of whole rounds at once. */
import { sql } from 'kysely'
import type { Reader } from '../../database/tables.ts'
import type { Levels, Questionnaire, SurveyRound } from '../../domain/survey.ts'
import { itemsOf } from '../../domain/survey.ts'
import { emptyPool, type Pooled } from '../../domain/survey-rates.ts'

/** What of a round must be known to add it up. */
type Round = {
  round: Pick<SurveyRound, 'id'>
  questionnaire: Questionnaire
  units: readonly { unitId: number; population: number | null }[]
}

type Level = 'level_1' | 'level_2' | 'level_3' | 'level_4' | 'level_5'
type Summed = Record<Level, string | number | bigint>

const sumOf = <L extends Level>(level: L) => sql<Summed[L]>`sum(${sql.ref(`survey_answer.${level}`)})`.as(level)

/** How often each level was answered, of all answers of a group. */
export const levelSums = [
  sumOf('level_1'),
  sumOf('level_2'),
  sumOf('level_3'),
  sumOf('level_4'),
  sumOf('level_5'),
] as const

/** By unit; those for which nothing was entered are not in it. One group alone where it is named. */
export async function loadPools(
  db: Reader,
  { round, questionnaire, units }: Round,
  group?: number,
): Promise<Map<number, Pooled>> {
  let forms = db.selectFrom('survey_forms').where('round_id', '=', round.id)
  let answers = db.selectFrom('survey_answer').where('round_id', '=', round.id)
  if (group !== undefined) {
    forms = forms.where('cohort', '=', group)
    answers = answers.where('cohort', '=', group)
  }
  const formRows = await forms
    .groupBy('unit_id')
    .select('unit_id')
    .select(({ fn }) => [fn.sum('issued').as('issued'), fn.sum('returned').as('returned'), fn.sum('valid').as('valid')])
    .execute()
  const answerRows = await answers.groupBy(['unit_id', 'item']).select(['unit_id', 'item']).select(levelSums).execute()
  const populations = new Map(units.map((unit) => [unit.unitId, unit.population]))
  const pools = new Map<number, Pooled>()
  for (const row of formRows)
    pools.set(row.unit_id, {
      ...formsOf(row, questionnaire),
      // It is the number of all who could be asked, whatever their group.
      population: group === undefined ? (populations.get(row.unit_id) ?? null) : null,
    })
  for (const row of answerRows) pools.get(row.unit_id)?.answers.splice(row.item - 1, 1, levelsOf(row))
  return pools
}

/** By round, all units and groups together; rounds in which nothing was entered are not in it. */
export async function loadWholes(db: Reader, surveys: readonly Round[]): Promise<Map<number, Pooled>> {
  const ids = surveys.map(({ round }) => round.id)
  if (ids.length === 0) return new Map()
  const formRows = await db
    .selectFrom('survey_forms')
    .where('round_id', 'in', ids)
    .groupBy('round_id')
    .select('round_id')
    .select(({ fn }) => [fn.sum('issued').as('issued'), fn.sum('returned').as('returned'), fn.sum('valid').as('valid')])
    .execute()
  const answerRows = await db
    .selectFrom('survey_answer')
    .where('round_id', 'in', ids)
    .groupBy(['round_id', 'item'])
    .select(['round_id', 'item'])
    .select(levelSums)
    .execute()
  const byId = new Map(surveys.map((survey) => [survey.round.id, survey]))
  const pools = new Map<number, Pooled>()
  for (const row of formRows) {
    const survey = byId.get(row.round_id)
    if (!survey) continue
    const known = survey.units.map(({ population }) => population)
    const population = known.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0 as number | null)
    pools.set(row.round_id, { ...formsOf(row, survey.questionnaire), population })
  }
  for (const row of answerRows) pools.get(row.round_id)?.answers.splice(row.item - 1, 1, levelsOf(row))
  return pools
}

function formsOf(
  row: Record<'issued' | 'returned' | 'valid', string | number | bigint>,
  questionnaire: Questionnaire,
): Pooled {
  return {
    ...emptyPool(itemsOf(questionnaire).length),
    issued: Number(row.issued),
    returned: Number(row.returned),
    valid: Number(row.valid),
  }
}

/** What `levelSums` answered, as counts. */
export function levelsOf(row: Summed): Levels {
  return [Number(row.level_1), Number(row.level_2), Number(row.level_3), Number(row.level_4), Number(row.level_5)]
}
