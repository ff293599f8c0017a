/**
 * The total that published components make under a scheme, to stand beside the total that was published. Components may be
 * leaves or groups; one that is printed on a scale of its own (a sub-index from 0 to 10) is brought to its maximum first.
 */
import type { Fraction } from './fraction.ts'
import type { Scaled } from './index-target.ts'
import { childrenOf, type Scheme, type SchemeNode } from './scheme.ts'
import { roundSum } from './scheme-points.ts'

type Made = Pick<Scheme, 'nodes' | 'rounding' | 'decimals'>

/** In the scheme's smallest unit, rounded once; null where a part of the tree has no component. */
export function componentTotal(scheme: Made, components: ReadonlyMap<string, Scaled>): number | null {
  const children = childrenOf(scheme.nodes)
  const partsOf = (node: SchemeNode): Fraction[] | null => {
    const own = components.get(node.code)
    if (own !== undefined) return [pointsOf(scheme, node, own)]
    const below = children.get(node.code)
    return below === undefined ? null : together(below.map(partsOf))
  }
  const parts = together((children.get(null) ?? []).map(partsOf))
  return parts === null || parts.length === 0 ? null : roundSum(parts, scheme.rounding)
}

function pointsOf({ decimals }: Made, { rule, maximum }: SchemeNode, { value, decimals: own }: Scaled): Fraction {
  if (rule?.kind === 'scaled' && maximum !== null)
    return { numerator: value * maximum, denominator: 10 ** own * rule.top }
  return { numerator: value * 10 ** decimals, denominator: 10 ** own }
}

function together(parts: readonly (Fraction[] | null)[]): Fraction[] | null {
  const all: Fraction[] = []
  for (const part of parts) {
    if (part === null) return null
    all.push(...part)
  }
  return all
}

/** The highest value that a component may have, as it is printed: its own scale's, or its maximum of points. */
export function topOf({ rule, maximum }: Pick<SchemeNode, 'rule' | 'maximum'>, decimals: number): number | null {
  if (rule?.kind === 'scaled') return rule.top
  return maximum === null ? null : maximum / 10 ** decimals
}
