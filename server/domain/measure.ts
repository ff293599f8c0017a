/**
 * Numbers as Vietnamese officials write and read them: comma for decimals, dot for thousands.
 * The only place where text becomes a number and a number becomes text. Binary fractions never take part:
 * a value is an integer with a number of decimals.
 */
import { ceilTimes, type Fraction, floorTimes } from './fraction.ts'
import type { Polarity } from './indicator.ts'

export type NumberFault = 'empty' | 'not_a_number' | 'negative' | 'fraction' | 'ambiguous' | 'too_long'

export type ParsedNumber = { ok: true; scaled: number } | { ok: false; fault: NumberFault }

/** Spaces that Excel, phones and web pages slip in: no-break, thin, ideographic. */
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
/** What nobody sees: soft hyphen, zero-width spaces and joiners, marks of writing direction, byte-order mark. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/** Digits and signs as an East Asian keyboard writes them. No wider folding: it would read the footnote of "418²" as a digit. */
const fullWidth = /[\uff01-\uff5e]/g
/** Groups of three after a first digit that is not 0 ("0.123" is an English fraction), all parted by the same mark. */
const grouped = /^[1-9]\d{0,2}([. ])\d{3}(\1\d{3})*$/
const plain = /^\d+$/

/**
 * Reads a number the Vietnamese way into an integer scaled by 10^decimals: "1.234" is 1234, "98,5" with one decimal is 985.
 * Groups must be exactly three digits. "1,234" is refused as ambiguous where it could be a thousand; never guessed.
 * The scaled integer has at most 15 digits, so that it is exact.
 */
export function parseViNumber(text: string, decimals = 0): ParsedNumber {
  const trimmed = text
    .replace(unseen, '')
    .replace(oddSpaces, ' ')
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim()
  if (trimmed === '') return { ok: false, fault: 'empty' }
  if (/^[-−–]\s*\d/.test(trimmed)) return { ok: false, fault: 'negative' }
  const [whole = '', ...rest] = trimmed.split(',')
  if (rest.length > 1)
    return { ok: false, fault: rest.every((part) => /^\d{3}$/.test(part)) ? 'ambiguous' : 'not_a_number' }
  const tail = rest[0]
  if (!plain.test(whole) && !grouped.test(whole)) return { ok: false, fault: wholeFault(whole, tail) }
  if (tail !== undefined && !plain.test(tail)) return { ok: false, fault: 'not_a_number' }
  const digits = whole.replace(/[. ]/g, '')
  if (digits.length + decimals > 15) return { ok: false, fault: 'too_long' }
  if (tail === undefined) return { ok: true, scaled: Number(digits) * 10 ** decimals }
  if (tail.length === 3 && decimals < 3 && plain.test(whole) && whole.length <= 3)
    return { ok: false, fault: 'ambiguous' }
  const significant = tail.replace(/0+$/, '')
  if (significant.length > decimals) return { ok: false, fault: 'fraction' }
  return { ok: true, scaled: Number(digits + significant.padEnd(decimals, '0')) }
}

function wholeFault(whole: string, tail: string | undefined): NumberFault {
  if (tail === undefined && /^\d+\.\d{1,2}$/.test(whole)) return 'fraction'
  return /^[\d. ]+$/.test(whole) ? 'ambiguous' : 'not_a_number'
}

/** 1234567 → "1.234.567"; negative numbers carry a true minus sign. */
export function formatInteger(value: number): string {
  const digits = String(Math.abs(Math.trunc(value)))
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, '.')
  return value < 0 ? `−${grouped}` : grouped
}

/** A scaled integer as text: 997 with one decimal → "99,7". Trailing zeros stay, so that columns align. */
export function formatScaled(scaled: number, decimals: number): string {
  if (decimals === 0) return formatInteger(scaled)
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0')
  const whole = formatInteger(Number(digits.slice(0, -decimals)))
  return `${scaled < 0 ? '−' : ''}${whole},${digits.slice(-decimals)}`
}

/** A scaled integer without trailing zeros: 600 with one decimal → "60"; 997 → "99,7". Used for targets. */
export function formatShortest(scaled: number, decimals: number): string {
  let value = scaled
  let places = decimals
  while (places > 0 && value % 10 === 0) {
    value /= 10
    places -= 1
  }
  return formatScaled(value, places)
}

/**
 * The displayed value of a rate, as an integer scaled by 10^decimals, in percent: rounded towards the miss, always.
 * 2.499/2.500 gives 99,9 and never 100,0; where lower is better it rounds up. Undefined for a denominator of 0.
 */
export function displayedRate(rate: Fraction, decimals: number, polarity: Polarity): number | undefined {
  if (rate.denominator === 0) return undefined
  const multiplier = 100 * 10 ** decimals
  return polarity === 'higher' ? floorTimes(rate, multiplier) : ceilTimes(rate, multiplier)
}

/** "99,9%", or undefined for a denominator of 0. */
export function formatRate(rate: Fraction, decimals: number, polarity: Polarity): string | undefined {
  const displayed = displayedRate(rate, decimals, polarity)
  return displayed === undefined ? undefined : `${formatScaled(displayed, decimals)}%`
}

/** "2.499/2.500". */
export function formatFraction(rate: Fraction): string {
  return `${formatInteger(rate.numerator)}/${formatInteger(rate.denominator)}`
}
