/** Holds a file that somebody brought against the frozen edition, and names every place where a number differs. */
import { useRef, useState } from 'react'
import type { Edition, EditionVerification } from '#contract/editions'
import { editionFormats } from '#domain/edition.ts'
import { largestUpload } from '#domain/import-table.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { FileButton } from '../../components/file-button.tsx'
import { mostMegabytes, sizeWords } from '../../components/file-choice.ts'
import { ApiFailure, asFailure } from '../../failure.ts'
import { verifyFile } from './ask.ts'
import { verifyText as words } from './files.vi.ts'

const endings = editionFormats.map((format) => `.${format}`)

type Standing = { file: string; phase: 'sending' | 'reading'; stop: () => void }

export function VerifySection({ edition: { edition } }: { edition: Edition }) {
  const [standing, setStanding] = useState<Standing>()
  const [found, setFound] = useState<EditionVerification>()
  const [failure, setFailure] = useState<ApiFailure>()
  const turn = useRef(0)

  async function take(file: File) {
    turn.current += 1
    const own = turn.current
    setFound(undefined)
    const refused = refusalOf(file)
    setFailure(refused === null ? undefined : new ApiFailure('invalid', refused))
    if (refused !== null) return
    const stopping = new AbortController()
    const now: Standing = { file: file.name, phase: 'sending', stop: () => stopping.abort() }
    setStanding(now)
    try {
      const onProgress = ({ phase }: { phase: Standing['phase'] }) => setStanding({ ...now, phase })
      setFound(await verifyFile(edition.id, file, { signal: stopping.signal, onProgress }))
    } catch (thrown) {
      if (!stopping.signal.aborted) setFailure(asFailure(thrown))
    } finally {
      if (own === turn.current) setStanding(undefined)
    }
  }

  return (
    <section className="sec edition-part" id="kiem-tra">
      <header>
        <h2>{words.title}</h2>
        <p className="note" id="kiem-tra-cach">
          {words.note}
        </p>
      </header>
      {standing === undefined ? (
        <FileButton
          label={found === undefined ? words.choose : words.another}
          accept={endings}
          describedBy="kiem-tra-cach"
          isQuiet
          take={(file) => void take(file)}
        />
      ) : (
        <p role="status" className="acts">
          {standing.phase === 'sending' ? words.sending(standing.file) : words.reading(standing.file)}
          <button type="button" className="btn small" onClick={standing.stop}>
            {words.stop}
          </button>
        </p>
      )}
      <ActFault failure={failure} />
      {found !== undefined && <Outcome found={found} />}
    </section>
  )
}

/** Judged before a byte is sent; what is inside the server judges. */
function refusalOf({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? ''
  if (!endings.includes(ending)) return words.otherKind(name)
  if (size === 0) return words.empty(name)
  return size > largestUpload ? words.tooLarge(name, sizeWords(size), mostMegabytes) : null
}

function Outcome({ found }: { found: EditionVerification }) {
  const { outcome, title, fileName, differences, words: onlyWords } = found
  return (
    <div className="verify-outcome" role="status">
      <p className={`verify-${outcome}`}>
        <b>{words.outcome[outcome]}</b>
      </p>
      <p>
        {words.of(fileName)}: {title}
      </p>
      {differences.length > 0 && <Places caption={words.caption} places={differences} />}
      {onlyWords.length > 0 && (
        <details>
          <summary>{words.words(onlyWords.length)}</summary>
          <Places caption={words.wordsCaption} places={onlyWords} />
        </details>
      )}
    </div>
  )
}

function Places({ caption, places }: { caption: string; places: EditionVerification['differences'] }) {
  const { columns } = words
  return (
    <table className="stacked verify-places">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.inFile}</th>
          <th scope="col">{columns.inEdition}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ place, inFile, inEdition }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may differ twice
          <tr key={index}>
            <th scope="row">{place}</th>
            <td data-label={columns.inFile}>{inFile === '' ? words.none : inFile}</td>
            <td data-label={columns.inEdition}>{inEdition === '' ? words.none : inEdition}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
