/** The rows of the choice in the address. Opened on what is owed, the first such cell has the focus. */
import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { FigureItem, Sheet } from '#contract/sheets'
import { focusCell } from './cell-ids.ts'
import { owedOf, type RowChoice, rowsShown } from './own-view.ts'

export function useRowsShown(sheet: Sheet): { choice: RowChoice; shown: readonly FigureItem[] } {
  const { o: choice = 'ca-phieu' } = useSearch({ strict: false })
  const [first, setFirst] = useState(() => ({ choice, owed: owedOf(sheet) }))
  // What was owed when the choice was made stays in view, so that a filled row does not vanish under the hands.
  if (first.choice !== choice) setFirst({ choice, owed: owedOf(sheet) })
  const [firstOwed] = first.owed
  useEffect(() => {
    if (choice === 'thieu' && firstOwed !== undefined) focusCell(firstOwed)
  }, [choice, firstOwed])
  const shown = useMemo(() => rowsShown(sheet, choice, new Set(first.owed)), [sheet, choice, first.owed])
  return { choice, shown }
}
