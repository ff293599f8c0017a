/**
 * One unit's scores under a scheme, node by node: computed from its own figures, given in a round, and published, with the
 * difference. The only road from facts to points.
 */
import { ceilTimes } from '../../domain/fraction.ts'
import { formatFraction, formatScaled, formatShortest } from '../../domain/measure.ts'
import type { Period } from '../../domain/period.ts'
import { classOf, leavesOf, type SchemeNode, treeOrder } from '../../domain/scheme.ts'
import { type NodePoints, type SchemePoints, schemePoints } from '../../domain/scheme-points.ts'
import { type LeafAnswer, wholeShare } from '../../domain/scoring-rule.ts'
import { ruleWords } from '../../domain/scoring-rule.vi.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Facts } from '../facts.ts'
import { nameOf } from '../shown.vi.ts'
import { type Answered, answersOf, type LeafCounts } from './leaf-answers.ts'
import type { RoundPoints } from './round-points.ts'
import type { StoredScheme } from './schemes.ts'
import { answerReason, gapToFullWords, sourceWords } from './score-sentences.vi.ts'

/** A leaf computed and published may differ by this much (in units of the scheme's last decimal) through rounding. */
export const leafTolerance = 1
/** So may a total. */
export const totalPointTolerance = 5

export type PublishedPoints = ReadonlyMap<string, number>

export type UnitScores = { answers: Map<string, Answered>; computed: SchemePoints }

export function unitScores(
  facts: Facts,
  scheme: StoredScheme,
  unit: Unit,
  period: Period,
  counts: LeafCounts,
): UnitScores {
  const answers = answersOf(facts, scheme, unit, period, counts)
  return { answers, computed: schemePoints(scheme, answers) }
}

/** Scores as they go out. `published` and `round` in the scheme's unit, the total under ''. */
export function shownScores(
  scheme: StoredScheme,
  unit: Unit,
  period: Period,
  { answers, computed }: UnitScores,
  published: PublishedPoints,
  round: RoundPoints | undefined,
) {
  const { decimals } = scheme
  const scale = 10 ** decimals
  const plain = (points: number | null | undefined) => (points === null || points === undefined ? null : points / scale)
  const shown = (points: number | null | undefined) =>
    points === null || points === undefined ? '–' : formatScaled(points, decimals)
  const most = (points: number | null) => (points === null ? '–' : formatShortest(points, decimals))
  const line = (code: string, made: NodePoints, tolerance: number) => {
    const given = published.get(code)
    const difference = given === undefined || made.points === null ? null : made.points - given
    const isWhole = made.missing.length === 0
    return {
      computed: plain(made.points),
      computedShown: shown(made.points),
      /** Leaves below of which nothing is known: the number computed is then only a part. */
      missing: made.missing.length,
      self: plain(round?.self.get(code)),
      verified: plain(round?.verified.get(code)),
      survey: plain(round?.survey.get(code)),
      published: plain(given),
      publishedShown: shown(given),
      // A part beside a whole is no difference.
      difference: isWhole ? plain(difference) : null,
      differenceShown: isWhole && difference !== null ? signed(difference, decimals) : '',
      notable: isWhole && difference !== null && Math.abs(difference) > tolerance,
    }
  }
  const nodes = treeOrder(scheme.nodes).map(({ node, depth }) => {
    const made = computed.nodes.get(node.code) as NodePoints
    const answer = answers.get(node.code)
    const isLeaf = answer !== undefined
    return {
      code: node.code,
      parent: node.parent,
      depth,
      name: node.name,
      maximum: plain(node.maximum),
      maximumShown: most(node.maximum),
      inherited: node.inherited,
      isLeaf,
      rule: node.rule?.kind ?? null,
      ruleShown: node.rule === null ? '' : ruleWords(node.rule, node.maximum, decimals),
      numerator: answer?.fraction?.numerator ?? null,
      denominator: answer?.fraction?.denominator ?? null,
      fraction: fractionShown(answer),
      from: answer?.from ?? null,
      fromShown: answer === undefined ? '' : sourceWords(answer),
      status: answer?.number?.rollup.status ?? null,
      reason: isLeaf && made.points === null ? answerReason(answer, made.notAssessed.length > 0) : null,
      revision: answer?.revision ?? 0,
      note: node.note,
      /** Whose course over the months stands behind the leaf, so that a reader can go on to it. */
      indicator: indicatorBehind(node, answer),
      gapShown: answer === undefined ? '' : gapToFull(node, answer),
      ...line(node.code, made, isLeaf ? leafTolerance : totalPointTolerance),
    }
  })
  const total = line('', computed.total, totalPointTolerance)
  const losses = lossesOf(scheme, computed, published)
  return {
    unit: nameOf(unit),
    period,
    nodes,
    total: {
      ...total,
      maximum: scheme.maximum / scale,
      assessed: computed.total.assessed / scale,
      /** Of the published total, or of the computed one where it is whole. */
      class: classShown(scheme, published.get(''), computed.total),
    },
    losses: losses.map(({ node, lost }) => ({
      code: node.code,
      name: node.name,
      group: groupOf(scheme, node),
      lost,
      lostShown: formatScaled(-lost, decimals),
      maximumShown: most(node.maximum),
    })),
  }
}

/** The leaves that lack points, those that lack most first. Published points count before computed ones. */
function lossesOf(scheme: StoredScheme, computed: SchemePoints, published: PublishedPoints) {
  return leavesOf(scheme.nodes)
    .flatMap((node) => {
      const points = published.get(node.code) ?? computed.nodes.get(node.code)?.points ?? null
      if (points === null || node.maximum === null || node.rule?.kind === 'bonus') return []
      const lost = node.rule?.kind === 'deduction' ? -points : node.maximum - points
      return lost > 0 ? [{ node, lost }] : []
    })
    .sort((one, other) => other.lost - one.lost || one.node.position - other.node.position)
}

function groupOf({ nodes }: StoredScheme, node: SchemeNode): string {
  return nodes.find(({ code }) => code === node.parent)?.name ?? ''
}

function indicatorBehind({ rule }: SchemeNode, answer: Answered | undefined): string | null {
  if (rule === null || !('from' in rule) || rule.from === null || answer?.from !== 'sheets') return null
  return 'indicator' in rule.from ? rule.from.indicator : null
}

/** "thiếu 86 hồ sơ để đủ điểm": how many cases more would have made all points. */
function gapToFull({ rule }: SchemeNode, { fraction, number }: Answered): string {
  if (rule?.kind !== 'ratio' || fraction === null || fraction.denominator === 0) return ''
  const needed = ceilTimes({ numerator: rule.fullAt, denominator: wholeShare }, fraction.denominator)
  const lacking = needed - fraction.numerator
  return lacking <= 0 ? '' : gapToFullWords(lacking, number?.indicator.caseWord ?? '')
}

function classShown(scheme: StoredScheme, published: number | undefined, computed: NodePoints): string | null {
  const total = published ?? (computed.missing.length === 0 ? computed.points : null)
  return total === null ? null : (classOf(scheme, total)?.name ?? null)
}

function fractionShown(answer: LeafAnswer | undefined): string {
  const fraction = answer?.fraction
  return fraction === null || fraction === undefined ? '' : formatFraction(fraction)
}

/** "+0,02", "−0,01". */
function signed(points: number, decimals: number): string {
  return `${points > 0 ? '+' : ''}${formatScaled(points, decimals)}`
}
