/**
 * The courses of months' sheets in memory, without a figure: in which state each is, when it was in, and how many corrections it
 * carries. A board of years needs no more, and reads it in a hundredth of the time that the figures take.
 */
import type { Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'
import { type CorrectionCount, correctionCounts } from '../sheets/correction-counts.ts'
import { coursesOfMonth } from '../sheets/sheet-courses.ts'
import { type Courses, copyCourse, emptyCourses, packCourse } from './courses.ts'
import { type Kept, keepByVersion, type MonthAt } from './kept-by-version.ts'
import { sharedUnits } from './unit-rows.ts'

/** Never changed once made. */
export type CourseBlock = {
  /** Of the units that have a sheet; one row each, in no order. */
  unitIds: Int32Array
  courses: Courses
  /** By unit; of those whose sheets carry corrections. */
  corrections: ReadonlyMap<number, CorrectionCount>
}

export type KeptCourses = Kept<CourseBlock>

/** Some 20 bytes each: ten years of 3,321 units. */
const mostSheets = 400_000

export function keepCourses(db: Reader): MonthAt<CourseBlock, void> {
  return keepByVersion<CourseBlock, void>(db, {
    fits: () => true,
    whole: (month) => readCourses(db, month, 'all'),
    again: async (block, month, _, unitIds) =>
      withCourses(block, new Set(unitIds), await readCourses(db, month, unitIds)),
    // A month without a sheet takes a place, too.
    sizeOf: (block) => block.unitIds.length + 1,
    most: mostSheets,
  })
}

async function readCourses(db: Reader, month: Month, units: readonly number[] | 'all'): Promise<CourseBlock> {
  const read = await coursesOfMonth(db, month, units)
  const block = { unitIds: sharedUnits(Int32Array.from(read.keys())), courses: emptyCourses(read.size) }
  let row = 0
  for (const course of read.values()) packCourse(block.courses, row++, course)
  return { ...block, corrections: await correctionCounts(db, month, units, read) }
}

function withCourses(block: CourseBlock, changed: ReadonlySet<number>, fresh: CourseBlock): CourseBlock {
  const kept = block.unitIds.filter((unitId) => !changed.has(unitId))
  const unitIds = sharedUnits(Int32Array.from([...kept, ...fresh.unitIds]))
  const courses = emptyCourses(unitIds.length)
  let at = 0
  for (let row = 0; row < block.unitIds.length; row += 1)
    if (!changed.has(block.unitIds[row] as number)) copyCourse(block.courses, row, courses, at++)
  for (let row = 0; row < fresh.unitIds.length; row += 1) copyCourse(fresh.courses, row, courses, at++)
  const corrections = new Map([...block.corrections].filter(([unitId]) => !changed.has(unitId)))
  for (const [unitId, count] of fresh.corrections) corrections.set(unitId, count)
  return { unitIds, courses, corrections }
}
