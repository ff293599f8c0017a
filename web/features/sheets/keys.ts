/**
 * The keyboard of the sheet, as in a spreadsheet: which key in a cell means which act. Refuses to answer while an input
 * method composes a letter (Telex, VNI), so that no accent is ever lost.
 */
export type KeyPress = {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  isComposing: boolean
  /** 229 while an input method is at work in browsers that do not say isComposing. */
  keyCode: number
}

/** Where the caret stands in the text of the cell, and how many cells are selected. */
export type Caret = { start: number; end: number; length: number; isWide: boolean; hasDraft: boolean }

export type CellAct =
  | 'up'
  | 'down'
  | 'to_note'
  | 'extend_up'
  | 'extend_down'
  | 'restore'
  | 'caret_end'
  | 'save'
  | 'note'
  | 'menu'
  | 'definition'
  | 'history'
  | 'select_all'
  | 'select_row'
  | 'empty'
  | 'fill_typed'
  | 'fill_down'
  | 'fill_last_month'
  | 'undo'
  | 'redo'

/** What a key does in a cell, or undefined where the browser's own meaning stands (Tab, letters, most arrows sideways). */
export function actOf(press: KeyPress, caret: Caret): CellAct | undefined {
  if (press.isComposing || press.keyCode === 229) return undefined
  if (press.ctrlKey || press.metaKey) return press.altKey ? undefined : heldAct(press, caret)
  if (press.altKey) return altAct(press)
  switch (press.key) {
    case 'ArrowUp':
      return press.shiftKey ? 'extend_up' : 'up'
    case 'ArrowDown':
      return press.shiftKey ? 'extend_down' : 'down'
    case 'ArrowRight':
      return !press.shiftKey && (isWhole(caret) || caret.start === caret.length) ? 'to_note' : undefined
    case 'Enter':
      return press.shiftKey ? 'up' : 'down'
    case 'Escape':
      return 'restore'
    case 'F2':
      return 'caret_end'
    case 'F1':
      return 'definition'
    case 'Delete':
    case 'Backspace':
      return caret.isWide && isWhole(caret) ? 'empty' : undefined
    case ' ':
      return press.shiftKey ? 'select_row' : undefined
    default:
      return undefined
  }
}

function heldAct(press: KeyPress, caret: Caret): CellAct | undefined {
  const key = press.key.toLowerCase()
  if (press.shiftKey) return key === 'z' ? 'redo' : undefined
  switch (key) {
    case 's':
      return 'save'
    case 'a':
      // While a number is being edited Ctrl+A selects its text first, as everywhere.
      return caret.hasDraft && !isWhole(caret) ? undefined : 'select_all'
    case 'enter':
      return 'fill_typed'
    case 'd':
      return 'fill_down'
    case 'r':
      return 'fill_last_month'
    case 'z':
      return 'undo'
    case 'y':
      return 'redo'
    default:
      return undefined
  }
}

function altAct(press: KeyPress): CellAct | undefined {
  const key = press.key.toLowerCase()
  if (key === 'n') return 'note'
  if (key === 'h') return 'history'
  return press.key === 'ArrowDown' ? 'menu' : undefined
}

/** All of the text is selected, as on arrival: the cell is not being edited. */
function isWhole({ start, end, length }: Caret): boolean {
  return start === 0 && end === length
}

/** The cell above or below in the order of the sheet, or undefined at its ends: the focus then stays. */
export function neighbour(order: readonly string[], element: string, act: 'up' | 'down'): string | undefined {
  const index = order.indexOf(element)
  return index < 0 ? undefined : order[index + (act === 'down' ? 1 : -1)]
}
