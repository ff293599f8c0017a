/** Rows of survey rounds. States, kinds and rules as the domain names them; groups and items are numbered from 1 in a round. */

/** `saves` counts what was entered, so that entry and closing never pass each other. */
export type SurveyRoundTable = {
  id: number
  unit_id: number
  kind: string
  name: string
  basis: string
  from_date: string
  to_date: string
  total_rule: string
  state: string
  saves: number
  revision: number
}

export type SurveyFactorTable = { round_id: number; position: number; name: string }

export type SurveyItemTable = { round_id: number; position: number; factor: number; text: string; overall: number }

export type SurveyGroupTable = { round_id: number; position: number; name: string }

/** `month`: the sheet that the unit's one-stop rating feeds; no two rounds feed the same one. */
export type SurveyUnitTable = {
  round_id: number
  unit_id: number
  month: string | null
  population: number | null
  revision: number
}

/** Named `cohort` since `group` is a word of SQL. */
export type SurveyFormsTable = {
  round_id: number
  unit_id: number
  cohort: number
  issued: number
  returned: number
  valid: number
}

export type SurveyAnswerTable = {
  round_id: number
  unit_id: number
  cohort: number
  item: number
  level_1: number
  level_2: number
  level_3: number
  level_4: number
  level_5: number
}
