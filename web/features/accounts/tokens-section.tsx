/** Tokens for programs and calendars: what exists, a new one shown once, and taking one back. */

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MadeToken, TokenItem } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { ColumnHeads } from '../../components/column-heads.tsx'
import { ShownOnce } from '../../components/shown-once.tsx'
import { Blocks, Empty, Loaded } from '../../components/states.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { peopleText } from '../../text/people.vi.ts'
import { ask, ownTokensQuery } from './ask.ts'
import { calendarAddress } from './calendar-address.ts'
import { NewToken } from './new-token.tsx'
import { text } from './own-text.vi.ts'
import '../../components/stacked-table.css'

const words = text.tokens

export function TokensSection() {
  const tokens = useQuery(ownTokensQuery)
  const [made, setMade] = useState<MadeToken | null>(null)
  const [isAdding, setAdding] = useState(false)
  const revoke = useAct(ask.revokeToken, { changes: [ownTokensQuery.queryKey] })
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <p className="note">{words.note}</p>
      </header>
      <ActFault failure={revoke.failure} />
      {made !== null && <Made made={made} />}
      <Loaded query={tokens} blocks={<Blocks lines={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <TokenTable items={items} onRevoke={revoke.run} isRevoking={revoke.isRunning} />
          )
        }
      </Loaded>
      <div className="tokens-new">
        {isAdding ? (
          <NewToken
            onMade={(token) => {
              setMade(token)
              setAdding(false)
            }}
            close={() => setAdding(false)}
          />
        ) : (
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {words.add}
          </button>
        )}
      </div>
    </section>
  )
}

function Made({ made: { token, secret } }: { made: MadeToken }) {
  if (token.scope === 'calendar')
    return (
      <ShownOnce
        what={words.calendarAddress}
        value={calendarAddress(window.location.origin, secret)}
        note={words.calendarNote}
      />
    )
  return <ShownOnce what={words.secret(token.name)} value={secret} note={words.secretNote} />
}

type TokenTableProps = { items: readonly TokenItem[]; onRevoke: (id: string) => void; isRevoking: boolean }

function TokenTable({ items, onRevoke, isRevoking }: TokenTableProps) {
  return (
    <table className="stacked">
      <caption className="sr">{words.title}</caption>
      <ColumnHeads names={words.columns} />
      <tbody>
        {items.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.name}</th>
            <td data-label={words.columns[1]}>{peopleText.tokenScopes[token.scope]}</td>
            <td data-label={words.columns[2]}>
              {token.expired ? words.expired(momentName(token.expiresAt)) : momentName(token.expiresAt)}
            </td>
            <td data-label={words.columns[3]}>
              {token.lastUsedAt === null ? words.neverUsed : momentName(token.lastUsedAt)}
            </td>
            <td className="act">
              <button
                type="button"
                className="btn small"
                aria-label={words.revokeName(token.name)}
                disabled={isRevoking}
                onClick={() => onRevoke(token.id)}
              >
                {words.revoke}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
