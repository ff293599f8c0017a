/** The total of a unit in a scoring round against a slow recomputation, and what becomes of it without a survey. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LeafSteps, roundPoints, type UpTo } from '../../server/domain/round-points.ts'
import type { SchemeNode } from '../../server/domain/scheme.ts'
import { noAnswer, type ScoringRule } from '../../server/domain/scoring-rule.ts'

const rules: ScoringRule[] = [
  { kind: 'manual' },
  { kind: 'ratio', from: null, fullAt: 10_000, zero: 'not_assessed' },
  { kind: 'document' },
  { kind: 'survey', measure: 'rate' },
  { kind: 'bonus', each: null },
  { kind: 'deduction', each: null },
]

type Drawn = {
  rule: number
  inherited: boolean
  maximum: number
  self: number
  first: number
  second: number
  council: number
  part: number
  has: number
}
const drawnLeaf = fc.record<Drawn>({
  rule: fc.nat({ max: rules.length - 1 }),
  inherited: fc.boolean(),
  maximum: fc.integer({ min: 1, max: 2000 }),
  self: fc.nat({ max: 100 }),
  first: fc.nat({ max: 100 }),
  second: fc.nat({ max: 100 }),
  council: fc.nat({ max: 100 }),
  part: fc.nat({ max: 100 }),
  /** Bits: which steps spoke. */
  has: fc.nat({ max: 31 }),
})

function built(drawn: readonly Drawn[]) {
  const nodes: SchemeNode[] = [
    {
      code: 'g',
      parent: null,
      position: 0,
      name: 'g',
      maximum: null,
      inherited: false,
      rule: null,
      evidence: false,
      note: '',
    },
  ]
  const leaves = new Map<string, LeafSteps>()
  for (const [at, one] of drawn.entries()) {
    const rule = rules[one.rule] as ScoringRule
    const isExtra = rule.kind === 'bonus' || rule.kind === 'deduction'
    nodes.push({
      code: `l${at}`,
      parent: 'g',
      position: at,
      name: 'x',
      maximum: one.maximum,
      inherited: one.inherited && !isExtra,
      rule,
      evidence: false,
      note: '',
    })
    const points = (share: number) => Math.floor((one.maximum * share) / 100)
    const fraction = { numerator: one.part, denominator: 100 }
    const own =
      rule.kind === 'document'
        ? { ...noAnswer, choice: one.self > 50 ? 'yes' : 'no' }
        : rule.kind === 'ratio' || rule.kind === 'survey'
          ? { ...noAnswer, fraction }
          : { ...noAnswer, points: points(one.self) }
    const steps: LeafSteps = {}
    if (one.has & 1) steps.self = own
    if (one.has & 2) steps.first = points(one.first)
    if (one.has & 4) steps.second = points(one.second)
    if (one.has & 8) steps.council = points(one.council)
    if (one.has & 16 && rule.kind === 'survey') steps.survey = own
    leaves.set(`l${at}`, steps)
  }
  return { nodes, leaves }
}

/** By hand and slowly, in hundredths: what each leaf makes, and the sum. */
function slowly(drawn: readonly Drawn[], upTo: UpTo, survey: 'used' | 'left_out'): { total: number; known: boolean } {
  let total = 0
  let known = false
  for (const one of drawn) {
    const kind = (rules[one.rule] as ScoringRule).kind
    const isExtra = kind === 'bonus' || kind === 'deduction'
    const inherited = one.inherited && !isExtra
    const spoke = (bit: number) => (one.has & bit) !== 0
    const of = (share: number) => Math.floor((one.maximum * share) / 100)
    const rounded = Math.floor((2 * one.maximum * one.part + 100) / 200)
    let points: number | undefined
    if (kind === 'survey' && !inherited) points = survey === 'used' && spoke(16) ? rounded : undefined
    else {
      if (spoke(1))
        points =
          kind === 'document'
            ? one.self > 50
              ? one.maximum
              : 0
            : kind === 'ratio' || kind === 'survey'
              ? rounded
              : of(one.self)
      if (!inherited && upTo !== 'self') {
        if (spoke(2)) points = of(one.first)
        if (spoke(4) && upTo !== 'first') points = of(one.second)
        if (spoke(8) && upTo === 'council') points = of(one.council)
      }
    }
    if (points === undefined) continue
    total += kind === 'deduction' ? -points : points
    if (!isExtra) known = true
  }
  return { total, known }
}

describe('the total of a unit', () => {
  it('equals a slow recomputation of the last word on every leaf', () => {
    const upTos: UpTo[] = ['self', 'first', 'second', 'council']
    fc.assert(
      fc.property(
        fc.array(drawnLeaf, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(...upTos),
        fc.constantFrom('used' as const, 'left_out' as const),
        fc.constantFrom('leaf' as const, 'total' as const),
        (drawn, upTo, survey, roundedAt) => {
          const { nodes, leaves } = built(drawn)
          const made = roundPoints(
            { nodes, rounding: 'half_up', roundedAt: 'leaf', maximum: 10_000 },
            leaves,
            upTo,
            survey,
          )
          const slow = slowly(drawn, upTo, survey)
          expect(made.total).toBe(slow.known ? slow.total : null)
          if (roundedAt === 'total' && slow.known) {
            const whole = roundPoints({ nodes, rounding: 'half_up', roundedAt, maximum: 10_000 }, leaves, upTo, survey)
            expect(Math.abs((whole.total ?? 0) - slow.total)).toBeLessThanOrEqual(drawn.length)
          }
        },
      ),
    )
  })

  it('without a survey is brought to the whole maximum where the round says so, extras apart', () => {
    const leaf = (code: string, maximum: number, rule: ScoringRule): SchemeNode => ({
      code,
      parent: null,
      position: 0,
      name: code,
      maximum,
      inherited: false,
      rule,
      evidence: false,
      note: '',
    })
    const nodes = [
      leaf('a', 7000, { kind: 'manual' }),
      leaf('s', 3000, { kind: 'survey', measure: 'rate' }),
      leaf('b', 300, { kind: 'bonus', each: null }),
    ]
    const scheme = { nodes, rounding: 'half_up' as const, roundedAt: 'leaf' as const, maximum: 10_000 }
    const leaves = new Map<string, LeafSteps>([
      ['a', { self: { ...noAnswer, points: 5600 } }],
      ['b', { self: { ...noAnswer, points: 100 } }],
    ])
    expect(roundPoints(scheme, leaves, 'self', 'left_out')).toMatchObject({ total: 5700, missing: [] })
    // 56 / 70 × 100 + 1
    expect(roundPoints(scheme, leaves, 'self', 'rescaled')).toMatchObject({ total: 8100, missing: [] })
    expect(roundPoints(scheme, leaves, 'self', 'used')).toMatchObject({ total: 5700, missing: ['s'] })
  })
})
