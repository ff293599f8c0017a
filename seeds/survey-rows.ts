/** Survey rounds of the seeds as rows, numbered in the order given. Refuses counts that no survey can have. */
import { countFaults, itemsOf, type Levels, monthFed } from '../server/domain/survey.ts'
import type { SeedSurvey } from './survey-shapes.ts'
import type { UnitIds } from './unit-rows.ts'

export function surveyRows(surveys: readonly SeedSurvey[], ids: UnitIds) {
  const all = surveys.map((survey, index) => roundRows(survey, index + 1, ids))
  return {
    survey_round: all.map(({ round }) => round),
    survey_factor: all.flatMap(({ factors }) => factors),
    survey_item: all.flatMap(({ items }) => items),
    survey_group: all.flatMap(({ groups }) => groups),
    survey_unit: all.flatMap(({ units }) => units),
    survey_forms: all.flatMap(({ forms }) => forms),
    survey_answer: all.flatMap(({ answers }) => answers),
  }
}

function roundRows(survey: SeedSurvey, round_id: number, ids: UnitIds) {
  const { questionnaire } = survey
  const entered = survey.units.flatMap(({ unit, counts }) => (counts ? [{ unit_id: ids.of(unit), counts }] : []))
  for (const { counts } of entered)
    if (countFaults(questionnaire, counts).length > 0) throw new RangeError(`${survey.name}: counts that cannot be`)
  return {
    round: {
      id: round_id,
      unit_id: ids.of(survey.unit),
      kind: survey.kind,
      name: survey.name,
      basis: survey.basis,
      from_date: survey.from,
      to_date: survey.to,
      total_rule: survey.totalRule,
      state: survey.state,
      saves: entered.length,
      revision: 1,
    },
    factors: questionnaire.factors.map(({ name }, index) => ({ round_id, position: index + 1, name })),
    items: itemsOf(questionnaire).map(({ number, factor, text, overall }) => ({
      round_id,
      position: number,
      factor: factor + 1,
      text,
      overall: Number(overall),
    })),
    groups: questionnaire.groups.map((name, index) => ({ round_id, position: index + 1, name })),
    units: survey.units.map(({ unit, counts }) => ({
      round_id,
      unit_id: ids.of(unit),
      month: monthFed(survey),
      population: counts?.population ?? null,
      revision: counts ? 1 : 0,
    })),
    forms: entered.flatMap(({ unit_id, counts }) =>
      counts.groups.map(({ group, issued, returned, valid }) => ({
        round_id,
        unit_id,
        cohort: group,
        issued,
        returned,
        valid,
      })),
    ),
    answers: entered.flatMap(({ unit_id, counts }) =>
      counts.groups.flatMap(({ group, answers }) =>
        answers.flatMap((levels, index) =>
          levels ? [{ round_id, unit_id, cohort: group, item: index + 1, ...columnsOf(levels) }] : [],
        ),
      ),
    ),
  }
}

function columnsOf([level_1, level_2, level_3, level_4, level_5]: Levels) {
  return { level_1, level_2, level_3, level_4, level_5 }
}
