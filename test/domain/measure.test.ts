import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  displayedRate,
  formatFraction,
  formatInteger,
  formatRate,
  formatScaled,
  formatShortest,
  type NumberFault,
  parseViNumber,
} from '#domain/measure.ts'

const reads: [name: string, text: string, decimals: number, scaled: number][] = [
  ['a digit', '7', 0, 7],
  ['zero', '0', 0, 0],
  ['plain digits', '12345', 0, 12345],
  ['dots for thousands', '1.234', 0, 1234],
  ['dots for millions', '1.234.567', 0, 1234567],
  ['spaces for thousands', '1 234', 0, 1234],
  ['a no-break space', '1\u00a0234', 0, 1234],
  ['a narrow no-break space', '1\u202f234', 0, 1234],
  ['a thin space', '1\u2009234', 0, 1234],
  ['spaces around', '  418\t\r\n', 0, 418],
  ['no-break spaces around', '\u00a0418\u00a0', 0, 418],
  ['a byte-order mark', '\ufeff418', 0, 418],
  ['a zero-width space before', '\u200b418', 0, 418],
  ['a zero-width space within', '12\u200b34', 0, 1234],
  ['marks of writing direction', '\u200e418\u202c', 0, 418],
  ['full-width digits', '\uff14\uff11\uff18', 0, 418],
  ['a full-width comma', '\uff19\uff18\uff0c\uff15', 1, 985],
  ['zeros in front', '00012', 0, 12],
  ['the largest count', '999.999.999', 0, 999_999_999],
  ['fifteen digits', '999999999999999', 0, 999_999_999_999_999],
  ['a decimal comma', '98,5', 1, 985],
  ['a decimal comma with groups', '1.234,5', 1, 12345],
  ['fewer decimals than there may be', '98,5', 2, 9850],
  ['no decimals where there may be some', '98', 2, 9800],
  ['groups where there may be decimals', '1.234', 2, 123400],
  ['zeros behind the comma of a count', '98,0', 0, 98],
  ['a zero more than there may be', '98,50', 1, 985],
  ['two decimals', '0,05', 2, 5],
  ['three decimals where three may be', '1,234', 3, 1234],
  ['three digits behind a number too long for a group', '1234,500', 1, 12345],
  ['three digits behind a grouped number', '1.234,500', 1, 12345],
]

test.each(reads)('%s: %j with %i decimals is read', (_name, text, decimals, scaled) => {
  expect(parseViNumber(text, decimals)).toEqual({ ok: true, scaled })
})

const refuses: [name: string, text: string, decimals: number, fault: NumberFault][] = [
  ['nothing', '', 0, 'empty'],
  ['spaces only', ' \u00a0\u200b', 0, 'empty'],
  ['a minus', '-3', 0, 'negative'],
  ['a true minus', '−3', 0, 'negative'],
  ['an en dash for a minus', '–3', 0, 'negative'],
  ['a full-width minus', '\uff0d3', 0, 'negative'],
  ['a minus with a space', '- 3', 0, 'negative'],
  ['a minus before groups', '-1.234,5', 1, 'negative'],
  ['a dash alone', '-', 0, 'not_a_number'],
  ['an English thousand', '1,234', 0, 'ambiguous'],
  ['an English thousand where one decimal may be', '1,234', 1, 'ambiguous'],
  ['an English thousand where two decimals may be', '98,500', 2, 'ambiguous'],
  ['an English million', '1,234,567', 0, 'ambiguous'],
  ['an English fraction of three digits', '0.123', 0, 'ambiguous'],
  ['half, the English way', '0.500', 1, 'ambiguous'],
  ['groups parted by both dot and space', '1 234.567', 0, 'ambiguous'],
  ['groups parted by both space and dot', '1.234 567', 0, 'ambiguous'],
  ['a group of two', '1.23.456', 0, 'ambiguous'],
  ['a group of four', '1.2345', 0, 'ambiguous'],
  ['four digits before a group', '1234.567', 0, 'ambiguous'],
  ['two spaces', '1  234', 0, 'ambiguous'],
  ['two numbers', '12 34', 0, 'ambiguous'],
  ['a zero before a group', '0 912', 0, 'ambiguous'],
  ['a dot and two digits', '12.34', 0, 'fraction'],
  ['a dot and one digit', '98.5', 1, 'fraction'],
  ['a fraction of a count', '98,5', 0, 'fraction'],
  ['a grouped fraction of a count', '1.234,5', 0, 'fraction'],
  ['three digits of a fraction that cannot be a thousand', '1.234,567', 0, 'fraction'],
  ['a decimal too many', '98,55', 1, 'fraction'],
  ['a comma without digits', '98,', 1, 'not_a_number'],
  ['a comma first', ',5', 1, 'not_a_number'],
  ['two commas', '9,8,5', 1, 'not_a_number'],
  ['both marks the English way', '1,234.5', 1, 'not_a_number'],
  ['an exponent', '1e3', 0, 'not_a_number'],
  ['a hexadecimal', '0x10', 0, 'not_a_number'],
  ['a plus', '+3', 0, 'not_a_number'],
  ['brackets', '(3)', 0, 'not_a_number'],
  ['a percent sign', '98,5%', 1, 'not_a_number'],
  ['a ratio', '398/384', 0, 'not_a_number'],
  ['an Arabic digit', '٣', 0, 'not_a_number'],
  ['a raised footnote', '418²', 0, 'not_a_number'],
  ['half as one letter', '½', 0, 'not_a_number'],
  ['a ringed digit', '①', 0, 'not_a_number'],
  ['a word', 'không', 0, 'not_a_number'],
  ['a word in decomposed letters', 'chín'.normalize('NFD'), 0, 'not_a_number'],
  ['a number with its measure', '12 hồ sơ', 0, 'not_a_number'],
  ['infinity', 'Infinity', 0, 'not_a_number'],
  ['sixteen digits', '1234567890123456', 0, 'too_long'],
  ['twenty digits', '12345678901234567890', 0, 'too_long'],
  ['digits that no longer fit once scaled', '999999999999999', 2, 'too_long'],
]

test.each(refuses)('%s: %j with %i decimals is refused as %s', (_name, text, decimals, fault) => {
  expect(parseViNumber(text, decimals)).toEqual({ ok: false, fault })
})

describe('writing', () => {
  test.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [999_999_999, '999.999.999'],
    [-37, '−37'],
    [-1234, '−1.234'],
  ])('%i is written %s', (value, text) => {
    expect(formatInteger(value)).toBe(text)
  })

  test.each([
    [997, 1, '99,7', '99,7'],
    [600, 1, '60,0', '60'],
    [9950, 2, '99,50', '99,5'],
    [5, 2, '0,05', '0,05'],
    [0, 2, '0,00', '0'],
    [1234567, 2, '12.345,67', '12.345,67'],
    [-5, 1, '−0,5', '−0,5'],
    [-10, 1, '−1,0', '−1'],
    [418, 0, '418', '418'],
  ])('%i with %i decimals is written %s, as a target %s', (scaled, decimals, text, shortest) => {
    expect(formatScaled(scaled, decimals)).toBe(text)
    expect(formatShortest(scaled, decimals)).toBe(shortest)
  })

  test('what is written is read again as the same number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), fc.integer({ min: 0, max: 3 }), (scaled, decimals) => {
        const same = { ok: true, scaled }
        expect(parseViNumber(formatScaled(scaled, decimals), decimals)).toEqual(same)
        expect(parseViNumber(formatShortest(scaled, decimals), decimals)).toEqual(same)
        expect(parseViNumber(formatInteger(scaled))).toEqual(same)
      }),
    )
  })

  test('no text makes the reader throw, and what it reads is a safe integer from 0 up', () => {
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-0-9., \u00a0]{0,20}$/))
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 3 }), (text, decimals) => {
        const read = parseViNumber(text, decimals)
        if (read.ok) expect(Number.isSafeInteger(read.scaled) && read.scaled >= 0).toBe(true)
      }),
    )
  })
})

describe('rates', () => {
  test.each([
    [2499, 2500, 1, 'higher', '99,9%'],
    [2500, 2500, 1, 'higher', '100,0%'],
    [999_999, 1_000_000, 2, 'higher', '99,99%'],
    [2151, 2237, 2, 'higher', '96,15%'],
    [2255, 3718, 0, 'higher', '60%'],
    [1, 3, 1, 'higher', '33,3%'],
    [0, 5, 1, 'higher', '0,0%'],
    [1, 2500, 1, 'lower', '0,1%'],
    [0, 2500, 1, 'lower', '0,0%'],
    [1, 3, 1, 'lower', '33,4%'],
    [1, 4, 1, 'lower', '25,0%'],
    [130, 100, 1, 'higher', '130,0%'],
    [0, 0, 1, 'higher', undefined],
  ] as const)(
    '%i of %i with %i decimals, %s is better, shows %s',
    (numerator, denominator, decimals, polarity, shown) => {
      expect(formatRate({ numerator, denominator }, decimals, polarity)).toBe(shown)
    },
  )

  test('0/0 has no displayed value at all', () => {
    expect(displayedRate({ numerator: 0, denominator: 0 }, 1, 'lower')).toBeUndefined()
  })

  test('a fraction is written with both its counts', () => {
    expect(formatFraction({ numerator: 2499, denominator: 2500 })).toBe('2.499/2.500')
  })
})
