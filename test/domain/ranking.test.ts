import { describe, expect, test } from 'vitest'
import type { Assessment } from '#domain/assessment.ts'
import { type Contender, countMet, distanceToTarget, movement, rank, type UnrankedReason } from '#domain/ranking.ts'
import { compareNames } from '#domain/unit.ts'

function contender(subject: string, numerator: number, denominator: number): Contender<string> {
  return { subject, value: { numerator, denominator }, reason: undefined }
}

function without(subject: string, reason?: UnrankedReason): Contender<string> {
  return { subject, value: undefined, reason }
}

const wards = [
  contender('Đống Đa', 45, 50),
  contender('Ba Đình', 90, 100),
  contender('Cửa Nam', 99, 100),
  contender('Yên Hòa', 2, 100),
]

test('equal rates share a place and the next place is skipped; within a tie names decide the order', () => {
  expect(rank(wards, 'higher', compareNames)).toEqual([
    { subject: 'Cửa Nam', place: 1, reason: undefined },
    { subject: 'Ba Đình', place: 2, reason: undefined },
    { subject: 'Đống Đa', place: 2, reason: undefined },
    { subject: 'Yên Hòa', place: 4, reason: undefined },
  ])
})

test('where lower is better the least is first', () => {
  const placed = rank(wards, 'lower', compareNames)
  expect(placed.map((one) => [one.subject, one.place])).toEqual([
    ['Yên Hòa', 1],
    ['Ba Đình', 2],
    ['Đống Đa', 2],
    ['Cửa Nam', 4],
  ])
})

test('units without a number or with few cases come after all others, by name, each with its reason', () => {
  const placed = rank(
    [
      without('Yên Hòa', 'missing'),
      { ...contender('Ô Chợ Dừa', 29, 29), reason: 'small_denominator' },
      contender('Cửa Nam', 0, 100),
      without('Đống Đa', 'nothing_arose'),
      without('Ba Đình'),
    ],
    'higher',
    compareNames,
  )
  expect(placed).toEqual([
    { subject: 'Cửa Nam', place: 1, reason: undefined },
    { subject: 'Ba Đình', place: null, reason: 'missing' },
    { subject: 'Đống Đa', place: null, reason: 'nothing_arose' },
    { subject: 'Ô Chợ Dừa', place: null, reason: 'small_denominator' },
    { subject: 'Yên Hòa', place: null, reason: 'missing' },
  ])
})

test('nobody is ranked where nobody has a number', () => {
  expect(rank([], 'higher', compareNames)).toEqual([])
  expect(rank([without('Ba Đình')], 'higher', compareNames)[0]?.place).toBeNull()
})

test('rates that look alike when rounded keep their order', () => {
  const placed = rank([contender('A', 999_998, 1_000_000), contender('B', 999_999, 1_000_000)], 'higher', compareNames)
  expect(placed.map((one) => [one.subject, one.place])).toEqual([
    ['B', 1],
    ['A', 2],
  ])
})

test('the distance to one’s own target puts wards with different targets side by side', () => {
  const easy = distanceToTarget({ numerator: 65, denominator: 100 }, { numerator: 60, denominator: 100 })
  const hard = distanceToTarget({ numerator: 88, denominator: 100 }, { numerator: 90, denominator: 100 })
  expect([easy, hard]).toEqual([
    { numerator: 1, denominator: 20 },
    { numerator: -1, denominator: 50 },
  ])
  const placed = rank(
    [
      { subject: 'hard', value: hard, reason: undefined },
      { subject: 'easy', value: easy, reason: undefined },
    ],
    'higher',
    compareNames,
  )
  expect(placed.map((one) => one.subject)).toEqual(['easy', 'hard'])
})

test.each([
  ['three places up', 2, 5, 3],
  ['two places down', 7, 5, -2],
  ['as before', 5, 5, 0],
  ['no place now', null, 5, null],
  ['no place before', 5, null, null],
  ['not there before', 5, undefined, null],
])('%s', (_name, now, before, moved) => {
  expect(movement(now, before)).toBe(moved)
})

describe('how many met their target', () => {
  test.each<[Assessment[], number, number]>([
    [['met', 'met'], 2, 2],
    [['met', 'near'], 1, 2],
    [['near', 'missed', 'out_of_reach'], 0, 3],
    [['met', 'no_data', 'no_target', 'not_applicable'], 1, 1],
    [[], 0, 0],
  ])('of %j: %i of %i', (assessments, met, assessed) => {
    expect(countMet(assessments)).toEqual({ met, assessed })
  })
})
