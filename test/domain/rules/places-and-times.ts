/** Rules 7 to 10: places, periods, points and mergers. Recomputed slowly, over random cases. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthInVietnam, nextPeriod, type Period, previousPeriod, shiftPeriod } from '#domain/period.ts'
import { type Contender, movement, rank } from '#domain/ranking.ts'
import { roundSum } from '#domain/scheme-points.ts'
import { leafPoints } from '#domain/scoring-rule.ts'
import { bearersOf, type Succession } from '#domain/succession.ts'
import { fractionOf, someCases } from './drawing.ts'
import * as slowly from './slowly.ts'

/** Rule 7: competition places, and nobody unranked is last. */
export function placesAreCompetition(): void {
  type Drawn = { good: number; all: number; reason: Contender<number>['reason'] }
  const few = fc.integer({ min: 1, max: 6 })
  const reason = fc.constantFrom(undefined, undefined, undefined, 'small_denominator' as const, 'missing' as const)
  const drawn: fc.Arbitrary<Drawn[]> = fc.array(fc.record({ good: fc.nat({ max: 6 }), all: few, reason }), {
    maxLength: 20,
  })
  const polarity = fc.constantFrom('higher' as const, 'lower' as const)

  function contendersOf(units: readonly Drawn[]): Contender<number>[] {
    return units.map(({ good, all, reason }, subject) => ({
      subject,
      value: reason === 'missing' ? undefined : fractionOf(good, all),
      reason,
    }))
  }

  function slowPlaces(units: readonly Drawn[], better: 1 | -1): (number | null)[] {
    const ranked = units.filter((one) => one.reason === undefined).map((one) => slowly.exact(one.good, one.all))
    return units.map((one) => (one.reason ? null : slowly.slowPlace(slowly.exact(one.good, one.all), ranked, better)))
  }

  test('a place is one more than the number of strictly better units; ties share it, unranked units keep their reason', () => {
    fc.assert(
      fc.property(drawn, polarity, (units, good) => {
        const placed = rank(contendersOf(units), good, (a, b) => a - b)
        const slow = slowPlaces(units, good === 'higher' ? 1 : -1)
        expect(placed.map((one) => one.subject).sort((a, b) => a - b)).toEqual(units.map((_, index) => index))
        for (const one of placed) {
          expect(one.place).toBe(slow[one.subject])
          expect(one.reason).toBe(units[one.subject]?.reason)
        }
        const order = placed.map((one) => [one.place ?? Number.POSITIVE_INFINITY, one.subject] as const)
        expect(order).toEqual(order.toSorted(([a, i], [b, j]) => (a === b ? i - j : a - b)))
      }),
    )
  })

  test('movement is the number of places gained since the last period, and nothing without both places', () => {
    fc.assert(
      fc.property(drawn, drawn, polarity, (now, before, good) => {
        const better = good === 'higher' ? 1 : -1
        const last = new Map(rank(contendersOf(before), good, (a, b) => a - b).map((one) => [one.subject, one.place]))
        const [slowNow, slowBefore] = [slowPlaces(now, better), slowPlaces(before, better)]
        for (const { subject, place } of rank(contendersOf(now), good, (a, b) => a - b)) {
          const [to, from] = [slowNow[subject], slowBefore[subject]]
          expect(movement(place, last.get(subject))).toBe(to && from ? from - to : null)
        }
      }),
    )
  })
}

/** Rule 8: periods are text in the order of time, and this month is Viet Nam’s. */
export function periodsAreText(): void {
  test('later periods of a kind are greater as text', () => {
    const start = fc.constantFrom<Period>('2050-07', '2050-Q3', '2050')
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: -48, max: 48 }),
        fc.integer({ min: -48, max: 48 }),
        (period, here, there) => {
          const [left, right] = [shiftPeriod(period, here), shiftPeriod(period, there)]
          expect(left < right).toBe(here < there)
          expect(left === right).toBe(here === there)
          expect(previousPeriod(nextPeriod(left))).toBe(left)
          expect(shiftPeriod(left, there - here)).toBe(right)
        },
      ),
    )
  })

  test('every instant lies in the month that the calendar of Asia/Ho_Chi_Minh says', () => {
    const calendar = new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Ho_Chi_Minh',
      year: 'numeric',
      month: '2-digit',
    })
    const instants = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-30'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, (instant) => {
        const said = Object.fromEntries(calendar.formatToParts(instant).map((part) => [part.type, part.value]))
        expect(monthInVietnam(instant)).toBe(`${said.year}-${said.month}`)
      }),
    )
  })
}

/** Rule 9: each leaf is rounded as its scheme says, before anything is added. */
export function leavesAreRoundedFirst(): void {
  const maximum = fc.integer({ min: 1, max: 400 })
  const roundedLeaf = (good: number, all: number, most: number, threshold = 100) => {
    const rule = { kind: 'ratio', from: null, fullAt: threshold * 100, zero: 'not_assessed' } as const
    const made = leafPoints(rule, most, { fraction: fractionOf(good, all), choice: null, points: null })
    return 'points' in made ? roundSum([made.points], 'half_up') : undefined
  }

  test('points are the nearest hundredth, half up, never more than the maximum', () => {
    fc.assert(
      fc.property(someCases, maximum, fc.constantFrom(50, 80, 90, 100), ([good, all], most, threshold) => {
        const points = roundedLeaf(good, all, most, threshold)
        expect(points).toBe(slowly.slowPoints(slowly.exact(good, all), most, threshold))
      }),
    )
  })

  test('halves go up', () => {
    fc.assert(
      fc.property(fc.nat({ max: 399 }), (points) => {
        expect(roundedLeaf(2 * points + 1, 800, 400)).toBe(points + 1)
      }),
    )
  })
}

/** Rule 10: a merged ward’s history is the sum of its whole predecessors. */
export function historyIsTheSumOfPredecessors(): void {
  /** Old wards 0…n merge into wards 100…102 on 1 July 2025, and those into ward 200 on 30 April 2026. */
  const history = fc.record({
    middle: fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 9 }),
    counts: fc.array(fc.nat({ max: 5000 }), { minLength: 9, maxLength: 9 }),
    partial: fc.option(fc.nat({ max: 8 })),
    lastIsPartial: fc.boolean(),
  })

  test('over two mergers, and one part that moved makes the time before it incomparable', () => {
    fc.assert(
      fc.property(history, ({ middle, counts, partial, lastIsPartial }) => {
        const used = [...new Set(middle)]
        const part = partial !== null && partial < middle.length ? partial : undefined
        const successions: Succession[] = [
          ...middle.map((to, from) => ({ fromId: from, toId: 100 + to, on: '2025-07-01', whole: from !== part })),
          ...used.map((to, at) => ({ fromId: 100 + to, toId: 200, on: '2026-04-30', whole: at > 0 || !lastIsPartial })),
        ]
        const units = [
          ...middle.map((_, id) => ({ id, validFrom: '2004-01-01' })),
          ...used.map((to) => ({ id: 100 + to, validFrom: '2025-07-01' })),
        ]
        const unitsById = new Map(units.map((unit) => [unit.id, unit]))
        const sumIn = (month: string) => {
          const bearers = bearersOf({ id: 200, validFrom: '2026-04-30' }, month, unitsById, successions)
          return bearers.comparable ? bearers.unitIds.reduce((sum, id) => sum + countOf(id), 0) : bearers.reason
        }
        // A ward of the middle time counted ten times what its old wards counted, so that the two times differ.
        const countOf = (id: number): number =>
          id < 100
            ? (counts[id] as number)
            : middle.reduce((sum, to, at) => sum + (to === id - 100 ? 10 * (counts[at] as number) : 0), 0)
        const total = counts.slice(0, middle.length).reduce((sum, count) => sum + count, 0)
        expect(sumIn('2025-06')).toBe(lastIsPartial || part !== undefined ? 'partial' : total)
        expect(sumIn('2025-12')).toBe(lastIsPartial ? 'partial' : total * 10)
        expect(bearersOf({ id: 200, validFrom: '2026-04-30' }, '2026-04', unitsById, successions)).toEqual({
          comparable: true,
          unitIds: [200],
          merged: false,
        })
      }),
    )
  })
}
