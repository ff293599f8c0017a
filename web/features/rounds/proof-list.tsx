/** The proofs of one leaf: files and links, with who brought each; brought and taken away while the unit may speak. */
import { useRef, useState } from 'react'
import type { LeafTalk } from '#contract/rounds'
import { evidenceExtensions } from '#domain/evidence-file.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { sizeWords } from '../../components/file-choice.ts'
import { useOwnAct } from '../../own-act.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { calls, type Place, proofPath } from './ask.ts'
import { text } from './text.vi.ts'
import { useTalkAct } from './use-talk-act.ts'

const words = text.talk

type ProofListProps = { place: Place; talk: LeafTalk }

export function ProofList({ place, talk }: ProofListProps) {
  const act = useOwnAct()
  const removing = useTalkAct<string>(place, (proof) => act((own) => calls.removeProof(place, proof, own)))
  return (
    <div>
      <h2>{words.proofs}</h2>
      {talk.proofs.length === 0 ? (
        <p className="note">{words.noProofs}</p>
      ) : (
        <ul>
          {talk.proofs.map((proof) => (
            <li key={proof.id}>
              {proof.kind === 'link' ? (
                <a href={proof.url ?? ''} target="_blank" rel="noopener noreferrer nofollow">
                  {proof.name}
                </a>
              ) : (
                <a href={proofPath(place, proof.id)} download={proof.name}>
                  {proof.name}
                </a>
              )}{' '}
              <span className="note">
                {[
                  ...(proof.size === null ? [] : [sizeWords(proof.size)]),
                  text.sheet.by(proof.by, momentShort(proof.at)),
                ].join(' · ')}
              </span>
              {proof.mayRemove && (
                <button
                  type="button"
                  className="linkish"
                  aria-label={words.removeOf(proof.name)}
                  onClick={() => removing.run(proof.id)}
                >
                  {words.remove}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <ActFault failure={removing.failure} />
      {talk.mayProve && <ProofAdder place={place} />}
    </div>
  )
}

function ProofAdder({ place }: { place: Place }) {
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const act = useOwnAct()
  const input = useRef<HTMLInputElement>(null)
  const sending = useTalkAct<File>(place, (file) => act((own) => calls.file(place, file, own)))
  const linking = useTalkAct<void>(
    place,
    () => act((own) => calls.link(place, { name, url }, own)),
    () => {
      setName('')
      setUrl('')
    },
  )
  return (
    <>
      <button type="button" className="btn small" disabled={sending.isRunning} onClick={() => input.current?.click()}>
        {sending.isRunning ? words.sending : words.file}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.file}
        accept={evidenceExtensions.map((extension) => `.${extension}`).join(',')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that choosing the same file again is a change.
          event.currentTarget.value = ''
          if (file !== undefined) sending.run(file)
        }}
      />
      <ActFault failure={sending.failure} />
      <span className="link-line">
        <input
          className="control"
          aria-label={words.linkName}
          placeholder={words.linkName}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <input
          className="control"
          aria-label={words.link}
          placeholder="https://"
          inputMode="url"
          maxLength={1000}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <button
          type="button"
          className="btn small"
          disabled={linking.isRunning || name.trim() === '' || url.trim() === ''}
          onClick={() => linking.run()}
        >
          {words.addLink}
        </button>
      </span>
      <ActFault failure={linking.failure} />
    </>
  )
}
