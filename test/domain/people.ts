/** The people of the tests: Lan leads the city, Huy enters for ward 00004, Mai for another ward, An administers only. */
import type { Account, RoleAt } from '#domain/permission.ts'

export const city = 1
export const wardOfHuy = 4
export const wardOfMai = 5
export const otherCity = 2
export const wardElsewhere = 6

const above: Record<number, number[]> = { [wardOfHuy]: [city], [wardOfMai]: [city], [wardElsewhere]: [otherCity] }

/** The units above a unit, nearest first. */
export const ancestorsOf = (unitId: number): number[] => above[unitId] ?? []

function person(displayName: string, ...roles: RoleAt[]): Account {
  return { id: displayName, displayName, roles }
}

export const lan = person('Lan', { role: 'leader', unitId: city })
export const huy = person('Huy', { role: 'clerk', unitId: wardOfHuy })
export const mai = person('Mai', { role: 'clerk', unitId: wardOfMai })
export const an = person('An', { role: 'administrator', unitId: city })
/** Approves for Huy's ward. */
export const duc = person('Đức', { role: 'approver', unitId: wardOfHuy })
/** Administers the city and enters for Mai's ward as well. */
export const thu = person('Thu', { role: 'administrator', unitId: city }, { role: 'clerk', unitId: wardOfMai })
/** Has left: an account without a role. */
export const ba = person('Ba')
