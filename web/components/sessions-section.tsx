/**
 * Where a person is signed in: on what, from where, since when. One session can be ended, or all at once but the one in
 * which the page itself is open. One's own without `account`; of somebody whom one administers with it.
 */
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { SessionList } from '#contract/accounts'
import { useAct } from '../act.ts'
import { request } from '../api.ts'
import { momentName } from '../text/moment.vi.ts'
import { peopleText } from '../text/people.vi.ts'
import { ActFault } from './act-fault.tsx'
import { ColumnHeads } from './column-heads.tsx'
import { Blocks, Empty, Loaded } from './states.tsx'
import './stacked-table.css'

const words = peopleText.sessions

export const sessionsQuery = (account?: string) =>
  queryOptions({
    queryKey: ['sessions', account ?? 'own'],
    queryFn: ({ signal }) => request<SessionList>('GET', '/api/sessions', { query: { account }, signal }),
    staleTime: 0,
  })

const end = (id: string) => request<undefined>('DELETE', `/api/sessions/${encodeURIComponent(id)}`)
const endOthers = (account: string | undefined) => request<undefined>('DELETE', '/api/sessions', { query: { account } })

export function SessionsSection({ account, note }: { account?: string; note?: string }) {
  const asked = sessionsQuery(account)
  const sessions = useQuery(asked)
  const changes = [asked.queryKey]
  const one = useAct(end, { changes })
  const others = useAct(endOthers, { changes })
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        {note !== undefined && <p className="note">{note}</p>}
      </header>
      <ActFault failure={one.failure ?? others.failure} />
      <Loaded query={sessions} blocks={<Blocks lines={2} />}>
        {({ items }) => (
          <>
            <SessionTable items={items} onEnd={one.run} isEnding={one.isRunning} />
            {items.length > 1 && (
              <p className="acts below">
                <button type="button" className="btn" disabled={others.isRunning} onClick={() => others.run(account)}>
                  {items.some(({ current }) => current)
                    ? words.endOthers(items.length - 1)
                    : words.endAll(items.length)}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

type SessionTableProps = { items: SessionList['items']; onEnd: (id: string) => void; isEnding: boolean }

function SessionTable({ items, onEnd, isEnding }: SessionTableProps) {
  if (items.length === 0) return <Empty>{words.none}</Empty>
  return (
    <table className="stacked">
      <caption className="sr">{words.caption}</caption>
      <ColumnHeads names={words.columns} />
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
