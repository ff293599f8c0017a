/**
 * One cell of a column of percentages that somebody typed or computed elsewhere. Kept as percent with at most two decimals;
 * further ones are cut towards the miss, so that no target is reached by rounding.
 */
import type { Polarity } from '#domain/indicator.ts'
import { formatShortest } from '#domain/measure.ts'
import { type Convention, readNumber } from '#domain/number-convention.ts'
import { searchKey } from '#domain/unit.ts'
import { type Cell, type PlainCell, valueIn } from './grid.ts'
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

/**
 * Shares only where every number is between 0 and 1 and one truly between; percent where one is above 1. A column of
 * nothing but 1 may say 1% or 100%.
 */
export function scaleOf(cells: Iterable<Cell>, convention: Convention | null): RateScale {
  let above = false
  let between = false
  let one = false
  for (const cell of cells) {
    const value = plainNumber(valueIn(cell), convention)
    if (value === undefined) continue
    if (value > 1) above = true
    else if (value === 1) one = true
    else if (value > 0) between = true
  }
  if (between) return above ? null : 'share'
  return one && !above ? null : 'percent'
}

/** A number, or text that is one, that does not say itself that it is a percentage. */
function plainNumber(cell: PlainCell | { kind: 'blank' }, convention: Convention | null): number | undefined {
  if (cell.kind === 'number') return cell.percent ? undefined : cell.value
  if (cell.kind !== 'text' || cell.text.includes('%') || hangsOn(convention, cell.text)) return undefined
  const read = readLong(cell.text.trim(), convention)
  return read.ok ? read.scaled / 10 ** readDecimals : undefined
}

/** The text means one number or another by a convention that nobody knows yet. */
function hangsOn(convention: Convention | null, text: string): boolean {
  return convention === null && /\d[.,]\d/.test(text)
}

/** More than any rate needs, so that "92,456%" is cut and not refused; what a computer writes behind them says nothing. */
const readDecimals = 8

function readLong(text: string, convention: Convention | null) {
  return readNumber(text.replace(/([.,]\d{8})\d+$/, '$1'), readDecimals, convention ?? 'comma')
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
  if (percent) return cut(shifted(value, 2 + kept), polarity, undefined, value)
  if (scale === null && value > 0 && value <= 1)
    return { kind: 'refused', code: 'share_or_percent', text: String(value) }
  if (scale === 'share') return cut(shifted(value, 2 + kept), polarity, 'rate_as_share', value)
  return cut(shifted(value, kept), polarity, undefined, value)
}

/** Moved by decimal places without binary crumbs. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function judgeText(text: string, reading: RateReading): RateVerdict {
  const { convention, polarity } = reading
  const key = searchKey(text)
  if (key === '' || emptySigns.test(key)) return { kind: 'blank' }
  if (hangsOn(convention, text)) return { kind: 'refused', code: 'convention', text }
  const bare = text.replace(/\s*%$/, '')
  const read = readLong(bare, convention)
  if (!read.ok) return { kind: 'refused', code: read.fault === 'negative' ? 'negative' : 'not_a_number', text }
  const value = read.scaled / 10 ** readDecimals
  return bare === text ? judgeNumber(value, false, reading) : cut(shifted(value, kept), polarity, undefined, value)
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
