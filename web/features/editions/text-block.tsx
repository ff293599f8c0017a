/** One text of an edition: as it is printed, and in its place the field in which it is rewritten. */
import { useEffect, useId, useRef } from 'react'
import { ActFault } from '../../components/act-fault.tsx'
import { isOvertaken, type TextDesk, type TextOf, type Typed } from './use-texts.ts'
import { writing as words } from './writing.vi.ts'

export const textId = (key: string) => `loi-${key}`

type TextBlockProps = { text: TextOf; desk: TextDesk; mayWrite: boolean }

export function TextBlock({ text, desk, mayWrite }: TextBlockProps) {
  const typed = desk.typed[text.key]
  return (
    <section id={textId(text.key)} className="edition-text" aria-label={words.label(text.heading)} tabIndex={-1}>
      <p className="note edition-text-head">
        {text.heading}
        {text.isWritten && <b> · {words.written}</b>}
      </p>
      {typed === undefined ? (
        <>
          <Paragraphs words={text.text} />
          {mayWrite && <Standing text={text} desk={desk} />}
          <ActFault failure={desk.failures[text.key]} />
        </>
      ) : (
        <Writing text={text} typed={typed} desk={desk} />
      )}
    </section>
  )
}

export function Paragraphs({ words: said }: { words: string }) {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return <p className="muted">{words.empty}</p>
  return (
    <div className="edition-paragraphs">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs never move
        <p key={index}>{line}</p>
      ))}
    </div>
  )
}

/** What is printed, against what the numbers say by now; and what may be done about it. */
function Standing({ text, desk }: Omit<TextBlockProps, 'mayWrite'>) {
  const { key, changed, generated, isWritten } = text
  const isBusy = desk.saving === key
  return (
    <>
      {changed.length > 0 && (
        <div className="edition-moved">
          <p>{words.moved}</p>
          <ul>
            {[...new Set(changed)].map((one) => (
              <li key={one} className="fig">
                {one}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isWritten && (
        <details className="edition-generated" open={changed.length > 0}>
          <summary>{words.generated}</summary>
          <Paragraphs words={generated} />
        </details>
      )}
      <p className="acts">
        <button
          type="button"
          className="btn small"
          aria-label={words.editOf(text.heading)}
          onClick={() => desk.begin(text)}
        >
          {words.edit}
        </button>
        {changed.length > 0 && (
          <button type="button" className="btn small" disabled={isBusy} onClick={() => desk.settle(key, text.text)}>
            {words.keep}
          </button>
        )}
        {isWritten && (
          <button type="button" className="btn small" disabled={isBusy} onClick={() => desk.settle(key, null)}>
            {words.takeBack}
          </button>
        )}
      </p>
    </>
  )
}

function Writing({ text, typed, desk }: { text: TextOf; typed: Typed; desk: TextDesk }) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { key } = text
  const isBusy = desk.saving === key
  const isBeaten = isOvertaken(text, typed)
  const failure = desk.failures[key]
  useEffect(() => area.current?.focus(), [])
  return (
    <>
      <label className="sr" htmlFor={id}>
        {words.field(text.heading)}
      </label>
      <textarea
        id={id}
        ref={area}
        className="control edition-area"
        rows={Math.min(16, Math.max(4, Math.ceil(typed.text.length / 90) + typed.text.split('\n').length))}
        value={typed.text}
        maxLength={20_000}
        readOnly={isBusy}
        aria-describedby={`${id}-hint`}
        onChange={(event) => desk.type(key, event.currentTarget.value)}
      />
      <p className="note" id={`${id}-hint`}>
        {words.hint}
      </p>
      {isBeaten && <Overtaken text={text} desk={desk} />}
      {text.generated !== typed.basedOn && <NewNumbers generated={text.generated} />}
      {failure !== undefined && !(isBeaten && failure.code === 'stale') && <ActFault failure={failure} />}
      <p className="acts">
        <button
          type="button"
          className="btn primary small"
          disabled={isBusy || isBeaten}
          onClick={() => desk.save(key)}
        >
          {isBusy ? words.saving : words.save}
        </button>
        <button type="button" className="btn small" disabled={isBusy} onClick={() => desk.drop(key)}>
          {words.drop}
        </button>
      </p>
    </>
  )
}

function Overtaken({ text, desk }: { text: TextOf; desk: TextDesk }) {
  return (
    <div className="edition-other" role="alert">
      <p>
        <b>{words.overtaken}</b>
      </p>
      <Paragraphs words={text.text} />
      <p className="acts">
        <button type="button" className="btn small" onClick={() => desk.overrule(text)}>
          {words.mine}
        </button>
        <button type="button" className="btn small" onClick={() => desk.drop(text.key)}>
          {words.theirs}
        </button>
      </p>
    </div>
  )
}

function NewNumbers({ generated }: { generated: string }) {
  return (
    <div className="edition-other" role="status">
      <p>
        <b>{words.newNumbers}</b>
      </p>
      <Paragraphs words={generated} />
    </div>
  )
}
