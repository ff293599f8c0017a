/** Deadlines in the forms that plans write them: their words, the days that follow, and the way through the database. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concernsMonth, type Deadline, deadlineOfStored, deadlineValue, dueDays } from '#domain/deadline.ts'
import { deadlineWords } from '#domain/deadline.vi.ts'
import { monthsOf, type Period } from '#domain/period.ts'

const months = (year: number) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)

describe('a deadline', () => {
  it.each<[words: string, Deadline, note: string | null, days: string[]]>([
    ['Tháng 2/2024', { kind: 'within', periods: ['2024-02'] }, null, ['2024-02-29']],
    [
      'Tháng 5 và tháng 10/2024',
      { kind: 'within', periods: ['2024-05', '2024-10'] },
      null,
      ['2024-05-31', '2024-10-31'],
    ],
    [
      'Tháng 3, tháng 6 và tháng 9/2024',
      { kind: 'within', periods: ['2024-03', '2024-06', '2024-09'] },
      null,
      ['2024-03-31', '2024-06-30', '2024-09-30'],
    ],
    [
      'Tháng 12/2024 và tháng 1/2025',
      { kind: 'within', periods: ['2024-12', '2025-01'] },
      null,
      ['2024-12-31', '2025-01-31'],
    ],
    [
      'Quý II/2024 (theo hướng dẫn của Sở Nội vụ)',
      { kind: 'within', periods: ['2024-Q2'] },
      'theo hướng dẫn của Sở Nội vụ',
      ['2024-06-30'],
    ],
    [
      'Quý I/2024 và quý III/2024',
      { kind: 'within', periods: ['2024-Q1', '2024-Q3'] },
      null,
      ['2024-03-31', '2024-09-30'],
    ],
    [
      'Hằng quý, năm 2024',
      { kind: 'within', periods: ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'] },
      null,
      ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'],
    ],
    ['Năm 2024', { kind: 'within', periods: ['2024'] }, null, ['2024-12-31']],
    ['Ngày 15/02/2024', { kind: 'on', day: '2024-02-15' }, null, ['2024-02-15']],
    ['Trước ngày 01/03/2024', { kind: 'before', day: '2024-03-01' }, null, ['2024-02-29']],
    ['Trước ngày 31/12 hằng năm', { kind: 'yearly', monthDay: '12-31' }, null, ['2024-12-30']],
    ['Thường xuyên', { kind: 'regular' }, null, []],
    ['Theo hướng dẫn', { kind: 'guidance' }, null, []],
  ])('reads “%s”', (words, deadline, note, days) => {
    expect([deadlineWords(deadline, note), dueDays(deadline, 2024)]).toEqual([words, days])
    expect(deadlineOfStored(deadline.kind, deadlineValue(deadline))).toEqual(deadline)
  })

  it('of every month names the year once and falls due at each end', () => {
    const deadline: Deadline = { kind: 'within', periods: months(2025) }
    expect(deadlineWords(deadline)).toBe('Hằng tháng, năm 2025')
    expect(dueDays(deadline, 2025)).toHaveLength(12)
    expect(dueDays(deadline, 2025)[1]).toBe('2025-02-28')
  })

  it.each([
    ['within', ''],
    ['within', '2024-13'],
    ['within', '2024-Q5'],
    ['within', '2024-02  2024-03'],
    ['on', '15/02/2024'],
    ['before', '2024-2-1'],
    ['yearly', '2024-12-31'],
    ['regular', '2024'],
    ['soon', ''],
  ])('is none as %s “%s”', (kind, value) => {
    expect(deadlineOfStored(kind, value)).toBeUndefined()
  })
})

/** Slowly: walks through the days of a year and asks of each whether the next one is outside of the period. */
function lastDaySlowly(period: Period): string {
  const inside = new Set(monthsOf(period))
  let last = ''
  for (let at = Date.UTC(Number(period.slice(0, 4)), 0, 1), n = 0; n < 366; n += 1, at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    if (inside.has(day.slice(0, 7))) last = day
  }
  return last
}

const period = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2015, max: 2040 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc.tuple(fc.integer({ min: 2015, max: 2040 }), fc.integer({ min: 1, max: 4 })).map(([year, q]) => `${year}-Q${q}`),
  fc.integer({ min: 2015, max: 2040 }).map(String),
)

describe('the last days of whatever periods', () => {
  it('are those that a walk through the calendar finds, each once and in order', () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 6 }), (periods) => {
        const slowly = [...new Set(periods.map(lastDaySlowly))].sort()
        expect(dueDays({ kind: 'within', periods }, 2024)).toEqual(slowly)
      }),
    )
  })

  it('lie in months that the task concerns', () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 1, maxLength: 6 }), (periods) => {
        const deadline: Deadline = { kind: 'within', periods }
        for (const day of dueDays(deadline, 2024)) expect(concernsMonth(deadline, 2024, day.slice(0, 7))).toBe(true)
      }),
    )
  })

  it.each<[Deadline, string, boolean]>([
    [{ kind: 'within', periods: ['2024-Q2'] }, '2024-04', true],
    [{ kind: 'within', periods: ['2024-Q2'] }, '2024-07', false],
    [{ kind: 'before', day: '2024-07-01' }, '2024-06', true],
    [{ kind: 'before', day: '2024-07-01' }, '2024-07', false],
    [{ kind: 'regular' }, '2024-07', true],
    [{ kind: 'regular' }, '2025-07', false],
    [{ kind: 'guidance' }, '2024-07', false],
  ])('%j concerns %s: %s', (deadline, month, expected) => {
    expect(concernsMonth(deadline, 2024, month)).toBe(expected)
  })
})
