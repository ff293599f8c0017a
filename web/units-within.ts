/** Units that a person reaches by a role, in the order in which people look for them. Pure: lists in, lists out. */
import type { UnitItem } from '#contract/units'
import { compareNames, matchesSearch } from '#domain/unit.ts'

/**
 * The units of the given codes and all below them: provinces first, then by name. The list is of the units of one day; one whose
 * end is already known is still among them.
 */
export function unitsWithin(units: readonly UnitItem[], codes: readonly string[]): UnitItem[] {
  const reached = new Set(codes)
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const unit of units) if (unit.parent !== null && reached.has(unit.parent)) reached.add(unit.code)
  }
  return units
    .filter((unit) => reached.has(unit.code))
    .toSorted((a, b) => Number(b.kind === 'province') - Number(a.kind === 'province') || compareNames(a.name, b.name))
}

/** Those whose name, without marks, or code begins as typed; all where nothing is typed. */
export function unitsFound(units: readonly UnitItem[], words: string): UnitItem[] {
  const typed = words.trim()
  if (typed === '') return [...units]
  return units.filter((unit) => matchesSearch(unit.label, typed) || unit.code.startsWith(typed.toUpperCase()))
}
