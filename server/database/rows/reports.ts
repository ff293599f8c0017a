/** Rows of the report calendar: the ministry's windows, what units owe to whom, and what was sent. */

/** The ministry's own periods: a window of data that is no calendar quarter, and the day on which it wants them. */
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

/**
 * One report that is owed, as `domain/report-duty.ts` names it. `unit_id` null: by a rule of the state, owed by every unit of
 * the kind that `applies_to` says. The window of its data is its own, that of the period named, or else the calendar's.
 */
export type ReportDutyTable = {
  id: number
  unit_id: number | null
  applies_to: string
  receiver: string
  name: string
  kind: string
  /** "2026-03", "2026-Q1" or "2026". */
  period: string
  year: number
  from_date: string | null
  to_date: string | null
  report_period: string | null
  /** Null where the document names no day. */
  due: string | null
  plan_id: number | null
  clause: string
  source: string
  revision: number
}

/** What a unit sent. `state`: 'sent' or 'taken_back'; the row stays, so that its revision never begins anew. */
export type ReportTable = {
  duty_id: number
  unit_id: number
  state: string
  /** Vietnamese date. */
  sent_on: string
  number: string | null
  date: string | null
  link: string | null
  note: string
  at: string
  /** Who marked it; null where it came with the sample. */
  account_id: string | null
  revision: number
}
