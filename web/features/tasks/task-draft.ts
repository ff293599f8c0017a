/** A task as it is typed: from what is stored, and to what is sent. Pure. */
import type { TaskItem } from '#contract/plans'
import type { TaskBody } from '#contract/tasks'
import { type DeadlineDraft, deadlineOfDraft, draftOfDeadline } from './deadline-draft.ts'

export type TaskDraft = {
  field: TaskItem['field']
  name: string
  product: string
  lead: string
  leadUnit: string | undefined
  partners: string[]
  deadline: DeadlineDraft
  deadlineNote: string
  recurrence: TaskItem['recurrence']
  clause: string
  note: string
  responsible: string
  partOf: number | null
}

/** `field` is the one in which somebody pressed "add". */
export function emptyDraft(field: TaskItem['field'] = 'direction'): TaskDraft {
  return {
    field,
    name: '',
    product: '',
    lead: '',
    leadUnit: undefined,
    partners: [],
    deadline: draftOfDeadline({ kind: 'within', value: '' }),
    deadlineNote: '',
    recurrence: null,
    clause: '',
    note: '',
    responsible: '',
    partOf: null,
  }
}

export function draftOfTask(task: TaskItem): TaskDraft {
  return {
    field: task.field,
    name: task.name,
    product: task.product,
    lead: task.lead ?? '',
    leadUnit: task.leadUnit?.code,
    partners: [...task.partners],
    deadline: draftOfDeadline(task.deadline),
    deadlineNote: task.deadline.note ?? '',
    recurrence: task.recurrence,
    clause: task.clause,
    note: task.note,
    responsible: task.responsible ?? '',
    partOf: task.partOf,
  }
}

/** Undefined while the name or the deadline is missing. */
export function bodyOf(draft: TaskDraft): TaskBody | undefined {
  const deadline = deadlineOfDraft(draft.deadline)
  const name = draft.name.trim()
  if (deadline === undefined || name === '') return undefined
  return {
    field: draft.field,
    name,
    product: draft.product.trim(),
    lead: orNull(draft.lead),
    leadUnit: draft.leadUnit ?? null,
    partners: draft.partners.map((partner) => partner.trim()).filter((partner) => partner !== ''),
    deadline,
    deadlineNote: orNull(draft.deadlineNote),
    recurrence: deadline.kind === 'regular' ? draft.recurrence : null,
    clause: draft.clause.trim(),
    note: draft.note.trim(),
    responsible: orNull(draft.responsible),
    partOf: draft.partOf,
  }
}

/** What of the content was changed; only that is sent, so that what others change meanwhile elsewhere in it stands. */
export function changedParts(before: TaskBody, after: TaskBody): Partial<TaskBody> {
  const changed = (Object.keys(after) as (keyof TaskBody)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  return Object.fromEntries(changed.map((key) => [key, after[key]]))
}

function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
