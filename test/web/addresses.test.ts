/** Where the period switch leads, and what a page reads from its address. */
import { describe, expect, it } from 'vitest'
import { periodAfter, periodAs } from '../../web/period-steps.ts'
import { parseSearch, searchOf, stringifySearch } from '../../web/search.ts'

const today = '2026-11-21'

describe('the period switch', () => {
  it.each([
    ['2026-Q3', '2026-Q4'],
    ['2026-Q4', null],
    ['2026-10', '2026-11'],
    ['2026-11', null],
    ['2025', '2026'],
    ['2026', null],
    ['2024-12', '2025-01'],
  ])('after %s comes %s', (period, after) => {
    expect(periodAfter(period, today)).toBe(after)
  })

  it.each([
    ['month', '2026-Q3', '2026-09'],
    ['month', '2026-Q4', '2026-10'],
    ['month', '2026', '2026-10'],
    ['month', '2024', '2024-12'],
    ['quarter', '2026-08', '2026-Q3'],
    ['quarter', '2026-10', '2026-Q4'],
    ['quarter', '2026', '2026-Q3'],
    ['quarter', '2025', '2025-Q4'],
    ['year', '2026-Q1', '2026'],
    ['year', '2025-12', '2025'],
  ] as const)('seen as a %s, %s is %s', (kind, period, seen) => {
    expect(periodAs(kind, period, today)).toBe(seen)
  })

  it('opens the first month of a year of which nothing is over', () => {
    expect(periodAs('month', '2027', '2027-01-10')).toBe('2027-01')
    expect(periodAs('quarter', '2027', '2027-01-10')).toBe('2027-Q1')
  })
})

describe('an address', () => {
  it('keeps codes as text and comes back as it was', () => {
    const search = parseSearch('?tinh=01&ky=2026-Q3&khoi=ward')
    expect(searchOf.overview(search)).toEqual({
      tinh: '01',
      ky: '2026-Q3',
      khoi: 'ward',
      'chi-tieu': undefined,
      xep: undefined,
    })
    expect(parseSearch(stringifySearch(search))).toEqual(search)
  })

  it.each([
    ['ky', '2026-13'],
    ['ky', '2026-Q5'],
    ['tinh', '<script>'],
    ['khoi', 'district'],
    ['xep', 'name'],
    ['chi-tieu', 'DROP TABLE'],
  ])('leaves out a word that is not well formed: %s=%s', (name, value) => {
    expect(Object.values(searchOf.overview({ [name]: value })).every((one) => one === undefined)).toBe(true)
  })

  it.each([
    ['/don-vi/MH02?ky=2026-Q3', '/don-vi/MH02?ky=2026-Q3'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['https://evil.example', undefined],
    ['/a\nb', undefined],
    ['javascript:alert(1)', undefined],
  ])('returns after sign-in only to its own pages: %j', (given, expected) => {
    expect(searchOf.front({ ve: given }).ve).toBe(expected)
  })
})
