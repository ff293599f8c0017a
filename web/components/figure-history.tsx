/** The life of one cell in a dialog: every save, return and value given up, newest first. Asks the server when it is opened. */
import { useQuery } from '@tanstack/react-query'
import type { History } from '#contract/sheets'
import { historyQuery } from '../reviews.ts'
import { momentName } from '../text/moment.vi.ts'
import { contentName, text, wayWords } from '../text/review.vi.ts'
import { Dialog } from './dialog.tsx'
import { Blocks, Empty, Loaded } from './states.tsx'
import './figure-history.css'

type FigureHistoryProps = { unit: string; month: string; element: string; name: string; onClose: () => void }

export function FigureHistory({ unit, month, element, name, onClose }: FigureHistoryProps) {
  const query = useQuery(historyQuery(unit, month, element))
  return (
    <Dialog title={text.history.title(name)} onClose={onClose} className="figure-history">
      <Loaded query={query} blocks={<Blocks lines={3} />}>
        {(history) => <FigureHistoryView history={history} />}
      </Loaded>
    </Dialog>
  )
}

/** The history alone, for a page that has its own frame around it. */
export function FigureHistoryView({ history }: { history: History }) {
  const lines = linesOf(history)
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
        {lines.map((line) => (
          <tr key={line.key}>
            <td className="fig nb">{momentName(line.at)}</td>
            <td>
              {line.what}
              {line.aside !== null && <span className="note"> ({line.aside})</span>}
            </td>
            <td>
              {line.change !== null && <b className="fig">{line.change}</b>}
              {line.note !== null && <span className="history-note">{line.note}</span>}
            </td>
            <td>{line.by ?? text.somebody}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Line = {
  key: string
  at: string
  by: string | null
  what: string
  aside: string | null
  change: string | null
  note: string | null
}

/** Saves keep the order of their revisions; returns and given-up values find their places by time. */
function linesOf({ items, returns, discarded, decimals }: History): Line[] {
  const words = text.history
  const saves = items.map((item): Line => {
    const change = words.change(contentName(item.before, decimals), contentName(item.after, decimals))
    return {
      key: `r${item.revision}`,
      at: item.at,
      by: item.by,
      what: wayWords[item.way],
      aside: item.adjustment ? words.adjustment : null,
      change,
      note: item.after.note === null ? null : words.note(item.after.note),
    }
  })
  const others = [
    ...returns.map(
      ({ at, by, reason }, index): Line => ({
        key: `t${index}`,
        at,
        by,
        what: words.returned,
        aside: null,
        change: null,
        note: reason,
      }),
    ),
    ...discarded.map(
      ({ at, by, given, kept }, index): Line => ({
        key: `d${index}`,
        at,
        by,
        what: words.discarded,
        aside: null,
        change: words.kept(contentName(given, decimals), contentName(kept, decimals)),
        note: given.note === null ? null : words.note(given.note),
      }),
    ),
  ]
  const lines = saves.toReversed()
  for (const other of others) {
    const place = lines.findIndex((line) => line.at <= other.at)
    lines.splice(place === -1 ? lines.length : place, 0, other)
  }
  return lines
}
