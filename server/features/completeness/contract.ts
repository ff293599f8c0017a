/**
 * Who has handed in which month's sheet: units by months with state and lateness, in rows or, of thousands of units, in
 * columns. States are no secret; figures are not here. How to read both is said in the descriptions, for other programs too.
 */
import { z } from 'zod'
import { standings } from '#domain/completeness.ts'
import { digits } from '#domain/completeness-columns.ts'
import { sheetStates } from '#domain/sheet.ts'
import { Month, UnitCode, UnitColumns, UnitName } from '../units/contract.ts'

/** Twelve months up to the last one that is over where nothing is said; at most 60. */
export const CompletenessQuery = z.strictObject({
  parent: UnitCode.optional(),
  from: Month.optional(),
  to: Month.optional(),
  /** "rows" tells of each sheet by itself (the default), "columns" the same in few bytes, for thousands of units. */
  form: z.enum(['rows', 'columns']).optional(),
})

const Counts = {
  expected: z.number().describe('Sheets expected: the unit existed, and the month was asked for.'),
  handedIn: z.number(),
  late: z.number(),
  owed: z.number().describe('Not in, the month over, and no due day set.'),
  onTime: z.number().describe('Handed in by the due day, of those judged.'),
  judged: z.number().describe('Sheets whose due day is known and has come, or that were handed in.'),
}

const place = 'Pairs [place in the lists of units, value].'

/** Every list and every text of letters has one entry for each unit, in the same order. */
const CompletenessUnits = UnitColumns.extend({
  validFrom: z.string().describe('The first day of every unit that `begun` does not name.'),
  begun: z.array(z.tuple([z.number(), z.string()])).describe(`Other first days. ${place}`),
  ended: z.array(z.tuple([z.number(), z.string()])).describe(`Last days, of units that have one. ${place}`),
})

const SheetPosition = z.object({
  standing: z
    .enum(standings)
    .describe(
      "absent: the unit did not exist at the month's end; not_expected: nobody was asked; not_due: its day has not come; owed: not in, and no day set; late: not in, and its day has passed; handed_in.",
    ),
  state: z.enum(sheetStates).nullable().describe('Null where no sheet was begun.'),
  submitted: z
    .string()
    .nullable()
    .describe('The day (in Vietnam) on which it was first handed in; later returns do not change it.'),
  due: z
    .string()
    .nullable()
    .describe('The day that holds for the unit now: its due day, or the last day of a reopened sheet.'),
  daysLate: z
    .number()
    .describe('Days past the due day: of the first handing-in, or until today where it is still owed.'),
  onTime: z.boolean().nullable().describe('Whether it was in by its due day; null where nobody can say yet.'),
})

const MonthCounts = z.object({
  month: z.string(),
  due: z.string().nullable().describe('The due day of the province; a unit may have its own.'),
  approved: z.number(),
  submitted: z.number(),
  ...Counts,
})

const BoardHead = z.object({
  parent: UnitName,
  today: z.string().describe('The day in Vietnam for which this was judged.'),
  from: z.string(),
  to: z.string(),
})

const adjusted =
  'How many figures and rates differ from those first approved; as last approved for who may not see drafts.'

/** Units are all those below `parent` that existed at the end of any of the months, by name. */
export const Completeness = BoardHead.extend({
  months: z.array(MonthCounts),
  units: z.array(
    z.object({
      unit: UnitName,
      validFrom: z.string(),
      validTo: z.string().nullable(),
      open: z.boolean().describe('Whether this account may open its sheets.'),
      ...Counts,
      cells: z
        .array(SheetPosition.extend({ month: z.string(), adjusted: z.number().describe(adjusted) }))
        .describe('One for each month, in the order of `months`.'),
    }),
  ),
})
export type Completeness = z.infer<typeof Completeness>

export const CompletenessInColumns = BoardHead.extend({
  open: z.string().describe('For each unit "1" where this account may open its sheets, else "0".'),
  units: CompletenessUnits.describe('The same units; one place each in every list and text of this answer.'),
  months: z.array(
    MonthCounts.extend({
      positions: z.array(SheetPosition).describe('The ways in which sheets of this month stand, each once.'),
      width: z
        .number()
        .describe('How many digits of `sheets` belong to one unit: 1, or 2 where there are more than 62 positions.'),
      sheets: z
        .string()
        .describe(
          `For each unit, in the order of \`units.codes\`, the number of its sheet's position: \`width\` digits of base 62 (${digits}). "0" is positions[0], "A" positions[10].`,
        ),
      adjusted: z.array(z.tuple([z.number(), z.number()])).describe(`${adjusted} 0 where nothing is said. ${place}`),
    }),
  ),
})
export type CompletenessInColumns = z.infer<typeof CompletenessInColumns>
