/** Text in the encodings before Unicode: what it becomes, and when it is left alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, detectEncoding, encodingOfFace } from '../../server/importing/legacy-text.ts'
import { isSyllable } from '../../server/importing/syllable.vi.ts'
import { tcvn3Letters } from '../../server/importing/tcvn3.vi.ts'
import { vniLetters } from '../../server/importing/vni.vi.ts'

const none = new Set<'tcvn3' | 'vni'>()
const republic = 'Cộng hòa xã hội chủ nghĩa Việt Nam'
const soft = '\u00ad'

describe('text of old faces', () => {
  it.each([
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', republic],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', republic],
    ['tcvn3', `Ph${soft}êng H${soft}¬ng B${soft}ëi`, 'Phường Hương Bưởi'],
    ['vni', 'Phöôøng Höông Böôûi', 'Phường Hương Bưởi'],
    ['tcvn3', 'Hå s¬ ®· gi¶i quyÕt ®óng h¹n', 'Hồ sơ đã giải quyết đúng hạn'],
    ['vni', 'Hoà sô ñaõ giaûi quyeát ñuùng haïn', 'Hồ sơ đã giải quyết đúng hạn'],
    ['vni', 'QUAÄN ÑOÁNG ÑA', 'QUẬN ĐỐNG ĐA'],
  ] as const)('in %s, %s is %s', (encoding, before, after) => {
    expect(convert(before, encoding)).toBe(after)
    expect(detectEncoding([before], none)).toBe(encoding)
  })

  it('is recognised by the names of its faces', () => {
    expect(['.VnTime', '.VnArialH', 'VNI-Times', 'Times New Roman'].map(encodingOfFace)).toEqual([
      'tcvn3',
      'tcvn3',
      'vni',
      undefined,
    ])
  })

  it.each([[republic], ['xã Tân Thanh, công an xã, bà An'], ['café naïve señor'], ['Ho so da giai quyet'], ['']])(
    'leaves %j alone: it is Unicode, or no Vietnamese at all',
    (text) => {
      expect(detectEncoding([text], none)).toBeUndefined()
    },
  )

  it('has every small letter with a mark in both tables, each from signs of its own', () => {
    const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
    const letters = vowels.flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    )
    const marked = [...letters.filter((letter) => !/^[a-z]$/.test(letter)), 'đ']
    expect(marked).toHaveLength(67)
    for (const table of [tcvn3Letters, vniLetters])
      for (const letter of marked) expect([...table.values()]).toContain(letter)
    expect(new Set(tcvn3Letters.values()).size).toBe(tcvn3Letters.size)
  })

  it('comes back from both encodings as it went in', () => {
    const words =
      `${republic} phường Hương Bưởi hồ sơ giải quyết đúng hạn quá hạn thanh toán trực tuyến văn bản ký số`.split(' ')
    for (const [encoding, table] of [
      ['tcvn3', tcvn3Letters],
      ['vni', vniLetters],
    ] as const) {
      const signs = new Map([...table].reverse().map(([sign, letter]) => [letter, sign]))
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), (chosen) => {
          const text = chosen.join(' ').toLowerCase()
          const old = Array.from(text, (letter) => signs.get(letter) ?? letter).join('')
          expect(convert(old, encoding)).toBe(text)
        }),
      )
    }
  })
})

describe('a syllable', () => {
  it.each(['nghĩa', 'quyết', 'giếng', 'khuya', 'ngoằn', 'yêu', 'uỷ', 'hoà', 'hòa', 'gì', 'ươm'])(
    '%s is one',
    (word) => {
      expect(isSyllable(word)).toBe(true)
    },
  )
  it.each(['ViÖt', 'street', 'hoäi', 'chñ'])('%s is none', (word) => {
    expect(isSyllable(word)).toBe(false)
  })
})
