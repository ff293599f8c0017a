/** Whether an answer fits its leaf: the right kind, within its bounds. Says what is wrong by field; wording in leaf-answer.vi.ts. */
import { documentChoices, type LeafAnswer, type ScoringRule, surveyLevels } from './scoring-rule.ts'

export const answerFaultCodes = [
  'rule_missing',
  'denominator_missing',
  'no_counts',
  'part_exceeds_whole',
  'above_scale',
  'unknown_choice',
  'no_choice',
  'no_points',
  'negative',
  'above_maximum',
  'decimals',
] as const
export type AnswerFaultCode = (typeof answerFaultCodes)[number]
export type AnswerField = 'numerator' | 'denominator' | 'choice' | 'points'
export type AnswerFault = { field: AnswerField; code: AnswerFaultCode; limit?: number }

export function isNoAnswer({ fraction, choice, points }: LeafAnswer): boolean {
  return fraction === null && choice === null && points === null
}

/** What is wrong with an answer, or undefined. No answer at all is none that could be wrong. Points in the scheme's unit. */
export function answerFault(
  rule: ScoringRule | null,
  maximum: number | null,
  answer: LeafAnswer,
): AnswerFault | undefined {
  if (isNoAnswer(answer)) return undefined
  if (rule === null) return { field: 'points', code: 'rule_missing' }
  const kind = kindOfAnswer(rule)
  if (kind !== 'fraction' && answer.fraction !== null) return { field: 'numerator', code: 'no_counts' }
  if (kind !== 'choice' && answer.choice !== null) return { field: 'choice', code: 'no_choice' }
  if (kind !== 'points' && answer.points !== null) return { field: 'points', code: 'no_points' }
  if (kind === 'points') return pointsFault(answer.points ?? 0, maximum)
  return kind === 'choice' ? choiceFault(rule, answer.choice) : fractionFault(rule, answer)
}

/** In what form a rule takes its answer. */
export function kindOfAnswer(rule: ScoringRule): 'fraction' | 'choice' | 'points' {
  switch (rule.kind) {
    case 'ratio':
    case 'steps':
    case 'survey':
    case 'scaled':
      return 'fraction'
    case 'class':
    case 'document':
      return 'choice'
    case 'manual':
      return 'points'
    case 'bonus':
    case 'deduction':
      return rule.each === null ? 'points' : 'fraction'
  }
}

export function pointsFault(points: number, maximum: number | null): AnswerFault | undefined {
  if (!Number.isInteger(points)) return { field: 'points', code: 'decimals' }
  if (points < 0) return { field: 'points', code: 'negative' }
  return maximum !== null && points > maximum ? { field: 'points', code: 'above_maximum', limit: maximum } : undefined
}

function choiceFault(rule: ScoringRule, choice: string | null): AnswerFault | undefined {
  const known: readonly string[] = rule.kind === 'class' ? rule.choices.map(({ name }) => name) : documentChoices
  return choice === null || known.includes(choice) ? undefined : { field: 'choice', code: 'unknown_choice' }
}

function fractionFault(rule: ScoringRule, { fraction }: LeafAnswer): AnswerFault | undefined {
  if (fraction === null) return undefined
  const { numerator, denominator } = fraction
  if (numerator < 0 || denominator < 0) return { field: 'numerator', code: 'negative' }
  if (denominator === 0 && numerator > 0) return { field: 'denominator', code: 'denominator_missing' }
  // A portal may count more than all; a rate that people enter may not.
  if (rule.kind === 'survey' && numerator > denominator * (rule.measure === 'mean' ? surveyLevels : 1))
    return { field: 'numerator', code: 'part_exceeds_whole' }
  if (rule.kind === 'scaled' && numerator > denominator * rule.top)
    return { field: 'numerator', code: 'above_scale', limit: rule.top }
  return undefined
}

/** Points as a person writes them (1.25) in the scheme's unit; undefined where they have more decimals than the scheme. */
export function scaledPoints(points: number, decimals: number): number | undefined {
  const scaled = Math.round(points * 10 ** decimals)
  return Math.abs(scaled / 10 ** decimals - points) < 1e-9 ? scaled : undefined
}
