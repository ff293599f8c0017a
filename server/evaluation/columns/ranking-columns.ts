/** The ranking of thousands of units in columns: places, movement and numbers, without an object for each of them. */
import { type Assessment, assessments } from '../../domain/assessment.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { type Period, previousPeriod } from '../../domain/period.ts'
import { type Places, placesOf } from '../../domain/places.ts'
import { rank } from '../../domain/ranking.ts'
import { distanceOf, isSmall } from '../../domain/ranking-columns.ts'
import { dataStatuses } from '../../domain/sheet.ts'
import type { Block, Unit } from '../../domain/unit.ts'
import type { Facts } from '../facts.ts'
import { rankingHead } from '../indicator-ranking.ts'
import { numberOfProvince } from '../province.ts'
import { type RankingOrder, unitsRanked } from '../ranking.ts'
import { measuredColumns } from './measured-columns.ts'
import { type NumberColumns, numberColumns } from './number-columns.ts'
import { placesAmong } from './unit-list.ts'

/** The same ranking as `shownRanking(rankingOf(…))`, ready to be sent. */
export function shownRankingColumns(
  facts: Facts,
  parent: Unit,
  indicator: Indicator,
  period: Period,
  block: Block,
  order: RankingOrder,
  asOf: string,
) {
  const of = (one: Period, judged: boolean) =>
    numberColumns(facts, unitsRanked(facts, parent, one, block), indicator, one, judged)
  const [now, before] = [of(period, true), of(previousPeriod(period), order === 'distance')]
  const places = placesIn(now, order)
  const earlier = placesByUnit(before, placesIn(before, order), facts)
  const rows = Array.from(places.order)
  const ranking = {
    indicator,
    period,
    parent,
    block,
    order,
    total: numberOfProvince(facts, parent, indicator, period),
    ...countedIn(now),
  }
  return {
    ...rankingHead(facts, ranking, statusesIn(now), asOf),
    form: {
      kind: indicator.kind,
      decimals: indicator.decimals,
      polarity: indicator.polarity,
      caseWord: indicator.caseWord,
    },
    columns: {
      unit: rows.map((at) => (now.units[at] as Unit).code),
      place: rows.map((at) => places.place[at] as number),
      movement: rows.map((at) => {
        const [place, last] = [places.place[at] as number, earlier(now.units[at] as Unit)]
        return place === 0 || last === 0 ? null : last - place
      }),
      ...measuredColumns(facts, now, rows),
    },
  }
}

/** By value in columns; the distance to each unit's own target is a fraction of its own. */
function placesIn(columns: NumberColumns, order: RankingOrder): Places {
  const { units, numerator, denominator, absence, indicator } = columns
  const isPlaced = new Uint8Array(units.length)
  const isShare = indicator.denominator.length > 0
  for (let at = 0; at < units.length; at += 1)
    isPlaced[at] = absence[at] === 0 && !(isShare && isSmall(denominator[at] as number)) ? 1 : 0
  if (order === 'value') return placesOf(numerator, denominator, isPlaced, indicator.polarity)
  const contenders = units.map((_, at) => {
    const ratio = { numerator: numerator[at] as number, denominator: denominator[at] as number }
    const target = columns.targets[(columns.target[at] as number) - 1]
    const value = isPlaced[at] === 1 ? distanceOf(ratio, target, indicator.kind === 'rate') : undefined
    return { subject: at, value, reason: undefined }
  })
  const ranked = rank(contenders, indicator.polarity, (left, right) => left - right)
  const place = new Uint32Array(units.length)
  for (const one of ranked) place[one.subject] = one.place ?? 0
  return { place, order: Uint32Array.from(ranked.map((one) => one.subject)) }
}

/** The place that a unit had; 0 where it had none or was not among them. */
function placesByUnit(columns: NumberColumns, { place }: Places, { catalogue }: Facts): (unit: Unit) => number {
  const byUnit = new Uint32Array(catalogue.units.length)
  for (const [at, own] of placesAmong(catalogue, columns.units).entries()) byUnit[own] = place[at] as number
  return (unit) => byUnit[catalogue.places.get(unit.id) as number] as number
}

/** How many are assessed, meet their target, come near to it, and have a number at all. */
export function countedIn({ assessment, absence }: NumberColumns) {
  const counts = new Map<Assessment, number>(assessments.map((one) => [one, 0]))
  for (const one of assessment) {
    const name = assessments[one] as Assessment
    counts.set(name, (counts.get(name) as number) + 1)
  }
  const of = (one: Assessment) => counts.get(one) as number
  const [met, near] = [of('met'), of('near')]
  const numbers = absence.reduce((count, one) => count + (one === 0 ? 1 : 0), 0)
  return { met, near, assessed: met + near + of('missed') + of('out_of_reach'), numbers }
}

export function statusesIn({ status }: NumberColumns) {
  return [...new Set(status)].flatMap((one) => dataStatuses[one - 1] ?? [])
}
