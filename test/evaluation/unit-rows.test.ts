/** Months of the same units share one list, whatever few sheets were saved in between. */
import { expect, it } from 'vitest'
import { rowsOf, sharedUnits } from '../../server/evaluation/months/unit-rows.ts'

const units = (count: number, from = 1) => Int32Array.from({ length: count }, (_, at) => from + at)

it('shares a list with the months that hold the same, and with no other', () => {
  const first = sharedUnits(units(500))
  expect(sharedUnits(units(500))).toBe(first)
  for (const other of [units(499), units(501), units(500, 2), units(500).toReversed()]) {
    expect(sharedUnits(other)).not.toBe(first)
    expect(sharedUnits(other)).toEqual(other)
  }
})

it('goes on sharing after many single sheets, and after as many other lists as it keeps while it is asked for', () => {
  const first = sharedUnits(units(600))
  for (let unit = 1; unit < 60; unit += 1) sharedUnits(units(1, unit))
  for (let count = 601; count < 640; count += 1) {
    sharedUnits(units(count))
    expect(sharedUnits(units(600))).toBe(first)
  }
})

it('finds the row of each unit, and none of others', () => {
  const list = Int32Array.from([7, 3, 12])
  expect([7, 3, 12, 4].map((unit) => rowsOf(list).get(unit))).toEqual([0, 1, 2, undefined])
  expect(rowsOf(list)).toBe(rowsOf(list))
})
