/**
 * Where a unit stands in what is asked every quarter or year. Shares grow towards the third quarter of 2026, cases that
 * lack grow fewer, stocks drift by a step or two, and what is counted since January never falls within a year.
 */
import { type Quarter, quarterNumber, yearOf } from '../../../server/domain/period.ts'
import { between, share } from '../noise.ts'
import { profileOf } from '../profiles.ts'
import { quartersBeforeAnchor } from '../rates.ts'
import { units } from '../units.ts'
import { isBestOfAll } from './stories.ts'

/** How well a unit does what it is asked, 0 to 95, as its monthly rates already show; 100 for the best of all alone. */
export function strengthOf(code: string): number {
  if (isBestOfAll(code)) return 100
  const { signed_documents: signed, incoming_documents: incoming } = profileOf(code).rates
  // The weakest profiles stand at 730 and 865, the strongest at 930 and 980.
  const strength = Math.floor((signed - 730) / 4 + ((incoming - 865) * 10) / 23)
  return Math.max(0, Math.min(95, strength))
}

export function isWard(code: string): boolean {
  return units.some((unit) => unit.code === code && unit.kind === 'ward')
}

/** All in basis points: the shares of the weakest and of the best unit at the end, the gain of a quarter, and chance. */
type Course = { low: number; high: number; gained: number; chance?: number }

/** The share that a unit reaches in a quarter, 0 to 10 000. Leave out `chance` for stocks, which must not swing. */
export function levelIn(
  code: string,
  name: string,
  quarter: Quarter,
  { low, high, gained, chance = 0 }: Course,
): number {
  const behind = Math.round((gained * quartersBeforeAnchor(quarter) * between(75, 125, code, name, 'pace')) / 100)
  const swing = isBestOfAll(code) ? 0 : between(-chance, chance, code, name, quarter)
  return Math.max(0, Math.min(10_000, low + share(high - low, merit(code, name)) - behind + swing))
}

/** Two thirds strength, one third chance, in basis points. */
function merit(code: string, name: string): number {
  const strength = strengthOf(code)
  return strength === 100 ? 10_000 : Math.floor((strength * 200 + between(0, 10_000, code, name, 'merit')) / 3)
}

/**
 * Cases still lacking to the whole: about `most` for the weakest unit in the third quarter of 2026, none for the better
 * half, and `aYear` more for each year before. A strong unit was done long ago, so its head start counts first;
 * the best of all has lacked nothing for a year.
 */
export function lackingIn(code: string, name: string, quarter: Quarter, most: number, aYear: number): number {
  const left = Math.round((most * (60 - strengthOf(code))) / 60) + between(-1, 1, code, name, 'lacking')
  const behind = Math.floor((aYear * quartersBeforeAnchor(quarter)) / 4)
  return isBestOfAll(code) && behind <= aYear ? 0 : Math.max(0, left + behind)
}

export function lessLacking(whole: number, lacking: number): number {
  return Math.max(0, whole - lacking)
}

/** A stock that begins between the two numbers and grows by at most two a quarter. */
export function driftingStock(code: string, name: string, quarter: Quarter, low: number, high: number): number {
  let stock = between(low, high, code, name)
  for (let before = quartersBeforeAnchor(quarter); before < 10; before += 1)
    stock += between(0, 2, code, name, 'step', String(before))
  return stock
}

/** A stock that stands still for a year and grows by at most one into the next. */
export function stockOfYear(code: string, name: string, quarter: Quarter, low: number, high: number): number {
  const grown = [2025, 2026].filter((year) => year <= yearOf(quarter) && between(0, 1, code, name, String(year)) === 1)
  return between(low, high, code, name) + grown.length
}

/** In July 2025 the units took over what the districts had done: before, they had this many per cent of the count. */
export function beforeReform(quarter: Quarter, count: number, percent: number): number {
  return quarter < '2025-Q3' ? share(count, percent * 100) : count
}

/** What has come together since January of what the whole year brings; `progress` in basis points, a quarter each. */
export function sinceJanuary(
  code: string,
  name: string,
  quarter: Quarter,
  wholeYear: number,
  progress: readonly [number, number, number, number],
): number {
  const number = quarterNumber(quarter)
  const swing = number === 4 ? 0 : between(-300, 300, code, name, quarter, 'progress')
  return share(wholeYear, (progress[number - 1] as number) + swing)
}
