/** A plan document: the source of targets and tasks. Its number and date are quoted wherever one of them is shown. */
import type { Span } from './occurrence.ts'

/** A draft binds nobody and is seen by its unit alone; what is in force changes only with a reason, and keeps its history. */
export const planStates = ['draft', 'in_force'] as const
export type PlanState = (typeof planStates)[number]

export type Plan = {
  id: number
  unitId: number
  /** "28/QĐ-UBND"; null where the text at hand leaves it blank, and in a draft. */
  number: string | null
  /** Date of issue, or null where the text at hand leaves it blank. */
  date: string | null
  year: number
  title: string
  issuer: string
  /** What is known of the document's origin, and what it leaves open. */
  note: string
  state: PlanState
  /** What the document cites ("Căn cứ …"), one per line; empty where it is not recorded. */
  basis: string
  /** The months for which it plans: its year, unless the document says otherwise. */
  span: Span
  revision: number
  /** 1 as issued, and one more with every change since. */
  version: number
}

/** The months of a plan that names none: those of its year. */
export function spanOfYear(year: number): Span {
  return { from: `${year}-01`, to: `${year}-12` }
}
