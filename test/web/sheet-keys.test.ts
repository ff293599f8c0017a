/** The keyboard of the sheet. */
import { describe, expect, it } from 'vitest'
import { actOf, type KeyPress, neighbour } from '../../web/features/sheets/keys.ts'

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
