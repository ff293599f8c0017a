/** The completion of tasks, as sheets and rankings count it, against a recount from the log of 1,000 random histories. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Element } from '#domain/element.ts'
import type { Indicator } from '#domain/indicator.ts'
import { monthsOver } from '#domain/period.ts'
import { rollUp } from '#domain/rollup.ts'
import { elements as seeds } from '../../seeds/reference/elements.ts'
import type { Catalogue } from '../../server/evaluation/catalogue.ts'
import { computedFigures, computedOn } from '../../server/evaluation/records/computed.ts'
import { type HistoryDrawn, histories, liveThrough, type Recount, recount, units } from './task-histories.ts'
import { catalogueOf, recordsOf, unitIds } from './worlds.ts'

const elements = seeds.map((seed, index) => ({ ...seed, id: index + 1 })) as Element[]
const quarters = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']
const lastMonth = (quarter: string) =>
  `${quarter.slice(0, 4)}-${['03', '06', '09', '12'][Number(quarter.slice(6)) - 1]}`
const kinds = ['plan_tasks', 'assigned_tasks'] as const

function rate(kind: (typeof kinds)[number]): Pick<Indicator, 'numerator' | 'denominator' | 'kind'> {
  return { kind: 'rate', numerator: [`${kind}_done`], denominator: [`${kind}_due`] }
}

/** Σ of the quarters that are over; one of them that is not kept has to be typed, and is missing until then. */
function slowSum(counts: readonly (Recount | undefined)[]): Recount | 'not_due' | 'missing' {
  if (counts.length === 0) return 'not_due'
  const sum = { due: 0, done: 0 }
  for (const one of counts) {
    if (one === undefined) return 'missing'
    sum.due += one.due
    sum.done += one.done
  }
  return sum
}

function hold(drawn: HistoryDrawn): void {
  const { world, log } = liveThrough(drawn)
  const catalogue = catalogueOf(world, elements)
  const records = recordsOf(world)
  const computed = computedOn(records, catalogue as Catalogue, drawn.today, '')
  for (const unit of units)
    for (const kind of kinds) {
      for (const quarter of quarters) {
        const figures = computedFigures(records, catalogue as Catalogue, unitIds[unit], lastMonth(quarter), drawn.today)
        const slow = recount(log, unit, kind, quarter, drawn.today)
        expect([unit, quarter, figures.get(`${kind}_due`), figures.get(`${kind}_done`)]).toEqual([
          unit,
          quarter,
          slow?.due,
          slow?.done,
        ])
      }
      for (const period of [...quarters, '2026']) {
        const rolled = rollUp(rate(kind), catalogue.elementsByCode, monthsOver(period, drawn.today), (month) =>
          computed.over(undefined, unitIds[unit], month),
        )
        const over = quarters.filter(
          (quarter) =>
            (quarter === period || quarter.startsWith(`${period}-`)) && lastMonth(quarter) < drawn.today.slice(0, 7),
        )
        const slow = slowSum(over.map((quarter) => recount(log, unit, kind, quarter, drawn.today)))
        if (typeof slow === 'string') expect([unit, period, rolled.gap]).toEqual([unit, period, slow])
        else
          expect([unit, period, rolled.gap, rolled.denominator, rolled.numerator]).toEqual([
            unit,
            period,
            undefined,
            slow.due,
            slow.done,
          ])
      }
    }
}

it('equals the recount for every unit, quarter and year', () => {
  fc.assert(fc.property(histories, hold), { numRuns: 1000 })
})

it('is worked out from histories in which something happens', () => {
  const drawn = fc.sample(histories, { numRuns: 1000, seed: 4 })
  const lives = drawn.map((one) => ({ ...liveThrough(one), today: one.today }))
  const withAct = (act: string) => lives.filter(({ log }) => log.some((one) => one.act === act)).length
  for (const act of ['issue', 'report', 'approve', 'return', 'reopen', 'drop', 'resume', 'assign'])
    expect([act, withAct(act) > 30]).toEqual([act, true])
  const counts = lives.flatMap(({ log, today }) =>
    quarters.map((quarter) => recount(log, 'A', 'plan_tasks', quarter, today)),
  )
  const missed = counts.filter((one) => one && one.due > one.done && one.done > 0)
  expect(missed.length).toBeGreaterThan(50)
})
