/** The cells that ask for a look, above all others. */
import type { Sheet } from '#contract/sheets'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { CellTable } from './cell-table.tsx'
import type { Looked } from './looks.ts'
import type { RowActs } from './review-row.tsx'
import { page as words } from './text.vi.ts'

export function FlaggedCells({ sheet, flagged, acts }: { sheet: Sheet; flagged: readonly Looked[]; acts: RowActs }) {
  if (flagged.length === 0) return null
  return (
    <section className="sec review-sec">
      <header>
        <h2>{words.flaggedTitle(flagged.length)}</h2>
      </header>
      <CellTable
        sheet={sheet}
        cells={flagged}
        acts={acts}
        caption={`${words.flaggedTitle(flagged.length)}, ${lowerFirst(periodName(sheet.month))}`}
      />
    </section>
  )
}
