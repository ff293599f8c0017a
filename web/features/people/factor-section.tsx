/** Whether the person has a second factor, and taking it away for somebody who has lost phone and codes. */

import type { AccountItem } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { sessionsQuery } from '../../components/sessions-section.tsx'
import { ask, peopleKey } from './ask.ts'
import { ConfirmedAct } from './confirmed-act.tsx'
import type { Said } from './said.ts'
import { text } from './text.vi.ts'

const words = text.factor

export function FactorSection({ account, said }: { account: AccountItem; said: Said }) {
  const reset = useAct(ask.resetFactor, {
    onSuccess: () => said.say('factor', words.wasReset),
    changes: [peopleKey, sessionsQuery(account.id).queryKey],
  })
  return (
    <section className="sec">
      <header>
        <h2>{account.secondFactor ? words.on : words.off}</h2>
        {!account.secondFactor && <p className="note">{words.ownDoing}</p>}
      </header>
      <ActFault failure={reset.failure} />
      {account.secondFactor ? (
        <ConfirmedAct
          label={words.reset}
          means={words.resetMeans}
          confirm={words.resetConfirm}
          isRunning={reset.isRunning}
          onConfirm={() => reset.run(account.id)}
          said={said.at('factor')}
        />
      ) : (
        <p className="said" role="status">
          {said.at('factor')}
        </p>
      )}
    </section>
  )
}
