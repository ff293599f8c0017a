/**
 * The emulation movement: a campaign with its criteria, the awards that it may lead to, and the files in which collectives and
 * individuals are put forward. Conditions have three verdicts and more: what is not known is never counted as fulfilled.
 */

/** A draft is its unit's own; an open campaign takes registrations and files, a closed one none. */
export const campaignStates = ['draft', 'open', 'closed'] as const
export type CampaignState = (typeof campaignStates)[number]

export const subjectKinds = ['collective', 'individual'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Bằng khen of the province, giấy khen of the district as it was until 2025, giấy khen of the ward or commune. */
export const awardCodes = ['merit_province', 'praise_district', 'praise_commune'] as const
export type AwardCode = (typeof awardCodes)[number]

/** What records may tell of a criterion. Where a criterion has no rule, a person judges it. */
export const criterionRules = [
  'tasks_done',
  'targets_met',
  'initiative_registered',
  'initiative_applied',
  'par_class',
  'indicator',
  /** All that the movement asks of the subject, taken together. */
  'contents',
] as const
export type CriterionRule = (typeof criterionRules)[number]

export type Criterion = {
  id: number
  campaignId: number
  position: number
  subject: SubjectKind
  /** The award whose standard it is; null for what the movement asks of everybody. */
  award: AwardCode | null
  text: string
  clause: string
  rule: CriterionRule | null
  /** Of the rule "indicator": whose number it is. */
  indicator: string | null
  /** Per cent at least; for the class of the index hundredths of a point, null where the bound of the class is not known. */
  threshold: number | null
  /** "Khá". */
  word: string | null
}

export type CampaignAward = { code: AwardCode; name: string; clause: string }
export type CampaignPaper = { position: number; name: string; clause: string }

export type Campaign = {
  id: number
  unitId: number
  year: number
  name: string
  planId: number | null
  basis: string
  from: string
  to: string
  state: CampaignState
  revision: number
  criteria: Criterion[]
  awards: CampaignAward[]
  /** What the file of a commendation consists of. */
  papers: CampaignPaper[]
}

export const commendationStates = ['draft', 'proposed', 'awarded', 'not_awarded'] as const
export type CommendationState = (typeof commendationStates)[number]

export type CommendationPaper = { position: number; name: string; clause: string; have: boolean; note: string }

export type Commendation = {
  id: number
  unitId: number
  campaignId: number
  subject: SubjectKind
  /** The collective, or the body to which an individual belongs; null for the unit itself. */
  bodyId: number | null
  /** Of an individual; "" for a collective. */
  name: string
  award: AwardCode
  achievement: string
  state: CommendationState
  decision: string | null
  decidedOn: string | null
  reason: string | null
  proposedById: string | null
  papers: CommendationPaper[]
  revision: number
}

export const commendationActs = ['change', 'propose', 'remove', 'decide', 'reopen'] as const
export type CommendationAct = (typeof commendationActs)[number]

type Move = { from: readonly CommendationState[]; right: 'report_tasks' | 'approve_tasks' }

export const commendationMoves: Record<CommendationAct, Move> = {
  change: { from: ['draft'], right: 'report_tasks' },
  propose: { from: ['draft'], right: 'report_tasks' },
  remove: { from: ['draft'], right: 'report_tasks' },
  decide: { from: ['proposed'], right: 'approve_tasks' },
  reopen: { from: ['proposed', 'awarded', 'not_awarded'], right: 'approve_tasks' },
}

/** One step back: what was decided is proposed again, what was proposed is a draft again. */
export function commendationReopened(state: CommendationState): CommendationState {
  return state === 'proposed' ? 'draft' : 'proposed'
}

/** Whose criterion a person judged: the unit as a whole, one of its bodies, or the individual of a file. */
export const judgedKinds = ['unit', 'body', 'commendation'] as const
export type JudgedKind = (typeof judgedKinds)[number]

/** A person's word on a criterion that no record can answer. */
export type Judgement = {
  criterionId: number
  subject: JudgedKind
  subjectId: number
  met: boolean
  note: string
  at: string
  accountId: string
  revision: number
}

export const conditionVerdicts = ['met', 'missed', 'no_data', 'not_applicable'] as const
export type ConditionVerdict = (typeof conditionVerdicts)[number]

/** Đủ điều kiện, không đủ điều kiện, chưa đủ căn cứ. */
export const eligibilities = ['eligible', 'not_eligible', 'undetermined'] as const
export type Eligibility = (typeof eligibilities)[number]

/** One miss decides; otherwise whatever is not known leaves it open, and so does a list that asks for nothing. */
export function eligibilityOf(verdicts: readonly ConditionVerdict[]): Eligibility {
  if (verdicts.includes('missed')) return 'not_eligible'
  return verdicts.includes('no_data') || !verdicts.includes('met') ? 'undetermined' : 'eligible'
}

/** Conditions taken together as one condition. */
export function togetherVerdict(verdicts: readonly ConditionVerdict[]): ConditionVerdict {
  const whole = eligibilityOf(verdicts)
  return whole === 'eligible' ? 'met' : whole === 'not_eligible' ? 'missed' : 'no_data'
}
