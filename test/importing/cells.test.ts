/** One cell of a column of figures or rates: what it is taken for, and why it is refused. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestFigure } from '#domain/figure.ts'
import type { Cell } from '../../server/importing/grid.ts'
import { judgeFigure } from '../../server/importing/judge-figure.ts'
import { judgeRate, scaleOf } from '../../server/importing/judge-rate.ts'

const whole = { decimals: 0, convention: 'comma', textOnly: false } as const
const number = (value: number, percent = false): Cell => ({ kind: 'number', value, percent })
const text = (value: string): Cell => ({ kind: 'text', text: value })
const formula = (cached: Extract<Cell, { kind: 'formula' }>['cached']): Cell => ({ kind: 'formula', cached })

describe('a figure', () => {
  it.each<[name: string, cell: Cell, verdict: string]>([
    ['blank', { kind: 'blank' }, 'blank'],
    ['a number', number(418), '418'],
    ['zero', number(0), '0'],
    ['minus zero', number(-0), '0'],
    ['what arithmetic left of a whole number', number(0.1 + 0.2 - 0.3 + 418), '418'],
    ['a crumb beside a whole number', number(12.0000000001), '12 rounded'],
    ['a fraction', number(99.5), 'fraction'],
    ['a negative number', number(-3), 'negative'],
    ['a number beyond all counts', number(largestFigure + 1), 'too_large'],
    ['infinity', number(Number.POSITIVE_INFINITY), 'not_a_number'],
    ['a percentage', number(0.155, true), 'percentage'],
    ['a date', { kind: 'date', date: '2023-04-03' }, 'date'],
    ['an error', { kind: 'error', text: '#REF!' }, 'error'],
    ['a truth value', { kind: 'truth', value: true }, 'not_a_number'],
    ['a formula', formula({ kind: 'number', value: 7, percent: false }), '7 formula'],
    ['a formula with nothing in it', formula(null), 'formula_without_value'],
    ['a formula that gives no text', formula({ kind: 'blank' }), 'blank'],
    ['a formula that fails', formula({ kind: 'error', text: '#DIV/0!' }), 'error'],
    ['a formula that gives a fraction', formula({ kind: 'number', value: 0.5, percent: false }), 'fraction'],
    ['a text number', text(' 1.234 '), '1234 text_number'],
    ['groups that are no groups', text('12.34'), 'fraction'],
    ['a text percentage', text('45,2%'), 'percentage'],
    ['a text with a unit', text('418 hồ sơ'), 'not_a_number'],
    ['a dash', text('-'), 'sign'],
    ['chưa có số liệu', text('Chưa có số liệu'), 'sign'],
    ['không phát sinh', text('Không phát sinh'), '0 nothing_happened'],
    ['spaces', text(' '), 'blank'],
  ])('%s', (_, cell, verdict) => {
    const judged = judgeFigure(cell, whole)
    const shown =
      judged.kind === 'value'
        ? [judged.value, judged.mark].filter((part) => part !== undefined).join(' ')
        : judged.kind === 'refused'
          ? judged.code
          : judged.kind
    expect(shown).toBe(verdict)
  })

  it('in text waits for the convention where it hangs on it, and only there', () => {
    const unknown = { ...whole, convention: null }
    expect(judgeFigure(text('1,234'), unknown)).toMatchObject({ kind: 'refused', code: 'convention' })
    expect(judgeFigure(text('418'), unknown)).toMatchObject({ kind: 'value', value: 418 })
    expect(judgeFigure(text('1,234'), { ...whole, convention: 'point' })).toMatchObject({ value: 1234 })
  })

  it('of a text file needs no mark for being text', () => {
    expect(judgeFigure(text('1.234'), { ...whole, textOnly: true })).toEqual({
      kind: 'value',
      value: 1234,
      mark: undefined,
    })
  })

  it('keeps decimals as a scaled integer without binary crumbs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (scaled) => {
        const cell = number(Number(`${scaled}e-2`))
        expect(judgeFigure(cell, { ...whole, decimals: 2 })).toEqual({ kind: 'value', value: scaled, mark: undefined })
      }),
    )
  })
})

describe('a rate', () => {
  const percent = { convention: 'comma', scale: 'percent', polarity: 'higher' } as const
  it.each<[name: string, cell: Cell, verdict: string]>([
    ['shown as a percentage', number(0.155, true), '155/1'],
    ['a number of percent', number(92.5), '925/1'],
    ['in text', text('92,45%'), '9245/2'],
    ['in text without sign', text('92,45'), '9245/2'],
    ['with endless decimals is cut towards the miss', number(0.99996, true), '9999/2 rate_cut'],
    ['with the decimals of a computer in text is cut', text('92,4567890123456%'), '9245/2 rate_cut'],
    ['with three decimals in text is cut', text('92,4567%'), '9245/2 rate_cut'],
    ['100%', number(1, true), '100/0'],
    ['above 100%', number(1.2, true), '120/0 rate_over_100'],
    ['beyond reason', number(5000), 'too_large'],
    ['negative', number(-0.1, true), 'negative'],
    ['a date', { kind: 'date', date: '2023-04-03' }, 'date'],
    ['an error', { kind: 'error', text: '#DIV/0!' }, 'error'],
    ['a word', text('đạt'), 'not_a_number'],
    ['a dash', text('-'), 'blank'],
  ])('%s', (_, cell, verdict) => {
    const judged = judgeRate(cell, percent)
    const shown =
      judged.kind === 'value'
        ? `${judged.value}/${judged.decimals}${judged.mark === undefined ? '' : ` ${judged.mark}`}`
        : judged.kind === 'refused'
          ? judged.code
          : judged.kind
    expect(shown).toBe(verdict)
  })

  it('where lower is better is cut upwards', () => {
    expect(judgeRate(number(0.00001, true), { ...percent, polarity: 'lower' })).toMatchObject({ value: 1, decimals: 2 })
  })

  it('is a share of one only where the whole column says so', () => {
    const scale = (...cells: Cell[]) => scaleOf(cells, 'comma')
    expect(scale(number(0.92), number(1), number(0))).toBe('share')
    expect(scale(number(92), number(0))).toBe('percent')
    expect(scale(number(92), number(1))).toBe('percent')
    expect(scale(number(0), number(0))).toBe('percent')
    expect(scale(number(0.92), number(85))).toBeNull()
    expect(judgeRate(number(0.92), { ...percent, scale: 'share' })).toMatchObject({ value: 92, mark: 'rate_as_share' })
    expect(judgeRate(number(0.92), { ...percent, scale: null })).toMatchObject({ code: 'share_or_percent' })
    expect(judgeRate(number(85), { ...percent, scale: null })).toMatchObject({ value: 85 })
  })

  it('of 1 in every cell may be 1% or 100%: nobody can know', () => {
    expect(scaleOf([number(1), number(1), number(0)], 'comma')).toBeNull()
    expect(scaleOf([number(1), number(0.5, true), text('98%'), text('-')], 'comma')).toBeNull()
    expect(judgeRate(number(1), { ...percent, scale: null })).toMatchObject({ code: 'share_or_percent' })
    expect(judgeRate(number(1, true), { ...percent, scale: null })).toMatchObject({ value: 100 })
  })

  it('in text without sign is a share or a percent by the same rule', () => {
    expect(scaleOf([text('0,98'), text('1')], 'comma')).toBe('share')
    expect(scaleOf([text('0.98'), text('1')], 'point')).toBe('share')
    expect(scaleOf([text('1'), text('1')], null)).toBeNull()
    expect(scaleOf([text('98,5'), text('1')], 'comma')).toBe('percent')
    expect(scaleOf([text('0,98'), number(98)], 'comma')).toBeNull()
    const share = { ...percent, scale: 'share' } as const
    expect(judgeRate(text('0,98'), share)).toEqual({ kind: 'value', value: 98, decimals: 0, mark: 'rate_as_share' })
    expect(judgeRate(text('0,923076923076923'), share)).toMatchObject({ value: 923, decimals: 1 })
    expect(judgeRate(text('1'), share)).toMatchObject({ value: 100 })
    expect(judgeRate(text('98,5%'), share)).toMatchObject({ value: 985, decimals: 1, mark: undefined })
    expect(judgeRate(text('1'), { ...percent, scale: null })).toMatchObject({ code: 'share_or_percent' })
    expect(judgeRate(text('0,98'), { ...percent, convention: null })).toMatchObject({ code: 'convention' })
  })

  it('next to nothing is still a number', () => {
    expect(judgeRate(number(1e-7), percent)).toMatchObject({ value: 0 })
    expect(judgeRate(number(1e-7), { ...percent, scale: 'share' })).toMatchObject({ value: 0, decimals: 0 })
  })
})
