/** Units × indicators with the value in each cell, ordered by the number of missed targets. */
import { type Assessment, assessments } from '../domain/assessment.ts'
import type { Indicator } from '../domain/indicator.ts'
import { lastMonthOf, type Period } from '../domain/period.ts'
import { countMet } from '../domain/ranking.ts'
import { type Block, isInBlock, type Unit } from '../domain/unit.ts'
import { absenceNote, targetWords } from '../domain/wording.vi.ts'
import { numberColumns } from './columns/number-columns.ts'
import type { NumberColumns } from './columns/numbers.ts'
import { placesAmong } from './columns/unit-list.ts'
import type { Facts } from './facts.ts'
import { type Numbered, numberOfUnit, unitsInPeriod } from './number.ts'
import { numberOfProvince } from './province.ts'
import { heatTitle } from './sentences.vi.ts'
import { nameOf, show } from './shown.vi.ts'
import { boundTargets } from './targets.ts'

const mostColumns = 8

/** A heat map worked out: a column of numbers for each indicator, and the units in the order of its rows. */
export type HeatMap = {
  parent: Unit
  period: Period
  units: readonly Unit[]
  columns: readonly NumberColumns[]
  /** By row: the place of its unit among the units. */
  order: readonly number[]
  /** By the place of a unit. */
  met: Uint8Array
  assessed: Uint8Array
}

export function heatMapOf(facts: Facts, parent: Unit, period: Period, block: Block): HeatMap {
  const all = unitsInPeriod(facts, parent, lastMonthOf(period))
  const units = block === 'all' ? all : all.filter((unit) => isInBlock(unit.kind, block))
  const columns = columnsOf(facts, units, period).map((indicator) => numberColumns(facts, units, indicator, period))
  const [met, assessed] = [new Uint8Array(units.length), new Uint8Array(units.length)]
  for (const { assessment } of columns)
    for (let at = 0; at < units.length; at += 1) {
      const counted = countMet([assessments[assessment[at] as number] as Assessment])
      met[at] = (met[at] as number) + counted.met
      assessed[at] = (assessed[at] as number) + counted.assessed
    }
  const missed = (at: number) => (assessed[at] as number) - (met[at] as number)
  const isUnknown = (at: number) => Number(assessed[at] === 0)
  // Stable: units with as many misses keep the Vietnamese order of names; those without any number come last.
  const order = Array.from(units.keys()).sort((a, b) => isUnknown(a) - isUnknown(b) || missed(b) - missed(a))
  return { parent, period, units, columns, order, met, assessed }
}

/** The map as it goes out, with a row for each unit. */
export function heatOf(facts: Facts, parent: Unit, period: Period, block: Block) {
  const map = heatMapOf(facts, parent, period, block)
  const { units, columns, order, met, assessed } = map
  return {
    ...heatHead(facts, map),
    rows: order.map((at) => {
      const unit = units[at] as Unit
      return {
        unit: nameOf(unit),
        cells: columns.map(({ indicator }) => cellOf(facts, numberOfUnit(facts, unit, indicator, period))),
        met: met[at] as number,
        assessed: assessed[at] as number,
        note: noteOf(map, at),
      }
    }),
  }
}

/** Everything but the rows. */
export function heatHead(facts: Facts, { parent, period, units, columns, order, met, assessed }: HeatMap) {
  return {
    title: heatTitle(
      order.map((at) => ({
        unit: units[at] as Unit,
        missed: (assessed[at] as number) - (met[at] as number),
        assessed: assessed[at] as number,
      })),
    ),
    columns: columns.map(({ indicator }) => {
      const targets = targetsOf(facts, units, indicator, period)
      const shown = targets.length > 2 ? `${targets[0]}; …` : targets.join('; ')
      return { indicator: indicator.code, shortName: indicator.shortName, name: indicator.name, target: shown }
    }),
    total: columns.map(({ indicator }) => cellOf(facts, numberOfProvince(facts, parent, indicator, period))),
  }
}

/** The one reason for a row without any number; "" where cells speak for themselves. */
export function noteOf({ columns, assessed }: HeatMap, at: number): string {
  const [first] = columns
  return assessed[at] === 0 && first ? absenceNote(first.missing[at] as number) : ''
}

/** The first indicators, in the catalogue's order, for which any unit of the block has a target in force. */
function columnsOf(facts: Facts, units: readonly Unit[], period: Period): Indicator[] {
  const chosen: Indicator[] = []
  for (const indicator of facts.catalogue.indicators) {
    if (indicator.kind !== 'rate' || !indicator.numerator.every((code) => isMonthly(facts, code))) continue
    if (targetsOf(facts, units, indicator, period).length > 0) chosen.push(indicator)
    if (chosen.length === mostColumns) break
  }
  return chosen
}

function isMonthly(facts: Facts, code: string): boolean {
  return facts.catalogue.elementsByCode.get(code)?.asked === 'month'
}

/** The distinct targets of the units as words, the most frequent first: "≥ 60%; ≥ 50%". */
function targetsOf(facts: Facts, units: readonly Unit[], indicator: Indicator, period: Period): string[] {
  const bound = boundTargets(facts.catalogue, indicator.code, period)
  const places = placesAmong(facts.catalogue, units)
  const counts = new Map<number, number>()
  for (const [at, unit] of units.entries()) {
    const number = bound.of(unit, places[at] as number)
    if (number !== 0) counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  const byWords = new Map<string, number>()
  for (const [number, count] of counts) {
    const target = bound.targets[number - 1]
    const words = target ? targetWords(target, indicator) : ''
    byWords.set(words, (byWords.get(words) ?? 0) + count)
  }
  return [...byWords].sort((a, b) => b[1] - a[1]).map(([words]) => words)
}

export function cellOf(facts: Facts, number: Numbered) {
  const { shown, fraction, assessment, reason, adjusted } = show(number, facts.catalogue)
  return { indicator: number.indicator.code, shown, fraction, assessment, reason, adjusted }
}
