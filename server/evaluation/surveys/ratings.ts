/**
 * What closed rounds at the one-stop desk say of a month: the question for satisfaction as a whole, added up over the groups
 * of respondents. Rounds that are still open, or that cover no whole month, say nothing here.
 */
import type { Reader } from '../../database/tables.ts'
import { satisfiedOf, sumOf } from '../../domain/survey.ts'
import { levelSums, levelsOf } from './survey-pools.ts'

/** By unit and month, as "12 2026-09". */
export type Ratings = ReadonlyMap<string, { valid: number; satisfied: number }>

export async function loadRatings(db: Reader): Promise<Ratings> {
  const rows = await db
    .selectFrom('survey_unit')
    .innerJoin('survey_round', 'survey_round.id', 'survey_unit.round_id')
    .innerJoin('survey_item', 'survey_item.round_id', 'survey_unit.round_id')
    .innerJoin('survey_answer', (join) =>
      join
        .onRef('survey_answer.round_id', '=', 'survey_unit.round_id')
        .onRef('survey_answer.unit_id', '=', 'survey_unit.unit_id')
        .onRef('survey_answer.item', '=', 'survey_item.position'),
    )
    .where('survey_unit.month', 'is not', null)
    .where('survey_round.state', '=', 'closed')
    .where('survey_item.overall', '=', 1)
    .groupBy(['survey_unit.unit_id', 'survey_unit.month'])
    .select(['survey_unit.unit_id', 'survey_unit.month'])
    .select(levelSums)
    .execute()
  return new Map(
    rows.map((row) => {
      const levels = levelsOf(row)
      return [`${row.unit_id} ${row.month}`, { valid: sumOf(levels), satisfied: satisfiedOf(levels) }]
    }),
  )
}
