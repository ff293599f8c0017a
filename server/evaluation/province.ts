/** The number of a province: the sum of its units' complete numbers, never a mean of their rates. */
import type { Indicator } from '../domain/indicator.ts'
import { lastDayOf, type Month, monthsOver, type Period } from '../domain/period.ts'
import { type Rollup, rollUp, sumOfUnits } from '../domain/rollup.ts'
import { existsOn, type Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import { bearAlone, placesAmong } from './columns/unit-list.ts'
import type { Facts } from './facts.ts'
import { manyUnits } from './months/spans.ts'
import { sumOfPlaces } from './months/sums-read.ts'
import { hasStock, judged, type Numbered, numberOfUnit, restOfYear, targetOf, unitsInPeriod } from './number.ts'

export type ProvinceNumber = Numbered & { units: number; unitsCounted: number }

/**
 * Each unit counts with the months in which it existed, so that a merger inside the period neither loses nor doubles a case.
 * Stocks belong to the units of the period's end: an old ward's last stock lives on in its successor's.
 */
export function numberOfProvince(facts: Facts, province: Unit, indicator: Indicator, period: Period): ProvinceNumber {
  const months = monthsOver(period, facts.today)
  const sum = hasStock(facts, indicator)
    ? sumOfUnits(
        unitsInPeriod(facts, province, period).map((unit) => numberOfUnit(facts, unit, indicator, period).rollup),
      )
    : sumOfMembers(facts, province, indicator, months)
  const target = targetOf(facts, province, indicator, period)
  const rest = restOfYear(facts, indicator, period, sum, months)
  return { ...judged(indicator, period, sum, target, rest), units: sum.units, unitsCounted: sum.unitsCounted }
}

function sumOfMembers(facts: Facts, province: Unit, indicator: Indicator, months: readonly Month[]) {
  const members = membersOf(facts.catalogue, province, months)
  const alone = bearAlone(members, months)
  const places = placesAmong(facts.catalogue, members)
  const isMany = members.length >= manyUnits
  const [asApproved, withDrafts] = [[], []] as [number[], number[]]
  const [approvedSums, draftSums] = [false, true].map((drafts) =>
    isMany ? facts.sumsOf(indicator, months, drafts) : undefined,
  )
  const apart: Rollup[] = []
  for (const [at, unit] of members.entries()) {
    const [place, drafts] = [places[at] as number, facts.seesDrafts(unit.id)]
    const sums = drafts ? draftSums : approvedSums
    if (sums === undefined || alone[at] === 0 || sums.apart[place] !== 0)
      apart.push(sumOfOne(facts, unit, indicator, months))
    else (drafts ? withDrafts : asApproved).push(place)
  }
  const parts = [
    ...(approvedSums && asApproved.length > 0 ? [sumOfPlaces(approvedSums, asApproved)] : []),
    ...(draftSums && withDrafts.length > 0 ? [sumOfPlaces(draftSums, withDrafts)] : []),
  ]
  const complete = parts.reduce((sum, part) => sum + part.complete, 0)
  return {
    ...sumOfUnits([...apart, ...parts.flatMap((part) => part.rollups)]),
    units: members.length,
    unitsCounted: complete + apart.filter((one) => one.gap === undefined).length,
  }
}

function sumOfOne(facts: Facts, unit: Unit, indicator: Indicator, months: readonly Month[]): Rollup {
  return rollUp(
    indicator,
    facts.catalogue.elementsByCode,
    months.filter((month) => existsOn(unit, lastDayOf(month))),
    (month) => facts.sheetOf(unit.id, month),
  )
}

const members = new WeakMap<Catalogue, Map<string, readonly Unit[]>>()
const mostLists = 60

/** The units below a province that existed at the end of any of the months; one and the same list while it is asked for. */
function membersOf(catalogue: Catalogue, province: Unit, months: readonly Month[]): readonly Unit[] {
  const kept = members.get(catalogue) ?? new Map<string, readonly Unit[]>()
  members.set(catalogue, kept)
  const key = `${province.id} ${months[0]} ${months.length}`
  const known = kept.get(key)
  if (known) return known
  const made = catalogue.units.filter(
    (unit) => unit.parentId === province.id && months.some((month) => existsOn(unit, lastDayOf(month))),
  )
  kept.set(key, made)
  if (kept.size > mostLists) kept.delete(kept.keys().next().value as string)
  return made
}
