/** What the validator says of schemes that do not add up; and that it is silent of one that does. */
import { describe, expect, test } from 'vitest'
import type { Scheme, SchemeNode } from '#domain/scheme.ts'
import { isSound, schemeFaultCodes, schemeFaults } from '#domain/scheme-faults.ts'
import { schemeFaultSentence } from '#domain/scheme-faults.vi.ts'
import type { ScoringRule, Step } from '#domain/scoring-rule.ts'
import { elements } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { schemes } from '../../seeds/reference/schemes.ts'

const known = {
  indicators: new Set(indicators.map(({ code }) => code)),
  elements: new Set(elements.map(({ code }) => code)),
}
const manual: ScoringRule = { kind: 'manual' }

function node(
  code: string,
  parent: string | null,
  maximum: number | null,
  rule: ScoringRule | null = manual,
): SchemeNode {
  return {
    code,
    parent,
    position: 1,
    name: `Tiêu chí ${code}`,
    maximum,
    inherited: false,
    rule,
    evidence: false,
    note: '',
  }
}

const sound = [node('1', null, 600, null), node('1.1', '1', 400), node('1.2', '1', 200), node('2', null, 400)]
type Checked = Parameters<typeof schemeFaults>[0]
const scheme = (change: Partial<Checked>): Checked => ({
  nodes: sound,
  maximum: 1000,
  classes: [],
  validFrom: '2026-01-01',
  validTo: null,
  appliesTo: ['ward'],
  ...change,
})
const withLeaf = (rule: ScoringRule, maximum = 400) =>
  scheme({ nodes: [...sound.slice(0, 3), node('2', null, maximum, rule)] })
const steps = (list: Step[], of: 'percent' | 'count' = 'percent') =>
  withLeaf({ kind: 'steps', from: null, of, zero: 'not_assessed', steps: list })

test.each(schemes.map((one) => [one.code, one] as const))('%s has no fault', (_code, one: Scheme) => {
  expect(schemeFaults(one, known)).toEqual([])
})

const cases: [string, Checked, string[]][] = [
  ['a sound one', scheme({}), []],
  ['no nodes', scheme({ nodes: [] }), ['no_nodes']],
  ['no kind of unit', scheme({ appliesTo: [] }), ['no_units']],
  ['days crossed', scheme({ validTo: '2025-12-31' }), ['dates_crossed']],
  ['a maximum of nothing', scheme({ maximum: 0 }), ['maximum_none', 'total_exceeds']],
  ['a code twice', scheme({ nodes: [...sound, node('2', null, 400)] }), ['code_twice @2']],
  ['a code left out', scheme({ nodes: [...sound.slice(0, 3), node('', null, 400)] }), ['code_missing @']],
  ['a parent that is nowhere', scheme({ nodes: [...sound, node('3.1', '3', 5)] }), ['unknown_parent @3.1']],
  [
    'a circle',
    scheme({ nodes: [...sound, node('a', 'b', 5, null), node('b', 'a', 5, null)] }),
    ['parent_cycle @a', 'parent_cycle @b'],
  ],
  ['a leaf without a rule', scheme({ nodes: [...sound.slice(0, 3), node('2', null, 400, null)] }), ['rule_missing @2']],
  ['a rule on a group', scheme({ nodes: [node('1', null, 600), ...sound.slice(1)] }), ['rule_on_group @1']],
  [
    'children that exceed',
    scheme({ nodes: [node('1', null, 500, null), ...sound.slice(1)] }),
    ['children_exceed @1', 'total_short'],
  ],
  [
    'children that fall short',
    scheme({ nodes: [node('1', null, 700, null), ...sound.slice(1)] }),
    ['children_short @1', 'total_exceeds'],
  ],
  ['a total that differs', scheme({ maximum: 900 }), ['total_exceeds']],
  [
    'an unknown split is a doubt',
    scheme({ nodes: [...sound.slice(0, 3), node('2', null, null)] }),
    ['maximum_unknown @2 ?'],
  ],
  ['nothing to reach', scheme({ nodes: [...sound, node('3', null, 0)] }), ['maximum_zero @3 ?']],
  ['below nothing', scheme({ nodes: [...sound, node('3', null, -5)], maximum: 995 }), ['maximum_negative @3']],
  ['a name left out', scheme({ nodes: [...sound.slice(0, 3), { ...sound[3]!, name: ' ' }] }), ['name_missing @2']],
  ['a bonus counts in no sum', scheme({ nodes: [...sound, node('3', null, 100, { kind: 'bonus', each: null })] }), []],
  [
    'a bonus that costs',
    scheme({ nodes: [...sound, node('3', null, 100, { kind: 'bonus', each: -1 })] }),
    ['each_negative @3'],
  ],
  ['full at 0%', withLeaf({ kind: 'ratio', from: null, fullAt: 0, zero: 'none' }), ['full_at @2']],
  ['full beyond all', withLeaf({ kind: 'ratio', from: null, fullAt: 10_001, zero: 'none' }), ['full_at @2']],
  [
    'an indicator nobody knows',
    withLeaf({ kind: 'ratio', from: { indicator: 'x' }, fullAt: 100, zero: 'none' }),
    ['unknown_indicator @2'],
  ],
  [
    'an element nobody knows',
    withLeaf({ kind: 'ratio', from: { numerator: ['x'], denominator: ['dossiers_due'] }, fullAt: 100, zero: 'none' }),
    ['unknown_element @2'],
  ],
  [
    'a side left out',
    withLeaf({ kind: 'ratio', from: { numerator: [], denominator: ['dossiers_due'] }, fullAt: 100, zero: 'none' }),
    ['source_sides @2'],
  ],
  ['no steps', steps([]), ['steps_none @2']],
  [
    'steps from 0 to the end',
    steps([
      { from: 8000, to: null, points: 400 },
      { from: 0, to: 8000, points: 0 },
    ]),
    [],
  ],
  [
    'a gap between steps',
    steps([
      { from: 0, to: 6000, points: 0 },
      { from: 8000, to: null, points: 400 },
    ]),
    ['step_gap @2'],
  ],
  ['a gap at the bottom', steps([{ from: 6000, to: null, points: 400 }]), ['step_gap @2']],
  ['a gap at the top', steps([{ from: 0, to: 6000, points: 0 }]), ['step_gap @2']],
  [
    'steps one over the other',
    steps([
      { from: 0, to: 9000, points: 0 },
      { from: 8000, to: null, points: 400 },
    ]),
    ['step_overlap @2'],
  ],
  ['a step worth more than all', steps([{ from: 0, to: null, points: 401 }]), ['step_points @2']],
  ['no choices', withLeaf({ kind: 'class', choices: [] }), ['choices_none @2']],
  [
    'a choice twice',
    withLeaf({
      kind: 'class',
      choices: [
        { name: 'A', points: 1 },
        { name: 'A', points: 2 },
      ],
    }),
    ['choice_twice @2'],
  ],
  [
    'a choice worth more than all',
    withLeaf({ kind: 'class', choices: [{ name: 'A', points: 401 }] }),
    ['choice_points @2'],
  ],
  ['a scale of nothing', withLeaf({ kind: 'scaled', top: 0 }), ['scale_top @2']],
  [
    'a class twice',
    scheme({
      classes: [
        { name: 'Tốt', from: 8000 },
        { name: 'Tốt', from: 0 },
      ],
    }),
    ['class_twice'],
  ],
  [
    'classes in disorder',
    scheme({
      classes: [
        { name: 'Khá', from: 7000 },
        { name: 'Tốt', from: 8000 },
        { name: 'Yếu', from: 0 },
      ],
    }),
    ['class_order'],
  ],
  ['a gap below the lowest class', scheme({ classes: [{ name: 'Tốt', from: 8000 }] }), ['class_gap']],
]

describe('the validator', () => {
  test.each(cases)('%s', (_name, one, expected) => {
    const faults = schemeFaults(one, known)
    expect(
      faults.map(({ code, node: at, isDoubt }) => `${code}${at === null ? '' : ` @${at}`}${isDoubt ? ' ?' : ''}`),
    ).toEqual(expected)
    expect(isSound(faults)).toBe(expected.every((text) => text.endsWith('?')))
    for (const fault of faults) expect(schemeFaultSentence(fault, 2)).not.toMatch(/undefined|NaN| {2}/)
  })

  test('every fault is found by some case', () => {
    const found = new Set(cases.flatMap(([, one]) => schemeFaults(one, known).map(({ code }) => code)))
    expect(schemeFaultCodes.filter((code) => !found.has(code))).toEqual([])
  })

  test('sentences name the node, both sums and the bounds', () => {
    const [fault] = schemeFaults(
      scheme({ nodes: [node('1', null, 550, null), ...sound.slice(1)], maximum: 950 }),
      known,
    )
    expect(schemeFaultSentence(fault!, 2)).toBe(
      'Các tiêu chí con của 1 cộng lại được 6 điểm, nhiều hơn 5,5 điểm tối đa của 1.',
    )
    const [gap] = schemeFaults(
      steps([
        { from: 0, to: 6000, points: 0 },
        { from: 8000, to: null, points: 400 },
      ]),
      known,
    )
    expect(schemeFaultSentence(gap!, 2)).toContain('bỏ trống khoảng từ 60% đến dưới 80%')
    const [counts] = schemeFaults(steps([{ from: 0, to: 200, points: 0 }], 'count'), known)
    expect(schemeFaultSentence(counts!, 2)).toContain('bỏ trống từ 2 trở lên')
  })
})
