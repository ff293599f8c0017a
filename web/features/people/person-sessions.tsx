/** Where the person is signed in; one session or all can be ended. */
import { useQuery } from '@tanstack/react-query'
import type { AccountItem } from '#contract/accounts'
import { useAct } from '../../act.ts'
import { SessionTable } from '../../components/session-table.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { ask, sessionsQuery } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.sessions

export function PersonSessions({ account }: { account: AccountItem }) {
  const asked = sessionsQuery(account.id)
  const sessions = useQuery(asked)
  const changes = [asked.queryKey]
  const one = useAct(ask.endSession, { changes })
  const all = useAct(ask.endSessions, { changes })
  const failure = one.failure ?? all.failure
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
      </header>
      {failure !== undefined && (
        <p className="fault" role="alert">
          {failure.message}
        </p>
      )}
      <Loaded query={sessions} blocks={<Blocks lines={2} />}>
        {({ items }) => (
          <>
            <SessionTable items={items} onEnd={one.run} isEnding={one.isRunning} />
            {items.length > 1 && (
              <p className="acts people-below">
                <button
                  type="button"
                  className="btn"
                  disabled={all.isRunning}
                  onClick={() => all.run(items.map(({ id }) => id))}
                >
                  {words.endAll(items.length)}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
