/** For whom a person may import: the units where they enter figures, and for a province also each of its units. Pure. */
import type { Me } from '#contract/accounts'
import type { UnitItem, UnitName } from '#contract/units'
import { compareNames } from '#domain/unit.ts'

/** The units at which the person is a clerk, the widest first. */
export function ownPlaces(me: Me): UnitName[] {
  const byCode = new Map(me.roles.filter(({ role }) => role === 'clerk').map(({ unit }) => [unit.code, unit]))
  return [...byCode.values()].toSorted(
    (a, b) => Number(b.kind === 'province') - Number(a.kind === 'province') || compareNames(a.name, b.name),
  )
}

/** The unit of the address where the person may import for it; else the first of their own. */
export function chosenPlace(
  own: readonly UnitName[],
  below: readonly UnitItem[],
  asked: string | undefined,
): UnitName | undefined {
  return [...own, ...below].find((unit) => unit.code === asked) ?? own[0]
}
