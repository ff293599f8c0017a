/** From the rows that were read, and what the person says of them, to what is sent to be saved. Pure. */
import type { PlanReading, ReadTargetItem, ReadTaskItem } from '#contract/plans'
import type { Field } from '#domain/element.ts'
import type { PlanColumn } from '#domain/plan-table.ts'

/** By place of the row: whether it is taken, and what stands for what the file does not say. */
export type Draft = {
  taken: Record<number, boolean>
  fields: Record<number, Field>
  indicators: Record<number, string>
}

export const emptyDraft: Draft = { taken: {}, fields: {}, indicators: {} }

type Row = { faults: readonly { column: PlanColumn; message: string }[] }

/** Says once for a line of the file what its indicator is; a line with a level for each quarter gives four rows. */
export function withIndicator(rows: readonly { row: number }[], row: number, code: string, draft: Draft): Draft {
  const chosen = Object.fromEntries(rows.flatMap((one, at) => (one.row === row ? [[at, code]] : [])))
  return { ...draft, indicators: { ...draft.indicators, ...chosen } }
}

/** What is still in the way of a row. */
export function faultsLeft(
  row: Row,
  at: number,
  { fields, indicators }: Draft,
): { column: PlanColumn; message: string }[] {
  return row.faults.filter(
    ({ column }) =>
      !(column === 'field' && fields[at] !== undefined) && !(column === 'indicator' && indicators[at] !== undefined),
  )
}

/** A sound row is taken unless the person says no; one with a fault never is. */
export function isTaken(row: Row, at: number, draft: Draft): boolean {
  return faultsLeft(row, at, draft).length === 0 && (draft.taken[at] ?? true)
}

/** The rows taken, each with its place among those read, and its whole's place among those taken. */
function takenRows<One extends Row & { partOf: number | null }>(rows: readonly One[], draft: Draft) {
  const places = rows.flatMap((row, at) => (isTaken(row, at, draft) ? [at] : []))
  return places.map((at) => {
    const row = rows[at] as One
    const whole = row.partOf === null ? -1 : places.indexOf(row.partOf)
    return { at, row, whole: whole < 0 ? null : whole }
  })
}

export function targetsTaken({ targets }: Pick<PlanReading, 'targets'>, draft: Draft) {
  return takenRows<ReadTargetItem>(targets, draft).map(({ at, row, whole }) => ({
    at,
    line: {
      indicator: draft.indicators[at] ?? row.indicator ?? '',
      operator: row.operator ?? '=',
      value: row.value,
      word: row.word,
      from: row.from,
      to: row.to,
      appliesTo: row.appliesTo,
      clause: row.clause,
      summary: row.summary,
      note: row.note,
      partOf: whole,
    },
  }))
}

export function tasksTaken({ tasks }: Pick<PlanReading, 'tasks'>, draft: Draft) {
  return takenRows<ReadTaskItem>(tasks, draft).map(({ at, row, whole }) => ({
    at,
    line: {
      field: draft.fields[at] ?? row.field,
      name: row.name,
      product: row.product,
      lead: row.lead,
      partners: row.partners,
      deadline: { kind: row.deadline?.kind, value: row.deadline?.value },
      deadlineNote: row.deadlineNote,
      recurrence: row.recurrence,
      clause: row.clause,
      note: row.note,
      within: whole,
    },
  }))
}

/** The place, among the rows read, of the row that a failing field names: "targets.2.value" of the rows sent. */
export function rowOfFault(field: string, sent: readonly { at: number }[]): number | undefined {
  const place = /^(?:targets|tasks)\.(\d+)/.exec(field)?.[1]
  return place === undefined ? undefined : sent[Number(place)]?.at
}
