/** Who is late and who is not: tables of cases, among them all in which somebody could be blamed wrongly. */
import { describe, expect, it } from 'vitest'
import {
  deadlineOf,
  type Position,
  positionOf,
  type SheetCourse,
  type Standing,
  tallyOf,
} from '#domain/completeness.ts'

const unit = { validFrom: '2025-07-01', validTo: null }
const blank: SheetCourse = {
  state: undefined,
  firstSubmitted: null,
  approved: false,
  decided: null,
  openUntil: null,
  due: '2026-11-05',
}

describe('the position of a sheet of October 2026, due on 5 November', () => {
  it.each<[string, Partial<SheetCourse>, string, Standing, number, boolean | null]>([
    ['nothing entered before the day', {}, '2026-11-01', 'not_due', 0, null],
    ['nothing entered on the day', {}, '2026-11-05', 'not_due', 0, null],
    ['nothing entered the day after', {}, '2026-11-06', 'late', 1, false],
    ['a draft 16 days after', { state: 'draft' }, '2026-11-21', 'late', 16, false],
    ['handed in on the day', { state: 'submitted', firstSubmitted: '2026-11-05' }, '2026-11-21', 'handed_in', 0, true],
    ['handed in 3 days late', { state: 'approved', firstSubmitted: '2026-11-08' }, '2026-11-21', 'handed_in', 3, false],
    ['handed in, when unknown', { state: 'approved' }, '2026-11-21', 'handed_in', 0, false],
    [
      'returned after the day it was in on, on the day of the return',
      { state: 'returned', firstSubmitted: '2026-11-04', decided: '2026-11-10' },
      '2026-11-10',
      'not_due',
      0,
      true,
    ],
    [
      'returned and kept for two days',
      { state: 'returned', firstSubmitted: '2026-11-04', decided: '2026-11-10' },
      '2026-11-12',
      'late',
      2,
      true,
    ],
    [
      'returned before its due day',
      { state: 'returned', firstSubmitted: '2026-11-02', decided: '2026-11-03' },
      '2026-11-05',
      'not_due',
      0,
      true,
    ],
    [
      'resubmitted late after a return: the first handing-in counts',
      { state: 'submitted', firstSubmitted: '2026-11-04', decided: '2026-11-10' },
      '2026-11-15',
      'handed_in',
      0,
      true,
    ],
    [
      'reopened after approval, past its last day',
      {
        state: 'reopened',
        firstSubmitted: '2026-11-04',
        approved: true,
        decided: '2026-11-10',
        openUntil: '2026-11-12',
      },
      '2026-11-20',
      'handed_in',
      0,
      true,
    ],
    [
      'approved, reopened, handed in again and returned: what was handed in stays so',
      {
        state: 'returned',
        firstSubmitted: '2026-11-04',
        approved: true,
        decided: '2026-11-22',
        openUntil: '2026-11-28',
      },
      '2026-12-24',
      'handed_in',
      0,
      true,
    ],
    [
      'never approved, opened until a day, handed in and returned: the day given still holds',
      { state: 'returned', firstSubmitted: '2026-11-20', decided: '2026-11-22', openUntil: '2026-11-28' },
      '2026-11-28',
      'not_due',
      0,
      false,
    ],
    [
      'a draft that was given more days',
      { state: 'reopened', decided: '2026-11-06', openUntil: '2026-11-20' },
      '2026-11-20',
      'not_due',
      0,
      false,
    ],
    [
      'a draft past the days it was given',
      { state: 'reopened', decided: '2026-11-06', openUntil: '2026-11-20' },
      '2026-11-21',
      'late',
      1,
      false,
    ],
    ['no due day, nothing entered', { due: null }, '2026-11-21', 'owed', 0, null],
    [
      'no due day, handed in',
      { due: null, state: 'submitted', firstSubmitted: '2026-12-01' },
      '2026-12-21',
      'handed_in',
      0,
      null,
    ],
  ])('%s', (_name, course, today, standing, daysLate, onTime) => {
    const position = positionOf(unit, '2026-10', { ...blank, ...course }, today, true)
    expect([position.standing, position.daysLate, position.onTime]).toEqual([standing, daysLate, onTime])
  })

  it.each<[string, { validFrom: string; validTo: string | null }, Standing]>([
    ['the day it began, the last of the month', { validFrom: '2026-10-31', validTo: null }, 'late'],
    ['began a day later', { validFrom: '2026-11-01', validTo: null }, 'absent'],
    ['merged away on the last day', { validFrom: '2020-01-01', validTo: '2026-10-31' }, 'late'],
    ['merged away a day before', { validFrom: '2020-01-01', validTo: '2026-10-30' }, 'absent'],
  ])('belongs to the unit that exists at the month’s end: %s', (_name, validity, standing) => {
    expect(positionOf(validity, '2026-10', blank, '2026-11-21', true).standing).toBe(standing)
  })

  it('is nobody’s duty where no day is set and nobody reported, and not due while the month runs', () => {
    const nothing = { ...blank, due: null }
    expect(positionOf(unit, '2026-10', nothing, '2026-11-21', false).standing).toBe('not_expected')
    expect(positionOf(unit, '2026-11', nothing, '2026-11-21', true).standing).toBe('not_due')
  })
})

describe('the deadline', () => {
  it.each<[string, Omit<SheetCourse, 'firstSubmitted' | 'approved'>, string | null]>([
    ['of a sheet never begun', { ...blank }, '2026-11-05'],
    ['of a returned sheet without a due day', { ...blank, state: 'returned', due: null, decided: '2026-11-02' }, null],
    [
      'of a returned sheet that was open until a later day',
      { ...blank, state: 'returned', decided: '2026-11-22', openUntil: '2026-11-28' },
      '2026-11-28',
    ],
    [
      'of a returned sheet whose open days are over',
      { ...blank, state: 'returned', decided: '2026-11-30', openUntil: '2026-11-28' },
      '2026-11-30',
    ],
    [
      'of a returned sheet without a due day that was open until one',
      { ...blank, state: 'returned', due: null, decided: '2026-11-22', openUntil: '2026-11-28' },
      '2026-11-28',
    ],
    ['of a reopened sheet without a last day', { ...blank, state: 'reopened', decided: '2026-11-09' }, '2026-11-09'],
  ])('%s', (_name, course, expected) => {
    expect(deadlineOf(course)).toBe(expected)
  })
})

describe('the tally', () => {
  it('counts what was expected, in, late, owed without a day, and on time of those that can be judged', () => {
    const at = (standing: Standing, onTime: boolean | null): Position => ({
      standing,
      onTime,
      deadline: null,
      daysLate: 0,
    })
    const positions = [
      at('absent', null),
      at('not_expected', null),
      at('not_due', null),
      at('owed', true),
      at('late', false),
      at('handed_in', true),
      at('handed_in', false),
    ]
    expect(tallyOf(positions)).toEqual({ expected: 5, handedIn: 2, late: 1, owed: 1, onTime: 2, judged: 4 })
  })
})
