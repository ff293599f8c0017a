/** A block from Excel over the cells of the sheet: what it means, and what becomes of every cell. */
import { describe, expect, it } from 'vitest'
import { blockIn, columnOf, layOver } from '../../web/features/sheets/paste.ts'
import { figure, reported } from './sheet-builders.ts'

describe('a pasted text', () => {
  it('is a block where it holds more than one cell, and one cell with the line end that Excel adds', () => {
    expect(blockIn('366\r\n347\r\n')).toBe(true)
    expect(blockIn('366\n347')).toBe(true)
    expect(blockIn('366\t347')).toBe(true)
    expect(blockIn('366\r\n')).toBe(false)
    expect(blockIn(' 1 234 ')).toBe(false)
  })
})

describe('the column', () => {
  it('is found beside names and numbering', () => {
    expect(columnOf('1\tHồ sơ phải giải quyết\t418\r\n2\tTiếp nhận\t389\r\n')).toEqual({ column: ['418', '389'] })
  })

  it('keeps blank rows in their places', () => {
    expect(columnOf('418\r\n\r\n384\r\n')).toEqual({ column: ['418', '', '384'] })
  })

  it('is refused where two columns hold figures, and where none does', () => {
    expect(columnOf('402\t418\r\n371\t389')).toEqual({ columns: 2 })
    expect(columnOf('a\tb\r\nc\td')).toEqual({ columns: 0 })
  })
})

describe('the block over the sheet', () => {
  const figures = [
    reported('digitised', 360, { lastMonth: 345 }),
    figure('due', { lastMonth: 331 }),
    figure('results', { lastMonth: 318 }),
    figure('reused'),
  ]

  it('accepts, doubts, refuses and skips, and says what is replaced', () => {
    const { cells, beyond } = layOver(['366', '', '3.180', '45,2%', '9', '9'], figures, 'comma')
    expect(cells.map((cell) => cell.kind)).toEqual(['accepted', 'skipped', 'review', 'refused'])
    expect(cells[0]).toMatchObject({ value: 366, replaces: 360 })
    expect(cells[2]).toMatchObject({ value: 3180, replaces: null })
    expect(beyond).toBe(2)
  })

  it('of one row touches one cell only', () => {
    expect(layOver(['366'], figures, 'comma').cells).toHaveLength(1)
  })
})
