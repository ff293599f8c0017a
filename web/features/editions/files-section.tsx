/** The four files to take along: how far each is, what could not be drawn in it, and the way to stop. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Edition, EditionFiles } from '#contract/editions'
import { type EditionFormat, editionFormats } from '#domain/edition.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { sizeWords } from '../../components/file-choice.ts'
import { FailureNotice } from '../../components/states.tsx'
import { asFailure } from '../../failure.ts'
import { type Own, useOwnAct } from '../../own-act.ts'
import { editionFilePath } from '../../paths.ts'
import { acts, filesQuery } from './ask.ts'
import { fileText as words } from './files.vi.ts'

type FileItem = EditionFiles['items'][number]

const lookAgain = 700
const isUnderWay = ({ state }: Pick<FileItem, 'state'>) => state === 'waiting' || state === 'drawing'

export function FilesSection({ edition: { edition } }: { edition: Edition }) {
  const queries = useQueryClient()
  const own = useOwnAct()
  const query = filesQuery(edition.id, edition.revision)
  const files = useQuery({
    ...query,
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? lookAgain : false),
  })
  /** Pressed by itself: it is taken as soon as it is there. */
  const [awaited, setAwaited] = useState<EditionFormat>()
  const pressed = useRef<EditionFormat>(undefined)
  const act = useAct((send: (by: Own) => Promise<EditionFiles>) => own(send), {
    onSuccess: (answer) => {
      queries.setQueryData(query.queryKey, answer)
      setAwaited(pressed.current)
    },
  })
  const items = files.data?.items ?? []
  const isBusy = items.some(isUnderWay)
  const found = items.find(({ format }) => format === awaited)?.state
  useEffect(() => {
    if (awaited === undefined || found === undefined) return
    if (found === 'ready') takeFile(editionFilePath(edition.id, awaited))
    if (found !== 'waiting' && found !== 'drawing') setAwaited(undefined)
  }, [awaited, found, edition.id])

  const draw = (formats: EditionFormat[]) => {
    pressed.current = formats.length === 1 ? formats[0] : undefined
    act.run((by) => acts.draw(edition.id, formats, by))
  }
  return (
    <section className="sec edition-part" id="tep">
      <header>
        <h2>{words.title}</h2>
        <p className="note">{edition.state === 'draft' ? words.draft : words.frozen}</p>
      </header>
      {files.isError && files.data === undefined && (
        <FailureNotice failure={asFailure(files.error)} retry={() => void files.refetch()} />
      )}
      <ul className="edition-files">
        {editionFormats.map((format) => (
          <FileRow
            key={format}
            item={items.find((one) => one.format === format) ?? { ...nothing, format }}
            edition={edition.id}
            isBusy={act.isRunning}
            draw={() => draw([format])}
          />
        ))}
      </ul>
      <ActFault failure={act.failure} />
      <p className="acts">
        <button
          type="button"
          className="btn"
          disabled={act.isRunning || isBusy || items.every(({ state }) => state === 'ready')}
          onClick={() => draw([...editionFormats])}
        >
          {words.all}
        </button>
        {isBusy && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              pressed.current = undefined
              act.run((by) => acts.callOff(edition.id, by))
            }}
          >
            {words.stop}
          </button>
        )}
      </p>
    </section>
  )
}

const nothing: Omit<FileItem, 'format'> = { state: 'not_asked', done: 0, of: 0, bytes: null, faults: [], message: '' }

type FileRowProps = { item: FileItem; edition: number; isBusy: boolean; draw: () => void }

function FileRow({ item, edition, isBusy, draw }: FileRowProps) {
  const { format, state, bytes, faults, message } = item
  const name = words.names[format]
  const make = state === 'failed' || state === 'called_off' ? words.again : words.make
  return (
    <li>
      <div>
        <b>{name}</b> <span className="note">.{format}</span>
        <p className="note">{words.what[format]}</p>
        {state === 'failed' && (
          <p className="fault" role="alert">
            {message}
          </p>
        )}
        {state === 'called_off' && <p className="note">{message}</p>}
        {faults.length > 0 && <p className="fault">{words.faults(faults)}</p>}
      </div>
      <div className="edition-file-act">
        {isUnderWay(item) && <Progress item={item} name={name} />}
        {state === 'ready' && (
          <>
            {bytes !== null && <span className="note">{sizeWords(bytes)}</span>}
            <a className="btn" href={editionFilePath(edition, format)} download aria-label={words.of(words.take, name)}>
              {words.take}
            </a>
          </>
        )}
        {!isUnderWay(item) && state !== 'ready' && (
          <button type="button" className="btn" disabled={isBusy} aria-label={words.of(make, name)} onClick={draw}>
            {make}
          </button>
        )}
      </div>
    </li>
  )
}

function Progress({ item: { state, done, of }, name }: { item: FileItem; name: string }) {
  return (
    <span role="status" className="edition-progress">
      <span>{state === 'waiting' || of === 0 ? words.waiting : words.drawing(done, of)}</span>
      <progress max={Math.max(1, of)} value={state === 'waiting' ? 0 : done} aria-label={words.progressOf(name)} />
    </span>
  )
}

/** As if the link had been pressed: the browser asks where to put it, or keeps it among its downloads. */
function takeFile(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
