/** Which backups are kept, against a slow model that walks through days, weeks and months; and when one is late. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBackupLate, lastDue } from '#domain/backup-age.ts'
import { outdated } from '#domain/backup-rotation.ts'
import { dateInVietnam, daysAfter } from '#domain/period.ts'

/** At 01:30 in Vietnam, so that the day in UTC is the one before. */
const nightOf = (date: string) => `${daysAfter(date, -1)}T18:30:00.000Z`
const nights = (from: string, count: number) => Array.from({ length: count }, (_, day) => nightOf(daysAfter(from, day)))

describe('the rotation of backups', () => {
  it('keeps seven days, four weeks and twelve months of two years of nights', () => {
    const all = nights('2025-01-01', 690)
    const gone = new Set(outdated(all))
    const kept = all.filter((instant) => !gone.has(instant)).map((instant) => dateInVietnam(new Date(instant)))
    expect(kept).toEqual([
      // The last night of each month, the current month among the twelve.
      ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
      ...['2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'],
      // Sundays, and then the last seven nights, of which the first is one.
      ...['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19'],
      ...['2026-11-20', '2026-11-21'],
    ])
  })

  it('never lets the newest go, nor any of the last seven days with a backup, and forgets no month of twelve', () => {
    const instant = fc
      .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2026, 11, 31) })
      .map((time) => new Date(time).toISOString())
    fc.assert(
      fc.property(fc.uniqueArray(instant, { maxLength: 80 }), (instants) => {
        const gone = new Set(outdated(instants))
        const kept = instants.filter((one) => !gone.has(one))
        const day = (one: string) => dateInVietnam(new Date(one))
        const last = (list: string[], count: number) => [...new Set(list)].sort().slice(-count)
        expect(kept).toEqual(instants.length === 0 ? [] : expect.arrayContaining([instants.toSorted().at(-1)]))
        expect(last(kept.map(day), 7)).toEqual(last(instants.map(day), 7))
        const month = (one: string) => day(one).slice(0, 7)
        expect(last(kept.map(month), 12)).toEqual(last(instants.map(month), 12))
        expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12)
        // Once rotated, it is rotated.
        expect(outdated(kept)).toEqual([])
      }),
      { seed: 20_261_127 },
    )
  })
})

describe('a backup', () => {
  const now = new Date('2026-11-21T02:00:00.000Z')

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['2026-11-20T00:00:00.000Z', false],
    ['2026-11-19T23:59:59.999Z', true],
    ['2026-11-22T00:00:00.000Z', false],
  ])('taken at %s is late at 02:00 of the 21st: %s', (last, late) => expect(isBackupLate(last, now)).toBe(late))

  it.each([
    ['01:30', '2026-11-20T18:30:00.000Z'],
    ['09:00', '2026-11-21T02:00:00.000Z'],
    ['09:01', '2026-11-20T02:01:00.000Z'],
    ['23:59', '2026-11-20T16:59:00.000Z'],
  ])('for %s in Vietnam was due last at %s', (at, due) => expect(lastDue(at, now).toISOString()).toBe(due))
})
