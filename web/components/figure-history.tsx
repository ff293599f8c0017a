/** The life of one cell in a dialog: every save, return and value given up, newest first. Asks the server when it is opened. */
import { useQuery } from '@tanstack/react-query'
import type { History } from '#contract/sheets'
import { historyQuery } from '../reviews.ts'
import { momentName } from '../text/moment.vi.ts'
import { text } from '../text/review.vi.ts'
import { Dialog } from './dialog.tsx'
import { historyLines, wordsOf } from './history-lines.ts'
import { Blocks, Empty, Loaded } from './states.tsx'
import './figure-history.css'

type FigureHistoryProps = { unit: string; month: string; element: string; name: string; onClose: () => void }

export function FigureHistory({ unit, month, element, name, onClose }: FigureHistoryProps) {
  const query = useQuery(historyQuery(unit, month, element))
  return (
    <Dialog title={text.history.title(name)} onClose={onClose} className="figure-history">
      <Loaded query={query} blocks={<Blocks lines={3} />}>
        {(history) => <Lines history={history} />}
      </Loaded>
    </Dialog>
  )
}

function Lines({ history }: { history: History }) {
  const lines = historyLines(history)
  if (lines.length === 0) return <Empty>{text.history.none}</Empty>
  const { columns } = text.history
  return (
    <table className="history-table">
      <caption className="sr">{text.history.caption(history.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.change}</th>
          <th scope="col">{columns.who}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { what, aside, change, note } = wordsOf(line, history.decimals)
          return (
            <tr key={`${line.kind} ${line.at} ${line.kind === 'saved' ? line.item.revision : ''}`}>
              <td className="fig nb">{momentName(line.at)}</td>
              <td>
                {what}
                {aside !== undefined && <span className="note"> ({aside})</span>}
              </td>
              <td>
                {change !== undefined && <b className="fig">{change}</b>}
                {note !== undefined && <span className="history-note">{note}</span>}
              </td>
              <td>{line.by ?? text.somebody}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
