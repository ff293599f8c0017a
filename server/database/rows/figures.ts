/** Rows of what is reported: sheets, figures and their review, the audit, imports, duties. */

export type SheetTable = {
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
  /** Why it was last reopened; null again once it is approved. Corrections carry it, whatever a return says meanwhile. */
  reopen_reason: string | null
  /** The last day on which a reopened sheet may be written. */
  open_until: string | null
  /** A clerk's request to open the sheet again. */
  request: string | null
  requested_at: string | null
  requested_by: string | null
}

/** What an approver found wrong in one cell: the revision that was returned. Gone when the sheet is approved. */
export type CellReturnTable = {
  month: string
  unit_id: number
  element_id: number
  revision: number
  reason: string
  at: string
  account_id: string
}

/** One save of a figure after its sheet had been approved: what stood before, and the reason of the reopening. */
export type AdjustmentTable = {
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
  /** 1 once the sheet was approved again. */
  approved: number
}

/** What a batch of saves was answered, by the key that the client gave it: sent twice, it is done once. */
export type SaveReceiptTable = { account_id: string; key: string; at: string; request_hash: string; results: string }

/** Value is null exactly where `absence` says why: 'missing' or 'not_applicable'. */
export type FigureTable = {
  month: string
  unit_id: number
  element_id: number
  value: number | null
  absence: string | null
  note: string | null
  revision: number
}

/** Append-only. One row for each figure saved and for each other act; before and after are JSON. */
export type AuditTable = {
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
  /** How a figure came: typed, pasted, filled, undone, redone, imported, import_undone, computed. */
  way: string | null
  import_id: string | null
  /** The number of the transaction that wrote it, and the first digits of its hash. */
  seal: number
  mark: string
}

/** What seals the rows of one transaction, at its place in the chain; `rows` is how many there are. */
export type AuditSealTable = { number: number; place: number; at: string; rows: number; hash: string }

/** A file as it was understood; `answer` is the dry run's report as JSON. State: 'dry', 'committed', 'undone'. */
export type ImportFileTable = {
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
export type ImportRowTable = {
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

export type ImportMappingTable = { unit_id: number; source: string; mapping: string; saved_at: string }

/** A percentage without numerator and denominator, from an import: shown with a mark, in no sum. */
export type TypedRateTable = {
  month: string
  unit_id: number
  indicator: string
  value: number
  decimals: number
  import_id: string
}

/**
 * One write of a typed percentage: who brought it or took it back by which import, and what stood before; null for nothing.
 * `reason` is that of the reopening, null for a write into a sheet that had never been approved.
 */
export type RateChangeTable = {
  month: string
  unit_id: number
  indicator: string
  revision: number
  at: string
  account_id: string
  import_id: string
  reason: string | null
  before_value: number | null
  before_decimals: number | null
  /** 1 once the sheet was approved with it. */
  approved: number
}

export type ElementOwnerTable = { unit_id: number; element_id: number; account_id: string | null; post: string | null }

/**
 * A reminder given once for each step towards a deadline: '7', '3', '1' days before, 'late', 'late-2' …
 * `email`: 'none', 'waiting', 'sent', 'failed'; `email_at` is the last try.
 */
export type ReminderTable = {
  id: string
  account_id: string
  /** What it is about: 'sheet' and its month, or 'report' and the key of its duty. */
  subject: string
  about: string
  unit_id: number
  deadline: string
  step: string
  at: string
  owed: number
  email: string
  email_tries: number
  email_at: string | null
}

/** Raised in the transaction of every write to its topic: a month ("2026-09") or "catalogue". */
export type DataVersionTable = { topic: string; version: number }

/** The version of its month at which a sheet was last changed; unit 0 stands for all sheets of the month. */
export type SheetVersionTable = { month: string; unit_id: number; version: number }
