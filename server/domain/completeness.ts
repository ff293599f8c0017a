/**
 * How a unit stands with one month's sheet: expected or not, handed in or owed, and how many days late.
 * A unit is late only against a due day that binds it; a month before it existed or without any rule is nobody's fault.
 */
import { daysBetween, lastDayOf, type Month } from './period.ts'
import { isHandedIn, type SheetState } from './sheet.ts'
import { existsOn, type Unit } from './unit.ts'

/**
 * absent: the unit did not exist at the month's end. not_expected: no due day, and nobody below the province reported.
 * not_due: the month is under way or its due day has not come. owed: asked for, without a due day.
 */
export const standings = ['absent', 'not_expected', 'not_due', 'owed', 'late', 'handed_in'] as const
export type Standing = (typeof standings)[number]

/** What is known of one sheet; dates are Vietnamese calendar days. */
export type SheetCourse = {
  /** Undefined where no sheet was begun. */
  state: SheetState | undefined
  /** The day on which it was first handed in. */
  firstSubmitted: string | null
  /** Whether it was ever approved: while such a sheet is corrected, its unit has still handed it in. */
  approved: boolean
  /** The day of the last return, approval or reopening. */
  decided: string | null
  openUntil: string | null
  due: string | null
}

/** The course of a sheet that nobody has begun. */
export const notBegun: Omit<SheetCourse, 'due'> = {
  state: undefined,
  firstSubmitted: null,
  approved: false,
  decided: null,
  openUntil: null,
}

export type Position = {
  standing: Standing
  deadline: string | null
  daysLate: number
  /** Whether it was in by its due day; null where nobody can say yet. */
  onTime: boolean | null
}

/**
 * The day by which a sheet must be in. A reopened one has the last day that was given for it. A returned one is asked for
 * anew, so it is not late before the day after its return, nor before a last day that it had been given earlier.
 */
export function deadlineOf(course: Omit<SheetCourse, 'firstSubmitted' | 'approved'>): string | null {
  if (course.state === 'reopened') return course.openUntil ?? later(course.due, course.decided)
  if (course.state !== 'returned') return course.due
  const bound = later(course.due, course.openUntil)
  return bound === null ? null : later(bound, course.decided)
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

/** A month belongs to the unit that exists on its last day; nobody owes a month before that. */
export function isExpected(unit: Pick<Unit, 'validFrom' | 'validTo'>, month: Month): boolean {
  return existsOn(unit, lastDayOf(month))
}

/** `asked`: a due day is known for the month, or somebody in the province has begun its sheet. */
export function positionOf(
  unit: Pick<Unit, 'validFrom' | 'validTo'>,
  month: Month,
  course: SheetCourse,
  today: string,
  asked: boolean,
): Position {
  const nothing = { deadline: null, daysLate: 0, onTime: null }
  if (!isExpected(unit, month)) return { standing: 'absent', ...nothing }
  const deadline = deadlineOf(course)
  const onTime = onTimeOf(course, today)
  if (isHandedIn(course.state, course.approved)) {
    const { firstSubmitted, due } = course
    const daysLate = firstSubmitted === null || due === null ? 0 : Math.max(0, daysBetween(due, firstSubmitted))
    return { standing: 'handed_in', deadline, daysLate, onTime }
  }
  if (!asked && course.state === undefined) return { standing: 'not_expected', ...nothing }
  if (deadline !== null && deadline < today)
    return { standing: 'late', deadline, daysLate: daysBetween(deadline, today), onTime }
  const isAwaited = deadline === null ? month < today.slice(0, 7) : false
  return { standing: isAwaited ? 'owed' : 'not_due', deadline, daysLate: 0, onTime }
}

/** By the first handing-in alone: an approver who returns a sheet does not make its unit late in hindsight. */
function onTimeOf({ firstSubmitted, due }: SheetCourse, today: string): boolean | null {
  if (due === null) return null
  if (firstSubmitted !== null) return firstSubmitted <= due
  return due < today ? false : null
}

export type Tally = {
  expected: number
  handedIn: number
  late: number
  /** Not in, the month over, and no due day set: neither late nor early. */
  owed: number
  onTime: number
  judged: number
}

type Judged = Pick<Position, 'standing' | 'onTime'>

/** Counts of a row or a column of the board. */
export function tallyOf(positions: readonly Judged[]): Tally {
  const count = (is: (one: Judged) => boolean) => positions.filter(is).length
  return {
    expected: count((one) => one.standing !== 'absent' && one.standing !== 'not_expected'),
    handedIn: count((one) => one.standing === 'handed_in'),
    late: count((one) => one.standing === 'late'),
    owed: count((one) => one.standing === 'owed'),
    onTime: count((one) => one.onTime === true),
    judged: count((one) => one.onTime !== null),
  }
}
