/** Beside one leaf: its proofs, what both sides said of it, and every score that was given, with who and when. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LeafTalk } from '#contract/rounds'
import { ActFault } from '../../components/act-fault.tsx'
import { Loaded } from '../../components/states.tsx'
import { useOwnAct } from '../../own-act.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { calls, type Place, talkQuery } from './ask.ts'
import { ProofList } from './proof-list.tsx'
import { text } from './text.vi.ts'
import { useTalkAct } from './use-talk-act.ts'

const words = text.talk

export function SideLine({ place }: { place: Place }) {
  const query = useQuery(talkQuery(place))
  return (
    <div className="side-line">
      <Loaded query={query}>
        {(talk) => (
          <>
            <ProofList place={place} talk={talk} />
            <Comments place={place} talk={talk} />
            <History talk={talk} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Comments({ place, talk }: { place: Place; talk: LeafTalk }) {
  const [written, setWritten] = useState('')
  const act = useOwnAct()
  const sending = useTalkAct<void>(
    place,
    () => act((own) => calls.comment(place, written, own)),
    () => setWritten(''),
  )
  return (
    <div>
      <h2>{words.comments}</h2>
      {talk.comments.length === 0 ? (
        <p className="note">{words.noComments}</p>
      ) : (
        <ul>
          {talk.comments.map((one) => (
            <li key={`${one.at} ${one.text}`}>
              <b>{words.side[one.side]}:</b> {one.text}{' '}
              <span className="note">{text.sheet.by(one.by, momentShort(one.at))}</span>
            </li>
          ))}
        </ul>
      )}
      {talk.mayComment && (
        <>
          <textarea
            rows={2}
            className="control"
            maxLength={2000}
            aria-label={words.write}
            placeholder={words.write}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
          <ActFault failure={sending.failure} />
          <button
            type="button"
            className="btn small"
            disabled={sending.isRunning || written.trim() === ''}
            onClick={() => sending.run()}
          >
            {words.send}
          </button>
        </>
      )}
    </div>
  )
}

function History({ talk }: { talk: LeafTalk }) {
  return (
    <div>
      <h2>{words.history}</h2>
      {talk.history.length === 0 ? (
        <p className="note">{words.noHistory}</p>
      ) : (
        <ul>
          {talk.history.map((one) => (
            <li key={`${one.at} ${one.step} ${one.after}`}>
              {one.step}: <span className="fig">{words.change(one.before, one.after)}</span>
              {one.note !== '' && `; ${one.note}`}{' '}
              <span className="note">{text.sheet.by(one.by, momentShort(one.at))}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
