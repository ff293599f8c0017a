/** A block from Excel over the cells of the sheet: what it means, and what becomes of every cell. */
import { describe, expect, it } from 'vitest'
import { blockIn, columnOf, evidenceIn, layOver, readPasted } from '../../web/features/sheets/paste.ts'
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

describe('how the block writes numbers', () => {
  it.each([
    [['366', '45,2%'], { convention: 'comma', because: '45,2%' }],
    [['1.234.567'], { convention: 'comma', because: '1.234.567' }],
    [['366', '98.5'], { convention: 'point', because: '98.5' }],
    [['1,234,567'], { convention: 'point', because: '1,234,567' }],
    [['366', '347'], { convention: 'comma', because: null }],
    [['1.334', '347'], { convention: 'comma', because: null }],
  ])('%o says %o', (column, evidence) => {
    expect(evidenceIn(column)).toEqual(evidence)
  })

  it('is asked for where 1,234 may be a thousand, and where the block contradicts itself', () => {
    expect(evidenceIn(['366', '1,234'])).toBeUndefined()
    expect(evidenceIn(['98,5', '98.5'])).toBeUndefined()
  })
})

describe('one pasted number', () => {
  it('means what the convention says', () => {
    expect(readPasted('1.234', 0, 'comma')).toEqual({ ok: true, scaled: 1234 })
    expect(readPasted('1,234', 0, 'point')).toEqual({ ok: true, scaled: 1234 })
    expect(readPasted('1,234.50', 2, 'point')).toEqual({ ok: true, scaled: 123450 })
    expect(readPasted('1.234', 0, 'point')).toMatchObject({ ok: false })
  })

  it('is never a percentage', () => {
    expect(readPasted('45,2%', 0, 'comma')).toEqual({ ok: false, fault: 'percentage' })
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
