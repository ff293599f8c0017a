/** Editions held against each other, number by number and text by text. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { EditionNumber } from '#domain/edition.ts'
import { compareEditions, type NumberChangeKind } from '#domain/edition-comparison.ts'

const number: EditionNumber = {
  unit: 'MH02',
  unitName: 'Hương Bưởi',
  indicator: 'online_payment',
  indicatorName: 'Thanh toán trực tuyến',
  period: '2026-Q3',
  numerator: 412,
  denominator: 715,
  shown: '57,6%',
  target: '≥ 60%',
  assessment: 'missed',
  place: 4,
  status: 'approved',
}
const edition = (numbers: EditionNumber[], period = '2026-Q3', texts: Record<string, string> = {}) => ({
  head: { period },
  numbers,
  texts: Object.entries(texts).map(([key, text]) => ({ key, heading: key, generated: '', text })),
})

const cases: [name: string, after: Partial<EditionNumber> | null, what: NumberChangeKind[]][] = [
  ['nothing', {}, []],
  ['a name alone, which is no number', { unitName: 'Bưởi' }, []],
  [
    'a figure and what follows from it',
    { numerator: 430, shown: '60,1%', assessment: 'met', place: 2 },
    ['figure', 'assessment', 'place'],
  ],
  ['a count that is shown alike', { numerator: 4120, denominator: 7150 }, ['figure']],
  [
    'a number that went missing',
    { numerator: null, denominator: null, shown: '–', assessment: 'no_data', place: null },
    ['figure', 'assessment', 'place'],
  ],
  ['missing became zero', { numerator: 0, denominator: 0, shown: 'không phát sinh' }, ['figure']],
  ['another target', { target: '≥ 55%', assessment: 'met' }, ['target', 'assessment']],
  ['a place alone', { place: 5 }, ['place']],
  ['a status alone', { status: 'final' }, ['status']],
  ['gone', null, ['only_before']],
]

describe('two editions', () => {
  test.each(cases)('differ by %s', (_name, after, what) => {
    const found = compareEditions(edition([number]), edition(after === null ? [] : [{ ...number, ...after }]))
    expect(found.changes.map((change) => change.what)).toEqual(what.length === 0 ? [] : [what])
    expect(found.same).toBe(what.length === 0 ? 1 : 0)
  })

  it('of other periods are compared where both speak of a period', () => {
    const second = { ...number, period: '2026-Q2', numerator: 400 }
    const before = edition([number, second])
    const after = edition(
      [
        { ...second, numerator: 401 },
        { ...number, period: '2025-Q2' },
      ],
      '2026-Q2',
    )
    expect(compareEditions(before, after)).toMatchObject({ same: 0, changes: [{ what: ['figure'] }] })
    expect(compareEditions(before, after).changes).toHaveLength(1)
  })

  it('name the texts that differ, and those that only one has', () => {
    const before = edition([], '2026-Q3', { summary: 'A', proposals: 'B', gone: 'C', empty: '' })
    const after = edition([], '2026-Q3', { summary: 'A', proposals: 'B2', added: 'D' })
    expect(compareEditions(before, after).texts).toEqual([
      { key: 'proposals', heading: 'proposals', before: 'B', after: 'B2' },
      { key: 'gone', heading: 'gone', before: 'C', after: '' },
      { key: 'added', heading: 'added', before: '', after: 'D' },
    ])
  })

  it('are found to differ wherever a slow look at each pair finds it', () => {
    const some = fc.record({
      ...Object.fromEntries(Object.entries(number).map(([key, value]) => [key, fc.constant(value)])),
      unit: fc.constantFrom('A', 'B', 'C'),
      indicator: fc.constantFrom('x', 'y'),
      numerator: fc.constantFrom(null, 0, 1, 2),
      target: fc.constantFrom('', '≥ 60%'),
      place: fc.constantFrom(null, 1, 2),
      status: fc.constantFrom(null, 'approved'),
    }) as unknown as fc.Arbitrary<EditionNumber>
    const sameSubject = (a: EditionNumber, b: EditionNumber) => a.unit === b.unit && a.indicator === b.indicator
    const numbers = fc.uniqueArray(some, { comparator: sameSubject, maxLength: 6 })
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const slowly: string[] = []
        for (const one of left) {
          const other = right.find((each) => sameSubject(one, each))
          const isSame = other !== undefined && JSON.stringify(other) === JSON.stringify(one)
          if (!isSame) slowly.push(`${one.unit} ${one.indicator}`)
        }
        for (const one of right)
          if (!left.some((each) => sameSubject(one, each))) slowly.push(`${one.unit} ${one.indicator}`)
        const { same, changes } = compareEditions(edition(left), edition(right))
        const found = changes.map(({ before, after }) => `${(before ?? after)?.unit} ${(before ?? after)?.indicator}`)
        expect(found.sort()).toEqual(slowly.sort())
        expect(same + changes.filter(({ before }) => before !== null).length).toBe(left.length)
      }),
    )
  })
})
