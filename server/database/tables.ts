/**
 * Every table's row type. The owner named beside a table is the only folder that writes it; reading is free.
 * Instants are ISO text in UTC, dates and periods plain text, truth values 0 or 1, points and scaled values integers.
 */
import type { Kysely } from 'kysely'

type UnitTable = {
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

type SuccessionTable = { from_id: number; to_id: number; on_date: string; whole: number; source: string }

type ElementTable = {
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

type ElementRuleTable = { part: string; whole: string }

type IndicatorTable = {
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

type IndicatorTermTable = { indicator: string; side: string; element: string }

type PlanTable = {
  id: number
  unit_id: number
  number: string | null
  date: string | null
  year: number
  title: string
  issuer: string
  note: string
}

type TargetTable = {
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

type ReportPeriodTable = {
  code: string
  name: string
  year: number
  from_date: string
  to_date: string
  due: string
  receiver: string
  source: string
}

type SchemeTable = {
  code: string
  name: string
  decision: string
  valid_from: string
  valid_to: string | null
  source: string
  as_of: string | null
}

type SchemeNodeTable = {
  scheme: string
  code: string
  parent: string | null
  position: number
  name: string
  maximum: number | null
  inherited: number
}

/** Points in hundredths; node '' is the published total. */
type ScoreTable = { scheme: string; period: string; unit_id: number; node: string; kind: string; points: number }

type SheetTable = {
  month: string
  unit_id: number
  state: string
  submitted_at: string | null
  decided_at: string | null
}

/** Value is null exactly where `absence` says why: 'missing' or 'not_applicable'. */
type FigureTable = {
  month: string
  unit_id: number
  element_id: number
  value: number | null
  absence: string | null
  note: string | null
  revision: number
}

/** Append-only. One row for each figure saved and for each other act; before and after are JSON. */
type AuditTable = {
  id: string
  at: string
  account_id: string | null
  act: string
  month: string | null
  unit_id: number | null
  element_id: number | null
  revision: number | null
  before: string | null
  after: string | null
}

type AccountTable = {
  id: string
  username: string
  display_name: string
  /** Null: no password sign-in (the sample's one-click accounts). */
  password_hash: string | null
  disabled: number
  created_at: string
}

type AccountRoleTable = { account_id: string; role: string; unit_id: number }

type SessionTable = {
  token_hash: string
  account_id: string
  created_at: string
  last_seen_at: string
  expires_at: string
}

type SettingTable = { key: string; value: string }

/** Raised in the transaction of every write to its topic: a month ("2026-09") or "catalogue". */
type DataVersionTable = { topic: string; version: number }

export type Tables = {
  /** seeds, features/units */
  unit: UnitTable
  succession: SuccessionTable
  /** seeds, features/indicators */
  element: ElementTable
  element_rule: ElementRuleTable
  indicator: IndicatorTable
  indicator_term: IndicatorTermTable
  /** seeds, features/plans */
  plan: PlanTable
  target: TargetTable
  report_period: ReportPeriodTable
  /** seeds, features/rankings */
  scheme: SchemeTable
  scheme_node: SchemeNodeTable
  score: ScoreTable
  /** features/sheets */
  sheet: SheetTable
  figure: FigureTable
  /** features/accounts */
  account: AccountTable
  account_role: AccountRoleTable
  session: SessionTable
  setting: SettingTable
  /** database (every writer, through appendAudit and raiseVersion) */
  audit: AuditTable
  data_version: DataVersionTable
}

export type Database = Kysely<Tables>

/** What a reader may do: a function that takes a Reader cannot write. */
export type Reader = Pick<Database, 'selectFrom' | 'selectNoFrom' | 'fn' | 'with'>
