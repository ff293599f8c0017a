/** How the sheets of some months came along, from memory; states are no secret, and no figure is here. */
import type { Reader } from '../../database/tables.ts'
import { catalogueTopic } from '../../database/version.ts'
import type { Month } from '../../domain/period.ts'
import type { Catalogue } from '../catalogue.ts'
import { type KeptCourses, keepCourses } from '../months/kept-courses.ts'

export type Sheets = {
  catalogue: Catalogue
  /** Text that changes whenever any of the versions read changes. */
  version: string
  courses: ReadonlyMap<Month, KeptCourses>
}

/** Gives months as they were at the versions given, or later. */
export function keepSheets(db: Reader) {
  const coursesAt = keepCourses(db)
  return async (
    versions: ReadonlyMap<string, number>,
    catalogue: Catalogue,
    months: readonly Month[],
  ): Promise<Sheets> => {
    const courses = new Map<Month, KeptCourses>()
    for (const month of months) courses.set(month, await coursesAt(month, versions.get(month) ?? 0))
    const read = [...courses].map(([month, kept]) => `${month}:${kept.version}`)
    return { catalogue, courses, version: [versions.get(catalogueTopic) ?? 0, ...read].join(' ') }
  }
}
