/**
 * A merger, a split or a rename as one decree lays it down: units that begin on a day, each made of whole units or of parts
 * of them. All that is named as a part ends the day before, a unit that keeps its code with other land included. Refuses
 * what would lose land, give one unit's land away twice, or let a code mean two units on one day.
 */
import { daysAfter } from './period.ts'
import { existsOn, type Unit, type UnitKind, unitByCode } from './unit.ts'

export type MergerPart = { code: string; whole: boolean }
export type NewUnit = { code: string; name: string; kind: UnitKind; parts: MergerPart[] }
export type MergerPlan = { on: string; decreeDate: string; into: NewUnit[] }

/** A wrong field with what its sentence needs: a unit it speaks of and a day. */
export type MergerFault = { field: string; code: MergerFaultCode; unit?: Unit; date?: string }
export const mergerFaultCodes = [
  'decree_after',
  'parent_not_then',
  'no_units',
  'no_parts',
  'twice',
  'whole_and_part',
  'part_left_over',
  'not_begun',
  'ended',
  'ends_already',
  'kind_mismatch',
  'code_twice',
  'code_in_use',
  'name_twice',
  'name_in_use',
  'nothing_changes',
] as const
export type MergerFaultCode = (typeof mergerFaultCodes)[number]

/** The parts of a plan found among the units, by code. */
export type EndingUnits = ReadonlyMap<string, Unit>

/** The last day of the units that end. */
export function dayBefore(on: string): string {
  return daysAfter(on, -1)
}

/**
 * Finds the unit that each part's code means on the day before. A code that means none then is a fault; one that nobody
 * has ever borne is left out of both, for whoever asks to answer.
 */
export function endingUnits(
  plan: MergerPlan,
  units: readonly Unit[],
): { found: Map<string, Unit>; faults: MergerFault[] } {
  const found = new Map<string, Unit>()
  const faults: MergerFault[] = []
  plan.into.forEach(({ parts }, at) => {
    parts.forEach(({ code }, index) => {
      const unit = unitByCode(units, code, dayBefore(plan.on))
      const field = `into.${at}.parts.${index}.code`
      if (unit) {
        found.set(code, unit)
        if (unit.validTo !== null) faults.push({ field, code: 'ends_already', unit, date: unit.validTo })
        return
      }
      const bearers = units.filter((one) => one.code === code)
      const later = bearers.find((one) => one.validFrom >= plan.on)
      const last = bearers.filter((one) => one.validTo !== null && one.validTo < plan.on).at(-1)
      if (last) faults.push({ field, code: 'ended', unit: last, date: last.validTo as string })
      else if (later) faults.push({ field: 'on', code: 'not_begun', unit: later, date: later.validFrom })
    })
  })
  return { found, faults }
}

/** Everything wrong with a plan but its parts' dates, in the order of the form. `parent` is the province of the new units. */
export function mergerFaults(
  plan: MergerPlan,
  parent: Unit,
  ending: EndingUnits,
  units: readonly Unit[],
): MergerFault[] {
  const faults: MergerFault[] = []
  if (plan.decreeDate > plan.on) faults.push({ field: 'decree.date', code: 'decree_after', date: plan.on })
  if (!existsOn(parent, plan.on)) faults.push({ field: 'on', code: 'parent_not_then', unit: parent })
  if (plan.into.length === 0) faults.push({ field: 'into', code: 'no_units' })
  const stays = units.filter(
    (unit) => ![...ending.values()].includes(unit) && (unit.validTo === null || unit.validTo >= plan.on),
  )
  plan.into.forEach((unit, at) => {
    faults.push(...identityFaults(plan, at, stays, parent), ...partFaults(plan, at, ending))
    const [part] = unit.parts
    const old = part === undefined ? undefined : ending.get(part.code)
    if (plan.into.length === 1 && unit.parts.length === 1 && part?.whole && old && isSame(unit, old, parent))
      faults.push({ field: `into.${at}.name`, code: 'nothing_changes', unit: old })
  })
  return faults
}

function isSame(unit: NewUnit, old: Unit, parent: Unit): boolean {
  return unit.code === old.code && unit.name === old.name && unit.kind === old.kind && old.parentId === parent.id
}

function identityFaults(plan: MergerPlan, at: number, stays: readonly Unit[], parent: Unit): MergerFault[] {
  const unit = plan.into[at] as NewUnit
  const others = plan.into.slice(0, at)
  const faults: MergerFault[] = []
  const holder = stays.find((one) => one.code === unit.code)
  if (others.some((other) => other.code === unit.code)) faults.push({ field: `into.${at}.code`, code: 'code_twice' })
  else if (holder) faults.push({ field: `into.${at}.code`, code: 'code_in_use', unit: holder, date: holder.validFrom })
  const isNamesake = (other: Pick<Unit, 'name' | 'kind'>) => other.name === unit.name && other.kind === unit.kind
  const namesake = stays.find((one) => one.parentId === parent.id && isNamesake(one))
  if (others.some(isNamesake)) faults.push({ field: `into.${at}.name`, code: 'name_twice' })
  else if (namesake) faults.push({ field: `into.${at}.name`, code: 'name_in_use', unit: namesake })
  return faults
}

function partFaults(plan: MergerPlan, at: number, ending: EndingUnits): MergerFault[] {
  const { parts, kind } = plan.into[at] as NewUnit
  if (parts.length === 0) return [{ field: `into.${at}.parts`, code: 'no_parts' }]
  return parts.flatMap(({ code, whole }, index): MergerFault[] => {
    const unit = ending.get(code)
    const field = `into.${at}.parts.${index}`
    const about = unit === undefined ? {} : { unit }
    if (parts.findIndex((other) => other.code === code) < index)
      return [{ field: `${field}.code`, code: 'twice', ...about }]
    if (unit && levelOf(unit.kind) !== levelOf(kind)) return [{ field: `into.${at}.kind`, code: 'kind_mismatch', unit }]
    const receivers = plan.into.filter((one) => one.parts.some((part) => part.code === code)).length
    if (whole && receivers > 1) return [{ field: `${field}.whole`, code: 'whole_and_part', ...about }]
    return !whole && receivers === 1 ? [{ field: `${field}.whole`, code: 'part_left_over', ...about }] : []
  })
}

/** Wards, communes and special zones become one another; a department becomes a department; a province is no part. */
function levelOf(kind: UnitKind): 'province' | 'commune' | 'department' {
  return kind === 'province' || kind === 'department' ? kind : 'commune'
}
