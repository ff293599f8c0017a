/** Rows of the emulation movement and of inspections. States and kinds as the domain names them. */

/** `name_key`: the name under which a body is unique in its unit; null once it has ended. */
export type BodyTable = {
  id: number
  unit_id: number
  name: string
  name_key: string | null
  kind: string
  valid_from: string
  valid_to: string | null
  registers: number
  inspectable: number
  revision: number
}

export type CampaignTable = {
  id: number
  unit_id: number
  year: number
  name: string
  plan_id: number | null
  /** The document and clause on which it rests. */
  basis: string
  from_date: string
  to_date: string
  state: string
  revision: number
}

/** `award` null for what the movement asks of everybody; `rule` null where a person judges. */
export type CampaignCriterionTable = {
  id: number
  campaign_id: number
  position: number
  subject: string
  award: string | null
  text: string
  clause: string
  rule: string | null
  indicator: string | null
  threshold: number | null
  word: string | null
}

export type CampaignAwardTable = { campaign_id: number; code: string; name: string; clause: string }
export type CampaignPaperTable = { campaign_id: number; position: number; name: string; clause: string }

/** `subject` and `subject_id`: the unit, one of its bodies, or the file of an individual. */
export type CriterionJudgementTable = {
  criterion_id: number
  subject: string
  subject_id: number
  met: number
  note: string
  at: string
  account_id: string
  revision: number
}

/** `title_key`: the title under which it is unique for its body and campaign; null once it is withdrawn. */
export type InitiativeTable = {
  id: number
  unit_id: number
  campaign_id: number
  body_id: number
  kind: string
  title: string
  title_key: string | null
  summary: string
  authors: string
  registered_on: string
  state: string
  decision: string | null
  appraised_on: string | null
  appraisal: string | null
  applied_on: string | null
  effect: string | null
  scope: string | null
  withdrawn_on: string | null
  reason: string | null
  entered_by: string | null
  revision: number
}

/** `body_id` null where the unit itself is put forward; `name` of an individual, "" for a collective. */
export type CommendationTable = {
  id: number
  unit_id: number
  campaign_id: number
  subject: string
  body_id: number | null
  name: string
  award: string
  achievement: string
  state: string
  decision: string | null
  decided_on: string | null
  reason: string | null
  proposed_by: string | null
  revision: number
}

/** What the file consists of, as its campaign asked when it was begun. */
export type CommendationPaperTable = {
  commendation_id: number
  position: number
  name: string
  clause: string
  have: number
  note: string
}

export type InspectionTable = {
  id: number
  unit_id: number
  year: number
  body_id: number
  kind: string
  planned_month: string | null
  held_on: string | null
  conclusion: string | null
  concluded_on: string | null
  findings: string
  remedied_on: string | null
  revision: number
}
