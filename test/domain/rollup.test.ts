import { describe, expect, test } from 'vitest'
import { monthsOf } from '#domain/period.ts'
import { type Gap, type Rollup, rollUp, sumOfUnits } from '#domain/rollup.ts'
import { elementTable, indicator, missing, monthFigures, notApplicable, ratio, reported, sheetsOf } from './builders.ts'

const flow = elementTable({ resolved_on_time: {}, resolved: {} })
const quarter = monthsOf('2026-Q1')

function counts(onTime: number, resolved: number, ...rest: [('approved' | 'submitted' | 'provisional')?, string[]?]) {
  return monthFigures({ resolved_on_time: reported(onTime), resolved: reported(resolved) }, ...rest)
}

test('a quarter is the sum of its months on both sides, never a mean of rates', () => {
  const sheets = sheetsOf({ '2026-01': counts(1, 1), '2026-02': counts(0, 98), '2026-03': counts(1, 1) })
  expect(rollUp(indicator(), flow, quarter, sheets)).toEqual({
    numerator: 2,
    denominator: 100,
    gap: undefined,
    missing: [],
    invalid: [],
    notApplicable: [],
    adjusted: [],
    counted: quarter,
    status: 'approved',
  } satisfies Rollup)
})

test('a stock counts with its last month, a flow beside it with all of them', () => {
  const elements = elementTable({ resolved_on_time: { rollup: 'stock' }, resolved: {} })
  const sheets = sheetsOf({ '2026-01': counts(900, 10), '2026-02': counts(800, 20), '2026-03': counts(7, 30) })
  const result = rollUp(indicator(), elements, quarter, sheets)
  expect([result.numerator, result.denominator]).toEqual([7, 60])
})

test('a side may add several elements, and one element may stand on both sides', () => {
  const elements = elementTable({ early: {}, punctual: {}, late: {} })
  const sheets = sheetsOf({ '2026-01': monthFigures({ early: reported(5), punctual: reported(3), late: reported(2) }) })
  const sides = { numerator: ['early', 'punctual'], denominator: ['early', 'punctual', 'late'] }
  const result = rollUp(indicator(sides), elements, ['2026-01'], sheets)
  expect([result.numerator, result.denominator]).toEqual([8, 10])
})

test('a count has no denominator', () => {
  const sheets = sheetsOf({ '2026-01': monthFigures({ resolved: reported(0) }) })
  const result = rollUp(
    indicator({ kind: 'count', numerator: ['resolved'], denominator: [] }),
    flow,
    ['2026-01'],
    sheets,
  )
  expect([result.numerator, result.denominator, result.gap]).toEqual([0, null, undefined])
})

describe('what is not there says so', () => {
  const good = counts(9, 10)
  const half = monthFigures({ resolved_on_time: reported(9) })
  const unsaid = monthFigures({ resolved_on_time: reported(9), resolved: missing })
  const away = monthFigures({ resolved_on_time: notApplicable, resolved: reported(4) })
  const wrong = counts(11, 10, 'approved', ['resolved', 'resolved_on_time'])

  test.each<[string, Record<string, ReturnType<typeof counts>>, Gap | undefined, number, string[]]>([
    ['three whole months', { '2026-01': good, '2026-02': good, '2026-03': good }, undefined, 30, quarter],
    ['a month without a sheet', { '2026-01': good, '2026-03': good }, 'missing', 20, ['2026-01', '2026-03']],
    ['half a sheet', { '2026-01': good, '2026-02': half, '2026-03': good }, 'missing', 20, ['2026-01', '2026-03']],
    [
      'an explicit "missing"',
      { '2026-01': good, '2026-02': unsaid, '2026-03': good },
      'missing',
      20,
      ['2026-01', '2026-03'],
    ],
    [
      'a month that does not apply',
      { '2026-01': good, '2026-02': away, '2026-03': good },
      undefined,
      20,
      ['2026-01', '2026-03'],
    ],
    ['no month that applies', { '2026-01': away, '2026-02': away, '2026-03': away }, 'not_applicable', 0, []],
    ['a wrong month', { '2026-01': good, '2026-02': wrong, '2026-03': good }, 'invalid', 20, ['2026-01', '2026-03']],
    ['a wrong and a missing month', { '2026-01': wrong, '2026-03': good }, 'invalid', 10, ['2026-03']],
  ])('%s', (_name, sheets, gap, denominator, counted) => {
    const result = rollUp(indicator(), flow, quarter, sheetsOf(sheets))
    expect([result.gap, result.denominator, result.counted]).toEqual([gap, denominator, counted])
    expect([...result.missing, ...result.invalid, ...result.notApplicable, ...result.counted].sort()).toEqual(quarter)
  })

  test('a wrong cell of another indicator does no harm', () => {
    const sheets = sheetsOf({ '2026-01': counts(9, 10, 'approved', ['paid_online']) })
    expect(rollUp(indicator(), flow, ['2026-01'], sheets).gap).toBeUndefined()
  })

  test('an indicator asked once a year is not due in March', () => {
    const yearly = elementTable({ resolved_on_time: { asked: 'year' }, resolved: { asked: 'year' } })
    expect(rollUp(indicator(), yearly, quarter, sheetsOf({})).gap).toBe('not_due')
    expect(rollUp(indicator(), yearly, monthsOf('2026'), sheetsOf({})).missing).toEqual(['2026-12'])
  })

  test('an index has nothing to add, so it is never due', () => {
    expect(rollUp(indicator({ numerator: [], denominator: [] }), flow, quarter, sheetsOf({})).gap).toBe('not_due')
  })

  test('an element that nobody defined is a defect, not a zero', () => {
    expect(() => rollUp(indicator({ numerator: ['no_such'] }), flow, quarter, sheetsOf({}))).toThrow('no_such')
  })
})

test('a number is as trustworthy as its least trusted month', () => {
  const sheets = sheetsOf({
    '2026-01': counts(1, 1),
    '2026-02': counts(1, 1, 'provisional'),
    '2026-03': counts(1, 1, 'submitted'),
  })
  expect(rollUp(indicator(), flow, quarter, sheets).status).toBe('provisional')
  expect(rollUp(indicator(), flow, ['2026-01', '2026-03'], sheets).status).toBe('submitted')
  expect(rollUp(indicator(), flow, quarter, sheetsOf({})).status).toBeUndefined()
})

describe('a province', () => {
  test('is the sum of the units that have a number, and says how many those are', () => {
    const sum = sumOfUnits([ratio(1, 1), ratio(0, 99), ratio(500, 600, 'missing'), ratio(3, 3, 'invalid')])
    expect([sum.numerator, sum.denominator, sum.gap, sum.units, sum.unitsCounted]).toEqual([1, 100, undefined, 4, 2])
  })

  test('of counts has no denominator', () => {
    const count = { ...ratio(4, 0), denominator: null }
    expect(sumOfUnits([count, { ...count, numerator: 3 }])).toMatchObject({ numerator: 7, denominator: null })
  })

  test.each<[Gap[], Gap]>([
    [['missing', 'missing'], 'missing'],
    [['missing', 'not_applicable'], 'missing'],
    [['missing', 'not_due'], 'missing'],
    [['missing', 'invalid'], 'invalid'],
    [['not_due', 'not_due'], 'not_due'],
    [['not_due', 'not_applicable'], 'not_due'],
    [['not_applicable', 'not_applicable'], 'not_applicable'],
  ])('whose units are all %j is itself %s', (gaps, gap) => {
    expect(sumOfUnits(gaps.map((one) => ratio(0, 0, one))).gap).toBe(gap)
  })

  test('carries the least trusted status and all months of the units counted', () => {
    const sum = sumOfUnits([
      { ...ratio(1, 2), status: 'final', counted: ['2026-02'] },
      { ...ratio(1, 2), status: 'submitted', counted: ['2026-01', '2026-02'] },
      { ...ratio(1, 2, 'missing'), status: 'provisional', counted: ['2026-03'] },
    ])
    expect([sum.status, sum.counted]).toEqual(['submitted', ['2026-01', '2026-02']])
  })
})
