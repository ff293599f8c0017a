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

export type CellAct = 'up' | 'down' | 'restore' | 'caret_end' | 'save' | 'note' | 'menu' | 'definition'

/** What a key does in a cell, or undefined where the browser's own meaning stands (Tab, letters, arrows left and right). */
export function actOf(press: KeyPress): CellAct | undefined {
  if (press.isComposing || press.keyCode === 229) return undefined
  const held = press.ctrlKey || press.metaKey
  if (held) return !press.altKey && !press.shiftKey && press.key.toLowerCase() === 's' ? 'save' : undefined
  if (press.altKey) {
    if (press.key.toLowerCase() === 'n') return 'note'
    return press.key === 'ArrowDown' ? 'menu' : undefined
  }
  switch (press.key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'Enter':
      return press.shiftKey ? 'up' : 'down'
    case 'Escape':
      return 'restore'
    case 'F2':
      return 'caret_end'
    case 'F1':
      return 'definition'
    default:
      return undefined
  }
}

/** The cell above or below in the order of the sheet, or undefined at its ends: the focus then stays. */
export function neighbour(order: readonly string[], element: string, act: 'up' | 'down'): string | undefined {
  const index = order.indexOf(element)
  return index < 0 ? undefined : order[index + (act === 'down' ? 1 : -1)]
}
