/** Scoring rounds: the list, one round with its units, and the sheet of one unit leaf by leaf. */
import { z } from 'zod'
import { roundStates, scoreSteps, surveyUses } from '#domain/round.ts'
import { ruleKinds } from '#domain/scoring-rule.ts'
import { UnitCode, UnitName } from '../units/contract.ts'

export * from './act-contract.ts'

export const RoundParams = z.strictObject({ id: z.coerce.number().int().min(1).max(2_000_000_000) })
export const SheetParams = RoundParams.extend({ unit: UnitCode })
export const LeafParams = SheetParams.extend({ node: z.string().min(1).max(60) })
export const ProofParams = LeafParams.extend({ proof: z.string().regex(/^[0-9a-f]{32}$/) })
export const roundFiles = ['results.xlsx', 'results.docx', 'minutes.docx'] as const
export const FileParams = RoundParams.extend({ file: z.enum(roundFiles) })

export const roundActs = ['edit', 'advance', 'back', 'council'] as const

export const RoundHead = z.object({
  id: z.number(),
  scheme: z.object({
    code: z.string(),
    name: z.string(),
    indexName: z.string(),
    decision: z.string(),
    decimals: z.number(),
    maximum: z.number(),
    classes: z.array(z.object({ name: z.string(), from: z.number() })),
  }),
  year: z.number(),
  parent: UnitName,
  state: z.enum(roundStates),
  stateShown: z.string(),
  due: z.string().nullable(),
  /** "còn 5 ngày", "quá hạn 3 ngày", or "". */
  countdown: z.string(),
  isLate: z.boolean(),
  dues: z.array(z.object({ state: z.enum(roundStates), shown: z.string(), due: z.string().nullable() })),
  survey: z.enum(surveyUses),
  surveyShown: z.string(),
  decision: z.object({ number: z.string(), on: z.string() }).nullable(),
  /** Units that are scored, and those that have handed in. */
  units: z.number(),
  handedIn: z.number(),
  /** The viewer's own unit in it, where there is one. */
  own: UnitName.nullable(),
  acts: z.array(z.enum(roundActs)),
  revision: z.number(),
})
export type RoundHead = z.infer<typeof RoundHead>
/** `may`: whether the viewer may open a round, and for which province. */
export const RoundList = z.object({ items: z.array(RoundHead), mayOpen: UnitName.nullable(), viewer: z.string() })
export type RoundList = z.infer<typeof RoundList>

export const RoundUnitItem = z.object({
  unit: UnitName,
  excluded: z.string().nullable(),
  handedIn: z.object({ at: z.string(), by: z.string() }).nullable(),
  returned: z.string().nullable(),
  own: z.number(),
  answered: z.number(),
  toAppraise: z.number(),
  appraised: z.number(),
  differing: z.number(),
  unexplained: z.number(),
  self: z.number().nullable(),
  selfShown: z.string(),
  total: z.number().nullable(),
  totalShown: z.string(),
  class: z.string().nullable(),
  place: z.number().nullable(),
  ofUnits: z.number().nullable(),
  blockPlace: z.number().nullable(),
  ofBlock: z.number().nullable(),
  /** Why it has no place. */
  reason: z.string().nullable(),
  revision: z.number(),
})
export type RoundUnitItem = z.infer<typeof RoundUnitItem>

export const Council = z.object({
  number: z.string(),
  on: z.string().nullable(),
  venue: z.string(),
  chair: z.string(),
  secretary: z.string(),
  opinions: z.string(),
  members: z.number().nullable(),
  votesFor: z.number().nullable(),
})
export type Council = z.infer<typeof Council>

export const RoundWhole = RoundHead.extend({
  /** The finding, as a sentence. */
  title: z.string(),
  items: z.array(RoundUnitItem),
  council: Council.nullable(),
  next: z.object({ state: z.enum(roundStates), shown: z.string() }).nullable(),
  back: z.object({ state: z.enum(roundStates), shown: z.string() }).nullable(),
  /** What is still missing before the next state. */
  missing: z.array(z.string()),
  /** Whether all rows are the viewer's to see, or only their own. */
  isWhole: z.boolean(),
  viewer: z.string(),
})
export type RoundWhole = z.infer<typeof RoundWhole>

const answer = {
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  choice: z.string().nullable(),
  points: z.number().nullable(),
}
export const GivenScore = z.object({
  ...answer,
  /** What it makes, with its sign; null where it makes no points. */
  value: z.number().nullable(),
  shown: z.string(),
  /** "45/50", "Có", or "". */
  answerShown: z.string(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
  revision: z.number(),
})
export type GivenScore = z.infer<typeof GivenScore>

export const SheetLine = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  depth: z.number(),
  name: z.string(),
  maximum: z.number().nullable(),
  maximumShown: z.string(),
  isLeaf: z.boolean(),
  rule: z.enum(ruleKinds).nullable(),
  ruleShown: z.string(),
  /** In which form the unit answers. */
  form: z.enum(['fraction', 'choice', 'points']).nullable(),
  choices: z.array(z.object({ value: z.string(), shown: z.string() })),
  inherited: z.boolean(),
  survey: z.boolean(),
  evidence: z.boolean(),
  /** What the unit's own figures say. */
  suggestion: z.object({ ...answer, shown: z.string(), answerShown: z.string(), from: z.string() }).nullable(),
  given: z.partialRecord(z.enum(scoreSteps), GivenScore),
  differs: z.boolean(),
  mustExplain: z.boolean(),
  comments: z.number(),
  proofs: z.number(),
  /** Of groups and leaves: by the unit's word, and by the last word. */
  selfShown: z.string(),
  finalShown: z.string(),
  final: z.number().nullable(),
  /** The step that the viewer may write here now, or null. */
  writes: z.enum(scoreSteps).nullable(),
})
export type SheetLine = z.infer<typeof SheetLine>

export const ScoreSheet = z.object({
  round: RoundHead,
  unit: UnitName,
  title: z.string(),
  excluded: z.string().nullable(),
  handedIn: z.object({ at: z.string(), by: z.string() }).nullable(),
  returned: z.string().nullable(),
  nodes: z.array(SheetLine),
  maximumShown: z.string(),
  selfShown: z.string(),
  self: z.number().nullable(),
  totalShown: z.string(),
  total: z.number().nullable(),
  class: z.string().nullable(),
  /** Why nothing can be written here now, or "". */
  locked: z.string(),
  writes: z.enum(scoreSteps).nullable(),
  acts: z.array(z.enum(['hand_in', 'return', 'comment', 'prove'])),
  isInside: z.boolean(),
  revision: z.number(),
  viewer: z.string(),
})
export type ScoreSheet = z.infer<typeof ScoreSheet>

export const LeafTalk = z.object({
  history: z.array(
    z.object({
      step: z.string(),
      at: z.string(),
      by: z.string(),
      before: z.string().nullable(),
      after: z.string(),
      note: z.string(),
    }),
  ),
  comments: z.array(z.object({ at: z.string(), by: z.string(), side: z.enum(['unit', 'parent']), text: z.string() })),
  proofs: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['file', 'link']),
      name: z.string(),
      url: z.string().nullable(),
      size: z.number().nullable(),
      at: z.string(),
      by: z.string(),
      mayRemove: z.boolean(),
    }),
  ),
  mayComment: z.boolean(),
  mayProve: z.boolean(),
})
export type LeafTalk = z.infer<typeof LeafTalk>
