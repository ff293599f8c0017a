/** What becomes of months, deadlines and words when a plan is carried over to another year. */
import { describe, expect, it, test } from 'vitest'
import type { Deadline } from '#domain/deadline.ts'
import { movedDeadline, movedMonths, movedTargetMonths } from '#domain/plan-copy.ts'
import { movedTitle, movedYears } from '#domain/plan-copy.vi.ts'
import { headFaults, issueFaults } from '#domain/plan-faults.ts'

const move = { from: 2026, to: 2027 }

describe('months', () => {
  test.each<[string, [string, string], { from: number; to: number }, [string, string]]>([
    ['a year', ['2026-01', '2026-12'], move, ['2027-01', '2027-12']],
    ['a quarter', ['2026-07', '2026-09'], move, ['2027-07', '2027-09']],
    ['the year before', ['2025-01', '2025-12'], move, ['2026-01', '2026-12']],
    ['five years that still run', ['2025-01', '2030-12'], move, ['2025-01', '2030-12']],
    ['five years with their last one', ['2023-01', '2027-12'], move, ['2023-01', '2027-12']],
    ['five years that are over', ['2022-01', '2026-12'], move, ['2027-01', '2031-12']],
    ['five years, three years on', ['2022-01', '2026-12'], { from: 2024, to: 2027 }, ['2027-01', '2031-12']],
    ['over the turn of the year', ['2026-07', '2027-06'], move, ['2026-07', '2027-06']],
  ])('%s', (_name, [from, to], by, expected) => {
    const moved = movedTargetMonths({ from, to }, by)
    expect([moved.from, moved.to]).toEqual(expected)
  })

  it('of a plan move with it, however many years it has', () => {
    expect(movedMonths({ from: '2026-03', to: '2028-12' }, move)).toEqual({ from: '2027-03', to: '2029-12' })
  })
})

describe('deadlines', () => {
  test.each<[Deadline, Deadline]>([
    [
      { kind: 'within', periods: ['2026-05', '2026-Q4', '2026', '2027-01'] },
      { kind: 'within', periods: ['2027-05', '2027-Q4', '2027', '2028-01'] },
    ],
    [
      { kind: 'on', day: '2026-06-15' },
      { kind: 'on', day: '2027-06-15' },
    ],
    [
      { kind: 'before', day: '2026-12-31' },
      { kind: 'before', day: '2027-12-31' },
    ],
    [
      { kind: 'yearly', monthDay: '12-31' },
      { kind: 'yearly', monthDay: '12-31' },
    ],
    [{ kind: 'regular' }, { kind: 'regular' }],
    [{ kind: 'guidance' }, { kind: 'guidance' }],
  ])('%j', (deadline, expected) => {
    expect(movedDeadline(deadline, move)).toEqual(expected)
  })

  it('29 February is the 28th of a year that has none', () => {
    const moved = (from: number, to: number) => movedDeadline({ kind: 'on', day: `${from}-02-29` }, { from, to })
    expect(moved(2024, 2025)).toEqual({ kind: 'on', day: '2025-02-28' })
    expect(moved(2024, 2028)).toEqual({ kind: 'on', day: '2028-02-29' })
  })
})

describe('words', () => {
  test.each([
    ['Kế hoạch cải cách hành chính năm 2026', 'Kế hoạch cải cách hành chính năm 2027'],
    ['Kế hoạch cải cách hành chính Năm 2026 của phường', 'Kế hoạch cải cách hành chính Năm 2027 của phường'],
    ['Kế hoạch CCHC 2026', 'Kế hoạch CCHC 2027'],
    ['Kế hoạch giai đoạn 2021 - 2025', 'Kế hoạch giai đoạn 2021 - 2025'],
  ])('title: %s', (title, expected) => {
    expect(movedTitle(title, move)).toBe(expected)
  })

  test.each([
    ['Ban hành kế hoạch năm 2026', 'Ban hành kế hoạch năm 2027'],
    ['PAR INDEX năm 2025 xếp loại Khá', 'PAR INDEX năm 2026 xếp loại Khá'],
    ['Theo Quyết định số 10/QĐ-UBND ngày 08/01/2026', 'Theo Quyết định số 10/QĐ-UBND ngày 08/01/2026'],
    ['giai đoạn năm 2026 - 2030', 'giai đoạn năm 2026 - 2030'],
    ['từ năm 2021', 'từ năm 2021'],
  ])('text: %s', (text, expected) => {
    expect(movedYears(text, move)).toBe(expected)
  })
})

describe('a head', () => {
  const head = { year: 2026, span: { from: '2026-01', to: '2026-12' }, date: '2026-01-20' }
  test.each<[string, Partial<typeof head> & { date?: string | null }, string[]]>([
    ['of this year', {}, []],
    ['issued at the end of the year before', { date: '2025-12-30' }, []],
    ['without a date', { date: null as never }, []],
    ['of five years', { span: { from: '2026-01', to: '2030-12' } }, []],
    ['dated tomorrow', { date: '2026-11-22' }, ['date future']],
    ['dated years before', { date: '2024-12-31' }, ['date far_from_plan']],
    ['with months in the wrong order', { span: { from: '2026-12', to: '2026-01' } }, ['span from_after_to']],
    ['for other years than its own', { span: { from: '2027-01', to: '2027-12' } }, ['span without_year']],
    ['for eleven years', { span: { from: '2026-01', to: '2036-12' } }, ['span too_long']],
  ])('%s', (_name, changes, expected) => {
    const found = headFaults({ ...head, ...changes }, '2026-11-21').map(({ field, code }) => `${field} ${code}`)
    expect(found).toEqual(expected)
  })
})

it('a plan with nothing in it, or with a day before it begins, is not put in force', () => {
  const span = { from: '2026-01', to: '2026-12' }
  const task = { id: 7, number: 'I.1', name: 'Ban hành kế hoạch', days: ['2025-12-31', null] }
  expect(issueFaults({ span, targets: 0, tasks: [] })).toEqual([{ field: 'targets', code: 'empty' }])
  expect(issueFaults({ span, targets: 1, tasks: [] })).toEqual([])
  expect(issueFaults({ span, targets: 0, tasks: [task] })).toEqual([
    { field: 'tasks', code: 'before_plan', task, day: '2025-12-31' },
  ])
  expect(issueFaults({ span, targets: 0, tasks: [{ ...task, days: ['2026-01-01', null] }] })).toEqual([])
})
