/** Occurrences: the days that follow from deadline and recurrence, the state of a day, and what counts as in time. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completionOf, loadTenths } from '#domain/completion.ts'
import type { Deadline } from '#domain/deadline.ts'
import {
  currentOccurrence,
  daysLate,
  isDoneInTime,
  type Occurrence,
  occurrenceStates,
  plannedDays,
  type Recurrence,
  type Span,
  stateOn,
} from '#domain/occurrence.ts'
import { spanOfYear } from '#domain/plan.ts'

const year = spanOfYear(2026)

describe('planned days', () => {
  it.each<[string, Deadline, Recurrence | null, Span, (string | null)[]]>([
    [
      'each month of two',
      { kind: 'within', periods: ['2026-10', '2026-05'] },
      null,
      year,
      ['2026-05-31', '2026-10-31'],
    ],
    ['the day before', { kind: 'before', day: '2026-03-01' }, null, year, ['2026-02-28']],
    ['the day itself', { kind: 'on', day: '2026-03-01' }, null, year, ['2026-03-01']],
    ['a regular task without recurrence', { kind: 'regular' }, null, year, [null]],
    ['guidance', { kind: 'guidance' }, null, year, [null]],
    [
      'a regular task of each quarter',
      { kind: 'regular' },
      'quarter',
      year,
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    ['a regular task of each half-year', { kind: 'regular' }, 'half_year', year, ['2026-06-30', '2026-12-31']],
    [
      'a regular task of each year',
      { kind: 'regular' },
      'year',
      { from: '2024-01', to: '2026-12' },
      ['2024-12-31', '2025-12-31', '2026-12-31'],
    ],
    [
      'months of a plan that begins late',
      { kind: 'regular' },
      'month',
      { from: '2026-11', to: '2026-12' },
      ['2026-11-30', '2026-12-31'],
    ],
    [
      'a yearly day in each year of the plan',
      { kind: 'yearly', monthDay: '12-31' },
      null,
      { from: '2024-01', to: '2025-12' },
      ['2024-12-30', '2025-12-30'],
    ],
    [
      'recurrence beside a deadline that names days',
      { kind: 'within', periods: ['2026-05'] },
      'month',
      year,
      ['2026-05-31'],
    ],
  ])('%s', (_name, deadline, recurrence, span, days) => {
    expect(plannedDays(deadline, recurrence, span)).toEqual(days)
  })
})

const occurrence = (changes: Partial<Occurrence> = {}): Occurrence => ({
  taskId: 1,
  position: 1,
  plannedDue: '2026-06-30',
  due: '2026-06-30',
  state: 'not_started',
  percent: 0,
  reportedOn: null,
  reportedById: null,
  decidedAt: null,
  decidedById: null,
  reason: null,
  revision: 1,
  ...changes,
})

describe('an occurrence', () => {
  it.each<[string, Partial<Occurrence>, today: string, state: string, late: number, inTime: boolean]>([
    ['on its due day', {}, '2026-06-30', 'not_started', 0, false],
    ['the day after', {}, '2026-07-01', 'overdue', 1, false],
    ['begun and late', { state: 'in_progress' }, '2026-07-31', 'overdue', 31, false],
    ['without a day', { due: null }, '2099-01-01', 'not_started', 0, false],
    ['waiting since its due day', { state: 'waiting', reportedOn: '2026-06-30' }, '2026-08-01', 'waiting', 0, false],
    ['reported late and waiting', { state: 'waiting', reportedOn: '2026-07-03' }, '2026-08-01', 'waiting', 3, false],
    ['done in time', { state: 'done', reportedOn: '2026-06-30' }, '2026-08-01', 'done', 0, true],
    ['done late', { state: 'done', reportedOn: '2026-07-01' }, '2026-08-01', 'done', 1, false],
    ['done without a day', { state: 'done', due: null, reportedOn: '2026-07-01' }, '2026-08-01', 'done', 0, true],
    ['dropped', { state: 'dropped' }, '2026-08-01', 'dropped', 0, false],
  ])('%s', (_name, changes, today, state, late, inTime) => {
    const one = occurrence(changes)
    expect([stateOn(one, today), daysLate(one, today), isDoneInTime(one)]).toEqual([state, late, inTime])
  })

  it('stands for its task while it is the earliest unfinished one, and the last one after that', () => {
    const [first, second] = [occurrence({ state: 'done' }), occurrence({ position: 2 })]
    expect(currentOccurrence([first, second])).toBe(second)
    expect(currentOccurrence([first, { ...second, state: 'dropped' }]).position).toBe(2)
  })
})

describe('completion', () => {
  const days = fc.constantFrom('2026-03-31', '2026-04-01', '2026-05-31', '2026-06-30', '2026-07-01', null)
  const any = fc.record({
    due: days,
    state: fc.constantFrom(...occurrenceStates),
    reportedOn: fc.option(fc.constantFrom('2026-03-01', '2026-05-31', '2026-06-01', '2026-07-01'), { nil: null }),
  })

  it('counts each occurrence in the period of its day, once it is past or done', () => {
    fc.assert(
      fc.property(
        fc.array(any),
        fc.constantFrom('2026-05-31', '2026-06-30', '2026-07-01', '2026-12-31'),
        (all, today) => {
          const occurrences = all.map((changes) => occurrence(changes))
          let due = 0
          let inTime = 0
          for (const { due: day, state, reportedOn } of occurrences) {
            const isOfQuarter = day !== null && ['2026-04', '2026-05', '2026-06'].includes(day.slice(0, 7))
            if (!isOfQuarter || state === 'dropped') continue
            const isPast = new Date(today) > new Date(day)
            if (!isPast && state !== 'done') continue
            due += 1
            if (state === 'done' && reportedOn !== null && new Date(reportedOn) <= new Date(day)) inTime += 1
          }
          const completion = completionOf(occurrences, '2026-04-01', '2026-06-30', today)
          expect([completion.due.length, completion.inTime.length]).toEqual([due, inTime])
        },
      ),
    )
  })

  it('weighs leading with one and taking part with 0,3', () => {
    expect([loadTenths(2, 1), loadTenths(0, 3), loadTenths(0, 0)]).toEqual([23, 9, 0])
  })
})
