/** The keyboard of the sheet. */
import { describe, expect, it } from 'vitest'
import { actOf, type Caret, type KeyPress, neighbour } from '../../web/features/sheets/keys.ts'

const press = (key: string, given: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...given,
})

/** Just arrived in a cell that says "418": all of its text is selected. */
const arrived: Caret = { start: 0, end: 3, length: 3, isWide: false, hasDraft: false }
/** The caret stands inside a text that is being typed. */
const inside: Caret = { start: 1, end: 1, length: 3, isWide: false, hasDraft: true }
const atTheEnd: Caret = { ...inside, start: 3, end: 3 }
const wide: Caret = { ...arrived, isWide: true }

describe('keys in a cell', () => {
  it.each([
    ['ArrowUp', {}, 'up'],
    ['ArrowDown', {}, 'down'],
    ['ArrowUp', { shiftKey: true }, 'extend_up'],
    ['ArrowDown', { shiftKey: true }, 'extend_down'],
    ['Enter', {}, 'down'],
    ['Enter', { shiftKey: true }, 'up'],
    ['Enter', { ctrlKey: true }, 'fill_typed'],
    ['Escape', {}, 'restore'],
    ['F2', {}, 'caret_end'],
    ['F1', {}, 'definition'],
    ['s', { ctrlKey: true }, 'save'],
    ['S', { metaKey: true }, 'save'],
    ['a', { ctrlKey: true }, 'select_all'],
    ['d', { ctrlKey: true }, 'fill_down'],
    ['r', { ctrlKey: true }, 'fill_last_month'],
    ['z', { ctrlKey: true }, 'undo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    [' ', { shiftKey: true }, 'select_row'],
    ['n', { altKey: true }, 'note'],
    ['h', { altKey: true }, 'history'],
    ['ArrowDown', { altKey: true }, 'menu'],
  ] as const)('%s %o means %s', (key, held, act) => {
    expect(actOf(press(key, held), arrived)).toBe(act)
  })

  it.each([
    ['Tab', {}],
    ['ArrowLeft', {}],
    ['Delete', {}],
    ['Backspace', {}],
    ['7', {}],
    [' ', {}],
    ['v', { ctrlKey: true }],
    ['c', { ctrlKey: true }],
    ['ArrowDown', { ctrlKey: true }],
    ['ArrowRight', { shiftKey: true }],
    ['z', { ctrlKey: true, altKey: true }],
  ] as const)('%s %o is left to the browser', (key, held) => {
    expect(actOf(press(key, held), arrived)).toBeUndefined()
  })

  it('the right arrow leaves a cell that is not being edited, and one being edited only from the end of its text', () => {
    expect(actOf(press('ArrowRight'), arrived)).toBe('to_note')
    expect(actOf(press('ArrowRight'), atTheEnd)).toBe('to_note')
    expect(actOf(press('ArrowRight'), inside)).toBeUndefined()
  })

  it('Delete empties several cells, and is left to the browser in one, or in a text being edited', () => {
    expect(actOf(press('Delete'), wide)).toBe('empty')
    expect(actOf(press('Delete'), arrived)).toBeUndefined()
    expect(actOf(press('Delete'), { ...inside, isWide: true })).toBeUndefined()
  })

  it('Ctrl+A selects the text of a number being edited first', () => {
    expect(actOf(press('a', { ctrlKey: true }), inside)).toBeUndefined()
    expect(actOf(press('a', { ctrlKey: true }), { ...arrived, hasDraft: true })).toBe('select_all')
  })

  it.each(['Enter', 'ArrowDown', 'ArrowRight', 'Escape', 'F2', 'Delete'])(
    '%s does nothing while an input method composes',
    (key) => {
      expect(actOf(press(key, { isComposing: true }), wide)).toBeUndefined()
      expect(actOf(press(key, { keyCode: 229 }), wide)).toBeUndefined()
    },
  )
})

describe('the neighbour', () => {
  it('is the next or last cell, and none at the ends', () => {
    const order = ['a', 'b', 'c']
    expect(neighbour(order, 'b', 'down')).toBe('c')
    expect(neighbour(order, 'b', 'up')).toBe('a')
    expect(neighbour(order, 'c', 'down')).toBeUndefined()
    expect(neighbour(order, 'a', 'up')).toBeUndefined()
    expect(neighbour(order, 'x', 'down')).toBeUndefined()
  })
})
