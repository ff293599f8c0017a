/** A new one-time link: to come in for the first time, or to set the password anew. The one before it stops working. */

import type { AccountItem } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { ask, peopleKey } from './ask.ts'
import { LinkShown } from './link-shown.tsx'
import type { Said } from './said.ts'
import { text } from './text.vi.ts'

const words = text.link

export function LinkSection({ account, said }: { account: AccountItem; said: Said }) {
  const making = useAct(ask.newLink, { changes: [peopleKey] })
  const revoking = useAct(ask.revokeLink, {
    onSuccess: () => {
      making.reset()
      said.say('link', words.revoked)
    },
    changes: [peopleKey],
  })
  const failure = making.failure ?? revoking.failure
  const { invitation } = account
  const kind = account.hasPassword ? 'reset' : 'join'
  return (
    <section className="sec">
      <header>
        <h2>{words.title[kind]}</h2>
        <p className="note">
          {invitation === null ? words.noneOpen[kind] : words.open(momentName(invitation.expiresAt))}
        </p>
      </header>
      <ActFault failure={failure} />
      {making.answer !== undefined && <LinkShown account={making.answer.account} link={making.answer.link} />}
      <p className="acts">
        <button type="button" className="btn" disabled={making.isRunning} onClick={() => making.run(account.id)}>
          {words.make[kind]}
        </button>
        {invitation !== null && (
          <button
            type="button"
            className="btn"
            disabled={revoking.isRunning}
            onClick={() => revoking.run(invitation.id)}
          >
            {words.revoke}
          </button>
        )}
        <span className="said" role="status">
          {making.answer === undefined ? said.at('link') : words.made}
        </span>
      </p>
    </section>
  )
}
