/** A ranking of thousands of units in columns, and its rows read out of them. Places are given by the server and never made here. */
import { type Fraction, floorTimes } from './fraction.ts'
import { formatScaled } from './measure.ts'
import { type MeasuredColumns, MeasuredUnit, type NumberForm } from './measured-columns.ts'
import { distanceToTarget, smallDenominator, type UnrankedReason } from './ranking.ts'
import { isNumeric, targetFraction } from './target.ts'
import { unrankedWords } from './wording.vi.ts'

/** In the order of the ranking. */
export type RankingColumns = MeasuredColumns & {
  /** Official codes. */
  unit: string[]
  /** 0 for none. */
  place: number[]
  /** Places gained since the period before; null where there was no place. */
  movement: (number | null)[]
}

/** One row; `Named` is what is known of the unit. */
export class RankedUnit<Named> extends MeasuredUnit {
  readonly unit: Named
  readonly place: number | null
  readonly movement: number | null

  constructor(columns: RankingColumns, form: NumberForm, at: number, unit: Named) {
    super(columns, form, at)
    this.unit = unit
    this.place = columns.place[at] || null
    this.movement = columns.movement[at] ?? null
  }

  /** Why there is no place. */
  override get reasonCode(): UnrankedReason | null {
    if (this.place !== null) return null
    return super.reasonCode ?? (isSmall(this.denominator) ? 'small_denominator' : 'no_target')
  }

  override get reason(): string | null {
    const code = this.reasonCode
    return code === null ? null : (super.reason ?? unrankedWords(code, [], this.denominator))
  }

  /** The value's distance to the unit's own target, in its measure. */
  get distance(): number | null {
    const exact = this.#exactDistance
    return exact === undefined ? null : (exact.numerator / exact.denominator) * (this.form.kind === 'rate' ? 100 : 1)
  }

  get distanceShown(): string {
    const exact = this.#exactDistance
    return exact === undefined || this.form.kind !== 'rate' ? '' : signedPoints(exact)
  }

  get #exactDistance(): Fraction | undefined {
    return distanceOf(
      this.ratio,
      this.target && { ...this.target, value: this.target.scaled },
      this.form.kind === 'rate',
    )
  }
}

export function isSmall(denominator: number | null): boolean {
  return denominator !== null && denominator < smallDenominator
}

/** Value − target, exact; undefined without a number or a numeric target. */
export function distanceOf(
  ratio: Fraction | undefined,
  target: { operator: Parameters<typeof isNumeric>[0]; value: number | null; decimals: number } | null | undefined,
  isRate: boolean,
): Fraction | undefined {
  if (ratio === undefined || !target || !isNumeric(target.operator)) return undefined
  return distanceToTarget(ratio, targetFraction(target, isRate))
}

/** Tenths of a điểm %, rounded towards the miss like every value: "+0,5", "−1,2". */
export function signedPoints(distance: Fraction): string {
  const tenths = floorTimes(distance, 1000)
  return `${tenths > 0 ? '+' : ''}${formatScaled(tenths, 1)}`
}
