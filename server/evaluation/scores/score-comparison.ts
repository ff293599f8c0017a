/**
 * The scores of all units of a province under a scheme, node by node, in one answer: where a rank comes from, and where points
 * were lost against the first.
 */
import { formatScaled } from '../../domain/measure.ts'
import { lastDayOf, lastMonthOf, type Period } from '../../domain/period.ts'
import { rank, type UnrankedReason } from '../../domain/ranking.ts'
import { classOf, type ScoreBasis, scoreBases, treeOrder } from '../../domain/scheme.ts'
import { isExtra } from '../../domain/scoring-rule.ts'
import { type Block, compareNames, isInBlock, type Unit } from '../../domain/unit.ts'
import type { Facts } from '../facts.ts'
import { nameOf } from '../shown.vi.ts'
import type { LeafCounts } from './leaf-answers.ts'
import type { RoundPoints } from './round-points.ts'
import type { StoredScheme } from './schemes.ts'
import { comparisonSubtitle, comparisonTitle, unrankedScore } from './score-sentences.vi.ts'
import { type PublishedPoints, unitScores } from './scores.ts'

export type ScoreSources = {
  counts: LeafCounts
  published: ReadonlyMap<number, PublishedPoints>
  rounds: ReadonlyMap<number, RoundPoints>
}

type Compared = {
  subject: Unit
  points: ReadonlyMap<string, number>
  total: number | undefined
  computed: number | undefined
  missing: number
  reason: UnrankedReason | undefined
}

export function scoreComparison(
  facts: Facts,
  scheme: StoredScheme,
  parent: Unit,
  period: Period,
  block: Block,
  sources: ScoreSources,
  wanted?: ScoreBasis,
) {
  const units = facts.catalogue
    .childrenOf(parent.id, lastDayOf(lastMonthOf(period)))
    .filter((unit) => scheme.appliesTo.includes(unit.kind) && isInBlock(unit.kind, block))
  const bases = scoreBases.filter(
    (basis) => basis === 'computed' || units.some(({ id }) => sourceOf(sources, basis, id)),
  )
  const basis = wanted !== undefined && bases.includes(wanted) ? wanted : (bases[0] as ScoreBasis)
  const compared = units.map((unit) => comparedUnit(facts, scheme, unit, period, sources, basis))
  const byUnit = new Map(compared.map((one) => [one.subject.id, one]))
  const contenders = compared.map(({ subject, total, reason }) => ({
    subject,
    value: total === undefined ? undefined : { numerator: total, denominator: 1 },
    reason,
  }))
  const tree = treeOrder(scheme.nodes)
  const scale = 10 ** scheme.decimals
  const plain = (points: number | undefined) => (points === undefined ? null : points / scale)
  const items = rank(contenders, 'higher', (left, right) => compareNames(left.name, right.name)).map(
    ({ subject, place, reason }) => {
      const { points, total, computed, missing } = byUnit.get(subject.id) as Compared
      return {
        place,
        unit: nameOf(subject),
        total: plain(total),
        totalShown: total === undefined ? '–' : formatScaled(total, scheme.decimals),
        class: total === undefined || reason !== undefined ? null : (classOf(scheme, total)?.name ?? null),
        published: plain(sources.published.get(subject.id)?.get('')),
        computed: plain(computed),
        missing,
        reason: reason === undefined ? null : unrankedScore(missing),
        points: tree.map(({ node }) => plain(points.get(node.code))),
      }
    },
  )
  const leafCodes = new Set(scheme.nodes.map(({ parent: above }) => above))
  return {
    parent: nameOf(parent),
    period,
    block,
    basis,
    bases,
    title: comparisonTitle(items, scheme, period, basis),
    subtitle: comparisonSubtitle(scheme, parent, period, basis),
    nodes: tree.map(({ node, depth }) => ({
      code: node.code,
      parent: node.parent,
      depth,
      name: node.name,
      maximum: plain(node.maximum ?? undefined),
      inherited: node.inherited,
      isLeaf: !leafCodes.has(node.code),
      isExtra: isExtra(node.rule),
    })),
    items,
  }
}

function sourceOf({ published, rounds }: ScoreSources, basis: ScoreBasis, unitId: number): PublishedPoints | undefined {
  const found = basis === 'published' ? published.get(unitId) : rounds.get(unitId)?.verified
  return found?.has('') ? found : undefined
}

function comparedUnit(
  facts: Facts,
  scheme: StoredScheme,
  unit: Unit,
  period: Period,
  sources: ScoreSources,
  basis: ScoreBasis,
): Compared {
  const { computed } = unitScores(facts, scheme, unit, period, sources.counts)
  const isWhole = computed.total.missing.length === 0
  const own = { subject: unit, computed: isWhole ? (computed.total.points ?? undefined) : undefined }
  if (basis !== 'computed') {
    const points = sourceOf(sources, basis, unit.id)
    const total = points?.get('')
    return {
      ...own,
      points: points ?? new Map(),
      total,
      missing: 0,
      reason: total === undefined ? 'missing' : undefined,
    }
  }
  const points = new Map<string, number>()
  for (const [code, made] of computed.nodes) if (made.points !== null) points.set(code, made.points)
  return {
    ...own,
    points,
    total: computed.total.points ?? undefined,
    missing: computed.total.missing.length,
    // A part of the leaves is no total that could be held against another.
    reason: isWhole && computed.total.points !== null ? undefined : 'missing',
  }
}
