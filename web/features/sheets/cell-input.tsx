/**
 * One cell: a real text input that moves like a spreadsheet. Typing overwrites, because the text is selected on arrival.
 * Never rewrites its text and never moves the focus while an input method composes.
 */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { FigureItem } from '#contract/sheets'
import { columnNow, inputId, nameId } from './cell-ids.ts'
import { answerOf, type Cell, inputText } from './cell-state.ts'
import { actOf, type CellAct } from './keys.ts'
import { blockIn } from './paste.ts'
import { text } from './text.vi.ts'

type CellInputProps = {
  figure: FigureItem
  cell: Cell | undefined
  isLocked: boolean
  isWrong: boolean
  /** Ids of everything that explains the cell. */
  describedBy: string
  type: (element: string, text: string) => void
  leave: (element: string) => void
  act: (element: string, act: CellAct) => void
  paste: (element: string, pasted: string) => void
}

export function CellInput({ figure, cell, isLocked, isWrong, describedBy, type, leave, act, paste }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const { element } = figure

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const wanted = actOf({ ...pressOf(event), isComposing: event.nativeEvent.isComposing })
    if (wanted === undefined) return
    event.preventDefault()
    if (wanted === 'caret_end') {
      const end = event.currentTarget.value.length
      event.currentTarget.setSelectionRange(end, end)
    } else act(element, wanted)
  }

  /** The first press selects, as arriving by key does; a second one places the caret. */
  function onMouseDown(event: MouseEvent<HTMLInputElement>) {
    if (isLocked || document.activeElement === input.current) return
    event.preventDefault()
    input.current?.focus()
  }

  return (
    <input
      ref={input}
      id={inputId(element)}
      className="fig"
      type="text"
      inputMode={figure.decimals === 0 ? 'numeric' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="next"
      value={inputText(cell, figure)}
      placeholder={placeholderOf(figure, cell)}
      readOnly={isLocked}
      aria-labelledby={`${nameId(element)} ${columnNow}`}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      aria-keyshortcuts={isLocked ? undefined : 'Alt+ArrowDown Alt+N F1'}
      onChange={(event) => type(element, event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => leave(element)}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onPaste={(event) => {
        // A block of cells in one input would become one wrong number: 366 and 347 must not be read as 366.347.
        const pasted = event.clipboardData.getData('text/plain')
        if (isLocked || !blockIn(pasted)) return
        event.preventDefault()
        paste(element, pasted)
      }}
    />
  )
}

function pressOf(event: KeyboardEvent) {
  const { key, shiftKey, ctrlKey, altKey, metaKey, keyCode } = event
  return { key, shiftKey, ctrlKey, altKey, metaKey, keyCode }
}

/** The words of an explicit answer without a value; a blank cell stays blank. */
function placeholderOf(figure: FigureItem, cell: Cell | undefined): string {
  const answer = answerOf(cell, figure)
  const isBlank = cell?.wanted ? answer.note === null && answer.state === 'missing' : figure.blank
  return isBlank ? '' : text.states[answer.state]
}
