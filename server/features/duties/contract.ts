/** Who answers for which cell of a unit's sheet, what a person owes today, and the reminders that were given. */
import { z } from 'zod'
import { roundStates } from '#domain/round.ts'
import { sheetStates } from '#domain/sheet.ts'
import { Code, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

export const OwnersQuery = z.strictObject({ unit: UnitCode })

export const OwnedElement = z.object({
  element: z.string(),
  name: z.string(),
  section: z.string(),
  asked: z.enum(['month', 'quarter', 'year']),
  partOf: z.string().nullable(),
  /** A person by account, or a post by its name; both null where nobody was named. */
  account: z.string().nullable(),
  post: z.string().nullable(),
  /** The name to print; null where nobody was named. */
  owner: z.string().nullable(),
  /** False where the person named can no longer enter figures here: the cell is everybody's again. */
  active: z.boolean(),
})
export type OwnedElement = z.infer<typeof OwnedElement>

export const Owners = z.object({
  unit: UnitName,
  /** True where this person may assign. */
  mayAssign: z.boolean(),
  /** Who can be named: those who may enter figures of the unit. Empty for those who may not assign. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  items: z.array(OwnedElement),
  /** How many elements nobody answers for. */
  without: z.number(),
})
export type Owners = z.infer<typeof Owners>

/** A person, or a post, or neither where nobody answers; never both. */
const Owner = { account: Text.max(80).nullable(), post: Text.trim().max(120).nullable() }

export const OwnersBody = z.strictObject({
  /** Apart from `account` in `owners`, which says who is named. */
  account: WhosePage,
  unit: UnitCode,
  owners: z
    .array(
      z.strictObject({
        element: Code,
        ...Owner,
        /** Who stood there when this was chosen: where somebody else has been named since, nothing is kept. */
        seen: z.strictObject(Owner),
      }),
    )
    .min(1)
    .max(200)
    .refine((owners) => new Set(owners.map((one) => one.element)).size === owners.length, {
      params: { code: 'twice' },
    }),
})
export type OwnersBody = z.infer<typeof OwnersBody>

/** A sheet of which this person owes something. */
export const DutyItem = z.object({
  unit: UnitName,
  month: z.string(),
  state: z.enum(sheetStates),
  /** The last day for it; null where none is known (a returned sheet without a due day). */
  deadline: z.string().nullable(),
  /** Negative where it is late; null without a deadline. */
  daysLeft: z.number().nullable(),
  /** Cells of this person that are blank or were returned, in the order of the sheet. */
  cells: z.array(z.object({ element: z.string(), name: z.string(), returned: z.boolean() })),
  /** True where no cell is owed any more and the sheet has to be handed in. */
  toSubmit: z.boolean(),
  /** True where the reason for which the whole sheet came back says what to correct before it is handed in again. */
  toCorrect: z.boolean(),
})
export type DutyItem = z.infer<typeof DutyItem>

/** A report of the person's own unit that is not sent, near its day or past it. */
export const DutyReport = z.object({
  duty: z.number(),
  unit: UnitName,
  title: z.string(),
  receiver: z.string(),
  /** Of the calendar in which it stands. */
  year: z.number(),
  deadline: z.string(),
  daysLeft: z.number(),
})
export type DutyReport = z.infer<typeof DutyReport>

/** A scoring round that waits for this person. */
export const DutyRound = z.object({
  round: z.number(),
  index: z.string(),
  year: z.number(),
  /** The unit that scores itself, or the province that appraises and decides. */
  unit: UnitName,
  part: z.enum(['own', 'province']),
  state: z.enum(roundStates),
  /** Leaves of the unit, or units of the province, still to be seen to; with 0 only handing in or moving on is left. */
  open: z.number(),
  deadline: z.string().nullable(),
  daysLeft: z.number().nullable(),
})
export type DutyRound = z.infer<typeof DutyRound>

/** What a meeting gave to the person's own unit and is not done, near its day or past it. */
export const DutyAction = z.object({
  action: z.number(),
  unit: UnitName,
  issue: z.string(),
  owner: z.string(),
  deadline: z.string(),
  daysLeft: z.number(),
})
export type DutyAction = z.infer<typeof DutyAction>

export const Duties = z.object({
  today: z.string(),
  /** Most urgent first. */
  items: z.array(DutyItem),
  /** Most urgent first. */
  reports: z.array(DutyReport),
  /** Most urgent first. */
  rounds: z.array(DutyRound),
  /** Most urgent first. */
  actions: z.array(DutyAction),
  /** For approvers: sheets that wait for them, and units where cells have no owner. */
  waiting: z.array(z.object({ unit: UnitName, month: z.string(), submittedAt: z.string().nullable() })),
  unowned: z.array(z.object({ unit: UnitName, without: z.number(), elements: z.number() })),
})
export type Duties = z.infer<typeof Duties>

export const Reminders = z.object({
  /** Latest first, at most 30. */
  items: z.array(
    z.object({
      at: z.string(),
      unit: UnitName,
      /** The month of a sheet; null where it was about a report. */
      month: z.string().nullable(),
      /** The name of a report; null where it was about a sheet. */
      report: z.string().nullable(),
      deadline: z.string(),
      /** '7', '3', '1' days before, 'late', and 'late-2' onwards for each week after. */
      step: z.string(),
      /** Cells owed when it was given. */
      owed: z.number(),
      email: z.enum(['none', 'waiting', 'sent', 'failed']),
    }),
  ),
})
export type Reminders = z.infer<typeof Reminders>

/** The token stands in the address, since calendar programs send no headers; the guard reads it. */
export const CalendarQuery = z.strictObject({ token: z.string().max(200).optional() })

/** Text of iCalendar (RFC 5545), as calendar programs read it. */
export const Calendar = z.string()
