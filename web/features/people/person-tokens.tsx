/** The person's tokens for programs; an administrator may take them back, never make or read them. */

import { useQuery } from '@tanstack/react-query'
import type { AccountItem } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { peopleText } from '../../text/people.vi.ts'
import { ask, tokensQuery } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.tokens

export function PersonTokens({ account }: { account: AccountItem }) {
  const asked = tokensQuery(account.id)
  const tokens = useQuery(asked)
  const revoke = useAct(ask.revokeToken, { changes: [asked.queryKey] })
  const items = tokens.data?.items ?? []
  // Most people have none: then there is nothing to decide here.
  if (items.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>{words.title(items.length)}</h2>
      </header>
      <ActFault failure={revoke.failure} />
      <ul className="token-list">
        {items.map((token) => (
          <li key={token.id}>
            <span>
              <b>{token.name}</b>, {peopleText.tokenScopes[token.scope].toLowerCase()},{' '}
              {words.until(momentName(token.expiresAt))}
            </span>
            <button
              type="button"
              className="btn small"
              aria-label={words.revokeName(token.name)}
              disabled={revoke.isRunning}
              onClick={() => revoke.run(token.id)}
            >
              {words.revoke}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
