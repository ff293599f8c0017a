/** The table of targets as it is typed: quarters collapse into one row and go out as four; faults find their fields. */
import { describe, expect, it } from 'vitest'
import type { TargetItem } from '#contract/plans'
import { rowFaults } from '../../web/features/plans/editor-faults.ts'
import { type EditorRow, linesOf, newRow, rowsOf } from '../../web/features/plans/editor-rows.ts'
import { nested } from '../../web/features/plans/nested.ts'

function target(id: number, changes: Partial<TargetItem> = {}): TargetItem {
  return {
    id,
    plan: { id: 1, number: null, date: null, year: 2026, title: '' },
    unit: 'MH02',
    unitLabel: '',
    appliesTo: 'own',
    indicator: 'online_payment',
    indicatorName: '',
    operator: '>=',
    value: 60,
    shown: '',
    clause: 'mục II.3',
    summary: 'Từ 60%',
    note: '',
    period: '2026',
    partOf: null,
    ...changes,
  }
}
const quarter = (id: number, at: number, value: number, changes: Partial<TargetItem> = {}) =>
  target(id, {
    value,
    summary: `Quý ${at}`,
    period: `2026-${String(at * 3 - 2).padStart(2, '0')}/2026-${String(at * 3).padStart(2, '0')}`,
    ...changes,
  })
const four = [quarter(5, 1, 50), quarter(6, 2, 55.5), quarter(7, 3, 60), quarter(8, 4, 65)]

describe('rows', () => {
  it('of a year, of some months, and of four quarters in one', () => {
    const rows = rowsOf(
      [
        target(1, { indicator: 'on_time', value: 99.7 }),
        ...four,
        target(9, { period: '2022-01/2026-12', indicator: 'reuse' }),
      ],
      2026,
    )
    expect(rows.map(({ ids, kind, values }) => [ids, kind, values])).toEqual([
      [[1], 'year', ['99,7']],
      [[5, 6, 7, 8], 'quarters', ['50', '55,5', '60', '65']],
      [[9], 'months', ['60']],
    ])
    expect(rows[2]).toMatchObject({ from: '2022-01', to: '2026-12' })
  })

  it.each<[string, TargetItem[]]>([
    ['three quarters', four.slice(0, 3)],
    ['quarters on another basis', [...four.slice(0, 3), quarter(8, 4, 65, { clause: 'mục II.4' })]],
    ['quarters for others', [...four.slice(0, 3), quarter(8, 4, 65, { appliesTo: 'all' })]],
  ])('%s stay rows of their own', (_name, targets) => {
    expect(rowsOf(targets, 2026).map(({ kind }) => kind)).toEqual(targets.map(() => 'months'))
  })

  it('go out as they came in, with their keys, their words and their parts', () => {
    const targets = [
      target(1, { indicator: 'on_time', value: 99.7 }),
      ...four,
      target(9, { indicator: 'par_class', operator: 'class', value: 'Khá', period: '2025' }),
      target(10, { indicator: 'reuse', value: 0, partOf: 1 }),
      target(11, { indicator: 'satisfaction', partOf: 7 }),
    ]
    const { lines } = linesOf(rowsOf(targets, 2026))
    expect(lines).toEqual(
      targets.map((one) => {
        const isNumber = typeof one.value === 'number'
        const [from = '', to = from] =
          one.period.length === 4 ? [`${one.period}-01`, `${one.period}-12`] : one.period.split('/')
        const { id, indicator, operator, appliesTo, clause, summary, note } = one
        const place = targets.findIndex((other) => other.id === one.partOf)
        return {
          ...{ id, indicator, operator, appliesTo, clause, summary, note, from, to },
          value: isNumber ? String(one.value) : null,
          word: isNumber ? null : one.value,
          // A part of one of four quarters is a part of the row; what is one row goes out under the first.
          partOf: one.partOf === null ? null : one.id === 11 ? 1 : place,
        }
      }),
    )
  })
})

describe('what is typed', () => {
  const typed = (changes: Partial<EditorRow>) =>
    linesOf([{ ...newRow('a', 2026), indicator: 'on_time', ...changes }]).lines
  it.each([
    ['99,7', '99.7'],
    [' 60 ', '60'],
    ['1.500', '1500'],
    ['', null],
    ['99.7', '99.7'],
    ['-5', '-5'],
    ['sáu mươi', 'sáu mươi'],
  ])('%j goes out as %j', (value, expected) => {
    expect(typed({ values: [value] })[0]?.value).toBe(expected)
  })

  it('a year that was made quarters goes out as four, the first under the key of the year', () => {
    const lines = typed({
      ids: [7, undefined, undefined, undefined],
      kind: 'quarters',
      values: ['50', '55', '60', '65'],
    })
    expect(lines.map(({ id, from, to, value }) => [id, from, to, value])).toEqual([
      [7, '2026-01', '2026-03', '50'],
      [undefined, '2026-04', '2026-06', '55'],
      [undefined, '2026-07', '2026-09', '60'],
      [undefined, '2026-10', '2026-12', '65'],
    ])
  })

  it('a word takes no quarters', () => {
    const lines = typed({ operator: 'direction', word: 'nâng cao', kind: 'quarters', values: ['', '', '', ''] })
    expect(lines).toMatchObject([{ value: null, word: 'nâng cao', from: '2026-01', to: '2026-12' }])
  })
})

it('what is wrong with a line is told at the row and quarter in which it was typed', () => {
  const { places } = linesOf(rowsOf([target(1, { indicator: 'on_time' }), ...four], 2026))
  const fault = (field: string) => ({ field, code: 'x', message: field })
  expect(
    rowFaults(
      ['targets.0.clause', 'targets.3.value', 'targets.9.value', 'change.reason', 'targets'].map(fault),
      places,
    ),
  ).toEqual([
    { row: 0, part: 0, field: 'clause', message: 'targets.0.clause' },
    { row: 1, part: 2, field: 'value', message: 'targets.3.value' },
  ])
})

it('a row without a name is told by the number that it has here', () => {
  const { places } = linesOf([...rowsOf(four, 2026), newRow('a', 2026)])
  const [fault] = rowFaults([{ field: 'targets.4.value', code: 'x', message: 'Dòng 5: chưa có mức giao.' }], places)
  expect(fault).toMatchObject({ row: 1, message: 'Dòng 2: chưa có mức giao.' })
})

it('parts of parts stand below their wholes, and a part whose whole is gone stands for itself', () => {
  const targets = [target(1), target(4, { partOf: 3 }), target(2), target(3, { partOf: 1 }), target(5, { partOf: 99 })]
  expect(nested(targets).map(({ target: { id }, depth, order }) => [id, depth, order])).toEqual([
    [1, 0, 1],
    [3, 1, null],
    [4, 2, null],
    [2, 0, 2],
    [5, 0, 3],
  ])
})
