/**
 * Which row of a month is whose. Most months have sheets of the same units: they share one list, and what is found by it (rows,
 * places among the catalogue's units) is made once and not for each month.
 */
const mostShared = 16
const shared: Int32Array[] = []

/** A list that holds the same, where one was made lately; otherwise this one. Never changed once it was handed in. */
export function sharedUnits(unitIds: Int32Array): Int32Array {
  const known = shared.find((one) => isSame(one, unitIds))
  if (known !== undefined) return known
  shared.unshift(unitIds)
  shared.length = Math.min(shared.length, mostShared)
  return unitIds
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((unitId, row) => unitId === other[row])
}

const tables = new WeakMap<Int32Array, ReadonlyMap<number, number>>()

export function rowIn(unitIds: Int32Array, unitId: number): number | undefined {
  return rowsOf(unitIds).get(unitId)
}

/** By unit. */
export function rowsOf(unitIds: Int32Array): ReadonlyMap<number, number> {
  const known = tables.get(unitIds)
  if (known !== undefined) return known
  const made = new Map(Array.from(unitIds, (unitId, row) => [unitId, row]))
  tables.set(unitIds, made)
  return made
}
