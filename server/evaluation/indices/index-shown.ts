/** A unit's standing in an index as it goes out: value, place, movement, what others reach, and every source. */
import { arePlacesComparable, difference, type Scaled } from '../../domain/index-target.ts'
import { changeWords, placeShown, stepsWords } from '../../domain/index-target.vi.ts'
import { formatScaled } from '../../domain/measure.ts'
import { type Period, previousPeriod } from '../../domain/period.ts'
import { nameOf } from '../shown.vi.ts'
import type { IndexFacts } from './index-facts.ts'
import { type Field, fieldOf, standingBefore, standingIn, type UnitStanding } from './index-standing.ts'
import type { IndexResult } from './results.ts'

export function plain({ value, decimals }: Scaled): number {
  return value / 10 ** decimals
}

export function numberShown(number: Scaled) {
  return { value: plain(number), shown: formatScaled(number.value, number.decimals) }
}

/** The standing of a period with its movement from the period before; undefined where nothing was published. */
export function shownStanding(facts: IndexFacts, index: string, period: Period) {
  const now = standingIn(facts, index, period)
  if (!now) return undefined
  const before = standingBefore(facts, index, period)
  return {
    period,
    ...numberShown(now),
    place: now.place,
    ofUnits: now.ofUnits,
    placeShown: placeShown(now.place, now.ofUnits),
    placeFrom: now.placeFrom,
    class: now.className,
    ...movementOf(now, before),
    field: shownField(fieldOf(facts, index, period)),
    source: sourceOf(now.result),
    note: now.result.note,
    others: now.others.map(otherOf),
  }
}

export function movementOf(now: UnitStanding, before: UnitStanding | undefined) {
  const places =
    before && now.place !== null && before.place !== null && arePlacesComparable(now.ofUnits, before.ofUnits)
      ? before.place - now.place
      : null
  const change = before && before.version === now.version ? difference(now, before) : null
  return {
    /** Places gained; null where the year before has none, or of another number of units. */
    movement: places,
    movementShown: places === null ? '' : stepsWords(places),
    change: change === null ? null : plain(change),
    changeShown: change === null ? '' : changeWords(change),
    before: before
      ? {
          ...numberShown(before),
          period: previousPeriod(now.result.period),
          placeShown: placeShown(before.place, before.ofUnits),
        }
      : null,
  }
}

function shownField({ known, ofUnits, best, isBestSure, mean, median }: Field) {
  return {
    known,
    ofUnits,
    best: best && { ...numberShown(best.number), unit: nameOf(best.unit) },
    isBestSure,
    mean: mean && { ...numberShown(mean.number), from: mean.from },
    median: median && { ...numberShown(median.number), from: median.from },
  }
}

export function sourceOf({ sourceId, source, publishedOn }: IndexResult) {
  return { id: sourceId, text: source, publishedOn }
}

export function otherOf(one: IndexResult) {
  return { ...numberShown(one), placeShown: placeShown(one.place, one.ofUnits), source: sourceOf(one) }
}
