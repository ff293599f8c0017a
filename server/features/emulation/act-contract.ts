/** What is sent with the acts of the emulation movement. */
import { z } from 'zod'
import { bodyKinds } from '#domain/body.ts'
import { awardCodes, campaignStates, criterionRules, judgedKinds, subjectKinds } from '#domain/emulation.ts'
import { initiativeKinds } from '#domain/initiative.ts'
import { CalendarDate, Code, Text, UnitCode, WhosePage } from '../units/contract.ts'

const Account = { account: WhosePage }
const Id = z.number().int().min(1).max(2_000_000_000)
const Revision = z.number().int().min(1).max(2_000_000_000)
const Year = z.number().int().min(2000).max(2099)
const Line = (most: number) => Text.trim().min(1).max(most)
const Lines = (most: number) => Text.trim().max(most)
/** Dates within living memory: years of four digits that can be compared as text. */
const Day = CalendarDate.refine((day) => day >= '2000-01-01' && day <= '2099-12-31', { params: { code: 'day' } })

const bodyContent = {
  name: Line(200),
  kind: z.enum(bodyKinds),
  validFrom: Day,
  validTo: Day.nullable(),
  registers: z.boolean(),
  inspectable: z.boolean(),
}
/** Several bodies of one kind at once, as a list is pasted: all or none. */
export const BodiesBody = z.strictObject({
  ...Account,
  unit: UnitCode,
  names: z.array(Line(200)).min(1).max(200),
  kind: bodyContent.kind,
  validFrom: bodyContent.validFrom.optional(),
  registers: bodyContent.registers.default(true),
  inspectable: bodyContent.inspectable.default(true),
})
export type BodiesBody = z.infer<typeof BodiesBody>
export const BodyPatch = z.strictObject({
  ...Account,
  revision: Revision,
  ...z.strictObject(bodyContent).partial().shape,
})
export type BodyPatch = z.infer<typeof BodyPatch>

const Criterion = z.strictObject({
  /** Of one that stands already; without it a new one. */
  id: Id.optional(),
  subject: z.enum(subjectKinds),
  award: z.enum(awardCodes).nullable().default(null),
  text: Line(500),
  clause: Lines(200).default(''),
  rule: z.enum(criterionRules).nullable().default(null),
  indicator: Code.nullable().default(null),
  threshold: z.number().int().min(0).max(10_000).nullable().default(null),
  word: Line(60).nullable().default(null),
})

const campaignContent = {
  name: Line(200),
  /** The plan that launches it, one of the unit's own. */
  planId: Id.nullable(),
  basis: Lines(500),
  from: Day,
  to: Day,
}
export const CampaignBody = z.strictObject({
  ...Account,
  unit: UnitCode,
  year: Year,
  ...campaignContent,
  planId: campaignContent.planId.default(null),
  basis: campaignContent.basis.default(''),
  /** Takes criteria, awards and papers from this campaign. */
  copyFrom: Id.optional(),
})
export type CampaignBody = z.infer<typeof CampaignBody>
/** Only what is given is changed; a list given replaces the whole list. */
export const CampaignPatch = z.strictObject({
  ...Account,
  revision: Revision,
  ...z.strictObject(campaignContent).partial().shape,
  state: z.enum(campaignStates).optional(),
  criteria: z.array(Criterion).max(100).optional(),
  awards: z
    .array(z.strictObject({ code: z.enum(awardCodes), name: Line(200), clause: Lines(200).default('') }))
    .max(awardCodes.length)
    .refine((awards) => new Set(awards.map(({ code }) => code)).size === awards.length, { params: { code: 'twice' } })
    .optional(),
  papers: z
    .array(z.strictObject({ name: Line(300), clause: Lines(200).default('') }))
    .max(30)
    .optional(),
})
export type CampaignPatch = z.infer<typeof CampaignPatch>

/** A person's word on a criterion; `met` null takes it back. `revision` 0 where nobody has judged it yet. */
export const JudgementBody = z.strictObject({
  ...Account,
  criterionId: Id,
  subject: z.enum(judgedKinds),
  /** The body, or the file of an individual; null for the unit. */
  subjectId: Id.nullable(),
  met: z.boolean().nullable(),
  note: Lines(500).default(''),
  revision: z.number().int().min(0).max(2_000_000_000),
})
export type JudgementBody = z.infer<typeof JudgementBody>

const initiativeContent = {
  bodyId: Id,
  kind: z.enum(initiativeKinds),
  title: Line(300),
  summary: Lines(4000),
  authors: Line(300),
  registeredOn: Day,
}
export const InitiativeBody = z.strictObject({
  ...Account,
  campaignId: Id,
  ...initiativeContent,
  summary: initiativeContent.summary.default(''),
})
export type InitiativeBody = z.infer<typeof InitiativeBody>
export const InitiativePatch = z.strictObject({
  ...Account,
  revision: Revision,
  ...z.strictObject(initiativeContent).partial().shape,
})
export type InitiativePatch = z.infer<typeof InitiativePatch>
/** Recognised only by a decision with its number. `day` is that of the decision. */
export const AppraiseBody = z.strictObject({
  ...Account,
  revision: Revision,
  result: z.enum(['recognised', 'not_recognised']),
  number: Line(60).nullable().default(null),
  day: Day,
  note: Lines(1000).default(''),
})
export type AppraiseBody = z.infer<typeof AppraiseBody>
/** From which day it is applied with effect, what shows it, and how widely. */
export const ApplyBody = z.strictObject({
  ...Account,
  revision: Revision,
  day: Day,
  effect: Line(2000),
  scope: Lines(500).default(''),
})
export type ApplyBody = z.infer<typeof ApplyBody>
export const WhyBody = z.strictObject({ ...Account, revision: Revision, reason: Line(1000) })

const commendationContent = {
  /** The collective, or the body of an individual; null for the unit itself. */
  bodyId: Id.nullable(),
  /** Of an individual. */
  name: Lines(120),
  award: z.enum(awardCodes),
  achievement: Lines(4000),
}
export const CommendationBody = z.strictObject({
  ...Account,
  campaignId: Id,
  subject: z.enum(subjectKinds),
  bodyId: commendationContent.bodyId.default(null),
  name: commendationContent.name.default(''),
  award: commendationContent.award,
  achievement: commendationContent.achievement.default(''),
})
export type CommendationBody = z.infer<typeof CommendationBody>
export const CommendationPatch = z.strictObject({
  ...Account,
  revision: Revision,
  ...z.strictObject(commendationContent).partial().shape,
})
export type CommendationPatch = z.infer<typeof CommendationPatch>
export const PapersBody = z.strictObject({
  ...Account,
  revision: Revision,
  papers: z
    .array(
      z.strictObject({ position: z.number().int().min(1).max(100), have: z.boolean(), note: Lines(500).default('') }),
    )
    .min(1)
    .max(100),
})
export type PapersBody = z.infer<typeof PapersBody>
export const PlainActBody = z.strictObject({ ...Account, revision: Revision })
/** Awarded by a decision with number and date; not awarded with the reason. */
export const DecideBody = z.strictObject({
  ...Account,
  revision: Revision,
  result: z.enum(['awarded', 'not_awarded']),
  number: Line(60).nullable().default(null),
  day: Day,
  reason: Lines(1000).default(''),
})
export type DecideBody = z.infer<typeof DecideBody>
