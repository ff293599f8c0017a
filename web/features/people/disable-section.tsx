/** Closes an account, or opens it again. It is never deleted: what the person did stays signed with their name. */

import type { AccountItem } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { sessionsQuery } from '../../components/sessions-section.tsx'
import { ask, peopleKey, tokensQuery } from './ask.ts'
import { ConfirmedAct } from './confirmed-act.tsx'
import type { Said } from './said.ts'
import { text } from './text.vi.ts'

export function DisableSection({ account, said }: { account: AccountItem; said: Said }) {
  const words = account.disabled ? text.enable : text.disable
  const change = useAct(ask.change, {
    onSuccess: ({ account: changed, ended }) =>
      said.say('disable', changed.disabled ? text.disable.done(ended) : text.enable.done),
    changes: [peopleKey, sessionsQuery(account.id).queryKey, tokensQuery(account.id).queryKey],
  })
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <p className="note">{words.note}</p>
      </header>
      <ActFault failure={change.failure} />
      <ConfirmedAct
        label={words.act}
        means={words.means(account.displayName)}
        confirm={words.confirm}
        isRunning={change.isRunning}
        onConfirm={() => change.run({ id: account.id, revision: account.revision, disabled: !account.disabled })}
        said={said.at('disable')}
      />
    </section>
  )
}
