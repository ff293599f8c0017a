/** The points of an answer under the invented set, as an appraiser writes them: without a sign. */
import { answerPoints } from '../../../server/domain/round-points.ts'
import type { SchemeNode } from '../../../server/domain/scheme.ts'
import { isExtra, type LeafAnswer } from '../../../server/domain/scoring-rule.ts'
import { parScheme } from '../par/scheme.ts'

export function signless(leaf: SchemeNode, answer: LeafAnswer | undefined): number {
  return Math.abs((answer && answerPoints(parScheme, leaf, answer)) ?? 0)
}

/** Of an extra only where it is claimed; of what did not arise nothing. */
export function mustBeAppraised(leaf: SchemeNode, answer: LeafAnswer | undefined): boolean {
  if (answer === undefined) return !isExtra(leaf.rule)
  return answerPoints(parScheme, leaf, answer) !== null
}
