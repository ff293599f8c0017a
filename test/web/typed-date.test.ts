import { expect, it } from 'vitest'
import { typedDate } from '../../web/components/typed-date.ts'

it.each<[string, string | undefined]>([
  ['05/12/2026', '2026-12-05'],
  ['5/12/2026', '2026-12-05'],
  [' 5 / 3 / 2026 ', '2026-03-05'],
  ['05.12.2026', '2026-12-05'],
  ['05-12-2026', '2026-12-05'],
  ['2026-12-05', '2026-12-05'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2026', undefined],
  ['31/04/2026', undefined],
  ['12/25/2026', undefined],
  ['00/12/2026', undefined],
  ['05/12/26', undefined],
  ['5/12', undefined],
  ['ngày 5', undefined],
  ['', undefined],
])('%j is %s', (text, date) => {
  expect(typedDate(text)).toBe(date)
})
