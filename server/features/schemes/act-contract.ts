/** What is sent with the acts upon schemes. Points are plain numbers (1.5), shares percentages (80); both are exact. */
import { z } from 'zod'
import { zeroRules } from '#domain/indicator.ts'
import { roundedPlaces, roundings } from '#domain/scheme.ts'
import { mostSchemeNodes } from '#domain/scheme-table.ts'
import type { ScoringRule } from '#domain/scoring-rule.ts'
import { unitKinds } from '#domain/unit.ts'
import { CalendarDate, Code, Text, UnitCode, WhosePage } from '../units/contract.ts'

export const SchemeCode = Code
export const NodeCode = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[\p{L}\p{N}._-]+$/u)

const Account = { account: WhosePage }
const Revision = { revision: z.number().int().min(1).max(2_000_000_000) }
const Line = (most: number) => Text.normalize('NFC').trim().min(1).max(most)
const Lines = (most: number) => Text.normalize('NFC').trim().max(most)
const Points = z.number().min(-100_000).max(100_000)
const Percent = z.number().min(0).max(10_000_000)

const LeafSource = z.union([
  z.strictObject({ indicator: Text.max(40) }),
  z.strictObject({ numerator: z.array(Text.max(40)).max(20), denominator: z.array(Text.max(40)).max(20) }),
])
const from = LeafSource.nullable()
const zero = z.enum(zeroRules)

/** How the points of a leaf are made. */
export const RuleBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual') }),
  z.strictObject({ kind: z.literal('ratio'), from, fullAt: Percent, zero }),
  z.strictObject({
    kind: z.literal('steps'),
    from,
    of: z.enum(['percent', 'count']),
    zero,
    steps: z
      .array(
        z.strictObject({
          from: Percent,
          to: Percent.nullable(),
          points: z.union([Points, z.literal('proportional')]),
        }),
      )
      .max(50),
  }),
  z.strictObject({
    kind: z.literal('class'),
    /** A line break or a semicolon parts classes where a rule is written in one cell. */
    choices: z.array(z.strictObject({ name: Line(200).refine((text) => !/[;\n]/.test(text)), points: Points })).max(50),
  }),
  z.strictObject({ kind: z.literal('document') }),
  z.strictObject({ kind: z.literal('survey'), measure: z.enum(['rate', 'mean']) }),
  z.strictObject({ kind: z.literal('scaled'), top: z.number().int().min(0).max(1_000_000) }),
  z.strictObject({ kind: z.literal('bonus'), each: Points.nullable() }),
  z.strictObject({ kind: z.literal('deduction'), each: Points.nullable() }),
]) satisfies z.ZodType<ScoringRule>

/** A node as it is edited. What is wrong with a code, a name or a parent is said at its row, with all else that is wrong. */
export const NodeBody = z.strictObject({
  code: Lines(60),
  parent: Lines(60).nullable(),
  name: Lines(1000),
  maximum: Points.nullable(),
  rule: RuleBody.nullable(),
  inherited: z.boolean().default(false),
  evidence: z.boolean().default(false),
  note: Lines(2000).default(''),
})
export type NodeBody = z.infer<typeof NodeBody>

const head = {
  index: Text.max(40),
  name: Line(300),
  decision: Line(300),
  issuer: Line(200),
  appliesTo: z.array(z.enum(unitKinds)).min(1).max(unitKinds.length),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  source: Lines(1000),
  decimals: z.number().int().min(0).max(4),
  rounding: z.enum(roundings),
  roundedAt: z.enum(roundedPlaces),
  maximum: Points,
  /** Best first; `from` in percent of the maximum. */
  classes: z.array(z.strictObject({ name: Line(60), from: z.number().min(0).max(100) })).max(20),
}

/** A new draft of the province named. */
export const SchemeDraft = z.strictObject({
  ...Account,
  ...head,
  unit: UnitCode,
  code: Code,
  validTo: head.validTo.default(null),
  source: head.source.default(''),
  decimals: head.decimals.default(2),
  rounding: head.rounding.default('half_up'),
  roundedAt: head.roundedAt.default('leaf'),
  maximum: head.maximum.default(100),
  classes: head.classes.default([]),
})
export type SchemeDraft = z.infer<typeof SchemeDraft>

/** Another version, also of a national set, as a draft of the province named. */
export const SchemeCopy = z.strictObject({
  ...Account,
  unit: UnitCode,
  code: Code,
  name: head.name,
  decision: head.decision,
  issuer: head.issuer,
  validFrom: CalendarDate,
})
export type SchemeCopy = z.infer<typeof SchemeCopy>

/** Only what is given changes. */
export const SchemeHeadBody = z.strictObject({ ...Account, ...Revision, scheme: z.strictObject(head).partial() })
export type SchemeHeadBody = z.infer<typeof SchemeHeadBody>

/** The whole tree, in the order in which a reader meets it. */
export const SchemeTreeBody = z.strictObject({
  ...Account,
  ...Revision,
  nodes: z.array(NodeBody).max(mostSchemeNodes),
})
export type SchemeTreeBody = z.infer<typeof SchemeTreeBody>

/** `closes`: the version that ends on the day before this one begins. */
export const SchemeIssueBody = z.strictObject({ ...Account, ...Revision, closes: Code.nullable().default(null) })
export type SchemeIssueBody = z.infer<typeof SchemeIssueBody>
export const SchemeWithdrawalBody = z.strictObject({ ...Account, ...Revision, reason: Line(1000) })
export type SchemeWithdrawalBody = z.infer<typeof SchemeWithdrawalBody>
export const SchemeRemovalBody = z.strictObject({ ...Account, ...Revision })
