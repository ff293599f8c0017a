/** A ranking as it goes out: every row with its number, target, gap, place and movement, and the finding as title. */

import { floorTimes } from '../domain/fraction.ts'
import { formatScaled } from '../domain/measure.ts'
import { previousPeriod } from '../domain/period.ts'
import { smallDenominator } from '../domain/ranking.ts'
import { lowestStatus } from '../domain/sheet.ts'
import type { Facts } from './facts.ts'
import { reasonUnranked } from './number.ts'
import type { RankedUnit, UnitRanking } from './ranking.ts'
import { rankingSubtitle, rankingTitle } from './sentences.vi.ts'
import { nameOf, reasonWords, show } from './shown.vi.ts'

export function shownRanking(facts: Facts, ranking: UnitRanking, asOf: string) {
  const { indicator, total, rows } = ranking
  const statuses = [...rows.map((row) => row.number), total].flatMap((number) => number.rollup.status ?? [])
  return {
    indicator: {
      code: indicator.code,
      name: indicator.name,
      shortName: indicator.shortName,
      numeratorWords: indicator.numeratorWords,
      denominatorWords: indicator.denominatorWords,
      caseWord: indicator.caseWord,
      source: indicator.source,
    },
    period: ranking.period,
    previous: previousPeriod(ranking.period),
    parent: nameOf(ranking.parent),
    block: ranking.block,
    order: ranking.order,
    title: rankingTitle(ranking),
    subtitle: rankingSubtitle(ranking),
    status: lowestStatus(statuses) ?? null,
    asOf,
    smallDenominator,
    met: ranking.met,
    assessed: ranking.assessed,
    total: show(total, facts.catalogue),
    items: rows.map((row) => shownRow(facts, row)),
  }
}

function shownRow(facts: Facts, row: RankedUnit) {
  const { number, distance } = row
  const reason = row.reason ?? reasonUnranked(number)
  const isRate = number.indicator.kind === 'rate'
  return {
    ...show(number, facts.catalogue),
    place: row.place,
    unit: nameOf(row.subject),
    movement: row.movement,
    reason: row.place === null ? reasonWords(number, reason) : null,
    reasonCode: row.place === null ? (reason ?? null) : null,
    distance: distance === undefined ? null : (distance.numerator / distance.denominator) * (isRate ? 100 : 1),
    distanceShown: distance === undefined || !isRate ? '' : signed(floorTimes(distance, 1000)),
  }
}

/** Tenths of a điểm %, rounded towards the miss like every value: "+0,5", "−1,2". */
function signed(tenths: number): string {
  return `${tenths > 0 ? '+' : ''}${formatScaled(tenths, 1)}`
}
