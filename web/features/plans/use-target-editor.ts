/** The table of targets while it is edited: its rows, whether anything is unsaved, and the changes that a person makes. */
import { useState } from 'react'
import type { PlanWhole } from '#contract/plans'
import { type EditorRow, newRow, type PeriodKind, rowsOf } from './editor-rows.ts'

export type TargetEditor = ReturnType<typeof useTargetEditor>

export function useTargetEditor({ plan, targets }: Pick<PlanWhole, 'plan' | 'targets'>) {
  const [{ rows, added, isDirty }, setState] = useState(() => ({
    rows: rowsOf(targets, plan.year),
    added: 0,
    isDirty: false,
  }))
  const change = (next: (rows: EditorRow[]) => EditorRow[]) =>
    setState((now) => ({ ...now, rows: next(now.rows), isDirty: true }))
  const set = (key: string, part: Partial<EditorRow>) =>
    change((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row)))

  return {
    rows,
    isDirty,
    set,
    setValue: (row: EditorRow, part: number, value: string) =>
      set(row.key, { values: row.values.map((one, index) => (index === part ? value : one)) }),
    setKind: (row: EditorRow, kind: PeriodKind) => set(row.key, ofKind(row, kind)),
    setSummary: (row: EditorRow, summary: string) => set(row.key, { summaries: row.summaries.map(() => summary) }),
    /** Answers the key of the new row. */
    add: () => {
      const row = newRow(`new-${added}`, plan.year)
      setState((now) => ({ rows: [...now.rows, row], added: now.added + 1, isDirty: true }))
      return row.key
    },
    remove: (key: string) =>
      change((now) =>
        now.filter((row) => row.key !== key).map((row) => (row.partOf === key ? { ...row, partOf: null } : row)),
      ),
    move: (index: number, steps: -1 | 1) =>
      change((now) => {
        const moved = [...now]
        const [row] = moved.splice(index, 1)
        if (row) moved.splice(index + steps, 0, row)
        return moved
      }),
  }
}

/** What stood for the year stands in each quarter at first, and what stood in the last quarter for the year. */
function ofKind(row: EditorRow, kind: PeriodKind): Partial<EditorRow> {
  const wasFour = row.values.length === 4
  if (kind === 'quarters' && !wasFour)
    return {
      kind,
      ids: [...row.ids, undefined, undefined, undefined].slice(0, 4),
      values: Array<string>(4).fill(row.values[0] ?? ''),
      summaries: Array<string>(4).fill(row.summaries[0] ?? ''),
    }
  if (kind !== 'quarters' && wasFour)
    return {
      kind,
      ids: row.ids.slice(0, 1),
      values: row.values.slice(-1),
      summaries: row.summaries.slice(-1),
    }
  return { kind }
}
