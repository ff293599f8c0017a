/**
 * Who has handed in which month's sheet: units by months with state and lateness, in columns, since a country has thousands of
 * units. States are no secret; figures are not here. How to read them is said in the descriptions, for other programs too.
 */
import { z } from 'zod'
import { standings } from '#domain/completeness.ts'
import { kindLetters } from '#domain/completeness-board.ts'
import { digits } from '#domain/completeness-columns.ts'
import { sheetStates } from '#domain/sheet.ts'
import { Month, UnitCode, UnitName } from '../units/contract.ts'

/** Twelve months up to the last one that is over where nothing is said; at most 60. */
export const CompletenessQuery = z.strictObject({
  parent: UnitCode.optional(),
  from: Month.optional(),
  to: Month.optional(),
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
const kinds = Object.entries(kindLetters).map(([kind, letter]) => `"${letter}" ${kind}`)

/** Every list and every text of letters has one entry for each unit, in the same order. */
export const CompletenessUnits = z.object({
  codes: z.array(z.string()),
  names: z.array(z.string()).describe('Without the kind.'),
  kinds: z.string().describe(`One letter for each unit: ${kinds.join(', ')}.`),
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

export const CompletenessMonth = z.object({
  month: z.string(),
  due: z.string().nullable().describe('The due day of the province; a unit may have its own.'),
  approved: z.number(),
  submitted: z.number(),
  ...Counts,
  positions: z.array(SheetPosition).describe('The ways in which sheets of this month stand, each once.'),
  width: z
    .number()
    .describe('How many digits of `sheets` belong to one unit: 1, or 2 where there are more than 62 positions.'),
  sheets: z
    .string()
    .describe(
      `For each unit, in the order of \`units.codes\`, the number of its sheet's position: \`width\` digits of base 62 (${digits}). "0" is positions[0], "A" positions[10].`,
    ),
  adjusted: z
    .array(z.tuple([z.number(), z.number()]))
    .describe(
      `How many figures and rates differ from those first approved, 0 where nothing is said; as last approved for who may not see drafts. ${place}`,
    ),
})

export const Completeness = z.object({
  parent: UnitName,
  today: z.string().describe('The day in Vietnam for which this was judged.'),
  from: z.string(),
  to: z.string(),
  open: z.string().describe('For each unit "1" where this account may open its sheets, else "0".'),
  units: CompletenessUnits.describe(
    'The units below `parent` that existed at the end of any of the months, all of them, by name; one place each in every list and text of this answer.',
  ),
  months: z.array(CompletenessMonth),
})
export type Completeness = z.infer<typeof Completeness>
