/** Where one is signed in; one session or all others can be ended from here. */
import { useQuery } from '@tanstack/react-query'
import { useAct } from '../../act.ts'
import { SessionTable } from '../../components/session-table.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { ask, ownSessionsQuery } from './ask.ts'
import { text } from './own-text.vi.ts'

const words = text.sessions

export function SessionsSection() {
  const sessions = useQuery(ownSessionsQuery)
  const changes = [ownSessionsQuery.queryKey]
  const one = useAct(ask.endSession, { changes })
  const others = useAct(ask.endOtherSessions, { changes })
  const failure = one.failure ?? others.failure
  return (
    <section className="sec">
      <header>
        <h2>{words.title}</h2>
        <p className="note">{words.note}</p>
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
              <p className="acts own-note">
                <button type="button" className="btn" disabled={others.isRunning} onClick={() => others.run()}>
                  {words.endOthers(items.length - 1)}
                </button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
