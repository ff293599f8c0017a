/** What one cell of the sheet does between a keystroke and the server's answer. */
import { describe, expect, it } from 'vitest'
import type { StaleContext } from '#contract/sheets'
import {
  type Answer,
  answerOf,
  chosen,
  inputText,
  keptTheirs,
  left,
  notSent,
  refused,
  restored,
  saved,
  sending,
  stale,
  tookMine,
  typed,
  untouched,
  wouldBeLost,
} from '../../web/features/sheets/cell-state.ts'
import { figure, reported } from './sheet-builders.ts'

const stored = reported('resolved', 369, { revision: 4, note: 'Có 2 hồ sơ liên thông' })
const at = (text: string, from = stored) => left(typed(untouched(from), text), from)
const theirs: StaleContext = {
  value: 118,
  state: 'reported',
  note: null,
  revision: 5,
  savedAt: null,
  savedBy: 'Chị Lan',
}

describe('a typed text', () => {
  it('is shown as typed until the cell is left, and formatted afterwards', () => {
    const typing = typed(untouched(stored), '1234')
    expect(inputText(typing, stored)).toBe('1234')
    expect(inputText(left(typing, stored).cell, stored)).toBe('1.234')
  })

  it('becomes an answer that keeps the note and builds on the revision that was seen', () => {
    const { cell, save } = at('384')
    expect(save).toEqual({ value: 384, state: 'reported', note: 'Có 2 hồ sơ liên thông' })
    expect(cell.base).toBe(4)
    expect(cell.phase).toBe('waiting')
  })

  it.each([
    ['1,234', 'ambiguous'],
    ['-5', 'negative'],
    ['12,5', 'fraction'],
    ['ba trăm', 'not_a_number'],
    ['1000000000', 'too_large'],
  ])('%s is refused as %s: it stays in the cell and nothing is sent', (text, fault) => {
    const { cell, save } = at(text)
    expect(save).toBeNull()
    expect(cell.fault).toBe(fault)
    expect(inputText(cell, stored)).toBe(text)
    expect(wouldBeLost(cell)).toBe(true)
  })

  it('is not sent where it says what is stored already, however it is written', () => {
    expect(at('369').save).toBeNull()
    expect(at(' 0369 ').save).toBeNull()
    expect(at('369').cell.draft).toBeNull()
  })

  it('of zero is an answer, never a blank', () => {
    expect(at('0', figure('late')).save).toEqual({ value: 0, state: 'reported', note: null })
  })

  it('drops the reason for a missing figure once the figure is there', () => {
    const missing = figure('late', { state: 'missing', note: 'Chưa kết xuất được', revision: 2 })
    expect(at('7', missing).save).toEqual({ value: 7, state: 'reported', note: null })
  })

  it('keeps its decimals where the element has them', () => {
    const money = reported('money', 1250, { decimals: 2 })
    expect(inputText(undefined, money)).toBe('12,50')
    expect(at('12,5', money).save).toBeNull()
    expect(at('12,75', money).save?.value).toBe(1275)
  })
})

describe('a cell that is emptied', () => {
  it('says that nothing is said: no value, missing, no note', () => {
    expect(at('').save).toEqual({ value: null, state: 'missing', note: null })
    expect(at('   ').save).toEqual({ value: null, state: 'missing', note: null })
  })

  it('sends nothing where there was no value, and keeps the explicit answer', () => {
    const absent = figure('fee', { state: 'not_applicable', revision: 1 })
    const { cell, save } = at('', absent)
    expect(save).toBeNull()
    expect(answerOf(cell, absent).state).toBe('not_applicable')
  })
})

describe('Escape', () => {
  it('restores the value of before, faults included', () => {
    expect(inputText(restored(at('abc').cell), stored)).toBe('369')
  })

  it('does not call back an answer that is on its way', () => {
    const onTheWay = sending(at('384').cell)
    expect(inputText(restored(typed(onTheWay, '999')), stored)).toBe('384')
  })

  it('gives up an answer that the server refused', () => {
    const cell = restored(refused(at('384').cell, 'Phiếu đã nộp'))
    expect(inputText(cell, stored)).toBe('369')
    expect(cell.message).toBeNull()
  })
})

describe('a stored answer', () => {
  const answer = at('384').save as Answer

  it('leaves the cell at rest', () => {
    const cell = saved(sending(at('384').cell), answer, 5)
    expect(cell).toEqual({ ...untouched(stored), base: 5 })
  })

  it('does not swallow a newer one settled meanwhile, which builds on the new revision', () => {
    const newer = left(typed(sending(at('384').cell), '385'), stored).cell
    const cell = saved(newer, answer, 5)
    expect(cell.wanted?.value).toBe(385)
    expect(cell.phase).toBe('waiting')
    expect(cell.base).toBe(5)
  })

  it('is kept whole while the network is gone', () => {
    expect(answerOf(notSent(at('384').cell), stored).value).toBe(384)
  })
})

describe('a conflict', () => {
  const met = stale(sending(at('121').cell), theirs)

  it('shows one’s own value and sends nothing by itself, not even a new value', () => {
    expect(inputText(met, stored)).toBe('121')
    const { cell, save } = left(typed(met, '122'), stored)
    expect(save).toBeNull()
    expect(cell.phase).toBe('conflict')
    expect(cell.wanted?.value).toBe(122)
  })

  it('“Dùng 121” saves one’s own on top of the revision that was shown', () => {
    const { cell, save } = tookMine(met)
    expect(save?.value).toBe(121)
    expect(cell.base).toBe(5)
  })

  it('“Giữ 118” drops one’s own', () => {
    const cell = keptTheirs(met)
    expect(cell.wanted).toBeNull()
    expect(wouldBeLost(cell)).toBe(false)
  })
})

it('an explicit answer replaces whatever was being typed', () => {
  const { cell, save } = chosen(typed(untouched(stored), '12'), { value: null, state: 'not_applicable', note: null })
  expect(save?.state).toBe('not_applicable')
  expect(inputText(cell, stored)).toBe('')
})
