/**
 * The points of one unit in a scoring round: of each leaf the word that was spoken last, added up as the scheme says. What
 * was appraised stands in place of the rule; the survey counts, is left out, or is made up for by rescaling.
 */
import { isNoAnswer } from './leaf-answer.ts'
import type { SurveyUse, VerdictStep } from './round.ts'
import { leavesOf, type Scheme, type SchemeNode, treeOrder } from './scheme.ts'
import { type NodePoints, rescaled, roundSum, schemePoints } from './scheme-points.ts'
import { isExtra, type LeafAnswer, leafPoints, noAnswer, type ScoringRule } from './scoring-rule.ts'

/** What was said of a leaf: answers by the unit and the survey, points by those who appraise. */
export type LeafSteps = Partial<Record<'self' | 'survey', LeafAnswer>> & Partial<Record<VerdictStep, number>>

/** Up to whose word the points are counted. */
export type UpTo = 'self' | VerdictStep

export type RoundTotal = { nodes: Map<string, NodePoints>; total: number | null; missing: string[] }

type Scored = Pick<Scheme, 'nodes' | 'rounding' | 'roundedAt' | 'maximum'>

export function isSurveyLeaf(node: Pick<SchemeNode, 'rule' | 'inherited'>): boolean {
  return node.rule?.kind === 'survey' && !node.inherited
}

/** The leaves that a unit scores itself and that are appraised. */
export function ownLeaves(scheme: Pick<Scheme, 'nodes'>): SchemeNode[] {
  return leavesOf(scheme.nodes).filter((leaf) => leaf.rule !== null && !leaf.inherited && !isSurveyLeaf(leaf))
}

/** The last verdict up to a step, in points as they were given; undefined where there is none. */
export function verdictOf(steps: LeafSteps, upTo: UpTo): number | undefined {
  if (upTo === 'self') return undefined
  if (upTo === 'first') return steps.first
  return upTo === 'second' ? (steps.second ?? steps.first) : (steps.council ?? steps.second ?? steps.first)
}

/** Points as a person gives them, for a leaf of any rule. */
function byHand(rule: ScoringRule): ScoringRule {
  return isExtra(rule) ? ({ kind: rule.kind, each: null } as ScoringRule) : { kind: 'manual' }
}

/** The points of one answer, rounded as a leaf; null where there are none. Deductions are negative. */
export function answerPoints(
  { rounding }: Pick<Scheme, 'rounding'>,
  { rule, maximum }: Pick<SchemeNode, 'rule' | 'maximum'>,
  answer: LeafAnswer,
): number | null {
  if (rule === null) return null
  const byRule = rule.kind === 'survey' && answer.points !== null ? byHand(rule) : rule
  const made = leafPoints(byRule, maximum, answer)
  return 'absence' in made ? null : roundSum([made.points], rounding)
}

/** Points that were given, with their sign: a deduction is entered as what it takes away. */
export function signedPoints(rule: ScoringRule | null, points: number): number {
  return rule?.kind === 'deduction' ? -points || 0 : points
}

/** Whether an appraisal differs from what the unit said. */
export function differs(scheme: Pick<Scheme, 'rounding'>, leaf: SchemeNode, steps: LeafSteps, first: number): boolean {
  const own = answerPoints(scheme, leaf, steps.self ?? noAnswer)
  return (own ?? 0) !== signedPoints(leaf.rule, first)
}

/** Points by node and the total. `leaves` by code; leaves of the province among them. */
export function roundPoints(
  scheme: Scored,
  leaves: ReadonlyMap<string, LeafSteps>,
  upTo: UpTo,
  survey: SurveyUse,
): RoundTotal {
  const answers = new Map<string, LeafAnswer>()
  const nodes = scheme.nodes.map((node): SchemeNode => {
    const steps = leaves.get(node.code)
    if (node.rule === null || steps === undefined) return node
    if (isSurveyLeaf(node)) {
      if (survey !== 'used' || steps.survey === undefined) return node
      answers.set(node.code, steps.survey)
      return steps.survey.points === null ? node : { ...node, rule: byHand(node.rule) }
    }
    const verdict = node.inherited ? undefined : verdictOf(steps, upTo)
    answers.set(node.code, verdict === undefined ? (steps.self ?? noAnswer) : { ...noAnswer, points: verdict })
    return verdict === undefined ? node : { ...node, rule: byHand(node.rule) }
  })
  const made = schemePoints({ ...scheme, nodes }, answers)
  const isAsked = asked(scheme, survey)
  return {
    nodes: withExtras({ ...scheme, nodes }, answers, made.nodes),
    total: survey === 'rescaled' ? rescaledTotal({ ...scheme, nodes }, answers, made.total.points) : made.total.points,
    missing: made.total.missing.filter(isAsked),
  }
}

/** Bonus and deduction that somebody spoke of are known points, and so are groups of nothing else. */
function withExtras(
  scheme: Scored,
  answers: ReadonlyMap<string, LeafAnswer>,
  made: ReadonlyMap<string, NodePoints>,
): Map<string, NodePoints> {
  const nodes = new Map(made)
  const ordered = treeOrder(scheme.nodes)
  for (const { node } of ordered.toReversed()) {
    const own = nodes.get(node.code)
    if (own === undefined || own.points !== null || own.missing.length > 0 || own.notAssessed.length > 0) continue
    const answer = answers.get(node.code)
    const below = scheme.nodes.flatMap((one) => (one.parent === node.code ? (nodes.get(one.code)?.points ?? []) : []))
    if (isExtra(node.rule) && answer !== undefined && !isNoAnswer(answer))
      nodes.set(node.code, { ...own, points: answerPoints(scheme, node, answer) })
    else if (below.length > 0) nodes.set(node.code, { ...own, points: below.reduce((sum, points) => sum + points, 0) })
  }
  return nodes
}

/** What must have points: a survey that was not held is not missed. */
function asked({ nodes }: Pick<Scheme, 'nodes'>, survey: SurveyUse): (code: string) => boolean {
  const surveyed = new Set(survey === 'used' ? [] : nodes.filter(isSurveyLeaf).map(({ code }) => code))
  return (code) => !surveyed.has(code)
}

/** What a survey would have given at most. */
export function surveyMaximum({ nodes }: Pick<Scheme, 'nodes'>): number {
  return nodes.filter(isSurveyLeaf).reduce((sum, { maximum }) => sum + (maximum ?? 0), 0)
}

/** Bonus and deduction stay as they are: only what was appraised within the maximum is brought to the whole of it. */
function rescaledTotal(scheme: Scored, answers: ReadonlyMap<string, LeafAnswer>, total: number | null): number | null {
  if (total === null) return null
  const within = scheme.nodes.filter((node) => !isExtra(node.rule))
  const base = schemePoints({ ...scheme, nodes: within }, answers).total.points
  const leftOut = surveyMaximum(scheme)
  if (base === null || leftOut >= scheme.maximum) return total
  return rescaled(base, scheme.maximum, leftOut, scheme.rounding) + (total - base)
}
