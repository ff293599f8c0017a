/** What a merger would change, in sentences and tables, and the button that enacts exactly this. */
import type { Ref } from 'react'
import type { MergerPreview as Preview } from '#contract/mergers'
import { capitalised, dateName, roleWords } from '#domain/wording.vi.ts'
import { ActFault } from '../../components/act-fault.tsx'
import type { ApiFailure } from '../../failure.ts'
import { BeginTable, EndTable } from './preview-tables.tsx'
import { text } from './text.vi.ts'

const words = text.preview

type MergerPreviewProps = {
  preview: Preview
  heading: Ref<HTMLHeadingElement>
  /** The form was changed since. */
  isOld: boolean
  /** What it would change is being looked at anew. */
  isLooking: boolean
  isEnacting: boolean
  failure: ApiFailure | undefined
  onEnact: () => void
}

export function MergerPreview({
  preview,
  heading,
  isOld,
  isLooking,
  isEnacting,
  failure,
  onEnact,
}: MergerPreviewProps) {
  return (
    <section className={`sec merger-preview ${isOld ? 'is-old' : ''}`} aria-labelledby="merger-preview-title">
      <header>
        <h2 id="merger-preview-title" ref={heading} tabIndex={-1}>
          {preview.verdict}
        </h2>
      </header>
      <h3>{words.ends(preview.ends.length)}</h3>
      <EndTable preview={preview} />
      <h3>{words.begins(preview.begins.length)}</h3>
      <BeginTable preview={preview} />
      {preview.codes.length > 0 && (
        <>
          <h3>{words.codes}</h3>
          <Sentences sentences={preview.codes.map(({ sentence }) => sentence)} />
        </>
      )}
      <h3>{words.touched}</h3>
      {preview.touched.length === 0 ? (
        <p>{words.nothingTouched}</p>
      ) : (
        <Sentences sentences={preview.touched.map(({ sentence }) => sentence)} />
      )}
      <h3>{words.people}</h3>
      <p>{preview.peopleSentence}</p>
      {preview.people.length > 0 && <People preview={preview} />}
      {isOld ? (
        <p className="fault" role="status">
          {words.old}
        </p>
      ) : (
        <p className="said">{preview.isFuture ? words.meansFuture : words.meansNow}</p>
      )}
      <ActFault failure={failure} />
      <p className="acts">
        <button type="button" className="btn primary" disabled={isOld || isLooking || isEnacting} onClick={onEnact}>
          {isEnacting ? words.enacting : words.enact}
        </button>
      </p>
    </section>
  )
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="merger-sentences">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function People({ preview: { people } }: { preview: Preview }) {
  const [name, role, from, to] = words.peopleColumns
  return (
    <details>
      <summary>{`${words.people} (${people.length})`}</summary>
      <table className="stacked merger-people">
        <caption className="sr">{words.people}</caption>
        <thead>
          <tr>
            {words.peopleColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={`${one.name} ${one.role} ${one.from.code}`}>
              <th scope="row" data-label={name}>
                {one.name}
              </th>
              <td data-label={role}>{roleWords[one.role]}</td>
              <td data-label={from}>{capitalised(one.from.label)}</td>
              <td data-label={to}>
                {one.to === null ? words.notCarried : `${capitalised(one.to.label)}, ${dateName(one.to.validFrom)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
