/** Sessions: on what, from where, since when; each can be ended but the one in which the page itself is open. */
import type { SessionList } from '#contract/accounts'
import { momentName } from '../text/moment.vi.ts'
import { peopleText } from '../text/people.vi.ts'
import { Empty } from './states.tsx'
import './stacked-table.css'

const words = peopleText.sessions

type SessionTableProps = { items: SessionList['items']; onEnd: (id: string) => void; isEnding: boolean }

export function SessionTable({ items, onEnd, isEnding }: SessionTableProps) {
  if (items.length === 0) return <Empty>{words.none}</Empty>
  return (
    <table className="stacked">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              {session.agent} <small className="kind">{marksOf(session)}</small>
            </th>
            <td className="fig" data-label={words.columns[1]}>
              {session.address ?? words.unknownAddress}
            </td>
            <td data-label={words.columns[2]}>{momentName(session.since)}</td>
            <td data-label={words.columns[3]}>{momentName(session.lastSeenAt)}</td>
            <td className="act">
              {!session.current && (
                <button
                  type="button"
                  className="btn small"
                  aria-label={words.endName(session.agent)}
                  disabled={isEnding}
                  onClick={() => onEnd(session.id)}
                >
                  {words.end}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function marksOf({ current, secondFactor }: SessionList['items'][number]): string {
  return [...(current ? [words.current] : []), ...(secondFactor ? [words.factor] : [])].join(', ')
}
