import { expect, test } from 'vitest'
import {
  type Bearers,
  bearersOf,
  type MergedScore,
  mergedScore,
  mergedWithin,
  ownMonths,
  type PredecessorScore,
  type ScoreRule,
  type Succession,
  sourceBearers,
} from '#domain/succession.ts'

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

test('what is stored as a circle is nobody’s past, and ends', () => {
  const circle = [link(10, 21, '2026-04-30'), link(21, 10, '2026-04-30')]
  const [ten, twentyOne] = [10, 21].map((id) => unitsById.get(id) as { id: number; validFrom: string })
  for (const unit of [ten, twentyOne])
    expect(bearersOf(unit as { id: number; validFrom: string }, '2025-01', unitsById, circle)).toEqual({
      comparable: false,
      reason: 'no_predecessor',
    })
})

const ended = { id: 10, validFrom: '2025-07-01', validTo: '2026-04-29' }
test.each<[string, boolean]>([
  ['2025-06', false],
  ['2025-07', true],
  ['2026-03', true],
  ['2026-04', false],
])('by source %s is the unit’s own: %s', (month, own) => {
  expect(sourceBearers(ended, month)).toEqual(own ? itself(10) : { comparable: false, reason: 'not_then' })
  expect(ownMonths(ended, [month])).toEqual(own ? [month] : [])
})

const whole = (...scores: (number | undefined)[]): PredecessorScore[] => scores.map((score) => ({ score, whole: true }))
const none = (reason: 'no_rule' | 'no_predecessor' | 'partial' | 'missing'): MergedScore => ({
  comparable: false,
  reason,
})
test.each<[string, ScoreRule, PredecessorScore[], MergedScore]>([
  // DTI with four decimals: 0,6512 and 0,7000 give 0,6756.
  [
    'DTI of two provinces',
    'mean',
    whole(6512, 7000),
    { comparable: true, score: { numerator: 13_512, denominator: 2 } },
  ],
  [
    'a mean that no decimals hold',
    'mean',
    whole(1, 1, 2),
    { comparable: true, score: { numerator: 4, denominator: 3 } },
  ],
  ['a score of zero is a score', 'mean', whole(0, 10), { comparable: true, score: { numerator: 10, denominator: 2 } }],
  [
    'one predecessor, as after a rename',
    'mean',
    whole(812),
    { comparable: true, score: { numerator: 812, denominator: 1 } },
  ],
  ['a predecessor that was not scored', 'mean', whole(6512, undefined), none('missing')],
  ['a part of a unit', 'mean', [...whole(6512), { score: 7000, whole: false }], none('partial')],
  ['no predecessor', 'mean', [], none('no_predecessor')],
  ['an index that says nothing of mergers', 'none', whole(6512, 7000), none('no_rule')],
])('the score of a merged unit: %s', (_name, rule, predecessors, score) => {
  expect(mergedScore(rule, predecessors)).toEqual(score)
})
