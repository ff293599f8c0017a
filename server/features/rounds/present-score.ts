/** One score as it goes out: what was entered, what it makes, and by whom; and what the unit's own figures suggest. */
import { isNoAnswer, kindOfAnswer } from '../../domain/leaf-answer.ts'
import { formatFraction, formatInteger, formatScaled } from '../../domain/measure.ts'
import { isVerdict, type ScoreStep } from '../../domain/round.ts'
import { answerPoints, signedPoints } from '../../domain/round-points.ts'
import type { SchemeNode } from '../../domain/scheme.ts'
import { documentChoices, type LeafAnswer, type ScoringRule } from '../../domain/scoring-rule.ts'
import type { Answered } from '../../evaluation/scores/leaf-answers.ts'
import type { RoundScore } from '../../evaluation/scores/rounds.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import type { GivenScore, SheetLine } from './contract.ts'
import { roundSentences as say } from './sentences.vi.ts'

const documentWords: Record<(typeof documentChoices)[number], string> = { yes: say.yes, no: say.no }

/** A number of cases, or a place on a scale, is one number: only rates have two. */
export function formOf(rule: ScoringRule): 'fraction' | 'count' | 'choice' | 'points' {
  const kind = kindOfAnswer(rule)
  return kind === 'fraction' && isCount(rule) ? 'count' : kind
}

function isCount(rule: ScoringRule | null): boolean {
  if (rule?.kind === 'steps') return rule.of === 'count'
  return rule?.kind === 'scaled' || rule?.kind === 'bonus' || rule?.kind === 'deduction'
}

export function choicesOf(rule: ScoringRule | null): SheetLine['choices'] {
  if (rule?.kind === 'document') return documentChoices.map((value) => ({ value, shown: documentWords[value] }))
  return rule?.kind === 'class' ? rule.choices.map(({ name }) => ({ value: name, shown: name })) : []
}

/** What every step said of a leaf, as far as the viewer is told. */
export function givenOf(
  scheme: StoredScheme,
  node: SchemeNode,
  said: ReadonlyMap<ScoreStep, RoundScore> | undefined,
  isTold: (step: ScoreStep) => boolean,
): SheetLine['given'] {
  const given: SheetLine['given'] = {}
  for (const [step, score] of said ?? []) if (isTold(step)) given[step] = scoreShown(scheme, node, score)
  return given
}

function scoreShown(scheme: StoredScheme, node: SchemeNode, score: RoundScore): GivenScore {
  const value = pointsOf(scheme, node, score.step, score)
  const scale = 10 ** scheme.decimals
  return {
    ...wired(score, scale),
    value: value === null ? null : value / scale,
    shown: value === null ? '–' : formatScaled(value, scheme.decimals),
    answerShown: answerWords(node.rule, score),
    note: score.note,
    by: score.by,
    at: score.at,
    revision: score.revision,
  }
}

export function pointsOf(scheme: StoredScheme, node: SchemeNode, step: ScoreStep, answer: LeafAnswer): number | null {
  if (step === 'explanation' || isNoAnswer(answer)) return null
  if (isVerdict(step)) return answer.points === null ? null : signedPoints(node.rule, answer.points)
  return answerPoints(scheme, node, answer)
}

/** "45/50", "4" of what is counted, "Có", "Khá", or "" where points alone were given. */
export function answerWords(rule: ScoringRule | null, { fraction, choice }: LeafAnswer): string {
  if (fraction !== null)
    return isCount(rule) && fraction.denominator === 1 ? formatInteger(fraction.numerator) : formatFraction(fraction)
  if (choice === null) return ''
  return rule?.kind === 'document' && (choice === 'yes' || choice === 'no') ? documentWords[choice] : choice
}

export function suggestionOf(
  scheme: StoredScheme,
  node: SchemeNode,
  answered: Answered | undefined,
): SheetLine['suggestion'] {
  if (answered === undefined || answered.from === null || answered.from === 'province') return null
  const points = answerPoints(scheme, node, answered)
  return {
    ...wired(answered, 10 ** scheme.decimals),
    shown: points === null ? '–' : formatScaled(points, scheme.decimals),
    answerShown: answerWords(node.rule, answered),
    from: answered.from === 'sheets' ? say.fromSheets : say.fromEntered(answered.source),
  }
}

function wired({ fraction, choice, points }: LeafAnswer, scale: number) {
  return {
    numerator: fraction?.numerator ?? null,
    denominator: fraction?.denominator ?? null,
    choice,
    points: points === null ? null : points / scale,
  }
}
