/** Rows of scoring rounds. Points are integers with the scheme's decimals. */

/** `state`, `survey`: see domain/round.ts. The council's minutes stand in the round; `source_id` names what was published. */
export type ScoringRoundTable = {
  id: number
  unit_id: number
  scheme: string
  year: number
  state: string
  survey: string
  council_number: string
  council_on: string | null
  council_place: string
  council_chair: string
  council_secretary: string
  council_opinions: string
  council_members: number | null
  council_for: number | null
  decision: string | null
  decided_on: string | null
  source_id: number | null
  revision: number
}

export type RoundDueTable = { round_id: number; state: string; due: string }

/** The province has a row of its own, for what is scored once for all. `excluded`: why it is not ranked. */
export type RoundUnitTable = {
  id: number
  round_id: number
  unit_id: number
  excluded: string | null
  handed_in_at: string | null
  handed_in_by: string | null
  /** Why it was last given back. */
  returned: string | null
  revision: number
}

/** `points`: of manual leaves, of verdicts, of surveys known by their points; a deduction as what it takes away. */
export type RoundScoreTable = {
  round_id: number
  unit_id: number
  node: string
  step: string
  numerator: number | null
  denominator: number | null
  choice: string | null
  points: number | null
  note: string
  at: string
  account_id: string
  revision: number
}

/** `before`, `after`: JSON. */
export type RoundScoreChangeTable = {
  id: string
  round_id: number
  unit_id: number
  node: string
  step: string
  at: string
  account_id: string
  before: string | null
  after: string
}

/** `side`: 'unit' or 'parent'. */
export type RoundCommentTable = {
  id: string
  round_id: number
  unit_id: number
  node: string
  side: string
  text: string
  at: string
  account_id: string
}

export type RoundProofTable = { attachment_id: string; round_unit_id: number; node: string }

/** As it was published, whatever becomes of scheme and units. `place` among all, `block_place` among phường or xã and đặc khu. */
export type RoundResultTable = {
  round_id: number
  unit_id: number
  self: number | null
  total: number | null
  class: string | null
  place: number | null
  of_units: number | null
  block_place: number | null
  of_block: number | null
}
