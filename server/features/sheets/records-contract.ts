/** The records behind a computed cell of a sheet: what was counted, how, and why. */
import { z } from 'zod'
import { countings } from '#domain/completion.ts'
import { taskStates } from '#domain/occurrence.ts'
import { sheetStates } from '#domain/sheet.ts'
import { UnitName } from '../units/contract.ts'

/** `whole` is what is below the line of the rate, `part` of it above; null where the cell stands alone. */
const Pair = z.object({ part: z.number().nullable(), whole: z.number().nullable() })

export const RecordItem = z.object({
  task: z.number(),
  occurrence: z.number(),
  /** "III.2" in its plan. */
  number: z.string(),
  name: z.string(),
  lead: z.string().nullable(),
  plan: z.object({ id: z.number(), number: z.string().nullable(), title: z.string(), unit: UnitName }),
  due: z.string(),
  /** The plan's own day, where it was put off since. */
  plannedDue: z.string().nullable(),
  state: z.enum(taskStates),
  reportedOn: z.string().nullable(),
  daysLate: z.number(),
  counting: z.enum(countings),
  why: z.string(),
})
export type RecordItem = z.infer<typeof RecordItem>

export const CellRecords = z.object({
  unit: UnitName,
  month: z.string(),
  today: z.string(),
  /** The quarter in which they are due. */
  period: z.string(),
  element: z.string(),
  /** Names of the two cells that the records yield, as the sheet prints them. */
  names: z.object({ part: z.string().nullable(), whole: z.string() }),
  mark: z.string(),
  state: z.enum(sheetStates),
  /** What the records say now, and what stands in the sheet; alike while the sheet is open. */
  now: Pair,
  sheet: Pair,
  movedOn: z.string().nullable(),
  items: z.array(RecordItem),
})
export type CellRecords = z.infer<typeof CellRecords>
