/** Which tasks stand on the page of duties: the late and the next first, each once, nothing that is done or far away. */
import { describe, expect, it } from 'vitest'
import type { TaskItem } from '#contract/plans'
import type { TaskCalendar } from '#contract/tasks'
import type { TaskState } from '#domain/occurrence.ts'
import { daysLeft, soonDue } from '../../web/features/duties/task-duties.ts'

const today = '2026-11-21'
const unit = { code: 'MH02', name: 'Hương Bưởi', kind: 'ward', label: 'phường Hương Bưởi', fictional: true } as const

const task = (id: number, due: string | null, state: TaskState) =>
  ({
    id,
    number: `I.${id}`,
    name: `Việc ${id}`,
    unit,
    leadUnit: null,
    current: 1,
    occurrences: [{ position: 1, due, state, daysLate: state === 'overdue' ? 5 : 0 }],
  }) as unknown as TaskItem

const month = (days: [day: string, id: number, state: TaskState][]): TaskCalendar => ({
  month: '2026-11',
  today,
  days: days.map(([day, id, state]) => ({
    day,
    items: [{ task: id, occurrence: 1, number: `I.${id}`, name: `Việc ${id}`, lead: null, unit, state }],
  })),
})

describe('tasks to think of', () => {
  it('are those late, those due in thirty days, and one’s own without a day, in that order', () => {
    const own = [
      task(4, null, 'in_progress'),
      task(2, '2026-11-30', 'in_progress'),
      task(9, '2027-03-01', 'not_started'),
    ]
    const late = [task(1, '2026-11-16', 'overdue')]
    const calendar = month([
      ['2026-11-30', 2, 'in_progress'],
      ['2026-12-21', 3, 'not_started'],
      ['2026-12-22', 5, 'not_started'],
      ['2026-11-25', 6, 'done'],
      ['2026-11-26', 7, 'waiting'],
      ['2026-11-20', 8, 'overdue'],
    ])
    const found = soonDue(own, late, [calendar], today)
    expect(found.map((duty) => duty.task)).toEqual([1, 2, 3, 4])
    expect(found.map((duty) => daysLeft(duty, today))).toEqual([-5, 9, 30, null])
  })
})
