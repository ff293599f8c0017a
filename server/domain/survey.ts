/**
 * Survey rounds: what is asked of whom, and the answers as they were counted. Three rounds bear the word "hài lòng" and are
 * never mixed: the province's survey (SIPAS), the rating at the one-stop desk, and the sociological survey of the PAR INDEX.
 */
import { firstDayOf, isMonth, lastDayOf, type Month } from './period.ts'

export const surveyKinds = ['sipas', 'one_stop', 'par'] as const
export type SurveyKind = (typeof surveyKinds)[number]

export const surveyStates = ['draft', 'open', 'closed'] as const
export type SurveyState = (typeof surveyStates)[number]

/** How the items make the total. No decision that we hold states it, so each round names its own and the page says which. */
export const totalRules = ['mean_of_factors', 'mean_of_items', 'pooled'] as const
export type TotalRule = (typeof totalRules)[number]

/** Answers by level, from rất không hài lòng to rất hài lòng. */
export type Levels = [number, number, number, number, number]

/** `overall`: the one question that asks for satisfaction as a whole; the monthly sheet takes a one-stop rating from it. */
export type SurveyItem = { text: string; overall: boolean }
export type SurveyFactor = { name: string; items: SurveyItem[] }
export type Questionnaire = { factors: SurveyFactor[]; groups: string[] }

export type SurveyRound = {
  id: number
  unitId: number
  kind: SurveyKind
  name: string
  /** Number and date of the decision or plan on which it rests; "" where there is none. */
  basis: string
  from: string
  to: string
  totalRule: TotalRule
  state: SurveyState
  revision: number
}

/** What one group of respondents answered; an answer that was not entered is null, which is not five zeros. */
export type GroupCounts = {
  /** From 1, as the questionnaire lists them. */
  group: number
  issued: number
  returned: number
  valid: number
  /** By question. */
  answers: (Levels | null)[]
}

/** `population`: how many could have been asked, where that is known. */
export type UnitCounts = { population: number | null; groups: GroupCounts[] }

/** Questions are numbered through, whatever factor they belong to: 1, 2, 3 … */
export function itemsOf({ factors }: Pick<Questionnaire, 'factors'>) {
  return factors
    .flatMap(({ items }, factor) => items.map((item) => ({ ...item, factor })))
    .map((item, index) => ({ ...item, number: index + 1 }))
}

export function sumOf(levels: Levels): number {
  return levels.reduce((sum, count) => sum + count, 0)
}

export function satisfiedOf([, , , satisfied, verySatisfied]: Levels): number {
  return satisfied + verySatisfied
}

/** The month whose sheet a one-stop rating feeds: where it covers exactly one. */
export function monthFed({ kind, from, to }: Pick<SurveyRound, 'kind' | 'from' | 'to'>): Month | null {
  const month = from.slice(0, 7)
  return kind === 'one_stop' && isMonth(month) && from === firstDayOf(month) && to === lastDayOf(month) ? month : null
}

export type QuestionnaireLack = 'factors' | 'items' | 'groups' | 'units' | 'overall'

/** What keeps a draft from being opened. */
export function questionnaireLacks(
  kind: SurveyKind,
  { factors, groups }: Questionnaire,
  units: number,
): QuestionnaireLack[] {
  const overall = factors.flatMap(({ items }) => items).filter((item) => item.overall).length
  return [
    ...(factors.length === 0 ? ['factors' as const] : []),
    ...(factors.some(({ items }) => items.length === 0) ? ['items' as const] : []),
    ...(groups.length === 0 ? ['groups' as const] : []),
    ...(units === 0 ? ['units' as const] : []),
    ...(overall > 1 || (kind === 'one_stop' && factors.length > 0 && overall === 0) ? ['overall' as const] : []),
  ]
}

export type CountFault =
  | { code: 'unknown_group' | 'group_twice' | 'answers_of_other_form'; at: number }
  | { code: 'returned_exceed' | 'valid_exceed'; at: number; count: number; most: number }
  | { code: 'answers_exceed'; at: number; item: number; count: number; most: number }
  | { code: 'population_below'; count: number; least: number }

/** A survey with more answers than respondents is none: what is wrong, with its place in the list of groups. */
export function countFaults(questionnaire: Questionnaire, { population, groups }: UnitCounts): CountFault[] {
  const asked = itemsOf(questionnaire).length
  const faults: CountFault[] = []
  for (const [at, { group, issued, returned, valid, answers }] of groups.entries()) {
    if (group < 1 || group > questionnaire.groups.length) faults.push({ code: 'unknown_group', at })
    if (groups.findIndex((one) => one.group === group) < at) faults.push({ code: 'group_twice', at })
    if (answers.length !== asked) faults.push({ code: 'answers_of_other_form', at })
    if (returned > issued) faults.push({ code: 'returned_exceed', at, count: returned, most: issued })
    if (valid > returned) faults.push({ code: 'valid_exceed', at, count: valid, most: returned })
    for (const [index, counted] of answers.entries())
      if (counted !== null && sumOf(counted) > valid)
        faults.push({ code: 'answers_exceed', at, item: index + 1, count: sumOf(counted), most: valid })
  }
  const answered = groups.reduce((sum, { valid }) => sum + valid, 0)
  if (population !== null && population < answered)
    faults.push({ code: 'population_below', count: population, least: answered })
  return faults
}
