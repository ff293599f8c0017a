/** What the tests of the reference seeds share: references as keys, and a check that nothing is named twice. */
import { expect } from 'vitest'
import { units } from '../../seeds/reference/units.ts'
import type { UnitReference } from '../../seeds/shapes.ts'

export const unitKey = ({ code, from }: UnitReference) => `${code}@${from}`
export const unitByKey = new Map(units.map((unit) => [unitKey({ code: unit.code, from: unit.validFrom }), unit]))

/** Names the doubles, so that a failure shows them. */
export function expectUnique(keys: readonly string[]) {
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
}
