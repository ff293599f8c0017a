/** The life of one cell: who changed it when, from what to what and in which way; corrections, values given up, returns. */
import { useQuery } from '@tanstack/react-query'
import type { FigureItem, History } from '#contract/sheets'
import { formatScaled } from '#domain/measure.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Loaded } from '../../components/states.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { type HistoryLine, historyLines } from './history-lines.ts'
import { historyText } from './selection-text.vi.ts'
import { historyQuery, type SheetName } from './sheet-calls.ts'
import { text } from './text.vi.ts'

type HistoryDialogProps = { sheet: SheetName; figure: FigureItem; number: number; close: () => void }

export function HistoryDialog({ sheet, figure, number, close }: HistoryDialogProps) {
  const query = useQuery(historyQuery(sheet, figure.element))
  return (
    <Dialog title={historyText.title(number, figure.name)} onClose={close} className="history">
      <Loaded query={query}>{(history) => <Lines history={history} />}</Loaded>
    </Dialog>
  )
}

function Lines({ history }: { history: History }) {
  const lines = historyLines(history)
  if (lines.length === 0) return <p>{historyText.none}</p>
  const { columns } = historyText
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.at}</th>
          <th scope="col">{columns.by}</th>
          <th scope="col">{columns.change}</th>
          <th scope="col">{columns.way}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.kind} ${line.at} ${line.kind === 'saved' ? line.item.revision : ''}`} className={line.kind}>
            <td className="nb">{momentName(line.at)}</td>
            <td>{line.by ?? historyText.somebody}</td>
            <Change line={line} decimals={history.decimals} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Change({ line, decimals }: { line: HistoryLine; decimals: number }) {
  switch (line.kind) {
    case 'returned':
      return (
        <>
          <td>{historyText.returned(line.reason)}</td>
          <td>{historyText.returnedWay}</td>
        </>
      )
    case 'discarded': {
      const { given, kept } = line.discarded
      return (
        <>
          <td>{historyText.discarded(contentWords(given, decimals), contentWords(kept, decimals))}</td>
          <td>{historyText.discardedWay}</td>
        </>
      )
    }
    case 'saved': {
      const { before, after, way, adjustment } = line.item
      return (
        <>
          <td>
            <span className="fig muted">{before ? contentWords(before, decimals) : historyText.blank}</span>{' '}
            <span aria-hidden="true">{historyText.arrow}</span>
            <span className="sr">{historyText.becomes}</span> <b className="fig">{contentWords(after, decimals)}</b>
            {noteChange(line.item)}
            {adjustment && <small>{historyText.adjustment}</small>}
          </td>
          <td>{historyText.ways[way]}</td>
        </>
      )
    }
  }
}

function noteChange({ before, after }: History['items'][number]) {
  if ((before?.note ?? null) === after.note) return null
  return <small>{after.note === null ? historyText.noNote : historyText.note(after.note)}</small>
}

type Content = History['items'][number]['after']

function contentWords({ value, state, note }: Content, decimals: number): string {
  if (value !== null) return formatScaled(value, decimals)
  return state === 'missing' && note === null ? historyText.blank : text.states[state]
}
