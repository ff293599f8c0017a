/** The emulation movement over the wire: bodies, campaigns with criteria, initiatives, commendations and their conditions. */
import { z } from 'zod'
import { bodyKinds } from '#domain/body.ts'
import {
  awardCodes,
  campaignStates,
  commendationActs,
  commendationStates,
  conditionVerdicts,
  criterionRules,
  eligibilities,
  judgedKinds,
  subjectKinds,
} from '#domain/emulation.ts'
import { initiativeActs, initiativeKinds, initiativeStates } from '#domain/initiative.ts'
import { Text, UnitCode, UnitName } from '../units/contract.ts'

export * from './act-contract.ts'

const Year = z.coerce.number().int().min(2000).max(2099)
const Id = z.coerce.number().int().min(1).max(2_000_000_000)

export const BodyItem = z.object({
  id: z.number(),
  name: z.string(),
  kind: z.enum(bodyKinds),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  registers: z.boolean(),
  inspectable: z.boolean(),
  revision: z.number(),
})
export type BodyItem = z.infer<typeof BodyItem>
export const BodyQuery = z.strictObject({ unit: UnitCode })
/** In the Vietnamese order of their names; those that have ended too. */
export const BodyList = z.object({ unit: UnitName, mayEdit: z.boolean(), items: z.array(BodyItem) })
export type BodyList = z.infer<typeof BodyList>

export const CriterionItem = z.object({
  id: z.number(),
  position: z.number(),
  subject: z.enum(subjectKinds),
  /** The award whose standard it is; null for what the movement asks of everybody. */
  award: z.enum(awardCodes).nullable(),
  text: z.string(),
  clause: z.string(),
  /** What records answer; null where a person judges. */
  rule: z.enum(criterionRules).nullable(),
  indicator: z.string().nullable(),
  /** Per cent; for the class of the index hundredths of a point. */
  threshold: z.number().nullable(),
  word: z.string().nullable(),
})
export type CriterionItem = z.infer<typeof CriterionItem>

export const CampaignItem = z.object({
  id: z.number(),
  unit: UnitName,
  year: z.number(),
  name: z.string(),
  plan: z
    .object({ id: z.number(), number: z.string().nullable(), date: z.string().nullable(), title: z.string() })
    .nullable(),
  basis: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(campaignStates),
  revision: z.number(),
  criteria: z.array(CriterionItem),
  awards: z.array(z.object({ code: z.enum(awardCodes), name: z.string(), clause: z.string() })),
  papers: z.array(z.object({ position: z.number(), name: z.string(), clause: z.string() })),
  mayEdit: z.boolean(),
  /** Whether one may register initiatives and begin files now. */
  mayRegister: z.boolean(),
  maySeeEligibility: z.boolean(),
})
export type CampaignItem = z.infer<typeof CampaignItem>
export const CampaignQuery = z.strictObject({ unit: UnitCode.optional(), year: Year.optional() })
export const CampaignList = z.object({
  items: z.array(CampaignItem),
  /** Units for which the viewer may launch a campaign; empty for most. */
  mayLaunch: z.array(UnitName),
})
export type CampaignList = z.infer<typeof CampaignList>

const OfCampaign = z.object({ id: z.number(), name: z.string(), year: z.number() })
const OfBody = z.object({ id: z.number(), name: z.string() })

export const InitiativeItem = z.object({
  id: z.number(),
  unit: UnitName,
  campaign: OfCampaign,
  body: OfBody,
  kind: z.enum(initiativeKinds),
  title: z.string(),
  summary: z.string(),
  authors: z.string(),
  registeredOn: z.string(),
  state: z.enum(initiativeStates),
  decision: z.string().nullable(),
  appraisedOn: z.string().nullable(),
  appraisal: z.string().nullable(),
  appliedOn: z.string().nullable(),
  effect: z.string().nullable(),
  scope: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  reason: z.string().nullable(),
  revision: z.number(),
  /** What the viewer may do to it now. */
  acts: z.array(z.enum(initiativeActs)),
})
export type InitiativeItem = z.infer<typeof InitiativeItem>
export const InitiativeQuery = z.strictObject({
  unit: UnitCode.optional(),
  year: Year.optional(),
  campaign: Id.optional(),
  state: z.enum(initiativeStates).optional(),
  /** Words of the title, the body or the authors, tone marks optional. */
  q: Text.max(80).optional(),
})
/** The latest first, at most 1,000. `states` counts before `state` was applied. */
export const InitiativeList = z.object({
  items: z.array(InitiativeItem),
  states: z.record(z.string(), z.number()),
  /** The counts of the quarterly sheet as of today; null where they are not the viewer's to see, or of no single unit and year. */
  counts: z
    .object({ bodies: z.number(), bodiesRegistered: z.number(), registered: z.number(), applied: z.number() })
    .nullable(),
  /** Bodies that are to register and have not. */
  without: z.array(OfBody),
})
export type InitiativeList = z.infer<typeof InitiativeList>

export const CommendationItem = z.object({
  id: z.number(),
  unit: UnitName,
  campaign: OfCampaign,
  subject: z.enum(subjectKinds),
  /** The person, the body, or the unit itself. */
  name: z.string(),
  body: OfBody.nullable(),
  award: z.object({ code: z.enum(awardCodes), name: z.string() }),
  achievement: z.string(),
  state: z.enum(commendationStates),
  decision: z.string().nullable(),
  decidedOn: z.string().nullable(),
  reason: z.string().nullable(),
  papers: z.array(
    z.object({ position: z.number(), name: z.string(), clause: z.string(), have: z.boolean(), note: z.string() }),
  ),
  revision: z.number(),
  acts: z.array(z.enum(commendationActs)),
})
export type CommendationItem = z.infer<typeof CommendationItem>
export const CommendationQuery = z.strictObject({
  unit: UnitCode.optional(),
  year: Year.optional(),
  campaign: Id.optional(),
  state: z.enum(commendationStates).optional(),
})
export const CommendationList = z.object({ items: z.array(CommendationItem), states: z.record(z.string(), z.number()) })
export type CommendationList = z.infer<typeof CommendationList>

export const Condition = z.object({
  criterion: z.number(),
  text: z.string(),
  clause: z.string(),
  verdict: z.enum(conditionVerdicts),
  reason: z.string(),
  by: z.enum(['records', 'person']).nullable(),
  mayJudge: z.boolean(),
  revision: z.number(),
})
export type Condition = z.infer<typeof Condition>
export const Standing = z.object({
  /** The unit, a body, or the file of an individual; `id` of the body or of the file, null for the unit. */
  subject: z.enum(judgedKinds),
  id: z.number().nullable(),
  name: z.string(),
  contents: z.array(Condition),
  awards: z.array(
    z.object({
      code: z.enum(awardCodes),
      name: z.string(),
      eligibility: z.enum(eligibilities),
      conditions: z.array(Condition),
    }),
  ),
})
export type Standing = z.infer<typeof Standing>
/** As of a day: today, or the last of the campaign. The unit first, then its bodies, then individuals put forward. */
export const EligibilityAnswer = z.object({
  campaign: OfCampaign,
  unit: UnitName,
  day: z.string(),
  /** Whether the viewer may judge what no record answers. */
  mayJudge: z.boolean(),
  items: z.array(Standing),
})
export type EligibilityAnswer = z.infer<typeof EligibilityAnswer>

export const EmulationParams = z.strictObject({ id: Id })
