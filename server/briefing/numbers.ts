/** Every measured number of an edition in one list: what two editions, and an edition and today, are compared by. */
import type { EditionNumber } from '../domain/edition.ts'
import { periodsUpTo } from '../domain/period.ts'
import type { Unit } from '../domain/unit.ts'
import type { Numbered } from '../evaluation/number.ts'
import { show } from '../evaluation/shown.vi.ts'
import type { Desk } from './desk.ts'

const coursePeriods = 8

/** Of the period all indicators; of the seven before it the rates, which the courses show. Places of the period alone. */
export function numbersOf(desk: Desk): EditionNumber[] {
  const { unit, units, indicators, period, numberOf } = desk
  const earlier = periodsUpTo(period, coursePeriods).slice(0, -1)
  return indicators.flatMap((indicator) => {
    const places = new Map(desk.ranking(indicator).rows.map((row) => [row.subject.id, row.place]))
    return [unit, ...units].flatMap((one) => [
      ...(indicator.kind === 'rate' ? earlier : []).flatMap((at) =>
        known(desk, one, numberOf(one, indicator, at), null),
      ),
      ...known(desk, one, numberOf(one, indicator), places.get(one.id) ?? null),
    ])
  })
}

/** Of earlier periods only what there is: a unit that did not exist then has no number to compare. */
function known({ facts, period }: Desk, unit: Unit, number: Numbered, place: number | null): EditionNumber[] {
  const shown = show(number, facts.catalogue)
  if (number.period !== period && shown.value === null && shown.numerator === null) return []
  return [
    {
      unit: unit.code,
      unitName: unit.name,
      indicator: number.indicator.code,
      indicatorName: number.indicator.name,
      period: number.period,
      numerator: shown.numerator,
      denominator: shown.denominator,
      shown: shown.shown,
      target: shown.target?.shown ?? '',
      assessment: shown.assessment,
      place,
      status: shown.status,
    },
  ]
}
