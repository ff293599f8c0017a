/** Kinds of editions and their periods, and what one would make next on a day. */
import { expect, test } from 'vitest'
import type { EditionKind } from '#domain/edition.ts'
import { fitsKind, hasBegun, lastPeriods } from '#domain/edition-period.ts'

test.each<[EditionKind, string, boolean]>([
  ['quarter', '2026-Q3', true],
  ['quarter', '2026-09', false],
  ['quarter', '2026', false],
  ['half_year', '2026-01..2026-06', true],
  ['half_year', '2026-07..2026-12', false],
  ['half_year', '2026-01..2026-05', false],
  ['half_year', '2025-01..2026-06', false],
  ['nine_months', '2026-01..2026-09', true],
  ['nine_months', '2026-01..2026-08', false],
  ['year', '2026', true],
  ['year', '2026-Q4', false],
  ['own', '2026-02', true],
  ['own', '2025-12..2026-02', true],
  ['own', '2026', true],
  ['own', 'x', false],
])('a %s of %s: %s', (kind, period, fits) => expect(fitsKind(kind, period)).toBe(fits))

test.each<[string, string, boolean]>([
  ['2026-Q3', '2026-07-01', true],
  ['2026-Q3', '2026-06-30', false],
  ['2026', '2026-01-01', true],
  ['2026-02..2026-05', '2026-01-31', false],
])('%s on %s has begun: %s', (period, today, begun) => expect(hasBegun(period, today)).toBe(begun))

test.each<[string, string[]]>([
  ['2026-11-21', ['2026-Q3', '2026-01..2026-06', '2026-01..2026-09', '2025']],
  ['2026-01-01', ['2025-Q4', '2025-01..2025-06', '2025-01..2025-09', '2025']],
  ['2026-07-01', ['2026-Q2', '2026-01..2026-06', '2025-01..2025-09', '2025']],
  ['2026-06-30', ['2026-Q1', '2025-01..2025-06', '2025-01..2025-09', '2025']],
])('on %s the last periods over are %j', (today, periods) => {
  const found = lastPeriods(today)
  expect(found.map(({ period }) => period)).toEqual(periods)
  for (const { kind, period } of found) expect(fitsKind(kind, period)).toBe(true)
})
