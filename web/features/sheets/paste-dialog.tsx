/**
 * A block from Excel before it is taken: which column, as it stands there, as it is understood, and what becomes of it.
 * Nothing is saved until the person says so, and never where it is unclear what is meant.
 */
import { useMemo, useState } from 'react'
import type { FigureItem, Sheet } from '#contract/sheets'
import { monthNumber } from '#domain/period.ts'
import { Dialog } from '../../components/dialog.tsx'
import { AskForBlock, type Pasting } from './ask-for-block.tsx'
import { type Block, readBlock } from './paste-block.ts'
import { PastePreview } from './paste-preview.tsx'
import { pasteText } from './paste-text.vi.ts'

type PasteDialogProps = {
  sheet: Sheet
  valueIn: (figure: FigureItem) => number | null
  /** The rows that are shown: what goes by order goes over these. */
  shown: readonly FigureItem[]
  pasting: Pasting
  close: () => void
  take: (values: { element: string; value: number }[]) => void
}

export function PasteDialog({ sheet, valueIn, shown, pasting, close, take }: PasteDialogProps) {
  const [given, setGiven] = useState(pasting)
  const block = useMemo(() => readBlock(given.pasted, sheet.figures), [given.pasted, sheet.figures])
  const [column, setColumn] = useState<number>()
  if (given.pasted.trim() === '') return <AskForBlock figures={shown} close={close} give={setGiven} />
  if (block.columns.length === 0)
    return (
      <Dialog title={pasteText.unclearTitle} onClose={close} className="paste">
        <p>{pasteText.noFigures}</p>
      </Dialog>
    )
  const only = block.columns.length === 1 ? block.columns[0]?.at : column
  if (only === undefined) return <AskForColumn block={block} month={sheet.month} close={close} choose={setColumn} />
  return (
    <PastePreview
      sheet={sheet}
      valueIn={valueIn}
      shown={shown}
      from={given.from}
      block={block}
      column={only}
      close={close}
      take={take}
      chooseColumn={block.columns.length > 1 ? () => setColumn(undefined) : undefined}
    />
  )
}

type AskForColumnProps = { block: Block; month: string; close: () => void; choose: (column: number) => void }

/** Several columns of figures: nobody can know which one is this month's but the person. */
function AskForColumn({ block, month, close, choose }: AskForColumnProps) {
  return (
    <Dialog title={pasteText.askColumnTitle} onClose={close} className="paste">
      <p>{pasteText.askColumn(block.columns.length, monthNumber(month))}</p>
      <ul className="paste-columns">
        {block.columns.map((column, index) => (
          <li key={column.at}>
            <button type="button" className="btn" onClick={() => choose(column.at)}>
              {pasteText.column(index + 1, column.head, column.first)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
