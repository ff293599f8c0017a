/** Names found by what people type: no marks, half words, either way of setting a tone; nearest first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Closeness, closenessOf, compareRanks, hasMarksOf, nearest, searchText } from '#domain/search.ts'

const close = (text: string, query: string) => closenessOf(searchText(text), searchText(query))

describe('a query', () => {
  it.each<[string, string, Closeness | undefined]>([
    ['Hương Bưởi', 'huong buoi', 'exact'],
    ['Hương Bưởi', 'HƯƠNG  BƯỞI', 'exact'],
    ['Hòa Gạo', 'hoà gạo', 'exact'],
    ['Hoà Gạo', 'hòa gạo', 'exact'],
    ['Thủy Biều', 'thuỷ biều', 'exact'],
    ['Đông Đa', 'dong da', 'exact'],
    ['Ðông Ða', 'đông đa', 'exact'],
    ['Hương Bưởi', 'hu', 'prefix'],
    ['Hương Bưởi', 'huong b', 'prefix'],
    ['phường Hương Bưởi', 'huong buoi', 'contains'],
    ['phường Hương Bưởi', 'hương b', 'contains'],
    ['phường Hương Bưởi', 'buoi huong', 'words'],
    ['phường Hương Bưởi', 'ng buoi', undefined],
    ['phường Bến Mơ', 'huong', undefined],
    ['Hồ sơ trực tuyến', 'tuc', undefined],
    ['48/KH-UBND', '48', 'prefix'],
    ['48/KH-UBND', '48/kh', 'prefix'],
    ['48/KH-UBND', '48 kh ubnd', 'exact'],
    ['148/KH-UBND', '48/kh', undefined],
    ['Số 48/KH-UBND', '48/kh', 'contains'],
    ['Phường 10', 'phuong 1', 'prefix'],
    ['Hương Bưởi', 'bưởi chua', undefined],
    ['Hương Bưởi', '%', undefined],
    ['Hương Bưởi', '   ', undefined],
    ['', 'a', undefined],
  ])('“%s” is found by “%s”: %s', (text, query, expected) => {
    expect(close(text, query)).toBe(expected)
  })

  it.each([
    ['Bến Tre', 'bến', true],
    ['Ben Tre', 'bến', false],
    ['Bền Chặt', 'bến', false],
    ['Bến Tre', 'ben', false],
    ['Hòa Bình', 'hoà', true],
    ['Hóa Bình', 'hoà', false],
  ])('knows whether “%s” has the marks of “%s”', (text, query, expected) => {
    expect(hasMarksOf(searchText(text), searchText(query))).toBe(expected)
  })

  it('puts the exact before the beginning, before a run of words, before scattered words; then the marks as typed', () => {
    const query = searchText('hoà bình')
    const names = ['Bình Hòa', 'xã Hòa Bình', 'Hoa Binh', 'Hòa Bình Trung', 'Hòa Bình', 'Hoa Binh Trung']
    const found = names.flatMap((name) => nearest(name, [searchText(name)], query) ?? [])
    expect(found.sort(compareRanks).map((one) => one.thing)).toEqual([
      'Hòa Bình',
      'Hoa Binh',
      'Hòa Bình Trung',
      'Hoa Binh Trung',
      'xã Hòa Bình',
      'Bình Hòa',
    ])
  })

  it('takes the nearest of several texts of a thing', () => {
    const texts = ['phường Hương Bưởi', 'Hương Bưởi', 'MH02'].map(searchText)
    expect(nearest('unit', texts, searchText('mh02'))?.closeness).toBe('exact')
    expect(nearest('unit', texts, searchText('hương'))).toEqual({ thing: 'unit', closeness: 'prefix', marks: true })
    expect(nearest('unit', texts, searchText('xyz'))).toBeUndefined()
  })
})

describe('any text', () => {
  const syllable = fc.constantFrom('hòa', 'thuỷ', 'Đông', 'bưởi', 'Nghĩa', 'xã', 'ÂN', '12', 'khoẻ', 'ð')
  const words = fc.array(syllable, { minLength: 1, maxLength: 5 })

  it('is found by itself, by itself without marks, by any of its words and by the beginning of any', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (parts, at, length) => {
        const text = parts.join(' ')
        const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐð]/g, 'd')
        const word = [...(parts[at % parts.length] as string)]
        expect(close(text, text.toUpperCase())).toBe('exact')
        expect(close(text, bare)).toBe('exact')
        expect(close(text, word.slice(0, 1 + (length % word.length)).join(''))).toBeDefined()
      }),
    )
  })

  it('never makes the matcher throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        close(text, query)
      }),
    )
  })
})
