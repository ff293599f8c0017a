/**
 * Whether a unit's rate differs from a target by more than chance: limits of the binomial distribution around the
 * target, for as many cases as the unit had. Two-sided, 95% and 99,8%, as in a funnel plot (Spiegelhalter 2005).
 *
 * A case count is a whole number, so exact quantiles jump. Like Spiegelhalter the limits are interpolated between
 * neighbouring counts; but he interpolates both tails from below, which flags a high count though its tail still holds
 * more than 2,5%. Here each side is interpolated from its own end, so that a point lies beyond a limit exactly where
 * its tail holds less than 2,5% (0,1%): the drawn curve and the exact test never disagree.
 *
 * A target of 100% (or 0%) leaves nothing to chance: all limits collapse onto it. Then one missed case is a missed
 * case, neither chance nor a sign that a unit is out of the ordinary, so there are no limits and no zones here: what
 * such a target asks for is told by the count of missing cases. With very many cases even a slight difference lies
 * beyond chance; that says that it is real, not that it is large, nor whose doing it is.
 */
import type { FunnelChart, FunnelZone } from './chart.ts'

export type FunnelLimits = FunnelChart['limits'][number]

/** What each tail holds at most: two-sided 95% and 99,8%. */
const tails = { beyond95: 0.025, beyond998: 0.001 }
/** Sums of doubles carry crumbs; a tail that is exactly 2,5% is not less than 2,5%. */
const crumb = 1e-9
/** Masses this much smaller than the largest add nothing that a limit could show. */
const negligible = 1e-24

/** Probabilities of `first`, `first` + 1, … successes; what lies outside is negligible. */
type Masses = { first: number; masses: number[] }

/** Recurrence from the likeliest count outwards, then made to add up to 1: no factorial, exact to some 12 digits. */
function binomial(cases: number, chance: number): Masses {
  const likeliest = Math.min(cases, Math.floor((cases + 1) * chance))
  const odds = chance / (1 - chance)
  const below: number[] = []
  const above: number[] = [1]
  for (let count = likeliest, mass = 1; count > 0 && mass > negligible; count -= 1) {
    mass *= count / (cases - count + 1) / odds
    below.push(mass)
  }
  for (let count = likeliest, mass = 1; count < cases && mass > negligible; count += 1) {
    mass *= ((cases - count) / (count + 1)) * odds
    above.push(mass)
  }
  const masses = [...below.reverse(), ...above]
  const sum = masses.reduce((total, mass) => total + mass, 0)
  return { first: likeliest - below.length, masses: masses.map((mass) => mass / sum) }
}

/** The interpolated count below which less than `tail` lies: a whole count is under it exactly where P(X ≤ count) < tail. */
function lowCount({ first, masses }: Masses, tail: number): number {
  let sum = 0
  for (const [index, mass] of masses.entries()) {
    sum += mass
    if (sum >= tail * (1 - crumb)) return Math.max(0, first + index - Math.max(0, sum - tail) / mass)
  }
  return first + masses.length
}

/** The limits as counts: of successes for the low ones, of failures for the high ones. */
function limitCounts(target: number, cases: number) {
  if (!(target > 0 && target < 100)) throw new RangeError(`A target of ${target}% leaves nothing to chance`)
  if (!Number.isSafeInteger(cases) || cases < 1) throw new RangeError(`Not a number of cases: ${cases}`)
  const successes = binomial(cases, target / 100)
  const { first, masses } = successes
  const failures = { first: cases - (first + masses.length - 1), masses: masses.toReversed() }
  return {
    low998: lowCount(successes, tails.beyond998),
    low95: lowCount(successes, tails.beyond95),
    high95: lowCount(failures, tails.beyond95),
    high998: lowCount(failures, tails.beyond998),
  }
}

/** The limits around `target` for `cases` of 1 or more, all 0–100. Throws RangeError where there can be none. */
export function funnelLimits(target: number, cases: number): FunnelLimits {
  const { low998, low95, high95, high998 } = limitCounts(target, cases)
  const share = (count: number) => (100 * count) / cases
  return {
    cases,
    low998: share(low998),
    low95: share(low95),
    high95: share(cases - high95),
    high998: share(cases - high998),
  }
}

/** Where `successes` of `cases` lie. Throws RangeError where there can be no limits. */
export function funnelZone(target: number, successes: number, cases: number): FunnelZone {
  const counts = limitCounts(target, cases)
  const failures = cases - successes
  if (successes < counts.low998) return 'below_998'
  if (failures < counts.high998) return 'above_998'
  if (successes < counts.low95) return 'below_95'
  if (failures < counts.high95) return 'above_95'
  return 'inside'
}

export type FunnelCount = { successes: number; cases: number }

/**
 * The limits as a curve from one case to the most that a point has, in at most `steps` steps, closer together where
 * the limits bend. A point that a straight line between two steps would put on the wrong side of a limit gets a step
 * of its own, so that the picture says of each point what its zone says.
 */
export function funnelCurve(target: number, points: readonly FunnelCount[], steps = 60): FunnelLimits[] {
  const most = Math.max(2, ...points.map(({ cases }) => cases))
  const at = (index: number) => Math.round(1 + (most - 1) * (index / (steps - 1)) ** 2)
  const curve = new Map<number, FunnelLimits>()
  const put = (cases: number) => curve.set(cases, funnelLimits(target, cases))
  for (let index = 0; index < steps; index += 1) if (!curve.has(at(index))) put(at(index))
  for (;;) {
    const drawn = [...curve.values()].sort((a, b) => a.cases - b.cases)
    const wrong = points.filter((point) => !curve.has(point.cases) && zoneDrawn(drawn, point) !== zoneOf(target, point))
    if (wrong.length === 0) return drawn
    for (const { cases } of wrong) put(cases)
  }
}

function zoneOf(target: number, { successes, cases }: FunnelCount): FunnelZone {
  return funnelZone(target, successes, cases)
}

/** Where a point seems to lie between straight lines. */
function zoneDrawn(curve: readonly FunnelLimits[], { successes, cases }: FunnelCount): FunnelZone {
  const after = curve.findIndex((step) => step.cases >= cases)
  const [left, right] = [curve[after - 1], curve[after]]
  if (!left || !right) return 'inside'
  const along = (cases - left.cases) / (right.cases - left.cases)
  const limit = (key: Exclude<keyof FunnelLimits, 'cases'>) => left[key] + (right[key] - left[key]) * along
  const value = (100 * successes) / cases
  if (value < limit('low998')) return 'below_998'
  if (value > limit('high998')) return 'above_998'
  if (value < limit('low95')) return 'below_95'
  return value > limit('high95') ? 'above_95' : 'inside'
}
