/** What a table of targets is refused for, row by row; and what real plans write is not. */
import { describe, expect, it, test } from 'vitest'
import { type Indicator, isShare } from '#domain/indicator.ts'
import { type TargetFault, type TargetRow, type TargetTable, targetFaults } from '#domain/target-faults.ts'
import { targetFailures } from '#domain/target-faults.vi.ts'
import { readTargetValue, targetValueText } from '#domain/target-value.ts'
import { partRules } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { plans as realPlans } from '../../seeds/reference/plans.ts'
import { plans as samplePlans } from '../../seeds/sample/plan.ts'

const known: ReadonlyMap<string, Indicator> = new Map(indicators.map((one) => [one.code, one]))

function row(changes: Partial<TargetRow> = {}): TargetRow {
  return {
    indicator: 'online_payment',
    operator: '>=',
    value: '60',
    word: null,
    from: '2026-01',
    to: '2026-12',
    appliesTo: 'own',
    clause: 'mục II.3',
    partOf: null,
    ...changes,
  }
}

function table(rows: readonly TargetRow[], plan: Partial<TargetTable['plan']> = {}) {
  const ofYear = { from: '2026-01', to: '2026-12' }
  return {
    rows,
    indicators: known,
    rules: partRules,
    plan: { span: ofYear, unitKind: 'ward' as const, isInForce: false, ...plan },
  }
}

const faults = (rows: readonly TargetRow[], plan: Partial<TargetTable['plan']> = {}) =>
  targetFaults(table(rows, plan)).map(({ row: at, field, code }: TargetFault) => `${at}.${field} ${code}`)

describe('one row', () => {
  test.each<[string, Partial<TargetRow>, string[]]>([
    ['at least 60%', {}, []],
    ['at least 120%', { value: '120' }, ['0.value above_all']],
    ['100.001%', { value: '100.001' }, ['0.value above_all']],
    ['exactly 100%', { operator: '=', value: '100' }, []],
    ['more than 100% of a part of a whole', { operator: '>', value: '100' }, ['0.value out_of_reach']],
    [
      'more than 100% of what was assigned, which can be exceeded',
      { indicator: 'revenue_collected', operator: '>', value: '100' },
      [],
    ],
    ['less than nothing', { operator: '<', value: '0' }, ['0.value out_of_reach']],
    ['no more than nothing', { indicator: 'late_dossiers', operator: '<=', value: '0' }, []],
    ['below zero', { value: '-5' }, ['0.value negative']],
    ['no number', { value: null }, ['0.value value_needed']],
    ['a blank', { value: ' ' }, ['0.value value_needed']],
    ['a word for a number', { value: 'sixty' }, ['0.value not_a_number']],
    ['a Vietnamese comma', { value: '99,7' }, ['0.value not_a_number']],
    ['three decimals', { value: '99.123' }, []],
    ['four decimals', { value: '99.1234' }, ['0.value decimals']],
    ['a number too large to keep', { indicator: 'dialogues', value: '99999999999' }, ['0.value too_large']],
    ['an unknown indicator', { indicator: 'none' }, ['0.indicator unknown_indicator']],
    ['a class', { operator: 'class', value: null, word: 'khá', indicator: 'par_class' }, []],
    ['a class that is none', { operator: 'class', value: null, word: 'Giỏi' }, ['0.word unknown_class']],
    ['a class without a word', { operator: 'class', value: null, word: '' }, ['0.word word_needed']],
    ['a rank without a word', { operator: 'rank', value: null, word: null }, ['0.word word_needed']],
    ['a direction', { operator: 'direction', value: null, word: 'nâng cao' }, []],
    ['months in the wrong order', { from: '2026-06', to: '2026-03' }, ['0.to from_after_to']],
    ['the year before', { from: '2025-01', to: '2025-12' }, ['0.from outside_plan']],
    [
      'an index of the year before',
      { indicator: 'par_class', operator: 'class', word: 'Khá', from: '2025-01', to: '2025-12' },
      [],
    ],
    [
      'an index of two years before',
      { indicator: 'par_class', operator: 'class', word: 'Khá', from: '2024-01', to: '2024-12' },
      ['0.from outside_plan'],
    ],
    ['five years', { from: '2022-01', to: '2026-12' }, []],
    ['five years that are over', { from: '2021-01', to: '2025-12' }, ['0.from outside_plan']],
    ['phường below a phường', { appliesTo: 'ward' }, ['0.appliesTo nobody_below']],
    ['a part of a row that is not there', { partOf: 7 }, ['0.partOf unknown_whole']],
    ['a part of itself', { partOf: 0 }, ['0.partOf part_of_itself']],
    ['no clause in a draft', { clause: '' }, []],
  ])('%s', (_name, changes, expected) => {
    expect(faults([row(changes)])).toEqual(expected)
  })

  it('needs a clause where the plan is in force, and may be for phường below a province', () => {
    expect(faults([row({ clause: ' ' })], { isInForce: true })).toEqual(['0.clause clause_missing'])
    expect(faults([row({ appliesTo: 'ward' })], { unitKind: 'province' })).toEqual([])
  })
})

describe('several rows', () => {
  const quarters = ['01', '04', '07', '10'].map((month, index) =>
    row({ value: String(50 + index * 5), from: `2026-${month}`, to: `2026-${String(index * 3 + 3).padStart(2, '0')}` }),
  )
  test.each<[string, TargetRow[], string[]]>([
    ['a schedule by quarter', quarters, []],
    ['a year beside its quarters', [row(), ...quarters], [1, 2, 3, 4].map((at) => `${at}.value contradicts`)],
    ['the same twice', [row(), row()], ['1.value contradicts']],
    ['one month in common', [row({ to: '2026-06' }), row({ from: '2026-06' })], ['1.value contradicts']],
    ['months apart', [row({ to: '2026-05' }), row({ from: '2026-06' })], []],
    ['different kinds of units', [row({ appliesTo: 'own' }), row({ appliesTo: 'all' })], []],
    ['a part of the same indicator', [row(), row({ value: '50', partOf: 0 })], []],
    ['two parts of the same indicator', [row(), row({ partOf: 0 }), row({ partOf: 0 })], ['2.value contradicts']],
    ['a part of a part', [row(), row({ partOf: 0 }), row({ partOf: 1 })], []],
    ['a number and a direction', [row(), row({ operator: 'direction', value: null, word: 'nâng cao' })], []],
    [
      'a circle of two parts',
      [row({ partOf: 1 }), row({ indicator: 'on_time', partOf: 0 })],
      ['0.partOf part_of_itself', '1.partOf part_of_itself'],
    ],
    [
      'a part of a circle, itself in none',
      [row({ partOf: 1 }), row({ indicator: 'on_time', partOf: 0 }), row({ indicator: 'reuse', partOf: 0 })],
      ['0.partOf part_of_itself', '1.partOf part_of_itself'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(faults(rows)).toEqual(expected)
  })
})

it('none of the real plans and of the sample’s is refused', () => {
  for (const plan of [...realPlans, ...samplePlans]) {
    const rows = plan.targets.map((one) => ({ ...one, partOf: one.partOf ?? null }))
    const span = { from: `${plan.year}-01`, to: `${plan.year}-12` }
    expect([
      plan.title,
      faults(rows, { span, unitKind: plan.unit.code === 'MH' ? 'province' : 'ward', isInForce: true }),
    ]).toEqual([plan.title, []])
  }
})

it('names the row by what it asks for and when, and says what to do', () => {
  const wrong = table([row({ value: '120', from: '2026-07', to: '2026-09' }), row({ indicator: 'none' })])
  expect(targetFailures(wrong)).toEqual([
    {
      field: 'targets.0.value',
      code: 'above_all',
      message:
        '“Hồ sơ thanh toán trực tuyến”, quý III/2026: mức giao quá 100%, không đơn vị nào đạt được. Nhập từ 0 đến 100%.',
    },
    {
      field: 'targets.1.indicator',
      code: 'unknown_indicator',
      message: 'Dòng 2: chưa chọn chỉ số có trong danh mục. Chọn chỉ số ở cột đầu.',
    },
  ])
})

it('what is a part of what it is held against lies between none and all, through rules of rules', () => {
  const share = (code: string) => isShare(known.get(code) as Indicator, partRules)
  expect(['online_payment', 'on_time', 'revenue_collected', 'dialogues', 'par_index'].map(share)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  const chain = [
    { part: 'a', whole: 'b' },
    { part: 'b', whole: 'c' },
  ]
  expect(isShare({ kind: 'rate', numerator: ['a'], denominator: ['c'] }, chain)).toBe(true)
  expect(isShare({ kind: 'rate', numerator: ['c'], denominator: ['a'] }, chain)).toBe(false)
})

test.each<[string, ReturnType<typeof readTargetValue>]>([
  ['99.7', { value: 997, decimals: 1 }],
  ['60.00', { value: 60, decimals: 0 }],
  ['0', { value: 0, decimals: 0 }],
  ['-0', { value: 0, decimals: 0 }],
  ['-1.5', { value: -15, decimals: 1 }],
  ['0.005', { value: 5, decimals: 3 }],
  ['2000000000', { value: 2_000_000_000, decimals: 0 }],
  ['2000000001', 'too_large'],
  ['1e3', 'not_a_number'],
  ['', 'not_a_number'],
  ['1.', 'not_a_number'],
])('%j is read exactly, and written back', (text, expected) => {
  const read = readTargetValue(text)
  expect(read).toEqual(expected)
  if (typeof read === 'object') expect(readTargetValue(targetValueText(read))).toEqual(read)
})
