/**
 * One cell of a column of percentages that somebody typed or computed elsewhere. Kept as percent with at most two decimals;
 * further ones are cut towards the miss, so that no target is reached by rounding.
 */
import type { Polarity } from '#domain/indicator.ts'
import { formatShortest } from '#domain/measure.ts'
import { type Convention, readNumber } from '#domain/number-convention.ts'
import { searchKey } from '#domain/unit.ts'
import type { Cell, PlainCell } from './grid.ts'
import type { FigureRefusal } from './judge-figure.ts'
import { emptySigns } from './words.vi.ts'

export type RateMark = 'rate_cut' | 'rate_as_share' | 'rate_over_100'

export type RateVerdict =
  | { kind: 'blank' }
  | { kind: 'value'; value: number; decimals: number; mark: RateMark | undefined }
  | { kind: 'refused'; code: FigureRefusal | 'share_or_percent'; text: string }

/** How plain numbers of a column are meant: 92.5, or 0.925 of one; null where both stand in it. */
export type RateScale = 'percent' | 'share' | null

const kept = 2
/** Some rates may pass 100%; none passes ten times that. */
const largest = 100_000

/** Shares only where every number is between 0 and 1 and one truly between; percent where one is above 1. */
export function scaleOf(cells: Iterable<Cell>): RateScale {
  let above = false
  let between = false
  for (const cell of cells) {
    const value = cell.kind === 'formula' ? cell.cached : cell
    if (value?.kind !== 'number' || value.percent) continue
    if (value.value > 1) above = true
    else if (value.value > 0 && value.value < 1) between = true
  }
  if (above && between) return null
  return between ? 'share' : 'percent'
}

export type RateReading = { convention: Convention | null; scale: RateScale; polarity: Polarity }

export function judgeRate(cell: Cell, reading: RateReading): RateVerdict {
  if (cell.kind !== 'formula') return judgePlain(cell, reading)
  if (cell.cached === null) return { kind: 'refused', code: 'formula_without_value', text: '' }
  return judgePlain(cell.cached, reading)
}

function judgePlain(cell: PlainCell | { kind: 'blank' }, reading: RateReading): RateVerdict {
  switch (cell.kind) {
    case 'blank':
      return { kind: 'blank' }
    case 'date':
      return { kind: 'refused', code: 'date', text: cell.date }
    case 'error':
      return { kind: 'refused', code: 'error', text: cell.text }
    case 'truth':
      return { kind: 'refused', code: 'not_a_number', text: cell.value ? 'TRUE' : 'FALSE' }
    case 'number':
      return judgeNumber(cell.value, cell.percent, reading)
    case 'text':
      return judgeText(cell.text.trim(), reading)
  }
}

function judgeNumber(value: number, percent: boolean, { scale, polarity }: RateReading): RateVerdict {
  if (percent) return cut(Number(`${value}e${2 + kept}`), polarity, undefined, value)
  if (scale === null && value > 0 && value <= 1)
    return { kind: 'refused', code: 'share_or_percent', text: String(value) }
  if (scale === 'share') return cut(Number(`${value}e${2 + kept}`), polarity, 'rate_as_share', value)
  return cut(Number(`${value}e${kept}`), polarity, undefined, value)
}

function judgeText(text: string, { convention, polarity }: RateReading): RateVerdict {
  const key = searchKey(text)
  if (key === '' || emptySigns.test(key)) return { kind: 'blank' }
  if (convention === null && /\d[.,]\d/.test(text)) return { kind: 'refused', code: 'convention', text }
  // Three decimals at most are read, so that "92,456%" is cut and not refused.
  const read = readNumber(text.replace(/\s*%$/, ''), 4, convention ?? 'comma')
  if (read.ok) return cut(read.scaled / 100, polarity, undefined, read.scaled / 10_000)
  return { kind: 'refused', code: read.fault === 'negative' ? 'negative' : 'not_a_number', text }
}

/** `scaled` is in hundredths of a percent, perhaps with a tail. */
function cut(scaled: number, polarity: Polarity, mark: RateMark | undefined, shown: number): RateVerdict {
  if (!Number.isFinite(scaled)) return { kind: 'refused', code: 'not_a_number', text: String(shown) }
  if (scaled < 0) return { kind: 'refused', code: 'negative', text: String(shown) }
  if (scaled > largest) return { kind: 'refused', code: 'too_large', text: String(shown) }
  const near = Math.round(scaled)
  const isWhole = Math.abs(scaled - near) < 1e-6
  const whole = isWhole ? near : polarity === 'higher' ? Math.floor(scaled) : Math.ceil(scaled)
  const reason = whole > 10_000 ? 'rate_over_100' : (mark ?? (isWhole ? undefined : 'rate_cut'))
  return { kind: 'value', ...shortest(whole), mark: reason }
}

/** 9250 → 92,5: as few decimals as the number has. */
function shortest(hundredths: number): { value: number; decimals: number } {
  if (hundredths % 100 === 0) return { value: hundredths / 100, decimals: 0 }
  return hundredths % 10 === 0 ? { value: hundredths / 10, decimals: 1 } : { value: hundredths, decimals: 2 }
}

/** "92,5%". */
export function rateShown(value: number, decimals: number): string {
  return `${formatShortest(value, decimals)}%`
}
