/** Targets as a list: a unit's own and those of its province that bind it, each with document, clause and words. */

import type { Period } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import { type Target, targetInForce, targetPeriod, targetValue } from '../domain/target.ts'
import type { Unit } from '../domain/unit.ts'
import { targetWords, unitName } from '../domain/wording.vi.ts'
import type { Catalogue } from './catalogue.ts'

/** Of a unit (undefined: of all) and of a year (undefined: of all years), in the order of the documents. */
export function targetsOf(catalogue: Catalogue, units: readonly Unit[] | undefined, year: number | undefined) {
  return catalogue.targets
    .filter((target) => units === undefined || units.some((unit) => binds(catalogue, target, unit)))
    .filter((target) => year === undefined || (target.from <= `${year}-12` && target.to >= `${year}-01`))
    .map((target) => targetItem(catalogue, target))
}

/** Those of one plan, a draft's too, in the order of the document. */
export function targetsOfPlan(catalogue: Catalogue, plan: Pick<Plan, 'id' | 'state'>) {
  const targets = plan.state === 'draft' ? catalogue.draftTargets : catalogue.targets
  return targets.filter((target) => target.planId === plan.id).map((target) => targetItem(catalogue, target))
}

/** Targets by the places of units among the catalogue's: 0 for none, otherwise one more than the place in `targets`. */
export type BoundTargets = {
  targets: Target[]
  of: (unit: Unit, place: number) => number
  /** The same for many units at once: `places` are theirs among the catalogue's. */
  put: (units: readonly Unit[], places: Uint32Array, numbers: Uint16Array) => void
}

const bound = new WeakMap<Catalogue, Map<string, BoundTargets>>()
/** Seven kilobytes each, of a country. */
const mostBound = 1000
const unasked = 65_535

/** The targets that bind units for an indicator and a period, each looked for once while the catalogue stands. */
export function boundTargets(catalogue: Catalogue, indicator: string, period: Period): BoundTargets {
  const kept = bound.get(catalogue) ?? new Map<string, BoundTargets>()
  bound.set(catalogue, kept)
  const key = `${indicator} ${period}`
  const known = kept.get(key)
  if (known) return known
  const found = new Uint16Array(catalogue.units.length).fill(unasked)
  const targets: Target[] = []
  const numbers = new Map<Target, number>()
  const look = (unit: Unit, place: number): number => {
    const target = targetInCatalogue(catalogue, unit, indicator, period)
    let number = target === undefined ? 0 : numbers.get(target)
    if (number === undefined) {
      number = targets.push(target as Target)
      numbers.set(target as Target, number)
    }
    found[place] = number
    return number
  }
  const made: BoundTargets = {
    targets,
    of: (unit, place) => (found[place] === unasked ? look(unit, place) : (found[place] as number)),
    put: (units, places, put) => {
      for (let at = 0; at < places.length; at += 1) {
        const known = found[places[at] as number] as number
        put[at] = known === unasked ? look(units[at] as Unit, places[at] as number) : known
      }
    },
  }
  kept.set(key, made)
  if (kept.size > mostBound) kept.delete(kept.keys().next().value as string)
  return made
}

const sorted = new WeakMap<Catalogue, ReadonlyMap<string, Target[]>>()

/** The targets in force of one plan's unit and one indicator. */
const placeOf = (indicator: string, unitId: number) => `${unitId} ${indicator}`

/** The target that binds a unit: of the thousands in a country only its own and those above it are looked at. */
export function targetInCatalogue(
  catalogue: Catalogue,
  unit: Unit,
  indicator: string,
  period: Period,
): Target | undefined {
  let places = sorted.get(catalogue)
  if (places === undefined) {
    const byId = new Map(catalogue.targets.map((target) => [target.id, target]))
    const whole = catalogue.targets.filter(({ partOf, indicator: own }) => {
      // "100%, trong đó 50%": of one indicator the whole binds, and the part alone never does.
      return partOf === null || byId.get(partOf)?.indicator !== own
    })
    places = Map.groupBy(whole, (target) => placeOf(target.indicator, target.unitId))
    sorted.set(catalogue, places)
  }
  const above = catalogue.ancestorsOf(unit.id)
  const near: Target[] = []
  for (const unitId of [unit.id, ...above]) {
    const found = places.get(placeOf(indicator, unitId))
    if (found) near.push(...found)
  }
  if (near.length === 0) return undefined
  return targetInForce(near, { unitId: unit.id, kind: unit.kind, ancestorIds: above }, indicator, period)
}

function binds(catalogue: Catalogue, target: Target, unit: Unit): boolean {
  if (target.unitId === unit.id) return true
  if (!catalogue.ancestorsOf(unit.id).includes(target.unitId)) return false
  return target.appliesTo === 'all' || target.appliesTo === unit.kind
}

function targetItem(catalogue: Catalogue, target: Target) {
  const plan = catalogue.plans.get(target.planId)
  const unit = catalogue.unitsById.get(target.unitId)
  const indicator = catalogue.indicatorsByCode.get(target.indicator)
  if (!plan || !unit || !indicator) throw new Error(`target ${target.id} names nothing`)
  return {
    id: target.id,
    plan: { id: plan.id, number: plan.number, date: plan.date, year: plan.year, title: plan.title },
    unit: unit.code,
    unitLabel: unitName(unit),
    appliesTo: target.appliesTo,
    indicator: target.indicator,
    indicatorName: indicator.name,
    operator: target.operator,
    value: targetValue(target),
    shown: targetWords(target, indicator),
    clause: target.clause,
    summary: target.summary,
    note: target.note,
    period: targetPeriod(target),
    partOf: target.partOf,
  }
}
