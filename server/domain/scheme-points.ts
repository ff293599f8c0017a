/** The points of a whole tree, from what is known about its leaves: groups add up, and the scheme says where it is rounded. */
import type { Fraction } from './fraction.ts'
import { isNoAnswer } from './leaf-answer.ts'
import { childrenOf, type Rounding, type Scheme, type SchemeNode } from './scheme.ts'
import { isExtra, type LeafAnswer, leafPoints, noAnswer } from './scoring-rule.ts'

export type NodePoints = {
  /** Rounded as the scheme says; null where nothing is known below the node. */
  points: number | null
  /** What of the maximum was assessed: leaves without an answer, or of which nothing arose, are not in it. */
  assessed: number
  /** Leaves below without an answer. */
  missing: string[]
  /** Leaves below of which nothing arose, and which are not assessed then. */
  notAssessed: string[]
}

export type SchemePoints = { nodes: Map<string, NodePoints>; total: NodePoints }

type Sum = {
  exact: Fraction[]
  rounded: number
  /** Whether anything was said, bonus and deduction among it; and whether it was of what is assessed. */
  given: boolean
  known: boolean
  assessed: number
  missing: string[]
  none: string[]
}

type Rounded = Pick<Scheme, 'rounding' | 'roundedAt' | 'nodes'>

/** Points of all nodes and of the whole. `answers` by code of the leaf. */
export function schemePoints(scheme: Rounded, answers: ReadonlyMap<string, LeafAnswer>): SchemePoints {
  const children = childrenOf(scheme.nodes)
  const nodes = new Map<string, NodePoints>()
  const settle = (sum: Sum, isShown: boolean): NodePoints => ({
    points: !isShown ? null : scheme.roundedAt === 'leaf' ? sum.rounded : roundSum(sum.exact, scheme.rounding),
    assessed: sum.assessed,
    missing: sum.missing,
    notAssessed: sum.none,
  })
  const sumOf = (node: SchemeNode): Sum => {
    const below = children.get(node.code)
    const sum = below === undefined ? leafSum(scheme, node, answers.get(node.code)) : added(below.map(sumOf))
    nodes.set(node.code, settle(sum, sum.given))
    return sum
  }
  const total = added((children.get(null) ?? []).map(sumOf))
  // A bonus alone makes no total.
  return { nodes, total: settle(total, total.known) }
}

function leafSum(scheme: Rounded, node: SchemeNode, answer: LeafAnswer = noAnswer): Sum {
  const nothing = { exact: [], rounded: 0, given: false, known: false, assessed: 0, missing: [], none: [] }
  if (node.rule === null) return { ...nothing, missing: [node.code] }
  const made = leafPoints(node.rule, node.maximum, answer)
  if ('absence' in made)
    return made.absence === 'missing' ? { ...nothing, missing: [node.code] } : { ...nothing, none: [node.code] }
  return {
    ...nothing,
    exact: [made.points],
    rounded: roundSum([made.points], scheme.rounding),
    given: !isExtra(node.rule) || !isNoAnswer(answer),
    known: !isExtra(node.rule),
    assessed: isExtra(node.rule) ? 0 : (node.maximum ?? 0),
  }
}

function added(sums: readonly Sum[]): Sum {
  return {
    exact: sums.flatMap(({ exact }) => exact),
    rounded: sums.reduce((sum, { rounded }) => sum + rounded, 0),
    given: sums.some(({ given }) => given),
    known: sums.some(({ known }) => known),
    assessed: sums.reduce((sum, { assessed }) => sum + assessed, 0),
    missing: sums.flatMap(({ missing }) => missing),
    none: sums.flatMap(({ none }) => none),
  }
}

/** The sum of exact points as an integer: half up (towards the better), or down. Deductions are negative. */
export function roundSum(parts: readonly Fraction[], rounding: Rounding): number {
  let numerator = 0n
  let denominator = 1n
  for (const part of parts) {
    const below = BigInt(part.denominator)
    numerator = numerator * below + BigInt(part.numerator) * denominator
    denominator *= below
  }
  return rounding === 'down' ? floor(numerator, denominator) : floor(2n * numerator + denominator, 2n * denominator)
}

function floor(numerator: bigint, denominator: bigint): number {
  const quotient = numerator / denominator
  return Number(numerator % denominator !== 0n && numerator < 0n ? quotient - 1n : quotient)
}

/**
 * A total without the part that a survey would have given, brought to the whole maximum: where no survey was held, what was
 * appraised counts for all (Hà Nội's frame of commune sets before 2025). The part left out must be smaller than the whole.
 */
export function rescaled(total: number, maximum: number, leftOut: number, rounding: Rounding): number {
  return roundSum([{ numerator: total * maximum, denominator: maximum - leftOut }], rounding)
}
