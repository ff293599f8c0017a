/** What has become of the sample's tasks by November 2026: most done in time, some late, and the stories of each plan. */
import { plannedDays } from '../../server/domain/occurrence.ts'
import { daysAfter } from '../../server/domain/period.ts'
import { spanOfYear } from '../../server/domain/plan.ts'
import type { SeedCourse, SeedTask, SeedTaskEvent } from '../shapes.ts'
import { between } from './noise.ts'

/** The day up to which the sample's people have reported. */
const lastReport = '2026-11-13'

export type Crew = {
  /** Whose plan it is: the words that chance depends on. */
  name: string
  reporter: string
  approver: string
  /** Of a hundred occurrences, about so many are done late. */
  latePerHundred: number
  /** By the name of a task and the position of its occurrence: what became of it instead. */
  stories?: Record<string, Record<number, Story>>
}

/** 'begun' with its percentage, 'waiting' since a day, 'returned', 'dropped' and 'extended' with a reason, 'open': untouched. */
export type Story =
  | { kind: 'open' }
  | { kind: 'begun'; percent: number; on: string; note: string }
  | { kind: 'waiting'; on: string; note?: string }
  | { kind: 'late'; on: string; note: string }
  | { kind: 'returned'; on: string; note: string }
  | { kind: 'dropped'; on: string; note: string }
  | { kind: 'extended'; on: string; due: string; note: string }

/** The same tasks with the course of each occurrence. */
export function withCourses(tasks: readonly SeedTask[], year: number, crew: Crew): SeedTask[] {
  return tasks.map((task) => {
    const days = plannedDays(task.deadline, task.recurrence ?? null, spanOfYear(year))
    const course: Record<number, SeedCourse> = {}
    for (const [index, day] of days.entries()) {
      const told = crew.stories?.[task.name]?.[index + 1]
      const one = told ? storyCourse(told, crew, day) : usualCourse(task.name, day, crew)
      if (one) course[index + 1] = one
    }
    return { ...task, course }
  })
}

/** Done some days before its day, seldom after it; what is due later has not been begun. */
function usualCourse(task: string, day: string | null, crew: Crew): SeedCourse | undefined {
  if (day === null || day > lastReport) return undefined
  const isLate = between(1, 100, crew.name, task, day, 'late') <= crew.latePerHundred
  const days = isLate ? between(2, 11, crew.name, task, day) : -between(0, 9, crew.name, task, day)
  const reportedOn = daysAfter(day, days)
  return reportedOn > lastReport ? undefined : doneCourse(crew, reportedOn)
}

function doneCourse(crew: Crew, reportedOn: string, note?: string): SeedCourse {
  const decidedOn = daysAfter(reportedOn, between(1, 3, crew.name, reportedOn, 'decided'))
  return {
    state: 'done',
    reportedOn,
    events: [
      event(crew.reporter, 'report', reportedOn, { day: reportedOn, ...said(note) }),
      event(crew.approver, 'approve', decidedOn),
    ],
  }
}

function storyCourse(story: Story, crew: Crew, day: string | null): SeedCourse | undefined {
  const { reporter, approver } = crew
  switch (story.kind) {
    case 'open':
      return undefined
    case 'late':
      return doneCourse(crew, story.on, story.note)
    case 'begun':
      return {
        state: 'in_progress',
        percent: story.percent,
        events: [event(reporter, 'progress', story.on, { percent: story.percent, note: story.note })],
      }
    case 'waiting':
      return {
        state: 'waiting',
        reportedOn: story.on,
        events: [event(reporter, 'report', story.on, { day: story.on, ...said(story.note) })],
      }
    case 'returned': {
      const reported = daysAfter(story.on, -2)
      return {
        state: 'in_progress',
        percent: 80,
        reason: story.note,
        events: [
          event(reporter, 'report', reported, { day: reported }),
          event(approver, 'return', story.on, { note: story.note }),
        ],
      }
    }
    case 'dropped':
      return { state: 'dropped', reason: story.note, events: [event(approver, 'drop', story.on, { note: story.note })] }
    case 'extended':
      return {
        state: 'in_progress',
        percent: 40,
        due: story.due,
        reason: story.note,
        events: [
          event(reporter, 'progress', daysAfter(story.on, -6), { percent: 40 }),
          {
            ...event(approver, 'extend', story.on, { day: story.due, note: story.note }),
            ...(day === null ? {} : { beforeDay: day }),
          },
        ],
      }
  }
}

type Said = Partial<Pick<SeedTaskEvent, 'percent' | 'day' | 'note'>>

function said(note: string | undefined): Said {
  return note === undefined ? {} : { note }
}

/** In office hours of that day: between 08:00 and 16:59 in Viet Nam. */
function event(by: string, act: SeedTaskEvent['act'], on: string, more: Said = {}): SeedTaskEvent {
  const hour = between(1, 9, by, act, on, 'hour')
  const minute = String(between(0, 59, by, act, on, 'minute')).padStart(2, '0')
  return { at: `${on}T0${hour}:${minute}:00.000Z`, by, act, ...more }
}
