/** Numbers as they go out: exact parts, the value shown, the target with its basis, and the reason where there is none. */
import type { Assessment } from '../domain/assessment.ts'
import { formatFraction } from '../domain/measure.ts'
import { shownNumber } from '../domain/measured-columns.ts'
import type { DataStatus } from '../domain/sheet.ts'
import { type Operator, type Target, targetValue } from '../domain/target.ts'
import type { Unit } from '../domain/unit.ts'
import { adjustedWords, gapWords, targetWords, typedRateWords, unitName, unrankedWords } from '../domain/wording.vi.ts'
import type { Catalogue } from './catalogue.ts'
import { displayed, type Numbered } from './number.ts'

export type TargetShown = { operator: Operator; value: number | string; shown: string; basis: string }

export type Shown = {
  numerator: number | null
  denominator: number | null
  value: number | null
  /** The value as shown, as a number: 99.9 for 2.499/2.500. For tables, where a reader's program rounds again. */
  rounded: number | null
  shown: string
  fraction: string
  target: TargetShown | null
  assessment: Assessment
  gap: number | null
  gapShown: string
  status: DataStatus | null
  /** "Có số liệu điều chỉnh tháng 7/2026": corrected after approval; "" where it was not. */
  adjusted: string
  reason: string | null
  reasonCode: string | null
}

/** Everything a reader may ask about a number. Numerator and denominator stay null where the number is incomplete. */
export function show(number: Numbered, catalogue: Catalogue): Shown {
  const { rollup, indicator, ratio } = number
  const complete = rollup.gap === undefined && number.absence !== 'not_comparable'
  return {
    numerator: complete ? rollup.numerator : null,
    denominator: complete ? rollup.denominator : null,
    value: ratio === undefined ? null : plainValue(number),
    rounded: roundedValue(number),
    shown: shownNumber(ratio, indicator, number.absence),
    fraction:
      complete && rollup.denominator !== null
        ? formatFraction({ numerator: rollup.numerator, denominator: rollup.denominator })
        : '',
    target: number.target === undefined ? null : showTarget(number.target, number, catalogue),
    assessment: number.assessment,
    gap: number.gap ?? null,
    gapShown: number.gap === undefined ? '' : gapWords(number.gap, indicator),
    status: rollup.status ?? null,
    adjusted: adjustedWords(rollup.adjusted),
    reason: number.absence === undefined ? null : reasonWords(number),
    reasonCode: number.absence ?? null,
  }
}

export function reasonWords(number: Numbered, reason = number.absence): string {
  if (reason === undefined) return ''
  if (reason === 'rate_only') return typedRateWords(number.typedRates)
  const months = reason === 'invalid' ? number.rollup.invalid : number.rollup.missing
  return unrankedWords(reason, months, number.rollup.denominator)
}

function plainValue({ ratio, indicator }: Numbered): number | null {
  if (ratio === undefined) return null
  return (ratio.numerator / ratio.denominator) * (indicator.kind === 'rate' ? 100 : 1)
}

function roundedValue(number: Numbered): number | null {
  const scaled = displayed(number)
  return scaled === undefined ? null : scaled / 10 ** number.indicator.decimals
}

export function showTarget(target: Target, number: Pick<Numbered, 'indicator'>, catalogue: Catalogue): TargetShown {
  return {
    operator: target.operator,
    value: targetValue(target),
    shown: targetWords(target, number.indicator),
    basis: basisOf(target, catalogue),
  }
}

/** "15/KH-UBND, mục II.3": the document and the clause on which a target rests. */
export function basisOf(target: Target, catalogue: Catalogue): string {
  const plan = catalogue.plans.get(target.planId)
  return `${plan?.number ?? plan?.title ?? ''}, ${target.clause}`
}

export function nameOf(unit: Unit): {
  code: string
  name: string
  kind: Unit['kind']
  label: string
  fictional: boolean
} {
  return { code: unit.code, name: unit.name, kind: unit.kind, label: unitName(unit), fictional: unit.fictional }
}
