/** The preview of a pasted column: how its numbers are read and why, where each row goes, and what is left out. */
import { useState } from 'react'
import type { FigureItem, Sheet } from '#contract/sheets'
import { formatScaled } from '#domain/measure.ts'
import { type Convention, evidenceIn } from '#domain/number-convention.ts'
import { monthNumber } from '#domain/period.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ConventionLine } from './convention-line.tsx'
import { type Block, type Laid, layBlock, type PastedCell, type Placing } from './paste-block.ts'
import { pasteText } from './paste-text.vi.ts'
import { PastedRow } from './pasted-row.tsx'

type PastePreviewProps = {
  sheet: Sheet
  valueIn: (figure: FigureItem) => number | null
  shown: readonly FigureItem[]
  /** The cell in which the block was pasted; an empty text for the first one. */
  from: string
  block: Block
  column: number
  close: () => void
  take: (values: { element: string; value: number }[]) => void
  /** Undefined where there is only one column. */
  chooseColumn: (() => void) | undefined
}

export function PastePreview(props: PastePreviewProps) {
  const { sheet, valueIn, shown, from, block, column, close, take, chooseColumn } = props
  const evidence = evidenceIn(block.rows.flatMap((row) => block.columns.map(({ at }) => row.cells[at] ?? '')))
  const [convention, setConvention] = useState<Convention | undefined>(evidence?.convention)
  const [placing, setPlacing] = useState<Placing>(block.hasNames ? 'name' : 'order')
  const [withForeign, setWithForeign] = useState(false)
  const start = Math.max(
    0,
    shown.findIndex((figure) => figure.element === from),
  )
  const figures = placing === 'name' ? sheet.figures : shown.slice(start)
  const laid = layBlock(block, {
    figures,
    column,
    placing,
    convention: convention ?? 'comma',
    ownOnly: !withForeign,
    valueIn,
  })
  const { cells, strangers, beyond } = laid
  const taken = cells.flatMap((cell) => ('value' in cell ? [{ element: cell.element, value: cell.value }] : []))
  const count = (kind: PastedCell['kind']) => cells.filter((cell) => cell.kind === kind).length
  const foreign = cells.filter((cell) => cell.kind === 'skipped' && cell.why === 'foreign').length
  const left = count('skipped') + beyond + strangers.length
  const all = cells.length + beyond + strangers.length
  return (
    <Dialog
      title={convention === undefined ? pasteText.askTitle : pasteText.title(all, taken.length, count('refused'), left)}
      onClose={close}
      className="paste"
    >
      <p className="note">
        {pasteText.nothingYet} {placeWords(placing, sheet, laid)} {block.head !== null && pasteText.head(block.head)}{' '}
        {beyond > 0 && pasteText.beyond(beyond)} {strangers.length > 0 && strangerWords(strangers)}{' '}
        {block.hasNames && (
          <button type="button" className="linkish" onClick={() => setPlacing(placing === 'name' ? 'order' : 'name')}>
            {pasteText.switchTo[placing === 'name' ? 'order' : 'name']}
          </button>
        )}{' '}
        {chooseColumn && (
          <button type="button" className="linkish" onClick={chooseColumn}>
            {pasteText.otherColumn}
          </button>
        )}
      </p>
      <ConventionLine
        convention={convention}
        because={evidence?.convention === convention ? evidence?.because : undefined}
        choose={setConvention}
      />
      {(foreign > 0 || withForeign) && (
        <label className="paste-foreign">
          <input type="checkbox" checked={withForeign} onChange={() => setWithForeign(!withForeign)} />
          {pasteText.foreign(foreign || cells.length)}
        </label>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col" className="stt r">
              {pasteText.columns.cell}
            </th>
            <th scope="col">{pasteText.columns.element}</th>
            <th scope="col" className="r">
              {pasteText.columns.raw}
            </th>
            <th scope="col" className="r">
              {pasteText.columns.read}
            </th>
            <th scope="col">{pasteText.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <PastedRow key={cell.row} sheet={sheet} cell={cell} isKnown={convention !== undefined} />
          ))}
        </tbody>
      </table>
      <p className="paste-acts">
        <span className="note">{convention && replacementWords(cells, sheet)}</span>
        <button type="button" className="btn" onClick={close}>
          {pasteText.cancel}
        </button>
        {convention !== undefined && (
          <button type="button" className="btn primary" disabled={taken.length === 0} onClick={() => take(taken)}>
            {pasteText.take(taken.length)}
          </button>
        )}
      </p>
    </Dialog>
  )
}

function placeWords(placing: Placing, sheet: Sheet, { cells }: Laid): string {
  const month = monthNumber(sheet.month)
  if (placing === 'name') return cells.length === 0 ? pasteText.noneKnown : pasteText.byName(month)
  const number = (cell: PastedCell | undefined) =>
    sheet.figures.findIndex((figure) => figure.element === cell?.element) + 1
  return pasteText.range(month, number(cells[0]), number(cells.at(-1)))
}

const namesShown = 3

function strangerWords(strangers: readonly string[]): string {
  const names = strangers.slice(0, namesShown).map((name) => `“${name}”`)
  const more = strangers.length - names.length
  return pasteText.strangers(
    strangers.length,
    [...names, more > 0 && pasteText.andMore(more)].filter(Boolean).join(', '),
  )
}

function replacementWords(cells: readonly PastedCell[], sheet: Sheet): string {
  const cell = cells.find((one) => 'replaces' in one && one.replaces !== null)
  if (cell === undefined || !('value' in cell) || cell.replaces === null) return ''
  const index = sheet.figures.findIndex((figure) => figure.element === cell.element)
  const decimals = sheet.figures[index]?.decimals ?? 0
  return pasteText.replaces(index + 1, formatScaled(cell.replaces, decimals), formatScaled(cell.value, decimals))
}
