/** The rows of the choice in the address. Opened on what is owed, the first such cell has the focus. */
import { useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { FigureItem, Sheet } from '#contract/sheets'
import { focusCell } from './cell-ids.ts'
import { owedOf, type RowChoice, rowsShown } from './own-view.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { useOfDesk } from './use-sheet-desk.ts'

export function useRowsShown(desk: SheetDesk, sheet: Sheet): { choice: RowChoice; shown: readonly FigureItem[] } {
  const { o: choice = 'ca-phieu' } = useSearch({ strict: false })
  // As one word, which is the same until another cell is owed.
  const owedNow = useOfDesk(desk, (view) => owedOf(view.sheet, view.cells).join(' '))
  const now = owedNow === '' ? [] : owedNow.split(' ')
  const [since, setSince] = useState(() => ({ choice, first: now[0], owed: new Set(now) }))
  // What was owed since the choice was made stays in view, so that a filled row does not vanish under the hands.
  if (since.choice !== choice) setSince({ choice, first: now[0], owed: new Set(now) })
  else if (now.some((element) => !since.owed.has(element)))
    setSince({ ...since, owed: new Set([...since.owed, ...now]) })
  const { first, owed } = since
  useEffect(() => {
    if (choice === 'thieu' && first !== undefined) focusCell(first)
  }, [choice, first])
  const shown = useMemo(() => rowsShown(sheet, choice, owed), [sheet, choice, owed])
  return { choice, shown }
}
