/** Survey rounds on the wire: the questionnaire, what was counted, and what follows from it. Rates are never sent in, only counts. */
import { z } from 'zod'
import { surveyKinds, surveyStates, totalRules } from '#domain/survey.ts'
import { CalendarDate, Text, UnitCode, UnitName, WhosePage } from '../units/contract.ts'

const Id = z.number().int().min(1).max(2_000_000_000)
const Revision = z.number().int().min(0).max(2_000_000_000)
const Count = z.number().int().min(0).max(999_999_999)
const Year = z.coerce.number().int().min(2008).max(2099)

/** `hundredths` of a percent, rounded towards the miss; `mean` on the scale of 1 to 5, likewise. Null where nobody answered. */
const Rated = {
  hundredths: z.number().nullable(),
  shown: z.string(),
  mean: z.string(),
}
const LevelCounts = z.array(z.number()).length(5)

const Total = z.object({
  ...Rated,
  issued: z.number(),
  returned: z.number(),
  valid: z.number(),
  population: z.number().nullable(),
  margin: z.string(),
  /** Too few forms to say anything: "mẫu nhỏ". */
  small: z.boolean(),
})
export type SurveyTotal = z.infer<typeof Total>

const Head = {
  id: z.number(),
  kind: z.enum(surveyKinds),
  name: z.string(),
  unit: UnitName,
  basis: z.string(),
  from: z.string(),
  to: z.string(),
  /** The month whose sheet it feeds: a rating at the one-stop desk that covers exactly one. */
  month: z.string().nullable(),
  totalRule: z.enum(totalRules),
  state: z.enum(surveyStates),
  revision: z.number(),
}

export const SurveyItem = z.object({
  ...Head,
  units: z.number(),
  entered: z.number(),
  /** Null where nothing was entered. */
  total: Total.nullable(),
})
export type SurveyItem = z.infer<typeof SurveyItem>

export const SurveyQuery = z.strictObject({
  unit: UnitCode.optional(),
  year: Year.optional(),
  kind: z.enum(surveyKinds).optional(),
})
export const SurveyList = z.object({
  year: z.number(),
  items: z.array(SurveyItem),
  /** How many more there are than are listed. */
  left: z.number(),
  /** Units for which the reader may run surveys. */
  owners: z.array(UnitName),
})
export type SurveyList = z.infer<typeof SurveyList>

const Question = z.strictObject({ text: Text.trim().min(1).max(300), overall: z.boolean().default(false) })
const Factor = z.strictObject({ name: Text.trim().min(1).max(200), items: z.array(Question).max(60) })
const head = {
  name: Text.trim().min(1).max(200),
  basis: Text.trim().max(200),
  from: CalendarDate,
  to: CalendarDate,
  totalRule: z.enum(totalRules),
}

export const SurveyBody = z.strictObject({
  account: WhosePage,
  unit: UnitCode,
  kind: z.enum(surveyKinds),
  ...head,
  basis: head.basis.default(''),
  totalRule: head.totalRule.default('mean_of_factors'),
  /** A round whose questionnaire is taken over. */
  copyOf: Id.nullable().default(null),
})
export type SurveyBody = z.infer<typeof SurveyBody>

/** All of a draft, as it is to be. */
export const SurveyPut = z.strictObject({
  account: WhosePage,
  revision: Revision,
  ...head,
  factors: z.array(Factor).max(20),
  groups: z.array(Text.trim().min(1).max(120)).max(12),
  units: z.array(UnitCode).max(400),
})
export type SurveyPut = z.infer<typeof SurveyPut>

export const SurveyParams = z.strictObject({ id: z.coerce.number().int().min(1).max(2_000_000_000) })
export const SurveyUnitParams = SurveyParams.extend({ unit: UnitCode })
export const SurveyAct = z.strictObject({ account: WhosePage, revision: Revision })
export const SurveyReopening = z.strictObject({
  account: WhosePage,
  revision: Revision,
  reason: Text.trim().min(3).max(500),
})

export const SurveyView = z.strictObject({
  /** One group of respondents alone, from 1. */
  group: z.coerce.number().int().min(1).max(12).optional(),
  /** One unit beside the whole. */
  unit: UnitCode.optional(),
})

const ItemRates = z.object({
  ...Rated,
  number: z.number(),
  text: z.string(),
  overall: z.boolean(),
  levels: LevelCounts,
  answered: z.number(),
  satisfied: z.number(),
})
const Rates = z.object({
  total: Total,
  factors: z.array(z.object({ ...Rated, name: z.string(), items: z.array(ItemRates) })),
  unanswered: z.array(z.number()),
})
export type SurveyRatesShown = z.infer<typeof Rates>

export const SurveyUnitRow = z.object({
  unit: UnitName,
  /** What was entered so far. */
  entered: z.boolean(),
  groups: z.number(),
  revision: z.number(),
  place: z.number().nullable(),
  /** Why there is no place; null where there is one. */
  reason: z.string().nullable(),
  total: Total.nullable(),
})
export type SurveyUnitRow = z.infer<typeof SurveyUnitRow>

export const Survey = z.object({
  ...Head,
  fictional: z.boolean(),
  questionnaire: z.object({
    factors: z.array(
      z.object({
        name: z.string(),
        items: z.array(z.object({ number: z.number(), text: z.string(), overall: z.boolean() })),
      }),
    ),
    groups: z.array(z.string()),
  }),
  /** How often answers were saved: an import says which state it has seen. */
  saves: z.number(),
  mayEdit: z.boolean(),
  group: z.number().nullable(),
  /** In the order of their places, those without one last. */
  units: z.array(SurveyUnitRow),
  /** Units that may be surveyed by who runs the round; for drafts alone. */
  choices: z.array(UnitName),
  /** Null where nothing was entered. */
  rates: Rates.nullable(),
  /** Of the unit asked for. */
  unitRates: z.object({ unit: UnitName, rates: Rates }).nullable(),
  groups: z.array(z.object({ number: z.number(), name: z.string(), total: Total.nullable() })),
})
export type Survey = z.infer<typeof Survey>

const LevelsGiven = z.array(Count).length(5)
const GroupGiven = z.strictObject({
  group: z.number().int().min(1).max(12),
  issued: Count,
  returned: Count,
  valid: Count,
  /** By question; null where it was not entered. */
  answers: z.array(LevelsGiven.nullable()).max(1200),
})
export const CountsBody = z.strictObject({
  account: WhosePage,
  revision: Revision,
  population: Count.nullable().default(null),
  groups: z.array(GroupGiven).max(12),
})
export type CountsBody = z.infer<typeof CountsBody>
export const SurveyCounts = z.object({
  unit: UnitName,
  population: z.number().nullable(),
  revision: z.number(),
  groups: z.array(
    z.object({
      group: z.number(),
      issued: z.number(),
      returned: z.number(),
      valid: z.number(),
      answers: z.array(LevelCounts.nullable()),
    }),
  ),
})
export type SurveyCounts = z.infer<typeof SurveyCounts>

/** What stands in the fields of the form beside the file. */
export const SurveyImportFields = z.strictObject({
  account: WhosePage,
  dryRun: z.enum(['0', '1']).default('1'),
  /** `saves` of the round as its report was seen; needed to store. */
  seen: z.coerce.number().int().min(0).max(2_000_000_000).optional(),
})
export const SurveyImport = z.object({
  fileName: z.string(),
  stored: z.boolean(),
  rows: z.number(),
  units: z.array(z.object({ unit: UnitName, groups: z.number(), answers: z.number(), replaced: z.number() })),
  /** A single one keeps all from being stored. */
  faults: z.array(z.object({ row: z.number(), message: z.string() })),
  seen: z.number(),
})
export type SurveyImport = z.infer<typeof SurveyImport>
