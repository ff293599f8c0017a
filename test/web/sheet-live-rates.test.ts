/** Rates worked out while one types, against a slow recomputation with whole numbers only. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { left, stale, typed, untouched } from '../../web/features/sheets/cell-state.ts'
import { liveRate, liveTotal } from '../../web/features/sheets/live-rates.ts'
import { printedRates } from '../../web/features/sheets/printed-rates.ts'
import { figure, onTimeRate, reported, sheetOf } from './sheet-builders.ts'

const onTime = reported('on_time', 364, { yearToDate: 3000 })
const resolved = reported('resolved', 384)
const sheet = sheetOf([resolved, onTime, figure('late')])
const typing = (element: typeof onTime, text: string) => new Map([[element.element, typed(untouched(element), text)]])
const shown = (element: typeof onTime, text: string) => {
  const rate = liveRate(onTimeRate, sheet, typing(element, text))
  return rate && [rate.shown, rate.assessment, rate.gapShown]
}

describe('a rate while one types', () => {
  it.each([
    ['384', ['100,0%', 'met', '']],
    ['377', ['98,1%', 'met', '']],
    ['376', ['97,9%', 'near', 'còn thiếu 1 hồ sơ']],
    ['0', ['0,0%', 'missed', 'còn thiếu 377 hồ sơ']],
    [' 3 ', ['0,7%', 'missed', 'còn thiếu 374 hồ sơ']],
  ])('with %s cases on time is %o', (text, expected) => {
    expect(shown(onTime, text)).toEqual(expected)
  })

  it('is nothing to assess at 0/0, and incomplete once a cell is emptied', () => {
    const nought = new Map([
      ['on_time', typed(untouched(onTime), '0')],
      ['resolved', typed(untouched(resolved), '0')],
    ])
    expect(liveRate(onTimeRate, sheet, nought)).toMatchObject({
      shown: 'không phát sinh',
      assessment: 'not_applicable',
    })
    expect(shown(onTime, '')).toEqual(['–', 'no_data', ''])
  })

  it.each([['3x'], ['1,5'], ['-4'], ['385'], ['9999999999']])('is not shown for %s', (text) => {
    expect(shown(onTime, text)).toBeUndefined()
  })

  it('is the server’s own where none of its cells is being changed', () => {
    expect(liveRate(onTimeRate, sheet, new Map())).toBe(onTimeRate)
  })

  it('agrees with whole-number arithmetic for any counts and targets', () => {
    const count = fc.integer({ min: 0, max: 99_999 })
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 1000 }), (part, rest, goal) => {
        const whole = part + rest
        const cells = new Map([
          ['on_time', typed(untouched(onTime), String(part))],
          ['resolved', typed(untouched(resolved), String(whole))],
        ])
        const rate = liveRate({ ...onTimeRate, goal: { operator: '>=', value: goal, decimals: 1 } }, sheet, cells)
        if (whole === 0) return rate?.assessment === 'not_applicable'
        const tenths = (BigInt(part) * 1000n) / BigInt(whole)
        const isMet = BigInt(part) * 1000n >= BigInt(goal) * BigInt(whole)
        const text = tenths.toString().padStart(2, '0')
        expect(rate?.shown).toBe(`${text.slice(0, -1)},${text.slice(-1)}%`)
        expect(rate?.assessment === 'met').toBe(isMet)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the rate as printed', () => {
  const printed = (cells: Map<string, ReturnType<typeof untouched>>) => printedRates(sheet, cells)[0]

  it('follows the keystrokes, an answer that is not sent yet included', () => {
    expect(printed(typing(onTime, '384'))).toMatchObject({ rate: { shown: '100,0%' }, doubt: undefined })
    const settled = left(typed(untouched(onTime), '384'), onTime).cell
    expect(printed(new Map([['on_time', { ...settled, phase: 'unsent' as const }]]))?.doubt).toBeUndefined()
  })

  it('waits for the person where two values stand side by side, and for the text that is no number yet', () => {
    const theirs = { value: 1, state: 'reported', note: null, revision: 2, savedAt: null, savedBy: null } as const
    const met = stale(left(typed(untouched(onTime), '384'), onTime).cell, theirs)
    expect(printed(new Map([['on_time', met]]))?.doubt).toBe('choosing')
    expect(printed(typing(onTime, '38x'))?.doubt).toBe('recomputing')
  })
})

describe('the sum since January', () => {
  it('moves with what is typed, and is unknown where it was', () => {
    expect(liveTotal(onTime, undefined)).toBe(3000)
    expect(liveTotal(onTime, typed(untouched(onTime), '370'))).toBe(3006)
    expect(liveTotal(onTime, typed(untouched(onTime), '37x'))).toBeUndefined()
    expect(liveTotal(resolved, typed(untouched(resolved), '5'))).toBeUndefined()
  })
})
