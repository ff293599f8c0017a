/** Exact rates as they go out: hundredths of a percent and of a level rounded towards the miss, with the margin beside them. */
import { type ExactRatio, floorRatio } from '../../domain/exact-ratio.ts'
import { formatScaled } from '../../domain/measure.ts'
import type { Questionnaire, TotalRule } from '../../domain/survey.ts'
import { hundredthsWords, marginWords } from '../../domain/survey.vi.ts'
import { marginOf } from '../../domain/survey-margin.ts'
import { type Pooled, type Rated, ratesOf, type SurveyRates, smallSample } from '../../domain/survey-rates.ts'
import type { SurveyRatesShown, SurveyTotal } from './contract.ts'

export function ratedShown({ rate, mean }: Rated) {
  const hundredths = rate === undefined ? null : floorRatio(rate, 10_000)
  return {
    hundredths,
    shown: hundredths === null ? '' : hundredthsWords(hundredths),
    mean: meanShown(mean),
  }
}

function meanShown(mean: ExactRatio | undefined): string {
  return mean === undefined ? '' : formatScaled(floorRatio(mean, 100), 2)
}

export function totalShown(pool: Pooled, { total }: Pick<SurveyRates, 'total'>): SurveyTotal {
  const { issued, returned, valid, population } = pool
  return {
    ...ratedShown(total),
    issued,
    returned,
    valid,
    population,
    margin: marginWords(marginOf(total.rate, valid, population)),
    small: valid < smallSample,
  }
}

export function ratesShown(questionnaire: Questionnaire, pool: Pooled, rule: TotalRule): SurveyRatesShown {
  const rates = ratesOf(questionnaire, pool, rule)
  const texts = questionnaire.factors.flatMap(({ items }) => items)
  return {
    total: totalShown(pool, rates),
    factors: rates.factors.map((factor, at) => ({
      name: factor.name,
      ...ratedShown(factor),
      items: rates.items
        .filter((item) => item.factor === at)
        .map((item) => ({
          number: item.number,
          text: texts[item.number - 1]?.text ?? '',
          overall: texts[item.number - 1]?.overall ?? false,
          levels: item.levels,
          answered: item.answered,
          satisfied: item.satisfied,
          ...ratedShown(item),
        })),
    })),
    unanswered: rates.unanswered,
  }
}
