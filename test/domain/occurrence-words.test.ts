/** What is said of a task's state and result: on screens, in the annex, and to whom progress is not to be shown. */
import { describe, expect, it } from 'vitest'
import type { TaskState } from '#domain/occurrence.ts'
import { resultLine, resultWords, type SeenOccurrence, stateLine } from '#domain/occurrence.vi.ts'

const one = (state: TaskState | null, more: Partial<SeenOccurrence> = {}): SeenOccurrence => ({
  state,
  percent: null,
  reportedOn: null,
  daysLate: 0,
  reason: null,
  ...more,
})

describe('the state of an occurrence', () => {
  it.each<[TaskState | null, number, string]>([
    ['not_started', 0, 'Chưa làm'],
    ['in_progress', 0, 'Đang làm'],
    ['waiting', 0, 'Chờ duyệt'],
    ['waiting', 3, 'Chờ duyệt, muộn 3 ngày'],
    ['overdue', 1234, 'Quá hạn 1.234 ngày'],
    ['done', 0, 'Hoàn thành'],
    ['done', 5, 'Hoàn thành, muộn 5 ngày'],
    ['dropped', 9, 'Không thực hiện'],
    [null, 0, 'Chưa có thông tin'],
  ])('%s by %i days reads %s', (state, daysLate, words) => {
    expect(stateLine({ state, daysLate })).toBe(words)
  })
})

describe('the result in the annex', () => {
  it.each<[SeenOccurrence, string]>([
    [one('done', { percent: 100, reportedOn: '2026-03-20' }), 'Hoàn thành ngày 20/03/2026'],
    [one('done', { percent: 100, reportedOn: '2026-03-20', daysLate: 2 }), 'Hoàn thành ngày 20/03/2026, muộn 2 ngày'],
    [one('waiting', { percent: 100, reportedOn: '2026-03-20' }), 'Chờ duyệt, báo hoàn thành ngày 20/03/2026'],
    [one('in_progress', { percent: 40 }), 'Đang làm, đạt 40%'],
    [one('overdue', { percent: 0, daysLate: 7 }), 'Quá hạn 7 ngày'],
    [one('overdue', { percent: 60, daysLate: 7 }), 'Quá hạn 7 ngày, đạt 60%'],
    [one('dropped', { reason: 'Trùng với kế hoạch của tỉnh' }), 'Không thực hiện: Trùng với kế hoạch của tỉnh'],
    [one(null), ''],
    // Past its day is known to everybody; how far it is, is not.
    [one('overdue', { percent: null, daysLate: 7 }), 'Quá hạn 7 ngày'],
  ])('%j reads %s', (occurrence, words) => {
    expect(resultLine(occurrence)).toBe(words)
  })

  const times = (...states: (TaskState | null)[]) =>
    states.map((state, index) => ({ ...one(state), position: index + 1 }))

  it('counts what is done of several times and says what comes next', () => {
    expect(resultWords(times('done', 'done', 'in_progress', 'not_started'), 3)).toBe(
      'Hoàn thành 2/4 lần; lần 3: đang làm',
    )
    expect(resultWords(times('done', 'done'), 2)).toBe('Hoàn thành 2/2 lần')
    expect(resultWords(times('done', null), 2)).toBe('Hoàn thành 1/2 lần')
    expect(resultWords(times(null, null), 1)).toBe('')
    expect(resultWords(times('not_started'), 1)).toBe('Chưa làm')
  })
})
