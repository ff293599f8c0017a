/**
 * Every table's row type. The owner named beside a table is the only folder that writes it; reading is free.
 * Instants are ISO text in UTC, dates and periods plain text, truth values 0 or 1, points and scaled values integers.
 */
import type { Generated, Kysely } from 'kysely'

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
  submitted_by: string | null
  /** When and by whom it was last returned, approved or reopened, and why. */
  decided_at: string | null
  decided_by: string | null
  reason: string | null
  /** The clerk's word on the sheet as a whole. */
  note: string | null
  /** When it was last approved; null for a sheet that never was. Saves after it are corrections. */
  approved_at: string | null
  /** The last day on which a reopened sheet may be written. */
  open_until: string | null
  /** A clerk's request to open the sheet again. */
  request: string | null
  requested_at: string | null
  requested_by: string | null
}

/** What an approver found wrong in one cell: the revision that was returned. Gone when the sheet is approved. */
type CellReturnTable = {
  month: string
  unit_id: number
  element_id: number
  revision: number
  reason: string
  at: string
  account_id: string
}

/** One save of a figure after its sheet had been approved: what stood before, and the reason of the reopening. */
type AdjustmentTable = {
  month: string
  unit_id: number
  element_id: number
  revision: number
  at: string
  account_id: string
  reason: string
  before_value: number | null
  before_absence: string | null
  before_note: string | null
}

/** What a batch of saves was answered, by the key that the client gave it: sent twice, it is done once. */
type SaveReceiptTable = { account_id: string; key: string; at: string; request_hash: string; results: string }

/** The day on which a month's sheet is due, for a unit and those below it; the nearest unit's row holds. */
type SheetDueTable = { unit_id: number; month: string; due: string; source: string }

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
  /** How a figure came: typed, pasted, filled, undone, redone, imported, import_undone. */
  way: string | null
  import_id: string | null
}

type AccountTable = {
  id: string
  username: string
  display_name: string
  /** Null: no password sign-in (the sample's one-click accounts). */
  password_hash: string | null
  disabled: number
  created_at: string
  email: string | null
  /** Base32; in force once confirmed. The last time step used is kept, so that no code works twice. */
  totp_secret: string | null
  totp_confirmed_at: string | null
  totp_last_step: number | null
  password_changed_at: string | null
  last_sign_in_at: string | null
  /** 1 for the sample's accounts that one click enters. */
  one_click: Generated<number>
}

/** `subject` is "account:<username>" or "address:<ip>". */
type SignInFailureTable = { subject: string; count: number; first_at: string; last_at: string }

type RecoveryCodeTable = { account_id: string; code_hash: string; used_at: string | null }

/** A one-time link by which a person sets the password of an account made for them. */
type InvitationTable = {
  id: string
  token_hash: string
  account_id: string
  /** 'join' or 'reset'. */
  purpose: string
  created_at: string
  created_by: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
}

/** Tokens for programs; only the hash is kept. Scope: 'read', 'write' or 'calendar'. */
type ApiTokenTable = {
  id: string
  account_id: string
  name: string
  token_hash: string
  scope: string
  created_at: string
  expires_at: string
  last_used_at: string | null
  revoked_at: string | null
}

type AccountRoleTable = { account_id: string; role: string; unit_id: number }

type SessionTable = {
  token_hash: string
  account_id: string
  created_at: string
  last_seen_at: string
  expires_at: string
  address: string | null
  agent: string | null
  second_factor_at: string | null
}

/** A file as it was understood; `answer` is the dry run's report as JSON. State: 'dry', 'committed', 'undone'. */
type ImportFileTable = {
  id: string
  account_id: string
  unit_id: number
  file_name: string
  file_hash: string
  state: string
  created_at: string
  committed_at: string | null
  undone_at: string | null
  undone_by: string | null
  options: string
  answer: string
}

/** A figure understood in a file, and what stood there when it was looked at. */
type ImportRowTable = {
  import_id: string
  month: string
  unit_id: number
  element_id: number
  value: number
  seen_revision: number
  before_value: number | null
  before_absence: string | null
  before_note: string | null
}

type ImportMappingTable = { unit_id: number; source: string; mapping: string; saved_at: string }

/** A percentage without numerator and denominator, from an import: shown with a mark, in no sum. */
type TypedRateTable = {
  month: string
  unit_id: number
  indicator: string
  value: number
  decimals: number
  import_id: string
}

type ElementOwnerTable = { unit_id: number; element_id: number; account_id: string | null; post: string | null }

/** A reminder given once for each step: '7', '3', '1' days before, 'late'. `email`: 'none', 'waiting', 'sent', 'failed'. */
type ReminderTable = {
  id: string
  account_id: string
  month: string
  unit_id: number
  step: string
  at: string
  owed: number
  email: string
  email_at: string | null
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
  /** recording (figures, by whatever way they come), features/sheets (states) */
  sheet: SheetTable
  figure: FigureTable
  adjustment: AdjustmentTable
  /** features/sheets */
  cell_return: CellReturnTable
  save_receipt: SaveReceiptTable
  /** features/imports */
  import_file: ImportFileTable
  import_row: ImportRowTable
  import_mapping: ImportMappingTable
  typed_rate: TypedRateTable
  /** seeds, features/duties */
  sheet_due: SheetDueTable
  element_owner: ElementOwnerTable
  reminder: ReminderTable
  /** features/accounts */
  account: AccountTable
  account_role: AccountRoleTable
  session: SessionTable
  invitation: InvitationTable
  api_token: ApiTokenTable
  sign_in_failure: SignInFailureTable
  recovery_code: RecoveryCodeTable
  /** features/settings, and features/accounts for the one set-up of a site */
  setting: SettingTable
  /** database (every writer, through appendAudit and raiseVersion) */
  audit: AuditTable
  data_version: DataVersionTable
}

export type Database = Kysely<Tables>

/** What a reader may do: a function that takes a Reader cannot write. */
export type Reader = Pick<Database, 'selectFrom' | 'selectNoFrom' | 'fn' | 'with'>
