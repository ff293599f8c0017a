/** What an invented unit says of a leaf: from its own monthly sheets where the leaf reads them, by chance otherwise. */

import type { SchemeNode } from '../../../server/domain/scheme.ts'
import type { LeafAnswer, LeafSource, ScoringRule, Step } from '../../../server/domain/scoring-rule.ts'
import { noAnswer, surveyLevels } from '../../../server/domain/scoring-rule.ts'
import { elements } from '../../reference/elements.ts'
import { indicators } from '../../reference/indicators.ts'
import type { SeedSheet } from '../../shapes.ts'
import { between, share } from '../noise.ts'

/** The sum of an element over this year's sheets of a unit; undefined where a month does not hold it, or months do not add up. */
export type SumOf = (unit: string, element: string) => number | undefined

const flows = new Set(elements.filter(({ rollup }) => rollup === 'flow').map(({ code }) => code))

export function sumsOf(sheets: readonly SeedSheet[], year: number): SumOf {
  const ofYear = Map.groupBy(
    sheets.filter(({ month }) => month.startsWith(`${year}-`)),
    ({ unit }) => unit.code,
  )
  return (unit, element) => {
    if (!flows.has(element)) return undefined
    const values = (ofYear.get(unit) ?? []).map(({ figures }) => figures.get(element)?.figure)
    return values.reduce<number | undefined>(
      (sum, figure) => (sum === undefined || figure?.state !== 'reported' ? undefined : sum + figure.value),
      values.length === 0 ? undefined : 0,
    )
  }
}

/** How good the unit is in all, in hundredths of a percent. */
export function qualityOf(unit: string): number {
  return between(8300, 9700, unit, 'quality')
}

export function answerOf({ code, rule, maximum }: SchemeNode, unit: string, sumOf: SumOf): LeafAnswer {
  if (rule === null) return noAnswer
  const counted = countedIn(rule, unit, sumOf)
  if (counted) return { ...noAnswer, fraction: counted }
  const chance = (low: number, high: number, about: string) => between(low, high, unit, code, about)
  const isGood = chance(0, 9999, 'good') < qualityOf(unit) - 900
  switch (rule.kind) {
    case 'manual': {
      const points = share(maximum ?? 0, isGood ? 10_000 : chance(5500, 9000, 'points'))
      return { ...noAnswer, points: points - (points % 5) }
    }
    case 'document':
      return { ...noAnswer, choice: chance(0, 29, 'document') === 0 ? 'no' : 'yes' }
    case 'class':
      return { ...noAnswer, choice: rule.choices[isGood ? 0 : 1]?.name ?? null }
    case 'scaled':
      return { ...noAnswer, fraction: { numerator: share(rule.top, chance(6200, 9300, 'scale')), denominator: 1 } }
    case 'bonus':
      return { ...noAnswer, fraction: { numerator: chance(0, 3, 'cases'), denominator: 1 } }
    case 'deduction':
      return noAnswer
    case 'survey': {
      const valid = chance(62, 118, 'valid')
      const whole = valid * (rule.measure === 'mean' ? surveyLevels : 1)
      return { ...noAnswer, fraction: { numerator: share(whole, chance(7600, 9500, 'survey')), denominator: valid } }
    }
    case 'ratio':
    case 'steps':
      return {
        ...noAnswer,
        fraction: rule.kind === 'steps' && rule.of === 'count' ? cases(rule.steps, isGood, chance) : rate(unit, chance),
      }
  }
}

type Chance = (low: number, high: number, about: string) => number

function rate(unit: string, chance: Chance) {
  const denominator = chance(18, 160, 'whole')
  const part = Math.min(10_000, qualityOf(unit) + chance(-300, 900, 'part'))
  return { numerator: share(denominator, part), denominator }
}

/** A count within the best step, or the second best. */
function cases(steps: readonly Step[], isGood: boolean, chance: Chance) {
  const byPoints = steps.toSorted((one, other) => Number(other.points) - Number(one.points))
  const { from, to } = byPoints[isGood ? 0 : 1] as Step
  const room = to === null ? share(from, 2000) : to - from - 100
  return { numerator: Math.round(from / 100) + chance(0, Math.floor(room / 100), 'cases'), denominator: 1 }
}

function countedIn(rule: ScoringRule, unit: string, sumOf: SumOf) {
  const source: LeafSource | null = 'from' in rule ? rule.from : null
  if (source === null) return undefined
  const parts = 'indicator' in source ? indicators.find(({ code }) => code === source.indicator) : source
  const numerator = added(parts?.numerator ?? [], unit, sumOf)
  const denominator = added(parts?.denominator ?? [], unit, sumOf)
  return numerator === undefined || !denominator ? undefined : { numerator, denominator }
}

function added(codes: readonly string[], unit: string, sumOf: SumOf): number | undefined {
  return codes.reduce<number | undefined>(
    (sum, code) => {
      const more = sumOf(unit, code)
      return sum === undefined || more === undefined ? undefined : sum + more
    },
    codes.length === 0 ? undefined : 0,
  )
}
