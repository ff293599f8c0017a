/** When a task of a plan is to be done, in the forms that plans write it, and the days that follow from that. */
import { daysAfter, isPeriod, lastDayOf, lastMonthOf, monthsOf, type Period } from './period.ts'

export type Deadline =
  /** "Tháng 5 và tháng 10", "Quý I/2024", "Năm 2024": by the last day of each of them, in order. */
  | { kind: 'within'; periods: readonly Period[] }
  /** "15/02/2024": on that day. */
  | { kind: 'on'; day: string }
  /** "Trước ngày 15/02/2024": the day before is the last one. */
  | { kind: 'before'; day: string }
  /** "Trước ngày 31/12 hằng năm": the same each year; month and day as "12-31". */
  | { kind: 'yearly'; monthDay: string }
  /** "Thường xuyên": all through the year, so that no day makes it late. */
  | { kind: 'regular' }
  /** "Theo hướng dẫn của cấp trên": no day until the guidance comes. */
  | { kind: 'guidance' }

export const deadlineKinds = ['within', 'on', 'before', 'yearly', 'regular', 'guidance'] as const

/** The last days on which a task of a year's plan may be done, earliest first; none where no day makes it late. */
export function dueDays(deadline: Deadline, year: number): string[] {
  switch (deadline.kind) {
    case 'within':
      return [...new Set(deadline.periods.map((period) => lastDayOf(lastMonthOf(period))))].sort()
    case 'on':
      return [deadline.day]
    case 'before':
      return [daysAfter(deadline.day, -1)]
    case 'yearly':
      return [daysAfter(`${year}-${deadline.monthDay}`, -1)]
    case 'regular':
    case 'guidance':
      return []
  }
}

/** As it is stored beside its kind: periods parted by spaces, a day, a month and day, or nothing. */
export function deadlineValue(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'within':
      return deadline.periods.join(' ')
    case 'on':
    case 'before':
      return deadline.day
    case 'yearly':
      return deadline.monthDay
    case 'regular':
    case 'guidance':
      return ''
  }
}

/** A day that the calendar has: not the 30th of February. */
function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

const monthDay = /^\d{2}-\d{2}$/

/** The deadline that was stored as kind and value; undefined for what is none. */
export function deadlineOfStored(kind: string, value: string): Deadline | undefined {
  switch (kind) {
    case 'within': {
      const periods = value.split(' ')
      return periods.every(isPeriod) ? { kind, periods } : undefined
    }
    case 'on':
    case 'before':
      return isDay(value) ? { kind, day: value } : undefined
    case 'yearly':
      // The 29th of February is one, in years that have it.
      return monthDay.test(value) && isDay(`2024-${value}`) ? { kind, monthDay: value } : undefined
    case 'regular':
    case 'guidance':
      return value === '' ? { kind } : undefined
  }
}

/** Whether a task is under way at some time of a month, so that a list of that month shows it. */
export function concernsMonth(deadline: Deadline, year: number, month: string): boolean {
  if (deadline.kind === 'within') return deadline.periods.some((period) => monthsOf(period).includes(month))
  if (deadline.kind === 'regular') return month.startsWith(`${year}-`)
  return dueDays(deadline, year).some((due) => due.startsWith(month))
}
