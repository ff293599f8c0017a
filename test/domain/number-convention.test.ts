/** How a block from elsewhere writes its numbers, and what one of them means. */
import { describe, expect, it } from 'vitest'
import { evidenceIn, readFigure } from '#domain/number-convention.ts'

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
    expect(readFigure('1.234', 0, 'comma')).toEqual({ ok: true, scaled: 1234 })
    expect(readFigure('1,234', 0, 'point')).toEqual({ ok: true, scaled: 1234 })
    expect(readFigure('1,234.50', 2, 'point')).toEqual({ ok: true, scaled: 123450 })
    expect(readFigure('1.234', 0, 'point')).toMatchObject({ ok: false })
  })

  it('is never a percentage', () => {
    expect(readFigure('45,2%', 0, 'comma')).toEqual({ ok: false, fault: 'percentage' })
  })
})
