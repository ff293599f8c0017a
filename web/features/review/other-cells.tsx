/** Everything with nothing odd about it, folded by section: there for whoever wants to look, out of the way of whoever does not. */
import { useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { isOpen } from '#domain/sheet.ts'
import { CellTable } from './cell-table.tsx'
import type { Looked } from './looks.ts'
import type { RowActs } from './review-row.tsx'
import { page as words } from './text.vi.ts'

type OtherCellsProps = {
  sheet: Sheet
  sections: readonly { name: string; cells: Looked[] }[]
  hasFlagged: boolean
  acts: RowActs
}

export function OtherCells({ sheet, sections, hasFlagged, acts }: OtherCellsProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const count = sections.reduce((sum, { cells }) => sum + cells.length, 0)
  if (count === 0) return null
  const isAllOpen = sections.every(({ name }) => opened.has(name))
  return (
    <section className="sec review-sec">
      <header>
        <h2>{headingOf(sheet, count, hasFlagged)}</h2>
        <button
          type="button"
          className="btn small"
          onClick={() => setOpened(new Set(isAllOpen ? [] : sections.map(({ name }) => name)))}
        >
          {isAllOpen ? words.closeAll : words.openAll}
        </button>
      </header>
      {sections.map(({ name, cells }) => (
        <details
          key={name}
          className="review-fold"
          open={opened.has(name)}
          onToggle={(event) => {
            const isOpen = event.currentTarget.open
            setOpened((now) => {
              const next = new Set(now)
              if (isOpen) next.add(name)
              else next.delete(name)
              return next
            })
          }}
        >
          <summary>
            {name} <span className="note">{words.section(cells.length)}</span>
          </summary>
          {opened.has(name) && <CellTable sheet={sheet} cells={cells} acts={acts} caption={name} />}
        </details>
      ))}
    </section>
  )
}

/** Of a sheet that its unit is still filling nothing is said yet. */
function headingOf({ state }: Sheet, count: number, hasFlagged: boolean): string {
  if (isOpen(state)) return words.underWay(count, hasFlagged)
  return hasFlagged ? words.othersTitle(count) : words.allPlain
}
