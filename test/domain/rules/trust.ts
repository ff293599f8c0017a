/** Rules 11 and 12: what status a number carries, and that there is one road to it. Recomputed slowly, over random cases. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsOf, type Period } from '#domain/period.ts'
import { rollUp, sumOfUnits } from '#domain/rollup.ts'
import { type DataStatus, dataStatuses } from '#domain/sheet.ts'
import { indicator, monthFigures, reported } from '../builders.ts'
import { flow, months, sheets, wholeYear } from './drawing.ts'

/** Rule 11: every number carries the status of its least trusted part. */
export function statusIsTheLeastTrusted(): void {
  const trust: Record<DataStatus, number> = { provisional: 0, submitted: 1, approved: 2, final: 3 }
  const statusesOfYear = fc.array(fc.constantFrom(...dataStatuses), { minLength: 12, maxLength: 12 })

  test('over months and units', () => {
    fc.assert(
      fc.property(fc.array(statusesOfYear, { minLength: 1, maxLength: 5 }), (units) => {
        const rollups = units.map((statuses) =>
          rollUp(indicator(), flow, months, (month) =>
            monthFigures({ resolved_on_time: reported(1), resolved: reported(2) }, statuses[months.indexOf(month)]),
          ),
        )
        const least = (statuses: readonly DataStatus[]) => Math.min(...statuses.map((status) => trust[status]))
        rollups.forEach((one, at) => {
          expect(trust[one.status as DataStatus]).toBe(least(units[at] as DataStatus[]))
        })
        expect(trust[sumOfUnits(rollups).status as DataStatus]).toBe(least(units.flat()))
      }),
    )
  })
}

/** Rule 12, as far as arithmetic goes: every way of adding up gives one number. That all screens take the road is the evaluation's to show. */
export function oneRoad(): void {
  test('months first or units first, in whatever order: the province’s year is the same number', () => {
    fc.assert(
      fc.property(fc.array(wholeYear, { minLength: 1, maxLength: 6 }), (units) => {
        const inPeriod = (period: Period) =>
          sumOfUnits(units.map((cells) => rollUp(indicator(), flow, monthsOf(period), sheets(cells))))
        const whole = inPeriod('2026')
        const sides = ({ numerator, denominator }: typeof whole) => [numerator, denominator ?? 0] as const
        const added = (periods: readonly Period[]) =>
          periods.map((period) => sides(inPeriod(period))).reduce(([a, b], [c, d]) => [a + c, b + d])
        expect(added(months)).toEqual(sides(whole))
        expect(added(['2026-Q4', '2026-Q2', '2026-Q1', '2026-Q3'])).toEqual(sides(whole))
        const reversed = units.toReversed().map((cells) => rollUp(indicator(), flow, months, sheets(cells)))
        expect(sumOfUnits(reversed)).toEqual(whole)
      }),
    )
  })
}
