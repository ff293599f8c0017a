/**
 * A rule with its numbers on another scale: as people and programs write them (1.5 points, 80 percent), or as they are
 * stored (integers in the scheme's smallest unit, hundredths of a percent).
 */
import { scaledPoints } from './leaf-answer.ts'
import type { ScoringRule, Step } from './scoring-rule.ts'

type Numbers = { points: (value: number) => number; share: (value: number) => number }

export function mapRule(rule: ScoringRule, { points, share }: Numbers): ScoringRule {
  switch (rule.kind) {
    case 'ratio':
      return { ...rule, fullAt: share(rule.fullAt) }
    case 'steps':
      return {
        ...rule,
        steps: rule.steps.map(
          (step): Step => ({
            from: share(step.from),
            to: step.to === null ? null : share(step.to),
            points: step.points === 'proportional' ? step.points : points(step.points),
          }),
        ),
      }
    case 'class':
      return { ...rule, choices: rule.choices.map((choice) => ({ ...choice, points: points(choice.points) })) }
    case 'bonus':
    case 'deduction':
      return { ...rule, each: rule.each === null ? null : points(rule.each) }
    case 'manual':
    case 'document':
    case 'survey':
    case 'scaled':
      return rule
  }
}

/** As it is sent: 1.5 points, 80 percent. */
export function ruleAsWritten(rule: ScoringRule, decimals: number): ScoringRule {
  return mapRule(rule, { points: (value) => value / 10 ** decimals, share: (value) => value / 100 })
}

/** As it is stored; undefined where a number has more decimals than the scheme, or a percentage more than two. */
export function ruleAsStored(rule: ScoringRule, decimals: number): ScoringRule | undefined {
  let isExact = true
  const scaled = (places: number) => (value: number) => {
    const exact = scaledPoints(value, places)
    if (exact === undefined) isExact = false
    return exact ?? 0
  }
  const stored = mapRule(rule, { points: scaled(decimals), share: scaled(2) })
  return isExact ? stored : undefined
}

/** Stored points with another number of decimals; undefined where one cannot be written with so few. */
export function rescaledPoints(value: number, from: number, to: number): number | undefined {
  if (to >= from) return value * 10 ** (to - from)
  const divisor = 10 ** (from - to)
  return value % divisor === 0 ? value / divisor : undefined
}
