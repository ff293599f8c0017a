/** A ranking as it goes out: every row with its number, target, gap, place and movement, and the finding as title. */

import { previousPeriod } from '../domain/period.ts'
import { smallDenominator } from '../domain/ranking.ts'
import { signedPoints } from '../domain/ranking-columns.ts'
import { type DataStatus, lowestStatus } from '../domain/sheet.ts'
import type { Facts } from './facts.ts'
import type { RankedUnit } from './ranked-unit.ts'
import type { UnitRanking } from './ranking.ts'
import { rankingSubtitle, rankingTitle } from './sentences.vi.ts'
import { nameOf, reasonWords, show } from './shown.vi.ts'

export function shownRanking(facts: Facts, ranking: UnitRanking, asOf: string) {
  const { rows } = ranking
  const statuses = rows.flatMap((row) => row.number.rollup.status ?? [])
  return { ...rankingHead(facts, ranking, statuses, asOf), items: rows.map((row) => shownRow(facts, row)) }
}

/** Everything that is said of a ranking but its rows; `statuses` are those of its numbers. */
export function rankingHead(facts: Facts, ranking: UnitRanking, statuses: readonly DataStatus[], asOf: string) {
  const { indicator, total } = ranking
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
    status: lowestStatus(total.rollup.status ? [...statuses, total.rollup.status] : statuses) ?? null,
    asOf,
    smallDenominator,
    met: ranking.met,
    assessed: ranking.assessed,
    total: show(total, facts.catalogue),
  }
}

function shownRow(facts: Facts, row: RankedUnit) {
  const { number, distance, reason } = row
  const isRate = number.indicator.kind === 'rate'
  return {
    ...show(number, facts.catalogue),
    place: row.place,
    unit: nameOf(row.subject),
    movement: row.movement,
    reason: row.place === null ? reasonWords(number, reason) : null,
    reasonCode: row.place === null ? (reason ?? null) : null,
    distance: distance === undefined ? null : (distance.numerator / distance.denominator) * (isRate ? 100 : 1),
    distanceShown: distance === undefined || !isRate ? '' : signedPoints(distance),
  }
}
