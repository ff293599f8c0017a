/**
 * One cell: a real text input that moves like a spreadsheet. Typing overwrites, because the text is selected on arrival.
 * Never rewrites its text and never moves the focus while an input method composes.
 */
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import type { FigureItem } from '#contract/sheets'
import { columnNow, inputId, nameId } from './cell-ids.ts'
import { answerOf, type Cell, inputText } from './cell-state.ts'
import { actOf } from './keys.ts'
import type { Press, SheetActs } from './sheet-acts.ts'
import { text } from './text.vi.ts'
import { blockIn } from './tsv.ts'

type CellInputProps = {
  figure: FigureItem
  cell: Cell | undefined
  isLocked: boolean
  /** Counted from records: it can be gone to and copied, and says why it is not typed. */
  isCounted: boolean
  isWrong: boolean
  /** Ids of everything that explains the cell. */
  describedBy: string
  acts: SheetActs
}

const shortcuts = 'Alt+ArrowDown Alt+N Alt+H F1 Shift+ArrowDown Control+Enter Control+D Control+R Control+Z'

export function CellInput({ figure, cell, isLocked, isCounted, isWrong, describedBy, acts }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const { element } = figure

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const wanted = actOf(
      { ...pressOf(event), isComposing: event.nativeEvent.isComposing },
      {
        start: selectionStart ?? 0,
        end: selectionEnd ?? 0,
        length: value.length,
        isWide: acts.isWide(),
        hasDraft: cell !== undefined && cell.draft !== null,
      },
    )
    if (event.key === 'Tab') acts.tabbed('now')
    if (wanted === undefined) {
      if (isCounted && !isLocked && wouldType(event)) acts.explain(element)
      return
    }
    event.preventDefault()
    if (wanted === 'caret_end') event.currentTarget.setSelectionRange(value.length, value.length)
    else acts.act(element, wanted)
  }

  /** The first press selects the text, as arriving by key does; a second one places the caret. */
  function onMouseDown(event: MouseEvent<HTMLInputElement>) {
    const press = pressOfMouse(event)
    if (press !== 'one') {
      event.preventDefault()
      return acts.select(element, press, false)
    }
    if (isLocked || document.activeElement === input.current) return acts.select(element, 'one', false)
    event.preventDefault()
    input.current?.focus()
  }

  /** Several cells go to the clipboard as rows; one cell's text is copied by the browser itself. */
  function onCopy(event: ClipboardEvent<HTMLInputElement>, isCut: boolean) {
    const rows = acts.copied(isCut && !isLocked)
    if (rows === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', rows)
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
      readOnly={isLocked || isCounted}
      aria-labelledby={`${nameId(element)} ${columnNow}`}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      aria-keyshortcuts={isLocked || isCounted ? undefined : shortcuts}
      onChange={(event) => acts.type(element, event.currentTarget.value)}
      onFocus={(event) => {
        event.currentTarget.select()
        acts.arrive(element)
      }}
      onBlur={() => acts.leave(element)}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={(event) => {
        // A block of cells in one input would become one wrong number: 366 and 347 must not be read as 366.347.
        const pasted = event.clipboardData.getData('text/plain')
        if (isLocked || (!blockIn(pasted) && !acts.isWide())) return
        event.preventDefault()
        acts.paste(element, pasted)
      }}
    />
  )
}

export function pressOfMouse(event: MouseEvent): Press {
  if (event.shiftKey) return 'range'
  return event.ctrlKey || event.metaKey ? 'toggle' : 'one'
}

/** A key that would change the text of a cell, had it one to type. */
function wouldType({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !(ctrlKey || metaKey || altKey) && (key.length === 1 || key === 'Delete' || key === 'Backspace')
}

export function pressOf(event: KeyboardEvent) {
  const { key, shiftKey, ctrlKey, altKey, metaKey, keyCode } = event
  return { key, shiftKey, ctrlKey, altKey, metaKey, keyCode }
}

/** The words of an explicit answer without a value; a blank cell stays blank. */
function placeholderOf(figure: FigureItem, cell: Cell | undefined): string {
  const answer = answerOf(cell, figure)
  const isBlank = cell?.wanted ? answer.note === null && answer.state === 'missing' : figure.blank
  return isBlank ? '' : text.states[answer.state]
}
