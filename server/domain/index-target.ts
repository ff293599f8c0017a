/**
 * Targets on indices that others publish, held against what was published for the year: a number, a class ("từ loại Khá"), a
 * rank group ("nhóm đầu"), a direction ("nâng cao thứ hạng"). Where nothing was published there is no verdict, only a reason.
 */
import type { Assessment } from './assessment.ts'
import type { Fraction } from './fraction.ts'
import { compareFractions } from './fraction.ts'
import { isNumeric, operatorHeld, satisfies, type Target } from './target.ts'
import { searchKey } from './unit.ts'

/** "Nhóm đầu" is the first third of the units ranked; no plan at hand says more. A setting of the field, said on screen. */
export const leadingParts = 3
/** Places of two years are compared while the number of units ranked differs by at most a tenth: 61 and 63, not 63 and 34. */
const mostSizeChange = 10

/** How a unit stands in an index in one year. */
export type Standing = {
  value: number
  decimals: number
  place: number | null
  ofUnits: number | null
  /** Names of the classes of its version, best first; empty where it has none. */
  classes: readonly string[]
  /** Null where there are none, or the total lies below all. */
  className: string | null
  /** Names the method: values of two methods are not compared. */
  version: string
}

/** What a word of a rank target asks: one of the first n, or of the first part of all. */
export type RankWanted = { kind: 'first'; limit: number } | { kind: 'part'; parts: number }
export type DirectionWanted = { by: 'place' | 'value' | 'either'; how: 'up' | 'hold' }

/** Why nothing can be said. */
export type UnknownCode =
  | 'not_published'
  | 'no_place'
  | 'no_size'
  | 'no_classes'
  | 'unreadable'
  | 'not_comparable'
  | 'nothing_before'
  | 'no_place_before'

export type IndexReason =
  | { code: UnknownCode }
  | { code: 'value'; short: Scaled | null }
  | { code: 'class'; className: string | null; wanted: string }
  | { code: 'place'; limit: number; wanted: RankWanted }
  | { code: 'moved'; before: number; steps: number }
  | { code: 'changed'; before: Scaled; change: Scaled }

export type Scaled = { value: number; decimals: number }
export type IndexVerdict = { assessment: Assessment; reason: IndexReason }

type Asked = Pick<Target, 'operator' | 'value' | 'decimals' | 'word'>

/** The verdict on a target of a year, by the index of that year and of the year before. */
export function assessIndexTarget(
  target: Asked,
  now: Standing | undefined,
  before: Standing | undefined,
): IndexVerdict {
  if (now === undefined) return unknown('not_published')
  if (isNumeric(target.operator)) return byValue(target, now)
  const word = target.word ?? ''
  if (target.operator === 'class') return byClass(word, now)
  return target.operator === 'rank' ? byPlace(word, now) : byDirection(word, now, before)
}

function byValue({ operator, value, decimals }: Asked, now: Standing): IndexVerdict {
  if (!isNumeric(operator)) return unknown('unreadable')
  const wanted = { value: value ?? 0, decimals }
  if (satisfies(fractionOf(now), operatorHeld(operator, 'higher'), fractionOf(wanted)))
    return { assessment: 'met', reason: { code: 'value', short: null } }
  return { assessment: 'missed', reason: { code: 'value', short: difference(wanted, now) } }
}

function byClass(word: string, { classes, className }: Standing): IndexVerdict {
  if (classes.length === 0) return unknown('no_classes')
  const asked = searchKey(word)
  // The longest name within the words: "Trung bình khá" before "Khá".
  const wanted = classes
    .filter((name) => asked.includes(searchKey(name)))
    .sort((one, other) => other.length - one.length)[0]
  if (wanted === undefined) return unknown('unreadable')
  const reached = className === null ? classes.length : classes.indexOf(className)
  return verdict(reached <= classes.indexOf(wanted), { code: 'class', className, wanted })
}

function byPlace(word: string, { place, ofUnits }: Standing): IndexVerdict {
  const wanted = rankWanted(word)
  if (wanted === undefined) return unknown('unreadable')
  if (place === null) return unknown('no_place')
  if (wanted.kind === 'part' && ofUnits === null) return unknown('no_size')
  const limit = placesIn(wanted, ofUnits ?? 0)
  return verdict(place <= limit, { code: 'place', limit, wanted })
}

/** How many places are in the group asked for; of few units at least the first is. */
export function placesIn(wanted: RankWanted, ofUnits: number): number {
  return wanted.kind === 'first' ? wanted.limit : Math.max(1, Math.floor(ofUnits / wanted.parts))
}

function byDirection(word: string, now: Standing, before: Standing | undefined): IndexVerdict {
  const wanted = directionWanted(word)
  if (wanted === undefined) return unknown('unreadable')
  if (before === undefined) return unknown('nothing_before')
  if (wanted.by === 'value' || (wanted.by === 'either' && (now.place === null || before.place === null)))
    return byChange(wanted.how, now, before)
  if (now.place === null) return unknown('no_place')
  if (before.place === null) return unknown('no_place_before')
  if (!arePlacesComparable(now.ofUnits, before.ofUnits)) return unknown('not_comparable')
  const steps = before.place - now.place
  // Who was first and is first has no place left to gain.
  const isKept = wanted.how === 'hold' || now.place === 1
  return verdict(isKept ? steps >= 0 : steps > 0, { code: 'moved', before: before.place, steps })
}

function byChange(how: 'up' | 'hold', now: Standing, before: Standing): IndexVerdict {
  if (now.version !== before.version) return unknown('not_comparable')
  const change = difference(now, before)
  const { value, decimals } = before
  return verdict(how === 'hold' ? change.value >= 0 : change.value > 0, {
    code: 'changed',
    before: { value, decimals },
    change,
  })
}

/** Whether places of two years say something beside each other; undefined sizes are taken to be alike. */
export function arePlacesComparable(ofUnits: number | null, before: number | null): boolean {
  if (ofUnits === null || before === null) return true
  return Math.abs(ofUnits - before) * mostSizeChange <= Math.max(ofUnits, before)
}

/** "trong 10 tỉnh dẫn đầu" is the first ten, "nhóm đầu" the first third, "nửa trên" the first half; undefined for other words. */
export function rankWanted(word: string): RankWanted | undefined {
  const key = searchKey(word)
  const limit = Number(/\d{1,3}/.exec(key)?.[0] ?? 0)
  if (limit > 0) return { kind: 'first', limit }
  if (/\b(?:thu nhat|hang nhat|dung dau|dan dau ca nuoc|dan dau toan quoc)\b/.test(key))
    return { kind: 'first', limit: 1 }
  if (/\bnua (?:dau|tren)\b/.test(key)) return { kind: 'part', parts: 2 }
  return /\b(?:nhom|top|dan) (?:dan )?dau\b/.test(key) ? { kind: 'part', parts: leadingParts } : undefined
}

/** "nâng cao thứ hạng", "cải thiện", "duy trì", "tăng điểm"; undefined for other words. */
export function directionWanted(word: string): DirectionWanted | undefined {
  const key = searchKey(word)
  const by = /\b(?:hang|bac|vi tri)\b/.test(key) ? 'place' : /\bdiem\b/.test(key) ? 'value' : 'either'
  if (/\b(?:duy tri|giu)\b/.test(key)) return { by, how: 'hold' }
  return /\b(?:nang|cai thien|tang|thang|vuon)\b/.test(key) ? { by, how: 'up' } : undefined
}

/** One number minus another, with the decimals of the finer one. */
export function difference(one: Scaled, other: Scaled): Scaled {
  const decimals = Math.max(one.decimals, other.decimals)
  const scaled = ({ value, decimals: own }: Scaled) => value * 10 ** (decimals - own)
  return { value: scaled(one) - scaled(other), decimals }
}

export function compareScaled(one: Scaled, other: Scaled): -1 | 0 | 1 {
  return compareFractions(fractionOf(one), fractionOf(other))
}

function fractionOf({ value, decimals }: Scaled): Fraction {
  return { numerator: value, denominator: 10 ** decimals }
}

function verdict(isMet: boolean, reason: IndexReason): IndexVerdict {
  return { assessment: isMet ? 'met' : 'missed', reason }
}

function unknown(code: UnknownCode): IndexVerdict {
  return { assessment: 'no_data', reason: { code } }
}
