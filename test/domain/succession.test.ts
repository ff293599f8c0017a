import { expect, test } from 'vitest'
import { type Bearers, bearersOf, mergedWithin, type Succession } from '#domain/succession.ts'

/** Five old wards became Móng Cái 1 on 1 July 2025; with its neighbour it became ward 21 on 30 April 2026. */
const old = [1, 2, 3, 4, 5].map((id) => ({ id, validFrom: '2004-01-01' }))
const units = [
  ...old,
  { id: 10, validFrom: '2025-07-01' },
  { id: 11, validFrom: '2025-07-01' },
  { id: 21, validFrom: '2026-04-30' },
  { id: 30, validFrom: '2025-07-01' },
  { id: 31, validFrom: '2026-04-30' },
  { id: 40, validFrom: '2025-07-01' },
]
const unitsById = new Map(units.map((unit) => [unit.id, unit]))

function link(fromId: number, toId: number, on: string, whole = true): Succession {
  return { fromId, toId, on, whole }
}

const successions = [
  link(1, 10, '2025-07-01'),
  link(2, 10, '2025-07-01'),
  link(3, 10, '2025-07-01'),
  link(4, 11, '2025-07-01'),
  link(10, 21, '2026-04-30'),
  link(11, 21, '2026-04-30'),
  link(4, 30, '2025-07-01'),
  link(5, 30, '2025-07-01', false),
  link(30, 31, '2026-04-30'),
  link(99, 40, '2025-07-01'),
]

const itself = (id: number): Bearers => ({ comparable: true, unitIds: [id], merged: false })
const sumOf = (...unitIds: number[]): Bearers => ({ comparable: true, unitIds, merged: true })

test.each<[string, number, string, Bearers]>([
  ['a unit that never changed', 1, '2024-01', itself(1)],
  ['a merged unit in a month of its own', 10, '2025-12', itself(10)],
  ['in the month of the merger, which is its own', 10, '2025-07', itself(10)],
  ['in the month before the merger', 10, '2025-06', sumOf(1, 2, 3)],
  ['a unit that exists on the last day of the month only', 21, '2026-04', itself(21)],
  ['one link back', 21, '2026-03', sumOf(10, 11)],
  ['two links back', 21, '2025-06', sumOf(1, 2, 3, 4)],
  ['a unit that took a part of another', 30, '2025-06', { comparable: false, reason: 'partial' }],
  ['a unit that took a part, in its own months', 30, '2025-07', itself(30)],
  ['a partial link farther back', 31, '2025-06', { comparable: false, reason: 'partial' }],
  ['before the partial link matters', 31, '2026-01', sumOf(30)],
  ['a unit before it or anything like it existed', 1, '2003-12', { comparable: false, reason: 'no_predecessor' }],
  ['a chain that ends before the month', 21, '2003-12', { comparable: false, reason: 'no_predecessor' }],
  ['a predecessor that nobody knows', 40, '2025-06', { comparable: false, reason: 'no_predecessor' }],
])('%s', (_name, id, month, bearers) => {
  const unit = unitsById.get(id) as { id: number; validFrom: string }
  expect(bearersOf(unit, month, unitsById, successions)).toEqual(bearers)
})

test('a predecessor that arrives by two ways is counted once', () => {
  const twice = [...successions, link(1, 11, '2025-07-01')]
  expect(bearersOf({ id: 21, validFrom: '2026-04-30' }, '2025-06', unitsById, twice)).toEqual(sumOf(1, 2, 3, 4))
})

test.each([
  ['2025-07', false],
  ['2025-06', true],
  ['2026-01', false],
])('a unit of 1 July 2025 shown from %s was merged within: %s', (first, merged) => {
  expect(mergedWithin({ validFrom: '2025-07-01' }, first)).toBe(merged)
})
