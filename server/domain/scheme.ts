/**
 * One version of an index: a tree of nodes with maximum points, issued by a decision. Schemes change almost yearly,
 * so the tree is data; a trend never crosses a change of version. Points are hundredths, as integers.
 */
export type SchemeNode = {
  code: string
  parent: string | null
  position: number
  name: string
  /** Maximum in hundredths of a point, or null where the decision's split is not known. */
  maximum: number | null
  /** True where the figure belongs to the province and is shared by all its units. */
  inherited: boolean
}

export type Scheme = {
  code: string
  name: string
  decision: string
  validFrom: string
  validTo: string | null
  source: string
  nodes: SchemeNode[]
}

/** Points of one unit under one scheme, in hundredths: the published total and the published groups. */
export type PublishedScores = { total: number; parts: ReadonlyMap<string, number> }

/** A published total may differ from the sum of its groups by rounding; more than this (hundredths) is shown. */
export const totalTolerance = 2

/** Sum of the published groups, in hundredths. */
export function computedTotal(scores: PublishedScores): number {
  let sum = 0
  for (const points of scores.parts.values()) sum += points
  return sum
}

/** Published total minus the sum of its groups, in hundredths; and whether that is more than rounding explains. */
export function totalDifference(scores: PublishedScores): { difference: number; notable: boolean } {
  const difference = scores.total - computedTotal(scores)
  return { difference, notable: Math.abs(difference) > totalTolerance }
}

/** The tree's leaves and groups that do not add up: a parent whose maximum differs from the sum of its children. */
export function unbalancedNodes(nodes: readonly SchemeNode[]): SchemeNode[] {
  return nodes.filter((node) => {
    const children = nodes.filter((child) => child.parent === node.code)
    if (node.maximum === null || children.length === 0) return false
    if (children.some((child) => child.maximum === null)) return false
    return children.reduce((sum, child) => sum + (child.maximum ?? 0), 0) !== node.maximum
  })
}
