/** The keyboard of the sheet, and a block that is pasted into one cell. */
import { describe, expect, it } from 'vitest'
import { actOf, type KeyPress, neighbour } from '../../web/features/sheets/keys.ts'
import { blockIn } from '../../web/features/sheets/paste.ts'

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

describe('keys in a cell', () => {
  it.each([
    ['ArrowUp', {}, 'up'],
    ['ArrowDown', {}, 'down'],
    ['Enter', {}, 'down'],
    ['Enter', { shiftKey: true }, 'up'],
    ['Escape', {}, 'restore'],
    ['F2', {}, 'caret_end'],
    ['F1', {}, 'definition'],
    ['s', { ctrlKey: true }, 'save'],
    ['S', { metaKey: true }, 'save'],
    ['n', { altKey: true }, 'note'],
    ['ArrowDown', { altKey: true }, 'menu'],
  ] as const)('%s %o means %s', (key, held, act) => {
    expect(actOf(press(key, held))).toBe(act)
  })

  it.each([
    ['Tab', {}],
    ['ArrowLeft', {}],
    ['ArrowRight', {}],
    ['Delete', {}],
    ['7', {}],
    ['v', { ctrlKey: true }],
    ['ArrowDown', { ctrlKey: true }],
  ] as const)('%s %o is left to the browser', (key, held) => {
    expect(actOf(press(key, held))).toBeUndefined()
  })

  it.each(['Enter', 'ArrowDown', 'Escape', 'F2'])('%s does nothing while an input method composes', (key) => {
    expect(actOf(press(key, { isComposing: true }))).toBeUndefined()
    expect(actOf(press(key, { keyCode: 229 }))).toBeUndefined()
  })
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

describe('a pasted text', () => {
  it('is a block where it holds more than one cell, and one cell with the line end that Excel adds', () => {
    expect(blockIn('366\r\n347\r\n')).toBe(true)
    expect(blockIn('366\t347')).toBe(true)
    expect(blockIn('366\r\n')).toBe(false)
    expect(blockIn(' 1 234 ')).toBe(false)
  })
})
