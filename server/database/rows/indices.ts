/** Rows of indices: their scales, versions as trees, what stands behind leaves, and what others publish. */

/** `merger`: what becomes of predecessors' scores; 'mean' or 'none'. `level`: 'province', 'commune' or 'both'. */
export type IndexScaleTable = { index_code: string; top: number; merger: string; level: string; owner: string }

/** Points of a scheme and its nodes are integers with the scheme's decimals; `applies_to` is a JSON list of kinds of unit. */
export type SchemeTable = {
  code: string
  index_code: string
  name: string
  decision: string
  issuer: string
  unit_id: number | null
  applies_to: string
  valid_from: string
  valid_to: string | null
  source: string
  as_of: string | null
  state: string
  decimals: number
  rounding: string
  rounded_at: string
  maximum: number
  revision: number
  withdrawn_on: string | null
  withdrawn_why: string | null
}

/** `rule` is JSON (ScoringRule), null for groups. */
export type SchemeNodeTable = {
  scheme: string
  code: string
  parent: string | null
  position: number
  name: string
  maximum: number | null
  inherited: number
  rule: string | null
  evidence: number
  note: string
}

export type SchemeClassTable = { scheme: string; position: number; name: string; from_share: number }

/** What is known of a leaf where no monthly sheet gives it. */
export type LeafCountTable = {
  scheme: string
  period: string
  unit_id: number
  node: string
  numerator: number | null
  denominator: number | null
  choice: string | null
  points: number | null
  source: string
  at: string | null
  account_id: string | null
  revision: number
}

export type ResultSourceTable = {
  id: number
  text: string
  published_on: string | null
  added_at: string | null
  account_id: string | null
}

/** Node '' is the total. Two sources of one number are two rows. */
export type IndexResultTable = {
  id: number
  index_code: string
  scheme: string | null
  period: string
  unit_id: number
  node: string
  value: number
  decimals: number
  place: number | null
  of_units: number | null
  note: string
  source_id: number
  revision: number
}

/** What is published of the nation, a region or a block. `kind`: 'nation', 'nation_mean', 'nation_median', 'region_mean', 'block_mean'. */
export type IndexBenchmarkTable = {
  id: number
  index_code: string
  year: number
  kind: string
  name: string
  value: number
  decimals: number
  place: number | null
  of_units: number | null
  note: string
  source_id: number
}

/** A method by which an index is made, from a day on; where it has a tree here, it is a scheme instead. */
export type IndexVersionTable = {
  index_code: string
  level: string
  from_date: string
  decision: string
  source: string
}
