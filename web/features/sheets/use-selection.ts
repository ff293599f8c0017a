/** The selection of the sheet inside React; what is not shown is never selected. Says every change of a wide selection. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { FigureItem } from '#contract/sheets'
import { cellsOf, isWide, nothingSelected, type Selection } from './selection.ts'

export type SelectionDesk = {
  /** The cells that acts concern; empty where that is only the one with the focus. */
  chosen: ReadonlySet<string>
  asRows: boolean
  active: string | null
  /** As it stands at this moment, for acts between two drawings. */
  now(): { selection: Selection; order: readonly string[]; cells: string[]; isWide: boolean }
  change(next: (selection: Selection, order: readonly string[]) => Selection): string[]
}

export function useSelection(shown: readonly FigureItem[]): SelectionDesk {
  const order = useMemo(() => shown.map((figure) => figure.element), [shown])
  const [selection, setSelection] = useState(nothingSelected)
  const latest = useRef({ selection, order })
  latest.current.order = order

  const now = useCallback(() => {
    const { selection: held, order: rows } = latest.current
    return { selection: held, order: rows, cells: cellsOf(held, rows), isWide: isWide(held, rows) }
  }, [])
  const change = useCallback((next: (selection: Selection, order: readonly string[]) => Selection) => {
    const { selection: before, order: rows } = latest.current
    const after = next(before, rows)
    latest.current.selection = after
    setSelection(after)
    return cellsOf(after, rows)
  }, [])
  const chosen = useMemo(() => new Set(isWide(selection, order) ? cellsOf(selection, order) : []), [selection, order])
  return { chosen, asRows: selection.asRows, active: selection.active, now, change }
}
