/** The tree while it is edited: its rows, what was before each change, and whether anything is unsaved. */
import { useState } from 'react'
import { added, type EditorRow, moved, removed, renumbered, shifted } from './editor-rows.ts'

export type Editor = ReturnType<typeof useEditor>

/** Changes that can be taken back. */
const mostUndone = 50

export function useEditor(first: () => EditorRow[], isDirtyAtFirst: boolean) {
  const [state, setState] = useState(() => ({
    rows: first(),
    past: [] as EditorRow[][],
    made: 0,
    isDirty: isDirtyAtFirst,
  }))
  const change = (next: (rows: EditorRow[], key: string) => EditorRow[]) =>
    setState(({ rows, past, made }) => ({
      rows: next(rows, `new-${made}`),
      past: [...past, rows].slice(-mostUndone),
      made: made + 1,
      isDirty: true,
    }))
  return {
    rows: state.rows,
    isDirty: state.isDirty,
    canUndo: state.past.length > 0,
    /** What is typed in a cell is one change with what was typed there before. */
    set: (key: string, part: Partial<EditorRow>) =>
      setState((now) => ({
        ...now,
        rows: now.rows.map((row) => (row.key === key ? { ...row, ...part } : row)),
        isDirty: true,
      })),
    /** Answers the key of the new row. */
    add: (at: number | undefined, isBelow = false) => {
      change((rows, key) => added(rows, at, key, isBelow))
      return `new-${state.made}`
    },
    remove: (at: number) => change((rows) => removed(rows, at)),
    move: (at: number, by: -1 | 1) => change((rows) => moved(rows, at, by)),
    shift: (at: number, by: -1 | 1) => change((rows) => shifted(rows, at, by)),
    renumber: () => change((rows) => renumbered(rows)),
    undo: () =>
      setState((now) => ({ ...now, rows: now.past.at(-1) ?? now.rows, past: now.past.slice(0, -1), isDirty: true })),
    clean: () => setState((now) => ({ ...now, isDirty: false })),
  }
}
