/** How the task files are written: what most tasks of a document share is said once. */
import type { Deadline } from '../../../server/domain/deadline.ts'
import type { Field } from '../../../server/domain/element.ts'
import type { Month, Period } from '../../../server/domain/period.ts'
import type { SeedTask } from '../../shapes.ts'

export type TaskRow = Pick<SeedTask, 'name' | 'deadline'> &
  Partial<Pick<SeedTask, 'product' | 'lead' | 'partners' | 'deadlineNote' | 'clause' | 'recurrence'>> & {
    /** The name of the task in the same field of which this one is a part. */
    within?: string
  }

type Shared = {
  field: Field
  lead?: string | null
  partners?: string[]
  /** The clause of a task by its number in the field: "Phụ lục, nhiệm vụ III.2". */
  clause: (number: number) => string
}

/** The tasks of one field in the order of the document. Throws where a whole is not there. */
export function tasksOfField({ field, lead = null, partners = [], clause }: Shared, rows: readonly TaskRow[]) {
  return rows.map(({ within, ...row }, index): SeedTask & { within?: string } => ({
    field,
    product: '',
    lead,
    partners,
    deadlineNote: null,
    clause: clause(index + 1),
    ...row,
    ...(within === undefined ? {} : { within }),
  }))
}

/** All tasks of a plan: parts find their wholes by name. */
export function tasksOf(...ofFields: readonly (SeedTask & { within?: string })[][]): SeedTask[] {
  const all = ofFields.flat()
  return all.map(({ within, ...task }) => {
    if (within === undefined) return task
    const partOf = all.findIndex((other) => other.name === within && other.field === task.field)
    if (partOf < 0) throw new Error(`no task “${within}” of which “${task.name}” is a part`)
    return { ...task, partOf }
  })
}

export const regular: Deadline = { kind: 'regular' }
export const guidance: Deadline = { kind: 'guidance' }

export function within(...periods: Period[]): Deadline {
  return { kind: 'within', periods }
}

export function before(day: string): Deadline {
  return { kind: 'before', day }
}

/** Every month of a year. */
export function monthly(year: number): Deadline {
  return within(...Array.from({ length: 12 }, (_, index): Month => `${year}-${String(index + 1).padStart(2, '0')}`))
}

/** Every quarter of a year. */
export function quarterly(year: number): Deadline {
  return within(`${year}-Q1`, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`)
}
