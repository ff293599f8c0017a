/** The points of a whole tree: known examples, and random trees against a slow recomputation in BigInt. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatScaled } from '#domain/measure.ts'
import { classOf, type SchemeNode } from '#domain/scheme.ts'
import { rescaled, schemePoints } from '#domain/scheme-points.ts'
import type { LeafAnswer, ScoringRule } from '#domain/scoring-rule.ts'
import { pci2019 } from '../../seeds/reference/pci2019.ts'
import { xuanLanhCounts } from '../../seeds/reference/qd766/xuan-lanh-2026-09-17.ts'
import { qd766 } from '../../seeds/reference/qd766.ts'
import { pciRows } from './pci-2019.ts'

const counted = (numerator: number, denominator: number): LeafAnswer => ({
  fraction: { numerator, denominator },
  choice: null,
  points: null,
})
const given = (points: number): LeafAnswer => ({ fraction: null, choice: null, points })

describe('QĐ 766 of xã Xuân Lãnh, year 2026 to 17 September', () => {
  const answers = new Map(
    xuanLanhCounts.map(({ node, numerator, denominator }) => [
      node,
      counted(numerator as number, denominator as number),
    ]),
  )
  const { nodes, total } = schemePoints(qd766, answers)

  test.each([
    ['ON_TIME', '19,23'],
    ['ORIGINAL_RESULT_AVAILABLE', '5,37'],
    ['SO_HOA_GIAY_TO_GIAI_QUYET', '1,69'],
    ['REUSED_DIGITIZED_DATA', '1,04'],
    ['CITIZEN_DATA_CONNECTED_DOSSIER', '0,83'],
    ['PAY_DOSSIERS', '5,60'],
    ['PAY_FORMALITIES', '0,96'],
    ['PAY_PROVISION', '0,38'],
    ['TTTT', '6,94'],
    ['TDGQ', '19,23'],
  ])('%s makes %s as the portal printed', (code, points) => {
    expect(formatScaled(nodes.get(code)?.points as number, 2)).toBe(points)
  })

  test('what is not known is named, and not zero', () => {
    expect(nodes.get('MDHL')).toMatchObject({ points: null, assessed: 0 })
    expect(nodes.get('MDHL')?.missing).toHaveLength(3)
    expect(total.missing).toHaveLength(11)
    expect(total.assessed).toBe(2000 + 600 + 400 + 200 + 200 + 1000)
  })
})

describe('PCI 2019', () => {
  test.each(pciRows)('%s: the weighted sub-indices make the published total to 0,02', (_name, parts, published) => {
    const answers = new Map(pci2019.nodes.map((node, place) => [node.code, counted(parts[place] as number, 100)]))
    const { total } = schemePoints(pci2019, answers)
    expect(total.missing).toEqual([])
    expect(Math.abs((total.points as number) - published)).toBeLessThanOrEqual(2)
  })

  test('all 22 provinces of the table are held', () => expect(pciRows).toHaveLength(22))
})

const node = (code: string, parent: string | null, maximum: number | null, rule: ScoringRule | null): SchemeNode => ({
  code,
  parent,
  position: 1,
  name: code,
  maximum,
  inherited: false,
  rule,
  evidence: false,
  note: '',
})
const manual: ScoringRule = { kind: 'manual' }
const ratio: ScoringRule = { kind: 'ratio', from: null, fullAt: 10_000, zero: 'not_assessed' }

describe('a tree of every kind of leaf', () => {
  const nodes = [
    node('1', null, 1000, null),
    node('1.1', '1', 600, ratio),
    node('1.2', '1', 400, { kind: 'document' }),
    node('2', null, 500, manual),
    node('3', null, 200, { kind: 'bonus', each: 50 }),
    node('4', null, 300, { kind: 'deduction', each: 25 }),
  ]
  const scheme = { nodes, rounding: 'half_up', roundedAt: 'leaf' } as const
  const yes: LeafAnswer = { fraction: null, choice: 'yes', points: null }

  test.each<[string, [string, LeafAnswer][], number | null, number, string[]]>([
    ['nothing known', [], null, 0, ['1.1', '1.2', '2']],
    ['some known', [['1.2', yes]], 400, 400, ['1.1', '2']],
    ['a bonus alone makes no total', [['3', counted(2, 1)]], null, 0, ['1.1', '1.2', '2']],
    [
      'bonus and deduction stop at their caps',
      [
        ['1.1', counted(1, 3)],
        ['1.2', yes],
        ['2', given(450)],
        ['3', counted(9, 1)],
        ['4', counted(20, 1)],
      ],
      200 + 400 + 450 + 200 - 300,
      1500,
      [],
    ],
    [
      '0/0 that is not assessed leaves the maximum',
      [
        ['1.1', counted(0, 0)],
        ['1.2', yes],
        ['2', given(500)],
      ],
      900,
      900,
      [],
    ],
  ])('%s', (_name, answers, points, assessed, missing) => {
    const { total } = schemePoints(scheme, new Map(answers))
    expect([total.points, total.assessed, total.missing]).toEqual([points, assessed, missing])
  })
})

test('a bonus and a deduction are shown at their own nodes, and unsaid ones are not', () => {
  const nodes = [node('1', null, 500, manual), node('2', null, 200, { kind: 'bonus', each: 50 })]
  const scheme = { nodes, rounding: 'half_up', roundedAt: 'leaf' } as const
  expect(schemePoints(scheme, new Map([['2', counted(2, 1)]])).nodes.get('2')?.points).toBe(100)
  expect(schemePoints(scheme, new Map()).nodes.get('2')?.points).toBeNull()
})

test.each([
  ['all three thirds rounded first', 'leaf', 'half_up', 99],
  ['rounded once at the end', 'total', 'half_up', 100],
  ['rounded down first', 'leaf', 'down', 99],
] as const)('%s', (_name, roundedAt, rounding, points) => {
  const nodes = ['a', 'b', 'c'].map((code) => node(code, null, 100, ratio))
  const answers = new Map(nodes.map(({ code }) => [code, counted(1, 3)]))
  expect(schemePoints({ nodes, rounding, roundedAt }, answers).total.points).toBe(points)
})

test.each([
  ['nothing left out', 8000, 10_000, 0, 8000],
  ['a survey of 30 points that was not held', 6300, 10_000, 3000, 9000],
  ['a half goes up', 1, 10, 8, 5],
])('rescaled: %s', (_name, total, maximum, leftOut, points) => {
  expect(rescaled(total, maximum, leftOut, 'half_up')).toBe(points)
})

const classes = [
  { name: 'Xuất sắc', from: 9000 },
  { name: 'Tốt', from: 8000 },
  { name: 'Yếu', from: 0 },
]
test.each([
  [10_000, 'Xuất sắc'],
  [9000, 'Xuất sắc'],
  [8999, 'Tốt'],
  [8000, 'Tốt'],
  [7999, 'Yếu'],
  [0, 'Yếu'],
  [-1, undefined],
])('%i of 10.000 is %s: a bound belongs to its own class', (total, name) => {
  expect(classOf({ classes, maximum: 10_000 }, total)?.name).toBe(name)
})

/** A random tree of three levels with counted and given leaves, some without an answer. */
const leaf = fc.record({
  maximum: fc.integer({ min: 1, max: 900 }),
  up: fc.nat({ max: 50 }),
  down: fc.nat({ max: 40 }),
  isGiven: fc.boolean(),
  isMissing: fc.boolean(),
})
const tree = fc.array(fc.array(leaf, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })

test('a total equals a slow recomputation, leaf by leaf, under both places of rounding', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom('leaf' as const, 'total' as const), (groups, roundedAt) => {
      const nodes: SchemeNode[] = []
      const answers = new Map<string, LeafAnswer>()
      let rounded = 0n
      let up = 0n
      let down = 1n
      let known = false
      for (const [g, leaves] of groups.entries()) {
        nodes.push(node(`g${g}`, null, null, null))
        for (const [l, one] of leaves.entries()) {
          const code = `g${g}.${l}`
          nodes.push(node(code, `g${g}`, one.maximum, one.isGiven ? manual : ratio))
          if (one.isMissing) continue
          const points = Math.min(one.up, one.maximum)
          answers.set(code, one.isGiven ? given(points) : counted(one.up, one.down))
          if (!one.isGiven && one.down === 0) continue
          known = true
          const isFull = !one.isGiven && one.up >= one.down
          const n = one.isGiven ? BigInt(points) : isFull ? BigInt(one.maximum) : BigInt(one.up * one.maximum)
          const d = one.isGiven || isFull ? 1n : BigInt(one.down)
          rounded += (2n * n + d) / (2n * d)
          up = up * d + n * down
          down *= d
        }
      }
      const { total } = schemePoints({ nodes, rounding: 'half_up', roundedAt }, answers)
      const expected = roundedAt === 'leaf' ? rounded : (2n * up + down) / (2n * down)
      expect(total.points).toBe(known ? Number(expected) : null)
    }),
  )
})
