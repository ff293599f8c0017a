import { expect, test } from 'vitest'
import { type AskedEvery, isAskedIn, monthsAsked } from '#domain/element.ts'
import { monthsOf } from '#domain/period.ts'

const everyMonth = monthsOf('2026')

test.each<[AskedEvery, string[]]>([
  ['month', everyMonth],
  ['quarter', ['2026-03', '2026-06', '2026-09', '2026-12']],
  ['year', ['2026-12']],
])('an element asked every %s is due in %j', (asked, months) => {
  expect(monthsAsked({ asked }, everyMonth)).toEqual(months)
  for (const month of everyMonth) expect(isAskedIn({ asked }, month)).toBe(months.includes(month))
})
