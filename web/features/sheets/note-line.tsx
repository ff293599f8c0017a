/** The field below a row for a note, or for the reason why there is no figure. At most 500 characters; Escape gives up. */
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { formatInteger } from '#domain/measure.ts'
import { text } from './text.vi.ts'

const longest = 500

type NoteLineProps = {
  id: string
  number: number
  first: string
  /** The revision of the figure that the note is about. */
  revision: number
  /** A reason is asked for and must not be empty. */
  isReason: boolean
  /** `seen` is the revision that stood there when the field was opened. */
  save: (note: string | null, seen: number) => void
  cancel: () => void
}

export function NoteLine({ id, number, first, revision, isReason, save, cancel }: NoteLineProps) {
  const [note, setNote] = useState(first)
  const [seen] = useState(revision)
  const [isMissing, setMissing] = useState(false)

  function onSubmit(event?: FormEvent) {
    event?.preventDefault()
    const kept = note.normalize('NFC').trim()
    if (isReason && kept === '') return setMissing(true)
    save(kept === '' ? null : kept, seen)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      cancel()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onSubmit()
    }
  }

  const label = isReason ? text.note.reasonLabel(number) : text.note.label(number)
  return (
    <form className="note-line" onSubmit={onSubmit}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the field opens at the person's own request and closes back to the cell
        autoFocus
        rows={2}
        maxLength={longest}
        value={note}
        placeholder={isReason ? text.note.reasonHint : undefined}
        aria-invalid={isMissing || undefined}
        aria-describedby={`${id}-left`}
        onFocus={(event) => event.currentTarget.setSelectionRange(longest, longest)}
        onChange={(event) => {
          setNote(event.currentTarget.value)
          setMissing(false)
        }}
        onKeyDown={onKeyDown}
      />
      <span className="note-line-acts">
        <button type="submit" className="btn small primary">
          {isReason ? text.note.saveReason : text.note.save}
        </button>
        <button type="button" className="btn small" onClick={cancel}>
          {text.note.cancel}
        </button>
        <span id={`${id}-left`} className={isMissing ? 'fault' : 'note'}>
          {isMissing ? text.note.needed : text.note.left(formatInteger(longest - note.length))}
        </span>
      </span>
    </form>
  )
}
