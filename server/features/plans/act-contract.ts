/** What is sent with the acts upon plans, and the history that they leave. */
import { z } from 'zod'
import { operators } from '#domain/target.ts'
import { CalendarDate, Month, Text, UnitCode, WhosePage } from '../units/contract.ts'

const Account = { account: WhosePage }
const Revision = { revision: z.number().int().min(1) }
const Line = (most: number) => Text.normalize('NFC').trim().min(1).max(most)
const Lines = (most: number) => Text.normalize('NFC').trim().max(most)
const PlanYear = z.number().int().min(2008).max(2098)

/** The document that orders a change of a plan in force, or only a reason. */
export const ChangeBasis = z.strictObject({
  number: Line(60).nullable().default(null),
  date: CalendarDate.nullable().default(null),
  reason: Line(1000),
})
export type ChangeBasis = z.infer<typeof ChangeBasis>

const head = {
  title: Line(300),
  issuer: Line(200),
  /** What the document cites, one per line. */
  basis: Lines(10_000),
  number: Line(60).nullable(),
  date: CalendarDate.nullable(),
  note: Lines(4000),
  /** First and last month for which it plans. */
  span: z.strictObject({ from: Month, to: Month }),
}

/** A new draft. Without `span` it plans for its year. */
export const DraftBody = z.strictObject({
  ...Account,
  ...head,
  unit: UnitCode,
  year: PlanYear,
  basis: head.basis.default(''),
  number: head.number.default(null),
  date: head.date.default(null),
  note: head.note.default(''),
  span: head.span.optional(),
})
export type DraftBody = z.infer<typeof DraftBody>

/** Only what is given changes. `change` is required where the plan is in force. */
export const HeadBody = z.strictObject({
  ...Account,
  ...Revision,
  change: ChangeBasis.optional(),
  plan: z.strictObject(head).partial(),
})
export type HeadBody = z.infer<typeof HeadBody>

const TargetLine = z.strictObject({
  /** The key of a row that stays; absent for a new one. */
  id: z.number().int().min(1).optional(),
  /** What is no code of the catalogue is refused at its row, with whatever else is wrong in the table. */
  indicator: Text.max(40),
  operator: z.enum(operators),
  /** Decimal text with a point in the indicator's measure: "99.7"; null for class, rank and direction. */
  value: z.string().max(20).nullable().default(null),
  word: Lines(100).nullable().default(null),
  from: Month,
  to: Month,
  appliesTo: z.enum(['own', 'all', 'ward', 'commune', 'special_zone']),
  clause: Lines(300).default(''),
  summary: Lines(500).default(''),
  note: Lines(1000).default(''),
  /** Place in the list, from 0, of the row of which this one is a part. */
  partOf: z.number().int().min(0).nullable().default(null),
})
export type TargetLine = z.input<typeof TargetLine>

/** The whole table: rows that are not in it any more are taken away. All or nothing. */
export const TargetsBody = z.strictObject({
  ...Account,
  ...Revision,
  change: ChangeBasis.optional(),
  targets: z.array(TargetLine).max(300),
})
export type TargetsBody = z.infer<typeof TargetsBody>

/** Rows to be added to the table; `partOf` is a place among them. */
export const AppendTargetsBody = z.strictObject({
  ...Account,
  ...Revision,
  change: ChangeBasis.optional(),
  targets: z
    .array(TargetLine.omit({ id: true }))
    .min(1)
    .max(300),
})
export type AppendTargetsBody = z.infer<typeof AppendTargetsBody>

/** A draft for another year with the targets and tasks of this plan; its title with the year moved where none is given. */
export const CopyBody = z.strictObject({
  ...Account,
  year: PlanYear,
  title: head.title.optional(),
  number: head.number.default(null),
  date: head.date.default(null),
})
export type CopyBody = z.infer<typeof CopyBody>

export const IssueBody = z.strictObject({
  ...Account,
  ...Revision,
  number: Line(60),
  date: CalendarDate,
  reason: Lines(1000).default(''),
})
export type IssueBody = z.infer<typeof IssueBody>

export const RemovePlanBody = z.strictObject({ ...Account, ...Revision })

/** Newest first. */
export const PlanChanges = z.object({
  plan: z.object({
    id: z.number(),
    title: z.string(),
    number: z.string().nullable(),
    date: z.string().nullable(),
    version: z.number(),
  }),
  items: z.array(
    z.object({
      version: z.number(),
      at: z.string(),
      /** Null for whom the unit's people are not to be named. */
      by: z.string().nullable(),
      kind: z.enum(['issued', 'head', 'targets', 'task']),
      number: z.string().nullable(),
      date: z.string().nullable(),
      reason: z.string(),
      /** What changed, one sentence each. */
      lines: z.array(z.string()),
    }),
  ),
})
export type PlanChanges = z.infer<typeof PlanChanges>
