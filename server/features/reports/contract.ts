/** What each unit owes to whom and until when, what was sent, and how both are written. */
import { z } from 'zod'
import { isPeriod } from '#domain/period.ts'
import { dutyScopes, reportKinds, reportStates } from '#domain/report-duty.ts'
import { PlanName } from '../plans/contract.ts'
import { CalendarDate, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

const Year = z.coerce.number().int().min(2008).max(2099)

/** Of one unit, or of a province and all its units; of the asker's own where neither is named. */
export const ReportsQuery = z.strictObject({
  unit: UnitCode.optional(),
  parent: UnitCode.optional(),
  year: Year.optional(),
})

/** That a report was sent, when, and its head are public; who marked it, note and link are told within reach. */
export const SentReport = z.object({
  sentOn: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  by: z.string().nullable(),
  link: z.string().nullable(),
  note: z.string().nullable(),
  revision: z.number(),
})

export const ReportItem = z.object({
  /** Of the duty; together with the unit it names one report. */
  id: z.number(),
  unit: UnitName,
  receiver: z.string(),
  name: z.string(),
  kind: z.enum(reportKinds),
  period: z.string(),
  /** Name and period: "Báo cáo cải cách hành chính quý I/2026". */
  title: z.string(),
  /** First and last day of its data, whether the duty itself names them, and the document that does; null for the calendar. */
  window: z.object({ from: z.string(), to: z.string(), own: z.boolean(), source: z.string().nullable() }),
  /** Null where the document names no day. */
  due: z.string().nullable(),
  state: z.enum(reportStates),
  /** Negative where it is late; null once it is sent, and without a day. */
  daysLeft: z.number().nullable(),
  daysLate: z.number(),
  report: SentReport.nullable(),
  basis: z.object({ plan: PlanName.nullable(), clause: z.string(), source: z.string() }),
  /** Whose calendar the duty stands in; null for the state's. */
  laidBy: UnitName.nullable(),
  appliesTo: z.enum(dutyScopes),
  /** Of the duty. */
  revision: z.number(),
  /** Whether the reader may mark it as sent, and change the duty itself. */
  mayReport: z.boolean(),
  mayChange: z.boolean(),
})
export type ReportItem = z.infer<typeof ReportItem>

export const ReportCalendar = z.object({
  today: z.string(),
  year: z.number(),
  /** The unit asked for, or the province whose units these are. */
  of: UnitName,
  isBoard: z.boolean(),
  /** Whether the reader may lay out the calendar of `of`. */
  mayChange: z.boolean(),
  /** Duties in the calendar of `of` itself, of this year and of the one before: a year is laid out where it has none. */
  laid: z.object({ year: z.number(), before: z.number() }),
  /** By due day. */
  items: z.array(ReportItem),
})
export type ReportCalendar = z.infer<typeof ReportCalendar>

const Key = z.number().int().min(1).max(2_147_483_647)
const Account = { account: WhosePage }
const Revision = { revision: z.number().int().min(1) }
const Line = (most: number) => Text.trim().min(1).max(most)

const sent = {
  /** At most today, and not before its data begin. */
  sentOn: CalendarDate,
  number: Line(60).nullable(),
  /** Of the document; not after it was sent. */
  date: CalendarDate.nullable(),
  link: Text.max(2000)
    .pipe(z.url({ protocol: /^https?$/ }))
    .nullable(),
  note: Text.trim().max(500),
}

export const ReportBody = z.strictObject({
  ...Account,
  duty: Key,
  unit: UnitCode,
  ...sent,
  number: sent.number.default(null),
  date: sent.date.default(null),
  link: sent.link.default(null),
  note: sent.note.default(''),
})
export type ReportBody = z.infer<typeof ReportBody>

export const ReportParams = z.strictObject({ duty: z.coerce.number().pipe(Key), unit: UnitCode })
/** Only what is given is changed. */
export const ReportPatch = z.strictObject({ ...Account, ...Revision, ...z.strictObject(sent).partial().shape })
export type ReportPatch = z.infer<typeof ReportPatch>
export const TakeBackBody = z.strictObject({ ...Account, ...Revision })
export const ReportAnswer = z.object({ item: ReportItem })
export type ReportAnswer = z.infer<typeof ReportAnswer>

const content = {
  receiver: Line(200),
  name: Line(200),
  due: CalendarDate.nullable(),
  /** First and last day of its data: both, or neither where the calendar says it. */
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  plan: Key.nullable(),
  clause: Text.trim().max(200),
  source: Text.trim().max(500),
}

export const DutyBody = z.strictObject({
  ...Account,
  unit: UnitCode,
  appliesTo: z.enum(dutyScopes),
  kind: z.enum(reportKinds),
  period: z.string().refine((text) => isPeriod(text) && text >= '2008', { params: { code: 'period' } }),
  ...content,
  from: content.from.default(null),
  to: content.to.default(null),
  plan: content.plan.default(null),
  clause: content.clause.default(''),
  source: content.source.default(''),
})
export type DutyBody = z.infer<typeof DutyBody>

export const DutyParams = z.strictObject({ duty: z.coerce.number().pipe(Key) })
/** Whom it binds and of which period it is stay as they are: another one is another duty. */
export const DutyPatch = z.strictObject({ ...Account, ...Revision, ...z.strictObject(content).partial().shape })
export type DutyPatch = z.infer<typeof DutyPatch>
export const RemoveDutyBody = z.strictObject({ ...Account, ...Revision })
export const DutyAnswer = z.object({ id: z.number(), revision: z.number() })
export type DutyAnswer = z.infer<typeof DutyAnswer>

/** Lays a year out as the one before, a year later. */
export const YearBody = z.strictObject({ ...Account, unit: UnitCode, year: z.number().int().min(2009).max(2099) })
export const YearAnswer = z.object({ laid: z.number() })
