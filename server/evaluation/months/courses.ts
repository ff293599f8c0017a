/** The courses of a month's sheets in few bytes each; what does not fit into them exactly is kept as it is. */
import { dateInVietnam } from '../../domain/period.ts'
import { type SheetState, sheetStates } from '../../domain/sheet.ts'
import type { SheetCourseRow } from '../sheets/sheet-courses.ts'

export type Courses = {
  /** Places in `sheetStates`. */
  states: Uint8Array
  /** 1 where the sheet was approved once. */
  approved: Uint8Array
  /** Milliseconds; NaN for a sheet that never was in. */
  firstSubmitted: Float64Array
  /** Days as 20261127, 0 for none. */
  decided: Int32Array
  openUntil: Int32Array
  /** Courses whose instants or days are written in another way than usual, by row. */
  odd: Map<number, SheetCourseRow>
}

export function emptyCourses(rows: number): Courses {
  return {
    states: new Uint8Array(rows),
    approved: new Uint8Array(rows),
    firstSubmitted: new Float64Array(rows),
    decided: new Int32Array(rows),
    openUntil: new Int32Array(rows),
    odd: new Map(),
  }
}

export function packCourse(courses: Courses, row: number, course: SheetCourseRow): void {
  courses.states[row] = sheetStates.indexOf(course.state)
  courses.approved[row] = course.approved ? 1 : 0
  courses.firstSubmitted[row] = course.firstSubmittedAt === null ? Number.NaN : Date.parse(course.firstSubmittedAt)
  courses.decided[row] = packedDay(course.decided)
  courses.openUntil[row] = packedDay(course.openUntil)
  courses.odd.delete(row)
  const again = courseAt(courses, row)
  if (
    again.firstSubmittedAt !== course.firstSubmittedAt ||
    again.decided !== course.decided ||
    again.openUntil !== course.openUntil
  )
    courses.odd.set(row, course)
}

export function courseAt(courses: Courses, row: number): SheetCourseRow {
  const odd = courses.odd.get(row)
  if (odd) return odd
  const first = courses.firstSubmitted[row] as number
  return {
    state: stateAt(courses, row),
    firstSubmittedAt: Number.isNaN(first) ? null : new Date(first).toISOString(),
    firstSubmitted: Number.isNaN(first) ? null : dateInVietnam(new Date(first)),
    approved: courses.approved[row] === 1,
    decided: dayIn(courses.decided[row] as number),
    openUntil: dayIn(courses.openUntil[row] as number),
  }
}

const day = 86_400_000
const inVietnam = 7 * 3_600_000

/** The same for courses that are the same day by day. */
export function courseKey(courses: Courses, row: number): string {
  if (courses.odd.has(row)) return `row ${row}`
  const submitted = Math.floor(((courses.firstSubmitted[row] as number) + inVietnam) / day)
  return `${courses.states[row]} ${courses.approved[row]} ${submitted} ${courses.decided[row]} ${courses.openUntil[row]}`
}

export function stateAt(courses: Courses, row: number): SheetState {
  return sheetStates[courses.states[row] as number] as SheetState
}

const parts = ['states', 'approved', 'firstSubmitted', 'decided', 'openUntil'] as const

/** Into another row, in place of what stands there. */
export function copyCourse(from: Courses, row: number, to: Courses, at: number): void {
  for (const part of parts) to[part][at] = from[part][row] as number
  const odd = from.odd.get(row)
  if (odd) to.odd.set(at, odd)
  else to.odd.delete(at)
}

export function copyOfCourses(courses: Courses): Courses {
  const { states, approved, firstSubmitted, decided, openUntil, odd } = courses
  return {
    states: states.slice(),
    approved: approved.slice(),
    firstSubmitted: firstSubmitted.slice(),
    decided: decided.slice(),
    openUntil: openUntil.slice(),
    odd: new Map(odd),
  }
}

function packedDay(day: string | null): number {
  return day === null ? 0 : Number(day.replaceAll('-', '')) || 0
}

function dayIn(packed: number): string | null {
  if (packed === 0) return null
  const text = String(packed).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
