/** Rows of what changes rarely: units, elements, indicators, due days of sheets. */

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

export type SuccessionTable = {
  from_id: number
  to_id: number
  on_date: string
  whole: number
  source: string
  /** Null for what was not enacted here but is known from a published list. */
  merger_id: number | null
}

/** One decree of merger as an administrator enacted it. */
export type MergerTable = {
  id: number
  on_date: string
  decree: string
  decree_date: string
  parent_id: number
  enacted_at: string
  enacted_by: string
}

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
  /** From which records the count comes where the unit keeps them; null for what is typed. */
  computed: string | null
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

/** The day on which a month's sheet is due, for a unit and those below it; the nearest unit's row holds. */
export type SheetDueTable = { unit_id: number; month: string; due: string; source: string }
