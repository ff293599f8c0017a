/** Random cases of the rules: years of cells with gaps, shares of cases, and shares that lie close to a target. */
import fc from 'fast-check'
import type { Figure } from '#domain/figure.ts'
import { monthsOf } from '#domain/period.ts'
import type { MonthFigures } from '#domain/rollup.ts'
import { elementTable, indicator, missing, monthFigures, notApplicable, reported } from '../builders.ts'
import * as slowly from './slowly.ts'

export const months = monthsOf('2026')
export const flow = elementTable({ resolved_on_time: {}, resolved: {} })
export const lower = indicator({ polarity: 'lower' })

const amount = fc.nat({ max: 4000 }).map(reported)
const figure = fc.oneof({ weight: 12, arbitrary: amount }, fc.constantFrom<Figure>(missing, notApplicable))
const cell: fc.Arbitrary<slowly.Cell> = fc.option(
  fc.record({ up: figure, down: figure, wrong: fc.integer({ min: 0, max: 15 }).map((drawn) => drawn === 0) }),
  { nil: undefined, freq: 15 },
)
export const year = fc.array(cell, { minLength: 12, maxLength: 12 })
export const wholeYear = fc.array(fc.record({ up: amount, down: amount, wrong: fc.constant(false) }), {
  minLength: 12,
  maxLength: 12,
})
const cases = fc.nat({ max: 160 }).chain((all) => fc.tuple(fc.nat({ max: all }), fc.constant(all)))
export const someCases = cases.filter(([, all]) => all > 0)

/** A share of cases within two cases of a target with 0 to 2 decimals, which is where rounding would lie. */
export const nearGoal = fc
  .tuple(fc.integer({ min: 1, max: 3_000_000 }), fc.nat({ max: 2 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .chain(([all, decimals, share]) => {
    const value = Math.round(share * 100 * 10 ** decimals)
    const around = fc.integer({ min: -2, max: 2 })
    return around.map((off) => {
      const good = Math.min(all, Math.max(0, Math.round((all * value) / (100 * 10 ** decimals)) + off))
      return { good, all, value, decimals }
    })
  })

export function sheets(cells: readonly slowly.Cell[]): (month: string) => MonthFigures | undefined {
  return (month) => {
    const one = cells[months.indexOf(month)]
    return (
      one && monthFigures({ resolved_on_time: one.up, resolved: one.down }, 'approved', one.wrong ? ['resolved'] : [])
    )
  }
}

export const fractionOf = (numerator: number, denominator: number) => ({ numerator, denominator })
export const goalOf = (value: number, decimals: number) => slowly.exact(value, 100 * 10 ** decimals)
