/** The text that an edition is known by: the same content gives the same text, whenever it was read. */
import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import type { EditionContent } from '#domain/edition.ts'
import { canonicalJson, fingerprintText } from '#domain/edition-fingerprint.ts'

const at = (asOf: string, moment: string, over: object = {}) =>
  ({
    head: { asOf, statusLine: `Đã duyệt; số liệu lúc ${moment}`, title: 'Họp' },
    pages: [{ frame: { title: 'A', status: `Lập lúc ${moment}` } }],
    texts: [{ key: 'summary', text: 'Đạt 57,6%' }],
    ...over,
  }) as unknown as EditionContent

const base = at('2026-10-07T02:14:00.000Z', '09:14 ngày 07/10/2026')

test.each<[string, EditionContent, boolean]>([
  ['the same', at('2026-10-07T02:14:30.000Z', '09:14 ngày 07/10/2026'), true],
  ['read at another minute', at('2026-10-07T17:01:00.000Z', '00:01 ngày 08/10/2026'), true],
  ['another sentence', { ...base, texts: [{ key: 'summary', heading: '', generated: '', text: 'Đạt 58%' }] }, false],
  ['another status', at('2026-10-07T02:14:00.000Z', '09:14 ngày 07/10/2026, tạm tính'), false],
  ['a page more', { ...base, pages: [...base.pages, ...base.pages] }, false],
])('%s: %s', (_name, other, isSame) => expect(fingerprintText(other) === fingerprintText(base)).toBe(isSame))

it('is the same whatever the order in which keys were written, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value)
      expect(canonicalJson(turned(value))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

/** The same with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  )
}
