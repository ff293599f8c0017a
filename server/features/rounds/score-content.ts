/** What a step may say of a leaf: whether what was sent fits the step, the leaf and what was said before. Throws what is wrong by field. */
import { answerFault, pointsFault, scaledPoints } from '../../domain/leaf-answer.ts'
import { answerFaultSentence } from '../../domain/leaf-answer.vi.ts'
import { isVerdict, type ScoreStep, type VerdictStep } from '../../domain/round.ts'
import { differs, isSurveyLeaf, type LeafSteps, verdictOf } from '../../domain/round-points.ts'
import type { SchemeNode } from '../../domain/scheme.ts'
import { type LeafAnswer, noAnswer } from '../../domain/scoring-rule.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import { invalid } from './access.ts'
import type { ScoreInput } from './contract.ts'
import type { ScoreContent } from './queries.ts'
import { roundSentences as say } from './sentences.vi.ts'

type Beside = {
  /** The sheet is the province's: what is scored once for all. */
  isShared: boolean
  steps: LeafSteps
}

export function contentIn(
  scheme: StoredScheme,
  leaf: SchemeNode,
  step: ScoreStep,
  input: ScoreInput,
  { isShared, steps }: Beside,
): ScoreContent {
  refusePlace(leaf, step, isShared)
  if (step === 'explanation') return explanation(scheme, leaf, input, steps)
  if (isVerdict(step)) return verdict(scheme, leaf, step, input, steps)
  const answer = answerIn(scheme, leaf, input)
  const byPoints = step === 'survey' && answer.points !== null && answer.fraction === null
  const fault = byPoints ? pointsFault(answer.points ?? 0, leaf.maximum) : answerFault(leaf.rule, leaf.maximum, answer)
  if (fault) throw invalid(fault.field, fault.code, answerFaultSentence(fault, leaf.name, scheme.decimals))
  return { ...answer, note: input.note }
}

/** Each leaf has one place: the unit's own, the province's, or the survey's. */
function refusePlace(leaf: SchemeNode, step: ScoreStep, isShared: boolean): void {
  if (leaf.inherited !== isShared)
    throw invalid(
      'node',
      isShared ? 'not_inherited' : 'inherited',
      isShared ? say.notShared(leaf.name) : say.inherited(leaf.name),
    )
  if (isShared && step !== 'self') throw invalid('node', 'inherited', say.inherited(leaf.name))
  if (isSurveyLeaf(leaf) !== (step === 'survey'))
    throw invalid('node', 'survey', step === 'survey' ? say.noSurvey(leaf.name) : say.isSurvey(leaf.name))
}

function explanation(scheme: StoredScheme, leaf: SchemeNode, input: ScoreInput, steps: LeafSteps): ScoreContent {
  const { numerator, denominator, choice, points, note } = input
  if (numerator !== null || denominator !== null || choice !== null || points !== null)
    throw invalid('points', 'only_words', say.onlyWords(leaf.name))
  if (steps.first === undefined || !differs(scheme, leaf, steps, steps.first))
    throw invalid('note', 'not_differing', say.notDiffering(leaf.name))
  return { ...noAnswer, note }
}

function verdict(
  scheme: StoredScheme,
  leaf: SchemeNode,
  step: VerdictStep,
  input: ScoreInput,
  steps: LeafSteps,
): ScoreContent {
  const { numerator, denominator, choice, note } = input
  if (numerator !== null || denominator !== null || choice !== null)
    throw invalid('points', 'only_points', say.onlyPoints(leaf.name))
  const { points } = answerIn(scheme, leaf, input)
  if (points === null) return { ...noAnswer, note }
  const fault = pointsFault(points, leaf.maximum)
  if (fault) throw invalid('points', fault.code, answerFaultSentence(fault, leaf.name, scheme.decimals))
  const isChange =
    step === 'first'
      ? differs(scheme, leaf, steps, points)
      : verdictOf(steps, step === 'second' ? 'first' : 'second') !== points
  if (isChange && note === '') throw invalid('note', 'missing', say.noteNeeded(leaf.name))
  return { ...noAnswer, points, note }
}

function answerIn({ decimals }: StoredScheme, leaf: SchemeNode, input: ScoreInput): LeafAnswer {
  const { numerator, denominator, choice } = input
  if ((numerator === null) !== (denominator === null))
    throw invalid(numerator === null ? 'numerator' : 'denominator', 'missing', say.countsWhole(leaf.name))
  const points = input.points === null ? null : scaledPoints(input.points, decimals)
  if (points === undefined)
    throw invalid('points', 'decimals', answerFaultSentence({ field: 'points', code: 'decimals' }, leaf.name, decimals))
  const fraction = numerator === null || denominator === null ? null : { numerator, denominator }
  return { fraction, choice, points }
}
