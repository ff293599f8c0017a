/** The note of a row: a button that opens its field. Typing on it opens the field with what was typed, as in a spreadsheet. */
import type { KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { focusCell, noteId } from './cell-ids.ts'
import type { Answer } from './cell-state.ts'
import type { OpenPart, SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'

type NoteCellProps = { element: string; number: number; answer: Answer; isLocked: boolean; acts: SheetActs }

export function NoteCell({ element, number, answer, isLocked, acts }: NoteCellProps) {
  if (isLocked) return <td className="remark">{answer.note}</td>
  const { note } = answer
  const open = () => acts.open(element, noteKind(answer), 'note')

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') return acts.tabbed('note')
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowLeft') {
      event.preventDefault()
      focusCell(element)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault()
      acts.moveNote(element, event.key === 'ArrowUp' ? 'up' : 'down')
    } else if (event.key === 'F2') {
      event.preventDefault()
      open()
      // The field takes the focus while the key is still on its way, so that the first letter falls into it.
    } else if (event.key.length === 1 && event.key !== ' ') flushSync(open)
  }

  return (
    <td className="remark">
      <button
        type="button"
        id={noteId(element)}
        className={note === null ? 'linkish unremarked' : 'linkish'}
        aria-label={note === null ? text.note.addTo(number) : `${text.note.edit(number)}: ${note}`}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        <span>{note ?? text.note.add}</span>
      </button>
    </td>
  )
}

/** A blank cell's note is the reason why it is blank. */
export function noteKind(answer: Answer): OpenPart {
  return answer.state === 'missing' ? 'reason' : 'note'
}
