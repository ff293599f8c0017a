/** What is sent with the acts of a scoring round. */
import { z } from 'zod'
import { roundStates, scoreSteps, surveyUses } from '#domain/round.ts'
import { CalendarDate, Code, Text, UnitCode, WhosePage } from '../units/contract.ts'

const Account = { account: WhosePage }
const Revision = z.number().int().min(1).max(2_000_000_000)
const Line = (most: number) => Text.trim().min(1).max(most)
const Lines = (most: number) => Text.trim().max(most)
const Day = CalendarDate.refine((day) => day >= '2000-01-01' && day <= '2099-12-31', { params: { code: 'day' } })
const Year = z.number().int().min(2008).max(2099)
const Node = z.string().min(1).max(60)

export const RoundDues = z.partialRecord(z.enum(roundStates), Day)
export const Excluded = z.array(z.strictObject({ unit: UnitCode, reason: Line(300) })).max(400)

/** The units are all of the scheme's kinds below the province; those not ranked are named with the reason. */
export const RoundBody = z.strictObject({
  ...Account,
  scheme: Code,
  year: Year,
  parent: UnitCode,
  survey: z.enum(surveyUses),
  dues: RoundDues,
  excluded: Excluded.default([]),
})
export type RoundBody = z.infer<typeof RoundBody>

export const CouncilBody = z.strictObject({
  number: Lines(60),
  on: Day.nullable(),
  venue: Lines(200),
  chair: Lines(120),
  secretary: Lines(120),
  opinions: Lines(8000),
  members: z.number().int().min(1).max(200).nullable(),
  votesFor: z.number().int().min(0).max(200).nullable(),
})
export type CouncilBody = z.infer<typeof CouncilBody>

/** Only what is given is changed. */
export const RoundPatch = z.strictObject({
  ...Account,
  revision: Revision,
  survey: z.enum(surveyUses).optional(),
  dues: RoundDues.optional(),
  excluded: Excluded.optional(),
  council: CouncilBody.optional(),
})
export type RoundPatch = z.infer<typeof RoundPatch>

/** `to` names the state that is wanted: the next one, or the one before with the reason. The decision is that of publication. */
export const AdvanceBody = z.strictObject({
  ...Account,
  to: z.enum(roundStates),
  revision: Revision,
  reason: Lines(1000).default(''),
  decision: z.strictObject({ number: Line(60), on: Day }).optional(),
})
export type AdvanceBody = z.infer<typeof AdvanceBody>

export const HandInBody = z.strictObject({ ...Account, revision: Revision })
export const ReturnBody = z.strictObject({ ...Account, revision: Revision, reason: Line(1000) })

const count = z.number().int().min(0).max(999_999_999).nullable().default(null)
/** An answer by the leaf's rule, points, or words alone; with nothing at all it is taken away. `revision` 0: nobody has said anything yet. */
const scoreContent = {
  numerator: count,
  denominator: count,
  choice: Text.max(200).nullable().default(null),
  points: z.number().min(0).max(10_000).nullable().default(null),
  note: Lines(4000).default(''),
  revision: z.number().int().min(0).max(2_000_000_000),
}
export const ScoreBody = z.strictObject({ ...Account, step: z.enum(scoreSteps), ...scoreContent })
export const ScoreInput = z.strictObject({ node: Node, ...scoreContent })
export type ScoreInput = z.infer<typeof ScoreInput>
/** Many leaves of one step at once: all or none. */
export const ScoresBody = z.strictObject({
  ...Account,
  step: z.enum(scoreSteps),
  scores: z.array(ScoreInput).min(1).max(400),
})
export const ScoreSaved = z.object({ items: z.array(z.object({ node: z.string(), revision: z.number() })) })
export type ScoreSaved = z.infer<typeof ScoreSaved>

export const CommentBody = z.strictObject({ ...Account, text: Line(2000) })
export const ProofLink = z.strictObject({ ...Account, name: Line(200), url: z.url({ protocol: /^https?$/ }).max(1000) })
export const ProofRemoval = z.strictObject({ ...Account })
