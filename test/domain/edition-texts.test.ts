/** Written texts over generated ones, and what changed in those since somebody wrote. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asWritten, textChanges, withWritten } from '#domain/edition-texts.ts'
import { textChangeWords } from '#domain/edition-texts.vi.ts'

const generated = (key: string, text: string) => ({ key, heading: key.toUpperCase(), generated: text, text })

describe('written texts', () => {
  const made = [generated('summary', 'Đạt 57,6%.'), generated('proposals', 'Không có.')]

  test.each<[string, { key: string; text: string; basedOn: string }[], string[]]>([
    ['none: the generated ones', [], ['Đạt 57,6%.', 'Không có.']],
    [
      'one: it stands in its place',
      [{ key: 'proposals', text: 'Kiến nghị.', basedOn: '' }],
      ['Đạt 57,6%.', 'Kiến nghị.'],
    ],
    ['an emptied one stays empty', [{ key: 'summary', text: '', basedOn: '' }], ['', 'Không có.']],
    ['of a text that is no more: nothing', [{ key: 'gone', text: 'A', basedOn: '' }], ['Đạt 57,6%.', 'Không có.']],
  ])('%s', (_name, written, expected) => {
    const texts = withWritten(made, written)
    expect(texts.map(({ text }) => text)).toEqual(expected)
    expect(texts.map((one) => one.generated)).toEqual(made.map((one) => one.generated))
  })

  test.each<[string, string, string]>([
    ['line ends of Windows', 'a\r\nb\rc', 'a\nb\nc'],
    ['soft line ends of Word', 'a\vb\u2028c', 'a\nb\nc'],
    ['a tab', 'a\tb', 'a b'],
    ['signs that cannot be printed', 'a\u0007b\u001bc\u009f', 'abc'],
    ['letters in parts', 'e\u0302\u0301', 'ế'],
    ['spaces at the ends of lines', 'a  \nb \n\n', 'a\nb'],
    ['spaces before a line, which mean something', '  - a', '  - a'],
    ['a formula, which is a text', '=cmd|’/C calc’!A0', '=cmd|’/C calc’!A0'],
  ])('are kept without %s', (_name, typed, kept) => expect(asWritten(typed)).toBe(kept))
})

const changes: [name: string, before: string, after: string, words: string[]][] = [
  ['the same', 'Đạt 57,6%.', 'Đạt 57,6%.', []],
  ['other spaces', 'Đạt  57,6%.\n', 'Đạt 57,6%.', []],
  ['a figure', 'Thanh toán trực tuyến đạt 57,6%.', 'Thanh toán trực tuyến đạt 58,1%.', ['57,6% → 58,1%']],
  [
    'a figure with its parts, and another further on',
    'Đạt 57,6% (412/715), còn thiếu 17 hồ sơ.',
    'Đạt 58,0% (415/715), còn thiếu 14 hồ sơ.',
    ['57,6% (412/715) → 58,0% (415/715)', '17 → 14'],
  ],
  ['the direction of a change', 'Tăng ↑ 0,5 điểm %.', 'Tăng ↓ 0,5 điểm %.', ['↑ → ↓']],
  ['a name', 'Thấp nhất: phường Hạ Vàng (40%).', 'Thấp nhất: phường Sóng Bạc (40%).', ['Hạ Vàng → Sóng Bạc']],
  ['a sentence more', 'Đạt 5.', 'Đạt 5. Thiếu 3 hồ sơ.', ['thêm: Thiếu 3 hồ sơ']],
  ['a sentence less', 'Đạt 5. Thiếu 3 hồ sơ. Hết.', 'Đạt 5. Hết.', ['bỏ: Thiếu 3 hồ sơ']],
  ['a stop alone', 'Đạt 5.', 'Đạt 5', ['5. → 5']],
  ['from nothing', '', 'Đạt 5.', ['thêm: Đạt 5']],
  ['to nothing', 'Đạt 5.', '', ['bỏ: Đạt 5']],
]

describe('changes of a generated text', () => {
  test.each(changes)('%s', (_name, before, after, words) =>
    expect(textChangeWords(textChanges(before, after))).toEqual(words),
  )

  it('shows a dozen and counts the rest, and cuts what is long', () => {
    const many = Array.from({ length: 20 }, (_, index) => `dòng ${index}`)
    const words = textChangeWords(
      textChanges(many.map((line) => `${line} cũ`).join('\n'), many.map((line) => `${line} mới`).join('\n')),
    )
    expect(words).toHaveLength(13)
    expect([words[0], words.at(-1)]).toEqual(['cũ → mới', 'và 8 chỗ khác'])
    expect(textChangeWords([{ before: '', after: 'x'.repeat(500) }])[0]).toHaveLength('thêm: '.length + 80)
  })

  it('tells of 40.000 words as one change, at once', () => {
    const [before, after] = ['a ', 'b '].map((word) => word.repeat(20_000))
    expect(textChanges(before as string, after as string)).toHaveLength(1)
  })

  it('leaves no word out: from the one text with its changes the other can be made', () => {
    const text = fc.array(fc.constantFrom('57,6%', '58,1%', 'đạt', 'hồ', 'sơ', 'thiếu'), { maxLength: 14 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = textChanges(before.join(' '), after.join(' '))
        expect(found.length === 0).toBe(before.join(' ') === after.join(' '))
        // Every stretch of the changes stands in its text, in order.
        for (const side of ['before', 'after'] as const) {
          const whole = (side === 'before' ? before : after).join(' ')
          let at = 0
          for (const change of found) {
            const place = whole.indexOf(change[side], at)
            expect(place).toBeGreaterThanOrEqual(at)
            at = place + change[side].length
          }
        }
        // What is not in a change is common: as many words in both.
        const changed = (side: 'before' | 'after') =>
          found.flatMap((change) => change[side].split(' ').filter((word) => word !== '')).length
        expect(before.length - changed('before')).toBe(after.length - changed('after'))
      }),
    )
  })
})
