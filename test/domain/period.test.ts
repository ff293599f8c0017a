import { describe, expect, test } from 'vitest'
import {
  dateInVietnam,
  daysAfter,
  firstDayOf,
  firstMonthOf,
  isMonth,
  isPeriod,
  lastClosedQuarter,
  lastDayOf,
  lastMonthOf,
  monthInVietnam,
  monthNumber,
  monthsBetween,
  monthsOf,
  monthsOver,
  nextPeriod,
  periodKind,
  periodOfMonths,
  periodsUpTo,
  previousPeriod,
  quarterNumber,
  quarterOf,
  type ReportPeriod,
  reportPeriodsOn,
  shiftPeriod,
  startOfDayInVietnam,
  yearOf,
} from '#domain/period.ts'

/** Fourteen months over two year-ends, with everything that is said of each. */
const calendar = [
  { month: '2025-12', before: '2025-11', after: '2026-01', quarter: '2025-Q4', number: 12, last: '2025-12-31' },
  { month: '2026-01', before: '2025-12', after: '2026-02', quarter: '2026-Q1', number: 1, last: '2026-01-31' },
  { month: '2026-02', before: '2026-01', after: '2026-03', quarter: '2026-Q1', number: 2, last: '2026-02-28' },
  { month: '2026-03', before: '2026-02', after: '2026-04', quarter: '2026-Q1', number: 3, last: '2026-03-31' },
  { month: '2026-04', before: '2026-03', after: '2026-05', quarter: '2026-Q2', number: 4, last: '2026-04-30' },
  { month: '2026-05', before: '2026-04', after: '2026-06', quarter: '2026-Q2', number: 5, last: '2026-05-31' },
  { month: '2026-06', before: '2026-05', after: '2026-07', quarter: '2026-Q2', number: 6, last: '2026-06-30' },
  { month: '2026-07', before: '2026-06', after: '2026-08', quarter: '2026-Q3', number: 7, last: '2026-07-31' },
  { month: '2026-08', before: '2026-07', after: '2026-09', quarter: '2026-Q3', number: 8, last: '2026-08-31' },
  { month: '2026-09', before: '2026-08', after: '2026-10', quarter: '2026-Q3', number: 9, last: '2026-09-30' },
  { month: '2026-10', before: '2026-09', after: '2026-11', quarter: '2026-Q4', number: 10, last: '2026-10-31' },
  { month: '2026-11', before: '2026-10', after: '2026-12', quarter: '2026-Q4', number: 11, last: '2026-11-30' },
  { month: '2026-12', before: '2026-11', after: '2027-01', quarter: '2026-Q4', number: 12, last: '2026-12-31' },
  { month: '2027-01', before: '2026-12', after: '2027-02', quarter: '2027-Q1', number: 1, last: '2027-01-31' },
]

describe.each(calendar)('$month', ({ month, before, after, quarter, number, last }) => {
  test('knows its neighbours, its quarter, its number and its days', () => {
    expect(previousPeriod(month)).toBe(before)
    expect(nextPeriod(month)).toBe(after)
    expect(quarterOf(month)).toBe(quarter)
    expect(monthNumber(month)).toBe(number)
    expect(yearOf(month)).toBe(Number(month.slice(0, 4)))
    expect(monthsOf(month)).toEqual([month])
    expect(monthsOf(quarter)).toContain(month)
    expect(firstDayOf(month)).toBe(`${month}-01`)
    expect(lastDayOf(month)).toBe(last)
    expect(shiftPeriod(month, 12)).toBe(`${yearOf(month) + 1}${month.slice(4)}`)
    expect(shiftPeriod(month, -24)).toBe(`${yearOf(month) - 2}${month.slice(4)}`)
    expect(shiftPeriod(month, 0)).toBe(month)
  })

  test('begins and ends in Viet Nam seven hours before it does in UTC', () => {
    expect(monthInVietnam(new Date(`${before}-01T00:00:00Z`))).toBe(before)
    expect(monthInVietnam(new Date(new Date(`${month}-01T00:00:00Z`).getTime() - 7 * 3_600_000))).toBe(month)
    expect(monthInVietnam(new Date(new Date(`${month}-01T00:00:00Z`).getTime() - 7 * 3_600_000 - 1))).toBe(before)
    expect(monthInVietnam(new Date(`${last}T16:59:59.999Z`))).toBe(month)
    expect(monthInVietnam(new Date(`${last}T17:00:00Z`))).toBe(after)
  })

  test('is over only when the next one has begun', () => {
    expect(monthsOver(month, last)).toEqual([])
    expect(monthsOver(month, `${after}-01`)).toEqual([month])
  })
})

test.each(['2026-11-21', '2024-02-29', '2000-01-01'])('a day in Viet Nam begins where its date begins: %s', (date) => {
  const begins = new Date(startOfDayInVietnam(date))
  expect(dateInVietnam(begins)).toBe(date)
  expect(dateInVietnam(new Date(begins.getTime() - 1))).toBe(daysAfter(date, -1))
})

test('31 March 18:00Z is already April in Viet Nam', () => {
  const instant = new Date('2026-03-31T18:00:00Z')
  expect(dateInVietnam(instant)).toBe('2026-04-01')
  expect(monthInVietnam(instant)).toBe('2026-04')
})

test.each([
  ['2024-02', '2024-02-29'],
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2000-02', '2000-02-29'],
])('%s ends on %s', (month, last) => {
  expect(lastDayOf(month)).toBe(last)
})

test.each([
  ['2026-03', 'month'],
  ['2026-12', 'month'],
  ['2026-Q1', 'quarter'],
  ['2026-Q4', 'quarter'],
  ['2026', 'year'],
  ['2026-00', undefined],
  ['2026-13', undefined],
  ['2026-3', undefined],
  ['2026-Q0', undefined],
  ['2026-Q5', undefined],
  ['2026-q1', undefined],
  ['1999', undefined],
  ['2100-01', undefined],
  ['2026-03-01', undefined],
  [' 2026', undefined],
  ['2026\n', undefined],
  ['', undefined],
])('%j is a period of kind %s', (text, kind) => {
  expect(periodKind(text)).toBe(kind)
  expect(isPeriod(text)).toBe(kind !== undefined)
  expect(isMonth(text)).toBe(kind === 'month')
})

test.each([
  ['2026-Q1', '2026-01', '2026-03', '2025-Q4', '2026-Q2', 1],
  ['2026-Q2', '2026-04', '2026-06', '2026-Q1', '2026-Q3', 2],
  ['2026-Q3', '2026-07', '2026-09', '2026-Q2', '2026-Q4', 3],
  ['2026-Q4', '2026-10', '2026-12', '2026-Q3', '2027-Q1', 4],
])('%s runs from %s to %s, between %s and %s', (quarter, first, last, before, after, number) => {
  expect(monthsOf(quarter)).toHaveLength(3)
  expect([firstMonthOf(quarter), lastMonthOf(quarter)]).toEqual([first, last])
  expect([previousPeriod(quarter), nextPeriod(quarter)]).toEqual([before, after])
  expect(quarterNumber(quarter)).toBe(number)
  expect(shiftPeriod(quarter, -4)).toBe(`2025${quarter.slice(4)}`)
})

test('a year has twelve months and neighbours', () => {
  expect(monthsOf('2026')).toEqual(calendar.slice(1, 13).map((row) => row.month))
  expect([previousPeriod('2026'), nextPeriod('2026')]).toEqual(['2025', '2027'])
})

test('lists of periods cross the year-end and are empty where they run backwards', () => {
  expect(periodsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(periodsUpTo('2026-Q1', 3)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1'])
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2026-02', '2026-02')).toEqual(['2026-02'])
  expect(monthsBetween('2026-03', '2026-02')).toEqual([])
})

test.each([
  ['2026-01-01', '2025-Q4'],
  ['2026-03-31', '2025-Q4'],
  ['2026-04-01', '2026-Q1'],
  ['2026-12-31', '2026-Q3'],
  ['2027-01-01', '2026-Q4'],
])('on %s the last closed quarter is %s', (today, quarter) => {
  expect(lastClosedQuarter(today)).toBe(quarter)
})

test('only the months of a quarter that are over are due', () => {
  expect(monthsOver('2026-Q3', '2026-08-31')).toEqual(['2026-07'])
  expect(monthsOver('2026-Q3', '2026-10-01')).toEqual(['2026-07', '2026-08', '2026-09'])
})

test('text that is no period is refused loudly', () => {
  expect(() => monthsOf('2026-13')).toThrow(RangeError)
  expect(() => shiftPeriod('quý I', 1)).toThrow(RangeError)
})

describe('report periods', () => {
  const period = (code: string, from: string, to: string, due: string): ReportPeriod => ({
    code,
    name: code,
    year: 2026,
    from,
    to,
    due,
    receiver: 'Bộ Nội vụ',
    source: 'Văn bản 581/BNV-CCHC',
  })
  const year = period('Năm', '2025-12-15', '2026-12-14', '2026-12-20')
  const half = period('6 tháng', '2025-12-15', '2026-06-14', '2026-06-20')
  const first = period('Quý I', '2025-12-15', '2026-03-14', '2026-03-20')
  const third = period('Quý III', '2026-06-15', '2026-09-14', '2026-09-20')
  const table = [year, half, third, first]

  test.each([
    ['2025-12-14', []],
    ['2025-12-15', ['Quý I', '6 tháng', 'Năm']],
    ['2026-03-14', ['Quý I', '6 tháng', 'Năm']],
    ['2026-03-15', ['6 tháng', 'Năm']],
    ['2026-06-15', ['Quý III', 'Năm']],
    ['2026-12-14', ['Năm']],
    ['2026-12-15', []],
  ])('the windows of %s are %j, earliest due first', (date, codes) => {
    expect(reportPeriodsOn(table, date).map((one) => one.code)).toEqual(codes)
  })

  test('the table that was handed in stays as it was', () => {
    reportPeriodsOn(table, '2026-01-01')
    expect(table).toEqual([year, half, third, first])
  })
})

describe('a span of months', () => {
  test.each([
    ['2026-01..2026-06', '2025-01..2025-06', '2027-01..2027-06', 6],
    ['2026-01..2026-09', '2025-01..2025-09', '2027-01..2027-09', 9],
    ['2025-12..2026-02', '2025-09..2025-11', '2026-03..2026-05', 3],
    ['2026-04..2026-05', '2026-02..2026-03', '2026-06..2026-07', 2],
  ])('%s is a period with a before and an after', (span, before, after, months) => {
    expect(periodKind(span)).toBe('span')
    expect(monthsOf(span)).toHaveLength(months)
    expect([firstMonthOf(span), lastMonthOf(span)]).toEqual(span.split('..'))
    expect([previousPeriod(span), nextPeriod(span)]).toEqual([before, after])
    expect(periodOfMonths(firstMonthOf(span), lastMonthOf(span))).toBe(span)
  })

  test.each([
    '2026-01..2026-03',
    '2026-06..2026-01',
    '2026-01..2026-12',
    '2026-05..2026-05',
    '2026-01..2027-01',
    '2026-01..',
    '..2026-01',
    '2026-01..2026-02..2026-03',
    '2026-13..2027-02',
  ])('%s is none', (text) => expect(isPeriod(text)).toBe(false))

  test.each([
    ['2026-03', '2026-03', '2026-03'],
    ['2026-07', '2026-09', '2026-Q3'],
    ['2026-01', '2026-12', '2026'],
    ['2026-07', '2026-08', '2026-07..2026-08'],
    ['2026-03', '2026-05', '2026-03..2026-05'],
  ])('months %s to %s are called %s', (from, to, name) => expect(periodOfMonths(from, to)).toBe(name))
})
