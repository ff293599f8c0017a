/** Units × indicators with the value in each cell, ordered by the number of missed targets. */
import type { Indicator } from '../domain/indicator.ts'
import { lastMonthOf, type Period } from '../domain/period.ts'
import { countMet } from '../domain/ranking.ts'
import { type Block, isInBlock, type Unit } from '../domain/unit.ts'
import { absenceNote, targetWords } from '../domain/wording.vi.ts'
import type { Facts } from './facts.ts'
import { type Numbered, numberOfUnit, targetOf, unitsInPeriod } from './number.ts'
import { numberOfProvince } from './province.ts'
import { heatTitle } from './sentences.vi.ts'
import { nameOf, show } from './shown.vi.ts'

const mostColumns = 8

/** The first indicators, in the catalogue's order, for which any unit of the block has a target in force. */
function columnsOf(facts: Facts, units: readonly Unit[], period: Period): Indicator[] {
  return facts.catalogue.indicators
    .filter((indicator) => indicator.kind === 'rate' && indicator.numerator.every((code) => isMonthly(facts, code)))
    .filter((indicator) => targetsOf(facts, units, indicator, period).length > 0)
    .slice(0, mostColumns)
}

function isMonthly(facts: Facts, code: string): boolean {
  return facts.catalogue.elementsByCode.get(code)?.asked === 'month'
}

/** The distinct targets of the units, as words: "≥ 60%; ≥ 50%". */
function targetsOf(facts: Facts, units: readonly Unit[], indicator: Indicator, period: Period): string[] {
  const words = units.flatMap((unit) => {
    const target = targetOf(facts, unit, indicator, period)
    return target ? [targetWords(target, indicator)] : []
  })
  const counts = Map.groupBy(words, (word) => word)
  return [...counts].sort((a, b) => b[1].length - a[1].length).map(([word]) => word)
}

export function heatOf(facts: Facts, parent: Unit, period: Period, block: Block) {
  const units = unitsInPeriod(facts, parent, lastMonthOf(period)).filter((unit) => isInBlock(unit.kind, block))
  const indicators = columnsOf(facts, units, period)
  const rows = units.map((unit) => {
    const numbers = indicators.map((indicator) => numberOfUnit(facts, unit, indicator, period))
    const counts = countMet(numbers.map((number) => number.assessment))
    return { unit, numbers, ...counts, missed: counts.assessed - counts.met }
  })
  // Stable: units with as many misses keep the Vietnamese order of names; those without any number come last.
  rows.sort((a, b) => Number(a.assessed === 0) - Number(b.assessed === 0) || b.missed - a.missed)
  return {
    title: heatTitle(rows),
    columns: indicators.map((indicator) => {
      const targets = targetsOf(facts, units, indicator, period)
      const shown = targets.length > 2 ? `${targets[0]}; …` : targets.join('; ')
      return { indicator: indicator.code, shortName: indicator.shortName, name: indicator.name, target: shown }
    }),
    total: indicators.map((indicator) => cellOf(facts, numberOfProvince(facts, parent, indicator, period))),
    rows: rows.map((row) => ({
      unit: nameOf(row.unit),
      cells: row.numbers.map((number) => cellOf(facts, number)),
      met: row.met,
      assessed: row.assessed,
      note: row.assessed === 0 && row.numbers[0] ? absenceNote(row.numbers[0].rollup.missing.length) : '',
    })),
  }
}

function cellOf(facts: Facts, number: Numbered) {
  const { shown, fraction, assessment, reason, adjusted } = show(number, facts.catalogue)
  return { indicator: number.indicator.code, shown, fraction, assessment, reason, adjusted }
}
