/** Mergers, splits and renames of units: the decree as it is given, what it would change, and those known so far. */
import { z } from 'zod'
import { roles } from '#domain/permission.ts'
import { unitKinds } from '#domain/unit.ts'
import { CalendarDate, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

/** One form of every letter, single spaces: what looks the same is the same. */
const Words = (least: number, most: number) =>
  Text.transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim()).pipe(z.string().min(least).max(most))
const Day = CalendarDate.refine((date) => date >= '2008-01-01' && date <= '2099-12-31', { params: { code: 'day' } })

export const DatedUnit = UnitName.extend({ validFrom: z.string(), validTo: z.string().nullable() })
export type DatedUnit = z.infer<typeof DatedUnit>

/**
 * What one decree does. A merger names one new unit and its parts, a split several new units of the same part, a rename one new
 * unit of one whole part. Whoever is named as a part ends; a unit that gives a part away and goes on is named among the new ones.
 */
export const MergerBody = z.strictObject({
  account: WhosePage,
  /** The first day of the new units. */
  on: Day,
  decree: z.strictObject({ number: Words(3, 120), date: CalendarDate }),
  /** The province of the new units. */
  parent: UnitCode,
  into: z
    .array(
      z.strictObject({
        code: UnitCode,
        name: Words(1, 80),
        kind: z.enum(unitKinds),
        parts: z.array(z.strictObject({ code: UnitCode, whole: z.boolean() })).max(40),
      }),
    )
    .max(20),
  /** People of a unit that goes over whole get the same roles at the unit that it becomes, beside those that they have. */
  moveRoles: z.boolean().default(true),
  /** Answers the preview and stores nothing. */
  dryRun: z.boolean().default(false),
  /** The fingerprint of the preview that was looked at; needed to enact. */
  preview: z.string().max(80).optional(),
})
export type MergerBody = z.infer<typeof MergerBody>

export const touchedKinds = ['drafts', 'plans', 'targets', 'tasks', 'actions', 'reports', 'owners', 'due_days'] as const
export type TouchedKind = (typeof touchedKinds)[number]

export const MergerPreview = z.object({
  /** Changes with anything that the preview says. */
  fingerprint: z.string(),
  verdict: z.string(),
  on: z.string(),
  isFuture: z.boolean(),
  parent: UnitName,
  /** `lastMonth`: the last month whose sheet is still asked of the unit. */
  ends: z.array(z.object({ unit: DatedUnit, lastDay: z.string(), lastMonth: z.string() })),
  begins: z.array(
    z.object({
      unit: DatedUnit,
      /** The first month whose sheet is asked of the unit. */
      firstMonth: z.string(),
      /** Whether the months before can be told as the sum of whole predecessors. */
      comparable: z.boolean(),
      history: z.string(),
      parts: z.array(z.object({ unit: DatedUnit, whole: z.boolean() })),
    }),
  ),
  /** Codes that mean another unit from the day on. */
  codes: z.array(z.object({ code: z.string(), sentence: z.string() })),
  touched: z.array(z.object({ unit: DatedUnit, kind: z.enum(touchedKinds), count: z.number(), sentence: z.string() })),
  /** `to` null: nobody can say to which of several units the person goes, or roles are not carried. */
  people: z.array(z.object({ name: z.string(), role: z.enum(roles), from: DatedUnit, to: DatedUnit.nullable() })),
  peopleSentence: z.string(),
})
export type MergerPreview = z.infer<typeof MergerPreview>
/** `id` null: nothing was stored. */
export const MergerAnswer = z.object({ id: z.number().nullable(), preview: MergerPreview })
export type MergerAnswer = z.infer<typeof MergerAnswer>

export const MergerQuery = z.strictObject({ parent: UnitCode.optional() })
export const MergerItem = z.object({
  /** Null for what is known from a published list and was not enacted here. */
  id: z.number().nullable(),
  on: z.string(),
  source: z.string(),
  isFuture: z.boolean(),
  /** "Phường Vườn Cau và phường Hương Bưởi hợp nhất thành phường Hương Bưởi". */
  sentence: z.string(),
  from: z.array(DatedUnit),
  into: z.array(
    z.object({
      unit: DatedUnit,
      comparable: z.boolean(),
      parts: z.array(z.object({ unit: DatedUnit, whole: z.boolean() })),
    }),
  ),
  enactedAt: z.string().nullable(),
  /** Its day has not come, nothing is recorded under the new units, and the viewer may. */
  mayCancel: z.boolean(),
})
export type MergerItem = z.infer<typeof MergerItem>
export const MergerList = z.object({
  parent: UnitName,
  today: z.string(),
  editable: z.boolean(),
  /** Latest first. */
  items: z.array(MergerItem),
})
export type MergerList = z.infer<typeof MergerList>

export const MergerParams = z.strictObject({ merger: z.coerce.number().int().min(1).max(2_000_000_000) })
export const MergerRemoval = z.strictObject({ account: WhosePage })

export const LineageParams = z.strictObject({ unit: UnitCode })
/** `on`: which unit the code means; today where it is left out. */
export const LineageQuery = z.strictObject({ on: CalendarDate.optional() })
const LineageStep = z.object({
  unit: DatedUnit,
  /** The unit at the link's other end: what a predecessor became, or what a successor was made of. */
  other: DatedUnit,
  on: z.string(),
  whole: z.boolean(),
  source: z.string(),
  /** How many mergers away from the unit asked about. */
  step: z.number(),
})
export const Lineage = z.object({
  unit: DatedUnit,
  /** Nearest first. */
  before: z.array(LineageStep),
  after: z.array(LineageStep),
  /** Codes of these units that have meant more than one, with what they meant when. */
  codes: z.array(z.object({ code: z.string(), units: z.array(DatedUnit) })),
  isCut: z.boolean(),
})
export type Lineage = z.infer<typeof Lineage>
