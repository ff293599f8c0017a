/**
 * The rules of numbers once more, slowly: BigInt ratios, plain loops and brute force, written apart from server/domain.
 * Shares no arithmetic with what it checks.
 */
import type { Figure } from '#domain/figure.ts'
import type { NumericOperator } from '#domain/target.ts'

/** A ratio of two big integers; the lower one is positive. */
export type Exact = { up: bigint; down: bigint }

export function exact(up: number, down: number): Exact {
  return { up: BigInt(up), down: BigInt(down) }
}

export function minus(left: Exact, right: Exact): Exact {
  return { up: left.up * right.down - right.up * left.down, down: left.down * right.down }
}

/** Negative, zero or positive as left is below, on or above right. */
export function order(left: Exact, right: Exact): number {
  const { up } = minus(left, right)
  return up < 0n ? -1 : up > 0n ? 1 : 0
}

export function holds(value: Exact, operator: NumericOperator, goal: Exact): boolean {
  const sign = order(value, goal)
  const accepted = { '>=': [0, 1], '>': [1], '=': [0], '<=': [-1, 0], '<': [-1] }[operator]
  return accepted.includes(sign)
}

/** The fewest of the same cases that would have had to turn out otherwise, found by trying them one by one. */
export function fewestCases(numerator: number, denominator: number, operator: NumericOperator, goal: Exact) {
  const step = operator === '>=' || operator === '>' ? 1 : -1
  for (let cases = 0; cases <= denominator; cases += 1) {
    const changed = numerator + step * cases
    if (changed < 0 || changed > denominator) return undefined
    if (holds(exact(changed, denominator), operator, goal)) return cases
  }
  return undefined
}

/** Whether any outcome of the cases still to come reaches the target: every outcome is tried. */
export function someOutcomeReaches(
  numerator: number,
  denominator: number,
  operator: NumericOperator,
  goal: Exact,
  expected: number,
): boolean {
  for (let counted = 0; counted <= expected; counted += 1)
    if (holds(exact(numerator + counted, denominator + expected), operator, goal)) return true
  return false
}

/** One month of one unit: the two sides of a rate, or nothing. */
export type Cell = { up: Figure; down: Figure; wrong: boolean } | undefined

/** The whole months among the cells, and whether a gap, or nothing at all, stands between them and an answer. */
export function slowRollup(cells: readonly Cell[], upIsStock: boolean) {
  let up = 0n
  let down = 0n
  let lastUp = 0n
  let counted = 0
  let missing = 0
  let invalid = 0
  for (const cell of cells) {
    if (cell === undefined || cell.up.state === 'missing' || cell.down.state === 'missing') missing += 1
    else if (cell.wrong) invalid += 1
    else if (cell.up.state === 'reported' && cell.down.state === 'reported') {
      counted += 1
      up += BigInt(cell.up.value)
      lastUp = BigInt(cell.up.value)
      down += BigInt(cell.down.value)
    }
  }
  const gap = invalid ? 'invalid' : missing ? 'missing' : counted === 0 ? 'not_applicable' : undefined
  return { up: upIsStock ? lastUp : up, down, gap, counted }
}

/** One place behind each unit that is strictly better. */
export function slowPlace(value: Exact, all: readonly Exact[], better: 1 | -1): number {
  return 1 + all.filter((other) => order(other, value) === better).length
}

/** Points in hundredths nearest to maximum × ratio × 100 / threshold, the upper one of two, at most the maximum; by trying all. */
export function slowPoints(ratio: Exact, maximum: number, threshold: number): number {
  const ideal: Exact = { up: ratio.up * BigInt(maximum) * 100n, down: ratio.down * BigInt(threshold) }
  let best = 0
  let distance: Exact | undefined
  for (let points = 0; points <= maximum; points += 1) {
    const { up, down } = minus(exact(points, 1), ideal)
    const here = { up: up < 0n ? -up : up, down }
    if (distance === undefined || order(here, distance) <= 0) {
      best = points
      distance = here
    }
  }
  return best
}
