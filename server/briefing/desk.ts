/** Everything that a meeting is told about, read once and together: numbers, tasks, indices, reports of sheets and actions. */
import type { Reader } from '../database/tables.ts'
import type { Indicator } from '../domain/indicator.ts'
import { actionsToReview, type MeetingAction } from '../domain/meeting-action.ts'
import {
  dateInVietnam,
  daysAfter,
  lastMonthOf,
  type Month,
  monthsOf,
  type Period,
  previousPeriod,
  yearOf,
} from '../domain/period.ts'
import type { Account } from '../domain/permission.ts'
import { lowestStatus } from '../domain/sheet.ts'
import { isNumeric } from '../domain/target.ts'
import type { Unit } from '../domain/unit.ts'
import type { Evaluation, Facts } from '../evaluation/facts.ts'
import { indexFacts } from '../evaluation/indices/index-facts.ts'
import { indexOverview } from '../evaluation/indices/index-overview.ts'
import { actionsFor, actionsOfMeeting } from '../evaluation/meeting-actions.ts'
import { type Numbered, numberOfUnit, unitsInPeriod } from '../evaluation/number.ts'
import { headlines, monthsForOverview } from '../evaluation/overview.ts'
import { lateTasks } from '../evaluation/plans/late-tasks.ts'
import type { TaskView } from '../evaluation/plans/tasks.ts'
import { numberOfProvince } from '../evaluation/province.ts'
import { rankingOf, type UnitRanking } from '../evaluation/ranking.ts'
import { monthsForScorecard } from '../evaluation/scorecard.ts'

export type BriefingSources = { db: Reader; evaluation: Evaluation; now: Date; viewer: Account }

/** More late tasks than these are counted, not listed. */
const mostLateTasks = 60

export type Desk = {
  facts: Facts
  unit: Unit
  period: Period
  previous: Period
  asOf: string
  /** Units directly below in the period; empty where the unit is itself a ward or commune. */
  units: readonly Unit[]
  /** The main indicators that have a number or a target, in their order. */
  main: Indicator[]
  /** All that can be measured here, main ones first. */
  indicators: Indicator[]
  /** The unit's own number of any indicator and period. */
  number: (indicator: Indicator, period?: Period) => Numbered
  numberOf: (unit: Unit, indicator: Indicator, period?: Period) => Numbered
  ranking: (indicator: Indicator) => UnitRanking
  tasks: ReturnType<typeof lateTasks>
  taskView: TaskView
  indices: ReturnType<typeof indexOverview>
  /** Of earlier meetings: what is open, and what was closed since the last. */
  actions: MeetingAction[]
}

export async function layDesk(sources: BriefingSources, unit: Unit, period: Period): Promise<Desk> {
  const { db, evaluation, now, viewer } = sources
  const today = dateInVietnam(now)
  const asOf = now.toISOString()
  const catalogue = await evaluation.catalogue()
  const records = await evaluation.records()
  const facts = await evaluation.facts(viewer, monthsNeeded(unit, period, catalogue, today), now)
  const units = unitsInPeriod(facts, unit, lastMonthOf(period))
  const numberOf = once((one: Unit, indicator: Indicator, at: Period) =>
    one.id === unit.id && units.length > 0
      ? numberOfProvince(facts, unit, indicator, at)
      : numberOfUnit(facts, one, indicator, at),
  )
  const rankings = new Map<string, UnitRanking>()
  const ranking = (indicator: Indicator) => {
    const known = rankings.get(indicator.code) ?? rankingOf(facts, parentOf(facts, unit, units), indicator, period)
    rankings.set(indicator.code, known)
    return known
  }
  const isKnown = (indicator: Indicator) =>
    [unit, ...units].some((one) => {
      const { ratio, target } = numberOf(one, indicator, period)
      return ratio !== undefined || (target !== undefined && isNumeric(target.operator))
    })
  const main = headlines(facts).filter(isKnown)
  const others = catalogue.indicators.filter(
    (indicator) => indicator.kind !== 'index' && indicator.headline === null && isKnown(indicator),
  )
  const taskView = { catalogue, records, viewer, today }
  const decided = units.length > 0 ? await actionsOfMeeting(db, unit.id) : await actionsFor(db, unit.id)
  return {
    facts,
    unit,
    period,
    previous: previousPeriod(period),
    asOf,
    units,
    main,
    indicators: [...main, ...others],
    number: (indicator, at = period) => numberOf(unit, indicator, at),
    numberOf: (one, indicator, at = period) => numberOf(one, indicator, at),
    ranking,
    tasks: lateTasks(taskView, unit, yearOf(period), mostLateTasks),
    taskView,
    indices: indexOverview(await indexFacts(db, catalogue, unit), today),
    actions: actionsToReview(decided, daysAfter(today, 1)),
  }
}

/** A ward is ranked among the units beside it; what has units below is ranked by them. */
function parentOf(facts: Facts, unit: Unit, units: readonly Unit[]): Unit {
  const parent = unit.parentId === null ? undefined : facts.catalogue.unitsById.get(unit.parentId)
  return units.length > 0 || parent === undefined ? unit : parent
}

function monthsNeeded(unit: Unit, period: Period, catalogue: Facts['catalogue'], today: string): Month[] {
  return [
    ...new Set([
      ...monthsForOverview(period),
      ...monthsOf(previousPeriod(period)),
      ...monthsForScorecard(catalogue, unit, period, today),
      ...monthsOf(String(yearOf(period))),
    ]),
  ]
}

/** The lowest status of the unit's own numbers and of all below; null where there is none. */
export function statusOf({ main, number, units, numberOf }: Desk) {
  const numbers = main.flatMap((indicator) => [number(indicator), ...units.map((unit) => numberOf(unit, indicator))])
  return lowestStatus(numbers.flatMap((one) => one.rollup.status ?? [])) ?? null
}

/** A number is asked for by many pages; each is worked out once. */
function once(work: (unit: Unit, indicator: Indicator, period: Period) => Numbered) {
  const known = new Map<string, Numbered>()
  return (unit: Unit, indicator: Indicator, period: Period): Numbered => {
    const key = `${unit.id} ${indicator.code} ${period}`
    const number = known.get(key) ?? work(unit, indicator, period)
    known.set(key, number)
    return number
  }
}
