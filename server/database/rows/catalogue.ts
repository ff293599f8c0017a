/** Rows of what changes rarely: units, elements, indicators, plans, deadlines, schemes. */

export type UnitTable = {
  id: number
  code: string
  name: string
  kind: string
  parent_id: number | null
  valid_from: string
  valid_to: string | null
  fictional: number
  source: string
}

export type SuccessionTable = { from_id: number; to_id: number; on_date: string; whole: number; source: string }

export type ElementTable = {
  id: number
  code: string
  name: string
  name_en: string
  section: string
  position: number
  measure: string
  decimals: number
  rollup: string
  asked: string
  definition: string
  part_of: string | null
}

export type ElementRuleTable = { part: string; whole: string }

export type IndicatorTable = {
  code: string
  version: number
  kind: string
  field: string
  position: number
  name: string
  short_name: string
  name_en: string
  numerator_words: string
  denominator_words: string
  case_word: string
  measure: string
  polarity: string
  decimals: number
  zero_rule: string
  headline: number | null
  source: string
}

export type IndicatorTermTable = { indicator: string; side: string; element: string }

export type PlanTable = {
  id: number
  unit_id: number
  number: string | null
  date: string | null
  year: number
  title: string
  issuer: string
  note: string
}

export type TargetTable = {
  id: number
  plan_id: number
  indicator: string
  operator: string
  value: number | null
  decimals: number
  word: string | null
  from_month: string
  to_month: string
  applies_to: string
  clause: string
  summary: string
  part_of: number | null
}

/** `deadline_kind` and `deadline_value` as `domain/deadline.ts` writes them. */
export type TaskTable = {
  id: number
  plan_id: number
  field: string
  position: number
  name: string
  product: string
  deadline_kind: string
  deadline_value: string
  deadline_note: string | null
  clause: string
  part_of: number | null
}

/** `role`: 'lead' or 'partner'. */
export type TaskBodyTable = { task_id: number; role: string; position: number; name: string }

export type ReportPeriodTable = {
  code: string
  name: string
  year: number
  from_date: string
  to_date: string
  due: string
  receiver: string
  source: string
}

/** The day on which a month's sheet is due, for a unit and those below it; the nearest unit's row holds. */
export type SheetDueTable = { unit_id: number; month: string; due: string; source: string }

export type SchemeTable = {
  code: string
  name: string
  decision: string
  valid_from: string
  valid_to: string | null
  source: string
  as_of: string | null
}

export type SchemeNodeTable = {
  scheme: string
  code: string
  parent: string | null
  position: number
  name: string
  maximum: number | null
  inherited: number
}

/** Points in hundredths; node '' is the published total. */
export type ScoreTable = { scheme: string; period: string; unit_id: number; node: string; kind: string; points: number }
