/** Which nodes of a scheme stand as columns: its groups, the leaves of one of them, or all leaves. */
import type { Comparison } from '#contract/schemes'

export type Node = Comparison['nodes'][number]
/** A node with its place in each unit's list of points. */
export type Column = Node & { at: number }

/** The word of the address that opens all leaves. */
export const allLeaves = '*'

export function columnsOf(nodes: readonly Node[], group: string | undefined): Column[] {
  const placed = nodes.map((node, at) => ({ ...node, at }))
  if (group === allLeaves) return placed.filter((node) => node.isLeaf)
  const opened = placed.find((node) => node.code === group && !node.isLeaf)
  if (opened === undefined) return placed.filter((node) => node.parent === null)
  const below = new Set([opened.code])
  // In the order of the tree a parent stands before its children.
  for (const node of placed) if (node.parent !== null && below.has(node.parent)) below.add(node.code)
  return placed.filter((node) => node.isLeaf && below.has(node.code))
}

/** The total that stands beside the one by which units are ranked: computed beside published or verified, published beside computed. */
export type OtherTotal = 'published' | 'computed'

/** Undefined where no unit has it. */
export function otherTotalOf({ basis, items }: Pick<Comparison, 'basis' | 'items'>): OtherTotal | undefined {
  const other = basis === 'computed' ? 'published' : 'computed'
  return items.some((item) => item[other] !== null) ? other : undefined
}

/** Five steps of how much of the maximum was lost; 0 where nothing was, or could be, undefined where nothing is known. */
export function lossStep(
  points: number | null,
  { maximum, isExtra }: Pick<Node, 'maximum' | 'isExtra'>,
): number | undefined {
  if (points === null || maximum === null || maximum <= 0) return undefined
  if (isExtra) return 0
  const lost = 1 - points / maximum
  return lost <= 0 ? 0 : Math.min(4, Math.ceil(lost * 5 - 1e-9))
}
