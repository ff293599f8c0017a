/**
 * A block from Excel before it is taken: as it stands there, as it is understood, and what becomes of it. Nothing is saved
 * until the person says so, and never where it is unclear what dots and commas mean.
 */
import { useState } from 'react'
import type { FigureItem, Sheet } from '#contract/sheets'
import { formatInteger, formatScaled } from '#domain/measure.ts'
import { type Convention, evidenceIn } from '#domain/number-convention.ts'
import { monthNumber } from '#domain/period.ts'
import { numberFaultWords } from '#domain/wording.vi.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Status } from '../../components/status-mark.tsx'
import { AskForBlock, type Pasting } from './ask-for-block.tsx'
import { columnOf, layOver, type PastedCell } from './paste.ts'
import { text } from './text.vi.ts'

type PasteDialogProps = {
  sheet: Sheet
  pasting: Pasting
  close: () => void
  take: (values: { element: string; value: number }[]) => void
}

export function PasteDialog({ sheet, pasting, close, take }: PasteDialogProps) {
  const [block, setBlock] = useState(pasting)
  const column = columnOf(block.pasted)
  if (block.pasted.trim() === '') return <AskForBlock sheet={sheet} close={close} give={setBlock} />
  if ('columns' in column)
    return (
      <Dialog title={text.paste.unclearTitle} onClose={close} className="paste">
        <p>{column.columns === 0 ? text.paste.noFigures : text.paste.severalColumns(column.columns)}</p>
      </Dialog>
    )
  return <Preview sheet={sheet} from={block.from} column={column.column} close={close} take={take} />
}

type PreviewProps = Omit<PasteDialogProps, 'pasting'> & { from: string; column: string[] }

function Preview({ sheet, from, column, close, take }: PreviewProps) {
  const evidence = evidenceIn(column)
  const [convention, setConvention] = useState<Convention | undefined>(evidence?.convention)
  const start = Math.max(
    0,
    sheet.figures.findIndex((figure) => figure.element === from),
  )
  const figures = sheet.figures.slice(start)
  const { cells, beyond } = layOver(column, figures, convention ?? 'comma')
  const taken = cells.flatMap((cell) => ('value' in cell ? [{ element: cell.element, value: cell.value }] : []))
  const count = (kind: PastedCell['kind']) => cells.filter((cell) => cell.kind === kind).length
  const replaced = cells.find((cell) => 'replaces' in cell && cell.replaces !== null)
  const title =
    convention === undefined
      ? text.paste.askTitle
      : text.paste.title(column.length, taken.length, count('refused'), count('skipped') + beyond)
  return (
    <Dialog title={title} onClose={close} className="paste">
      <p className="note">
        {text.paste.nothingYet} {text.paste.range(monthNumber(sheet.month), start + 1, start + cells.length)}{' '}
        {beyond > 0 && text.paste.beyond(beyond)}
      </p>
      <ConventionLine
        convention={convention}
        because={evidence?.convention === convention ? evidence?.because : undefined}
        choose={setConvention}
      />
      <table>
        <thead>
          <tr>
            <th scope="col" className="stt r">
              {text.paste.columns.cell}
            </th>
            <th scope="col">{text.columns.element}</th>
            <th scope="col" className="r">
              {text.paste.columns.raw}
            </th>
            <th scope="col" className="r">
              {text.paste.columns.read}
            </th>
            <th scope="col">{text.paste.columns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, index) => (
            <PastedRow
              key={cell.element}
              number={start + index + 1}
              cell={cell}
              figure={figures[index] as FigureItem}
              isKnown={convention !== undefined}
            />
          ))}
        </tbody>
      </table>
      <p className="paste-acts">
        <span className="note">{replaced && convention && replacementWords(replaced, sheet)}</span>
        <button type="button" className="btn" onClick={close}>
          {text.note.cancel}
        </button>
        {convention !== undefined && (
          <button type="button" className="btn primary" disabled={taken.length === 0} onClick={() => take(taken)}>
            {text.paste.take(taken.length)}
          </button>
        )}
      </p>
    </Dialog>
  )
}

type ConventionLineProps = {
  convention: Convention | undefined
  because: string | null | undefined
  choose: (convention: Convention) => void
}

function ConventionLine({ convention, because, choose }: ConventionLineProps) {
  if (convention === undefined)
    return (
      <p className="paste-convention">
        {text.paste.ask}{' '}
        {(['comma', 'point'] as const).map((one) => (
          <button key={one} type="button" className="btn small" onClick={() => choose(one)}>
            {text.paste.conventions[one]}
          </button>
        ))}
      </p>
    )
  return (
    <p className="paste-convention">
      {text.paste.readAs} <b>{text.paste.conventions[convention]}</b>{' '}
      {because && <span className="muted">{text.paste.because(because)}</span>}{' '}
      <button type="button" className="linkish" onClick={() => choose(convention === 'comma' ? 'point' : 'comma')}>
        {text.paste.change}
      </button>
    </p>
  )
}

type PastedRowProps = { number: number; cell: PastedCell; figure: FigureItem; isKnown: boolean }

function PastedRow({ number, cell, figure, isKnown }: PastedRowProps) {
  return (
    <tr className={isKnown ? cell.kind : ''}>
      <td className="stt r fig">{number}</td>
      <th scope="row">{figure.name}</th>
      <td className="r fig raw">{cell.raw}</td>
      <td className="r fig read">{isKnown && 'value' in cell ? formatScaled(cell.value, figure.decimals) : '–'}</td>
      <td>{isKnown && <Outcome cell={cell} figure={figure} />}</td>
    </tr>
  )
}

function Outcome({ cell, figure }: { cell: PastedCell; figure: FigureItem }) {
  switch (cell.kind) {
    case 'accepted':
      return <Status assessment="met" word={text.paste.outcomes.accepted} />
    case 'review':
      return (
        <>
          <Status assessment="near" word={text.paste.outcomes.review} />{' '}
          <small>{text.paste.unlike(formatInteger(figure.lastMonth ?? 0))}</small>
        </>
      )
    case 'refused':
      return (
        <>
          <Status assessment="missed" word={text.paste.outcomes.refused} />{' '}
          <small>
            {cell.fault === 'percentage'
              ? text.paste.percentage(figure.measure)
              : numberFaultWords(cell.fault, figure).replace(/^.*?”\s*/u, '')}
          </small>
        </>
      )
    case 'skipped':
      return (
        <>
          <Status assessment="no_data" word={text.paste.outcomes.skipped} /> <small>{text.paste.blank}</small>
        </>
      )
  }
}

function replacementWords(cell: PastedCell, sheet: Sheet): string {
  const index = sheet.figures.findIndex((figure) => figure.element === cell.element)
  const decimals = sheet.figures[index]?.decimals ?? 0
  if (!('value' in cell) || cell.replaces === null) return ''
  return text.paste.replaces(index + 1, formatScaled(cell.replaces, decimals), formatScaled(cell.value, decimals))
}
