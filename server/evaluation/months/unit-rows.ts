/**
 * Which row of a month is whose, of its figures as of its courses. Most months have sheets of the same units: they share one list,
 * and what is found by it (rows, places among the catalogue's units) is made once and not for each month.
 */
const mostShared = 16
/** The few sheets that a save touches are not worth a place. */
const worthSharing = 100
/** The one asked for last stands first. */
const shared: Int32Array[] = []

/** A list that holds the same, where one was made lately; otherwise this one. Never changed once it was handed in. */
export function sharedUnits(unitIds: Int32Array): Int32Array {
  if (unitIds.length < worthSharing) return unitIds
  const at = shared.findIndex((one) => isSame(one, unitIds))
  const [one = unitIds] = at < 0 ? [] : shared.splice(at, 1)
  shared.unshift(one)
  shared.length = Math.min(shared.length, mostShared)
  return one
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((unitId, row) => unitId === other[row])
}

const tables = new WeakMap<Int32Array, ReadonlyMap<number, number>>()

/** Rows by unit. */
export function rowsOf(unitIds: Int32Array): ReadonlyMap<number, number> {
  const known = tables.get(unitIds)
  if (known !== undefined) return known
  const made = new Map(Array.from(unitIds, (unitId, row) => [unitId, row]))
  tables.set(unitIds, made)
  return made
}
