/** Says what freezing means and does it; where anything has moved since the page was read it is not done, and what moved is listed. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Edition } from '#contract/editions'
import { ActFault } from '../../components/act-fault.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { acts, editionQuery } from './ask.ts'
import { movedBetween } from './moved.ts'
import { freezing as words } from './writing.vi.ts'

const mostTold = 8

export function FreezeDialog({ edition, onClose }: { edition: Edition; onClose: () => void }) {
  const queries = useQueryClient()
  const act = useOwnAct()
  /** What the person decides upon: it does not change under their eyes. */
  const [seen, setSeen] = useState(edition)
  const [moved, setMoved] = useState<string[]>()
  const [failure, setFailure] = useState<ApiFailure>()
  const [isRunning, setRunning] = useState(false)
  const query = editionQuery(seen.edition.id)

  async function freeze() {
    setRunning(true)
    setFailure(undefined)
    try {
      const { id, revision } = seen.edition
      const answer = await act((own) => acts.freeze(id, { revision, fingerprint: seen.fingerprint }, own))
      queries.setQueryData(query.queryKey, answer)
      void queries.invalidateQueries({ queryKey: ['editions'] })
      onClose()
    } catch (thrown) {
      const why = asFailure(thrown)
      if (why.code === 'stale') await reload()
      else setFailure(why)
    } finally {
      setRunning(false)
    }
  }

  async function reload() {
    try {
      const fresh = await queries.fetchQuery({ ...query, staleTime: 0 })
      setMoved(movedBetween(seen, fresh))
      setSeen(fresh)
    } catch (thrown) {
      setFailure(asFailure(thrown))
    }
  }

  return (
    <Dialog title={words.title(seen.edition)} onClose={onClose} className="freeze-dialog">
      {moved === undefined ? <Meaning edition={seen} /> : <Moved sentences={moved} />}
      <ActFault failure={failure} />
      <p className="acts">
        {seen.edition.state === 'draft' && (
          <button type="button" className="btn primary" disabled={isRunning} onClick={() => void freeze()}>
            {isRunning ? words.running : moved === undefined ? words.act : words.again}
          </button>
        )}
        {moved !== undefined && (
          <button type="button" className="btn" onClick={onClose}>
            {words.look}
          </button>
        )}
      </p>
    </Dialog>
  )
}

function Meaning({ edition }: { edition: Edition }) {
  return (
    <>
      <p>{words.lead(edition.edition)}</p>
      <ul className="edition-points">
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {edition.checks.length > 0 && (
        <>
          <p>{words.checks(edition.checks.length)}</p>
          <ul className="edition-points">
            {edition.checks.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Moved({ sentences }: { sentences: readonly string[] }) {
  const told = sentences.slice(0, mostTold)
  return (
    <div role="alert">
      <p>
        <b>{words.movedTitle}</b>
      </p>
      {sentences.length === 0 ? (
        <p>{words.movedNothing}</p>
      ) : (
        <ul className="edition-points">
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {sentences.length > told.length && <p className="note">{words.more(sentences.length - told.length)}</p>}
    </div>
  )
}
