/** Rows of meetings: editions with their frozen content, the official form of a unit's reports, actions to follow up. */

/** State: 'draft' or 'frozen', as `domain/edition.ts` names them. */
export type EditionTable = {
  id: number
  unit_id: number
  period: string
  kind: string
  /** 1, 2, … within unit and period. */
  number: number
  state: string
  /** JSON: the texts that persons wrote, by key, each with the generated text that it replaced. */
  texts: string
  /** JSON: the official form of this edition; null while it is the unit's own. */
  frame: string | null
  created_at: string
  created_by: string | null
  frozen_at: string | null
  frozen_by: string | null
  /** Version of the program that made the frozen content. */
  renderer: string | null
  /** Of the frozen content as it is stored, in hex. */
  sha256: string | null
  revision: number
}

/** Only of frozen editions; never updated. */
export type EditionContentTable = { edition_id: number; content: string }

export type ReportFrameTable = {
  unit_id: number
  /** JSON of a ReportFrame. */
  frame: string
  revision: number
}

/** Decided by the meeting of `unit_id`, for the unit that it concerns. State: 'open', 'done' or 'dropped'. */
export type MeetingActionTable = {
  id: number
  unit_id: number
  for_unit_id: number
  /** The edition on the table when it was decided. */
  edition_id: number | null
  indicator: string | null
  issue: string
  owner: string
  /** Vietnamese dates. */
  decided_on: string
  due: string | null
  state: string
  result: string
  closed_on: string | null
  revision: number
}
