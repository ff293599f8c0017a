/** A deadline as people write it in plans, understood: the way back from `deadlineWords`, and what else is usual. */
import type { Deadline } from '#domain/deadline.ts'
import type { Recurrence } from '#domain/occurrence.ts'
import { daysAfter, type Period } from '#domain/period.ts'
import { searchKey } from '#domain/unit.ts'
import { beforeWords, guidanceWords, recurrencePatterns, regularWords, wholeDayWords, yearlyWords } from './words.vi.ts'

export type ReadDeadline = { deadline: Deadline; recurrence: Recurrence | null; note: string | null }

/** Undefined for what cannot be understood. A month without a year is of the plan's year. */
export function readDeadline(text: string, year: number): ReadDeadline | undefined {
  const whole = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '')
  const bracket = /^(.*?)\s*\(([^()]+)\)$/.exec(whole)
  const said = bracket?.[1] ?? whole
  const note = bracket?.[2] ?? null
  const deadline = deadlineIn(said, year)
  if (!deadline) return undefined
  return { deadline, note, recurrence: deadline.kind === 'regular' ? recurrenceIn(searchKey(said)) : null }
}

function deadlineIn(said: string, year: number): Deadline | undefined {
  const key = searchKey(said)
  const yearly = /\b(\d{1,2})[/.-](\d{1,2})\b/.exec(key)
  if (yearly && yearlyWords.test(key)) return yearlyOn(Number(yearly[1]), Number(yearly[2]), wholeDayWords.test(key))
  const day = dayIn(key, year)
  if (day === 'wrong') return undefined
  if (day !== undefined) {
    if (!beforeWords.test(key)) return { kind: 'on', day }
    // "Chậm nhất ngày 15" still allows the 15th.
    return { kind: 'before', day: wholeDayWords.test(key) ? daysAfter(day, 1) : day }
  }
  const periods = periodsIn(key, year)
  if (periods.length > 0) return { kind: 'within', periods }
  if (regularWords.test(key) || recurrenceIn(key) !== null) return { kind: 'regular' }
  return guidanceWords.test(key) ? { kind: 'guidance' } : undefined
}

function recurrenceIn(key: string): Recurrence | null {
  return recurrencePatterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null
}

/** "15/02/2026", "15-2-2026", "ngày 15/02" of the plan's year, and "2026-02-15" of a date cell. */
function dayIn(key: string, year: number): string | 'wrong' | undefined {
  const iso = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(key)
  if (iso) return dateOf(Number(iso[3]), Number(iso[2]), Number(iso[1]))
  const full = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/.exec(key)
  if (full) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]))
  const short = /\b(?:ngay|truoc|cham nhat)\s+(?:ngay\s+)?(\d{1,2})[/.-](\d{1,2})\b(?![/.-]?\d)/.exec(key)
  return short ? dateOf(Number(short[1]), Number(short[2]), year) : undefined
}

function dateOf(day: number, month: number, year: number): string | 'wrong' {
  const text = `${year}-${two(month)}-${two(day)}`
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? 'wrong' : text
}

function yearlyOn(day: number, month: number, isWholeDay: boolean): Deadline | undefined {
  // A leap year, so that a yearly day may be the 29th of February.
  const date = dateOf(day, month, 2024)
  if (date === 'wrong') return undefined
  return { kind: 'yearly', monthDay: (isWholeDay ? daysAfter(date, 1) : date).slice(5) }
}

const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** "tháng 5 và tháng 10/2026", "tháng 3, 6, 9", "quý I, III/2026", "6 tháng đầu năm", "năm 2026", "hằng quý, năm 2026". */
function periodsIn(key: string, year: number): Period[] {
  const named = yearsIn(key)
  const everyYear = named.length === 1 && /\bnam (20\d\d)$/.test(key) ? named[0] : undefined
  if (everyYear !== undefined && /^hang thang\b/.test(key)) return numbers(12).map((one) => `${everyYear}-${two(one)}`)
  if (everyYear !== undefined && /^hang quy\b/.test(key)) return numbers(4).map((one) => `${everyYear}-Q${one}`)
  const periods: Period[] = []
  const half = /\b6 thang (dau|cuoi) nam(?:[ /-]*(20\d\d))?/.exec(key)
  if (half) periods.push(`${half[2] ?? named[0] ?? year}-Q${half[1] === 'dau' ? 2 : 4}`)
  // Each period has the year that follows it, or that of the next one that names a year, or the plan's.
  let later = named.at(-1) ?? year
  const found: Period[] = []
  for (const match of [...key.matchAll(part)].toReversed()) {
    const { months, quarters, own, whole } = match.groups ?? {}
    if (own !== undefined) later = Number(own)
    if (months !== undefined)
      found.push(
        ...listOf(months)
          .map((one) => `${later}-${two(Number(one))}`)
          .toReversed(),
      )
    else if (quarters !== undefined)
      found.push(
        ...listOf(quarters)
          .map((one) => `${later}-Q${romans[one] ?? Number(one)}`)
          .toReversed(),
      )
    else if (whole !== undefined) found.push(whole)
  }
  periods.push(...found.toReversed())
  return periods.every(isPossible) ? [...new Set(periods)] : []
}

const list = (one: string) => `${one}(?:\\s*(?:,|va|&|;|\\+)\\s*${one}(?!\\d|/\\d{1,2}(?!\\d)))*`
const part = new RegExp(
  `\\b(?:thang\\s+(?<months>${list('\\d{1,2}')})|quy\\s+(?<quarters>${list('(?:iv|i{1,3}|[1-4])')}))\\b(?:\\s*(?:/|-|nam)\\s*(?<own>20\\d\\d))?|\\bnam (?<whole>20\\d\\d)\\b`,
  'g',
)

function listOf(text: string): string[] {
  return text.split(/\s*(?:,|va|&|;|\+)\s*/).filter(Boolean)
}

function yearsIn(key: string): number[] {
  return [...key.matchAll(/\b(20\d\d)\b/g)].map(([text]) => Number(text))
}

function isPossible(period: Period): boolean {
  return /^20\d\d(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/.test(period)
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
