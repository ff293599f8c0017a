/**
 * One version of an index: a tree of nodes with maximum points and one scoring rule per leaf, issued by a decision. Schemes
 * change almost yearly, so the tree is data; a trend never crosses a change of version. Points are integers in the scheme's
 * smallest unit: hundredths where it has two decimals.
 */
import { isExtra, type ScoringRule, wholeShare } from './scoring-rule.ts'
import type { UnitKind } from './unit.ts'

export type SchemeNode = {
  code: string
  parent: string | null
  position: number
  name: string
  /** Null where the decision's split is not known. Of bonus and deduction: the most that they can make. */
  maximum: number | null
  /** True where the figure belongs to the province and is shared by all its units. */
  inherited: boolean
  /** Of leaves only; null of groups. */
  rule: ScoringRule | null
  /** A self-score needs a document or an explanation. */
  evidence: boolean
  note: string
}

export const schemeStates = ['draft', 'in_force', 'withdrawn'] as const
export type SchemeState = (typeof schemeStates)[number]
export const roundings = ['half_up', 'down'] as const
export type Rounding = (typeof roundings)[number]
/** Whether each leaf is rounded before it is added, or only sums are. */
export const roundedPlaces = ['leaf', 'total'] as const
export type RoundedAt = (typeof roundedPlaces)[number]

/** "Tốt" from 80% of the maximum on, in hundredths of a percent. */
export type SchemeClass = { name: string; from: number }

export type Scheme = {
  code: string
  /** Code of the indicator of kind "index" of which it is a version. */
  index: string
  name: string
  decision: string
  issuer: string
  /** The province whose own set it is; null for a national one. */
  unitId: number | null
  appliesTo: UnitKind[]
  validFrom: string
  validTo: string | null
  source: string
  state: SchemeState
  decimals: number
  rounding: Rounding
  roundedAt: RoundedAt
  /** What all groups make together. */
  maximum: number
  /** Best first; empty where the decision names none. */
  classes: SchemeClass[]
  nodes: SchemeNode[]
}

/** Which points are looked at: those published, those verified in a round, or those computed from the units' own figures. */
export const scoreBases = ['published', 'verified', 'computed'] as const
export type ScoreBasis = (typeof scoreBases)[number]

/** Points of one unit under one scheme: the published total and the published groups. */
export type PublishedScores = { total: number; parts: ReadonlyMap<string, number> }

/** A published total may differ from the sum of its groups by rounding; more than this (hundredths) is shown. */
export const totalTolerance = 2

/** Sum of the published groups. */
export function computedTotal(scores: PublishedScores): number {
  let sum = 0
  for (const points of scores.parts.values()) sum += points
  return sum
}

/** Published total minus the sum of its groups; and whether that is more than rounding explains. */
export function totalDifference(scores: PublishedScores): { difference: number; notable: boolean } {
  const difference = scores.total - computedTotal(scores)
  return { difference, notable: Math.abs(difference) > totalTolerance }
}

/** Children of each node in their order; the roots stand under null. */
export function childrenOf(nodes: readonly SchemeNode[]): Map<string | null, SchemeNode[]> {
  const children = Map.groupBy(nodes, (node) => node.parent)
  for (const list of children.values()) list.sort((one, other) => one.position - other.position)
  return children
}

/** The nodes that nothing stands below. */
export function leavesOf(nodes: readonly SchemeNode[]): SchemeNode[] {
  const parents = new Set(nodes.map((node) => node.parent))
  return nodes.filter((node) => !parents.has(node.code))
}

/** The nodes in the order in which a reader meets them, each with its depth from 0. Refuses nothing: a cycle is left out. */
export function treeOrder(nodes: readonly SchemeNode[]): { node: SchemeNode; depth: number }[] {
  const children = childrenOf(nodes)
  const walk = (parent: string | null, depth: number): { node: SchemeNode; depth: number }[] =>
    (children.get(parent) ?? []).flatMap((node) => [{ node, depth }, ...walk(node.code, depth + 1)])
  return walk(null, 0)
}

/** What the children of a node can make together, extras apart; null where the split is not known. */
export function childrenMaximum(children: readonly SchemeNode[]): number | null {
  let sum = 0
  for (const { rule, maximum } of children) {
    if (isExtra(rule)) continue
    if (maximum === null) return null
    sum += maximum
  }
  return sum
}

/** The groups whose maximum differs from the sum of their children. */
export function unbalancedNodes(nodes: readonly SchemeNode[]): SchemeNode[] {
  const children = childrenOf(nodes)
  return nodes.filter((node) => {
    const below = children.get(node.code)
    if (node.maximum === null || below === undefined) return false
    const sum = childrenMaximum(below)
    return sum !== null && sum !== node.maximum
  })
}

/** The class of a total, by its share of the maximum; undefined where the scheme names no classes or the total lies below all. */
export function classOf(scheme: Pick<Scheme, 'classes' | 'maximum'>, total: number): SchemeClass | undefined {
  return scheme.classes.find(({ from }) => total * wholeShare >= from * scheme.maximum)
}
