/** A text that still stands in its cell when it is needed elsewhere: entered when the page goes, never filled or counted over. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bulkActs } from '../../web/features/sheets/bulk-acts.ts'
import { answerOf } from '../../web/features/sheets/cell-state.ts'
import { layBlock, readBlock } from '../../web/features/sheets/paste-block.ts'
import { openedDesk } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const sheet = sheetOf([reported('resolved', 369, { revision: 3 }), figure('on_time'), figure('late')])
const order = ['resolved', 'on_time', 'late']

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('when the page goes', () => {
  it('a number that is still being typed is sent and kept', () => {
    const { desk, sent, kept } = openedDesk(sheet)
    desk.type('on_time', '121')
    desk.depart()
    expect(sent).toMatchObject([{ cells: [{ element: 'on_time', answer: { value: 121 } }] }])
    expect(kept.get('on_time')).toMatchObject({ answer: { value: 121 } })
  })

  it('a text that is no number stays where it is', () => {
    const { desk, sent } = openedDesk(sheet)
    desk.type('on_time', '12x')
    desk.leaveAll()
    desk.saveNow()
    expect(sent).toEqual([])
    expect(desk.unsaved()).toEqual(['on_time'])
  })

  it('it is not taken for entered merely because the network is back', () => {
    const { desk, sent } = openedDesk(sheet)
    desk.type('on_time', '12')
    desk.saveNow()
    expect([sent, desk.view().cells.get('on_time')?.draft]).toEqual([[], '12'])
  })
})

it('of what an earlier visit left, as many are counted as are sent again', () => {
  const { desk } = openedDesk(sheet)
  const left = (element: string, value: number, base: number) =>
    ({ element, answer: { value, state: 'reported', note: null }, way: 'typed', base }) as const
  // One is stored already, one meets somebody else's figure, one is sent.
  expect(desk.resume([left('resolved', 369, 2), left('late', 5, 0)])).toBe(1)
  const other = openedDesk(sheet)
  expect(other.desk.resume([left('resolved', 384, 2)])).toBe(0)
  expect(other.desk.view().cells.get('resolved')?.phase).toBe('conflict')
})

describe('filling down', () => {
  const fillDownFrom = (text: string) => {
    const opened = openedDesk(sheet)
    const say = vi.fn()
    opened.desk.type('resolved', text)
    bulkActs({
      desk: opened.desk,
      say,
      now: () => ({
        isWide: true,
        cells: order,
        order,
        selection: { active: 'resolved', end: 'late', added: new Set(), asRows: false },
      }),
    }).fillDown('resolved')
    opened.desk.saveNow()
    return { ...opened, say }
  }

  it('carries what stands in the first cell', () => {
    const { sent } = fillDownFrom('384')
    expect(sent[0]?.cells).toMatchObject([{ element: 'resolved', answer: { value: 384 } }])
  })

  it('carries nothing from a cell whose text is no number, and says so', () => {
    const { sent, say, desk } = fillDownFrom('37x')
    expect(sent).toEqual([])
    expect(say).toHaveBeenLastCalledWith('Ô 1 đang sai nên chưa điền xuống. Sửa ô này trước.')
    expect([...desk.view().cells.keys()]).toEqual(['resolved'])
  })
})

it('a pasted block says that it replaces a number that is not sent yet', () => {
  const { desk, enter } = openedDesk(sheet)
  enter('on_time', '121')
  const { cells } = desk.view()
  const laid = layBlock(readBlock('369\r\n130\r\n5', sheet.figures), {
    figures: sheet.figures,
    column: 0,
    placing: 'order',
    convention: 'comma',
    ownOnly: false,
    valueIn: (one) => answerOf(cells.get(one.element), one).value,
  })
  expect(laid.cells.map((cell) => 'replaces' in cell && cell.replaces)).toEqual([null, 121, null])
})
