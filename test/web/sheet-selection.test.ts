/** What is selected on the sheet, what filling puts there, and what a spreadsheet gets of it. */
import { describe, expect, it } from 'vitest'
import { tsvOf } from '../../web/features/sheets/clipboard.ts'
import { fillDown, fillFromLastMonth, fillWith } from '../../web/features/sheets/fill.ts'
import {
  all,
  at,
  cellsOf,
  extendedBy,
  extendedTo,
  isWide,
  nothingSelected,
  type Selection,
  toggled,
} from '../../web/features/sheets/selection.ts'
import { figure, reported } from './sheet-builders.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const cells = (selection: Selection) => cellsOf(selection, order).join('')

describe('the selection', () => {
  it('begins with the cell that has the focus, which is not wide', () => {
    expect(cells(at('c'))).toBe('c')
    expect(isWide(at('c'), order)).toBe(false)
    expect(isWide(at('c', true), order)).toBe(true)
    expect(cells(nothingSelected)).toBe('')
  })

  it('grows and shrinks with Shift and the arrows, past the active cell, and stops at the ends', () => {
    let selection = at('c')
    for (const [step, expected] of [
      [1, 'cd'],
      [1, 'cde'],
      [1, 'cde'],
      [-1, 'cd'],
      [-1, 'c'],
      [-1, 'bc'],
    ] as const) {
      selection = extendedBy(selection, order, step)
      expect(cells(selection)).toBe(expected)
    }
    expect(selection.active).toBe('c')
  })

  it('reaches to a pressed cell with Shift, either way', () => {
    expect(cells(extendedTo(at('d'), 'b'))).toBe('bcd')
    expect(cells(extendedTo(extendedTo(at('d'), 'b'), 'e'))).toBe('de')
    expect(cells(extendedTo(nothingSelected, 'b'))).toBe('b')
  })

  it('takes single cells in and out with Ctrl', () => {
    const two = toggled(at('a'), order, 'd')
    expect(cells(two)).toBe('ad')
    expect(two.active).toBe('d')
    expect(cells(toggled(two, order, 'a'))).toBe('d')
    expect(cells(toggled(two, order, 'd'))).toBe('a')
    // The last one stays: a sheet without an active cell has no keyboard.
    expect(cells(toggled(at('a'), order, 'a'))).toBe('a')
  })

  it('keeps an added range while another grows', () => {
    const added = toggled(extendedTo(at('a'), 'b'), order, 'd')
    expect(cells(extendedBy(added, order, 1))).toBe('abde')
  })

  it('takes the section with Ctrl+A and the sheet with the next', () => {
    const section = all(at('b'), order, ['a', 'b'])
    expect(cells(section)).toBe('ab')
    expect(section.active).toBe('b')
    expect(cells(all(section, order, ['a', 'b']))).toBe('abcde')
  })

  it('never holds a row that is not shown', () => {
    expect(cellsOf(extendedTo(at('a'), 'e'), ['a', 'c', 'e'])).toEqual(['a', 'c', 'e'])
    expect(cellsOf(at('b'), ['a', 'c'])).toEqual([])
  })
})

describe('filling', () => {
  const count = figure('count', { lastMonth: 12 })
  const money = figure('money', { decimals: 2 })

  it('reads one text in each cell as if it were typed there', () => {
    expect(fillWith('1.234', [count, money])).toEqual({
      values: [
        { element: 'count', value: 1234 },
        { element: 'money', value: 123400 },
      ],
      skipped: [],
    })
  })

  it('leaves out a cell that cannot hold the value: half a dossier is none', () => {
    expect(fillWith('12,5', [count, money])).toEqual({
      values: [{ element: 'money', value: 1250 }],
      skipped: ['count'],
    })
    expect(fillWith('x', [count]).values).toEqual([])
    expect(fillWith('1000000000', [count]).skipped).toEqual(['count'])
  })

  it('carries the first value down by what it means, not by its digits', () => {
    expect(fillDown({ value: 1200, decimals: 2 }, [count])?.values).toEqual([{ element: 'count', value: 12 }])
    expect(fillDown({ value: 0, decimals: 0 }, [count])?.values).toEqual([{ element: 'count', value: 0 }])
    expect(fillDown({ value: null, decimals: 0 }, [count])).toBeNull()
  })

  it('takes last month’s value where there was one', () => {
    expect(fillFromLastMonth([count, money])).toEqual({ values: [{ element: 'count', value: 12 }], skipped: ['money'] })
  })
})

describe('copied cells', () => {
  const answer = (value: number | null) => ({ value, state: 'reported' as const, note: null })
  const rows = [
    { figure: { name: 'Hồ sơ đã giải quyết', decimals: 0 }, answer: answer(1234) },
    { figure: { name: 'Kinh phí', decimals: 2 }, answer: answer(1250) },
    { figure: { name: 'Chưa nhập', decimals: 0 }, answer: answer(null) },
  ]

  it('are one row each, numbers as Vietnamese write them, a blank an empty cell', () => {
    expect(tsvOf(rows, false)).toBe('1.234\r\n12,50\r\n')
  })

  it('carry their names where whole rows were chosen, and never a formula', () => {
    expect(tsvOf(rows.slice(0, 1), true)).toBe('Hồ sơ đã giải quyết\t1.234')
    expect(tsvOf([{ figure: { name: '=1+1\tx', decimals: 0 }, answer: reported('x', 1) }], true)).toBe("'=1+1 x\t1")
  })
})
