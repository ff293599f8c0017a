/**
 * Numbers of many units in columns, as they travel, and each of them read as a row again. Words that follow from numbers (a rate
 * as shown, a gap in cases) are made where a row is looked at: of thousands of rows a screen draws a few dozen.
 */
import { type Assessment, assessments } from './assessment.ts'
import type { Fraction } from './fraction.ts'
import type { Indicator } from './indicator.ts'
import { displayedRate, formatFraction, formatScaled } from './measure.ts'
import type { UnrankedReason } from './ranking.ts'
import { type DataStatus, dataStatuses } from './sheet.ts'
import type { Operator } from './target.ts'
import { gapWords, unrankedWords } from './wording.vi.ts'

/** A target as it is shown beside a number, with its exact value (997 with one decimal; null where it is a word). */
export type TargetInColumns = {
  operator: Operator
  value: number | string
  shown: string
  basis: string
  scaled: number | null
  decimals: number
}

/** By unit. A place of 0 names nothing; otherwise it is one more than the place in the list beside. */
export type CellColumns = {
  /** Null where the number is incomplete. */
  numerator: (number | null)[]
  /** Null for an indicator without one (a count). */
  denominator: number[] | null
  /** The place in `assessments`, from 0. */
  assessment: number[]
  reason: number[]
  reasons: { code: UnrankedReason; words: string }[]
  adjusted: number[]
  adjustments: string[]
}

export type MeasuredColumns = CellColumns & {
  /** −1 where there is none. */
  gap: number[]
  /** 1 + the place in `dataStatuses`. */
  status: number[]
  target: number[]
  targets: TargetInColumns[]
}

/** Of the indicator what its numbers are written with. */
export type NumberForm = Pick<Indicator, 'kind' | 'decimals' | 'polarity' | 'caseWord'>

/** A number as one reads it: with its sign of percent, the words where nothing arose, or a dash. */
export function shownNumber(ratio: Fraction | undefined, form: NumberForm, absence: string | undefined): string {
  const scaled = ratio === undefined ? undefined : scaledNumber(ratio, form)
  if (scaled === undefined) return absence === 'nothing_arose' ? unrankedWords(absence, [], null) : '–'
  return formatScaled(scaled, form.decimals) + (form.kind === 'rate' ? '%' : '')
}

/** The value shown, as an integer scaled by the indicator's decimals. */
export function scaledNumber(ratio: Fraction, { kind, decimals, polarity }: NumberForm): number | undefined {
  return kind === 'rate' ? displayedRate(ratio, decimals, polarity) : ratio.numerator
}

/** What a cell says of one unit, read out of its columns; the same members as in a row. */
export class UnitCell<Columns extends CellColumns = CellColumns> {
  protected readonly columns: Columns
  protected readonly form: NumberForm
  protected readonly at: number

  constructor(columns: Columns, form: NumberForm, at: number) {
    this.columns = columns
    this.form = form
    this.at = at
  }

  get numerator(): number | null {
    return this.columns.numerator[this.at] ?? null
  }

  get denominator(): number | null {
    return this.numerator === null ? null : (this.columns.denominator?.[this.at] ?? null)
  }

  /** Exact; undefined where there is no number. */
  get ratio(): Fraction | undefined {
    const { numerator, denominator } = this
    if (numerator === null || denominator === 0) return undefined
    const { kind, decimals } = this.form
    return { numerator, denominator: denominator ?? (kind === 'rate' ? 1 : 10 ** decimals) }
  }

  get value(): number | null {
    const { ratio } = this
    if (ratio === undefined) return null
    return (ratio.numerator / ratio.denominator) * (this.form.kind === 'rate' ? 100 : 1)
  }

  /** The value as shown, as a number. */
  get rounded(): number | null {
    const { ratio } = this
    const scaled = ratio && scaledNumber(ratio, this.form)
    return scaled === undefined ? null : scaled / 10 ** this.form.decimals
  }

  get shown(): string {
    return shownNumber(this.ratio, this.form, this.absence?.code)
  }

  get fraction(): string {
    const { numerator, denominator } = this
    return numerator === null || denominator === null ? '' : formatFraction({ numerator, denominator })
  }

  get assessment(): Assessment {
    return assessments[this.columns.assessment[this.at] as number] as Assessment
  }

  get adjusted(): string {
    return listed(this.columns.adjustments, this.columns.adjusted[this.at]) ?? ''
  }

  /** Why there is no number. */
  get absence(): { code: UnrankedReason; words: string } | undefined {
    return listed(this.columns.reasons, this.columns.reason[this.at])
  }

  get reason(): string | null {
    return this.absence?.words ?? null
  }

  get reasonCode(): UnrankedReason | null {
    return this.absence?.code ?? null
  }
}

/** The same with target, gap and status. */
export class MeasuredUnit extends UnitCell<MeasuredColumns> {
  get target(): TargetInColumns | null {
    return listed(this.columns.targets, this.columns.target[this.at]) ?? null
  }

  get gap(): number | null {
    const gap = this.columns.gap[this.at] ?? -1
    return gap < 0 ? null : gap
  }

  get gapShown(): string {
    return this.gap === null ? '' : gapWords(this.gap, this.form)
  }

  get status(): DataStatus | null {
    return listed(dataStatuses, this.columns.status[this.at]) ?? null
  }
}

function listed<T>(list: readonly T[], place: number | undefined): T | undefined {
  return place === undefined || place === 0 ? undefined : list[place - 1]
}
