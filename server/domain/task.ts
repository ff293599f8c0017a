/** Tasks of a plan: what is to be made, by whom, with whom and until when, in the seven fields of reform. */
import type { Deadline } from './deadline.ts'
import { type Field, fields } from './element.ts'
import type { Recurrence } from './occurrence.ts'

export type Task = {
  id: number
  planId: number
  field: Field
  /** Place in its field, from 1; a part of another task stands after it. */
  position: number
  name: string
  /** What comes out of it; empty where the plan names nothing. */
  product: string
  /** The body that answers for it; null where the plan names nobody. */
  lead: string | null
  /** The unit of the catalogue that the lead is, so that the task is assigned to it; null for other bodies. */
  leadUnitId: number | null
  partners: readonly string[]
  deadline: Deadline
  /** What the plan adds to the deadline: "theo hướng dẫn của Sở Nội vụ". */
  deadlineNote: string | null
  /** How often a regular task is to be done; null where its deadline says so, or nothing does. */
  recurrence: Recurrence | null
  clause: string
  note: string
  /** The account of the person who answers for it, or null. */
  responsibleId: string | null
  revision: number
  /** The task of which this one is a part, or null. */
  partOf: number | null
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

/** "III": the seven fields are numbered as plans number them. */
export function fieldNumeral(field: Field): string {
  return romans[fields.indexOf(field)] ?? ''
}

/** "III.2", as a plan's annex counts it; a part has a number of its own. */
export function taskNumber({ field, position }: Pick<Task, 'field' | 'position'>): string {
  return `${fieldNumeral(field)}.${position}`
}

/** Under which two ways of printing a body are one: "Văn phòng  UBND" and "văn phòng UBND". */
export function bodyKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** `bodyKey` for many tasks, which name the same few bodies again and again. */
export function bodyKeys(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const key = known.get(name) ?? bodyKey(name)
    known.set(name, key)
    return key
  }
}
