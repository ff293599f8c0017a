/** The ranking of thousands of units in columns, ready to be sent: the same as its rows, without an object for each of them. */
import type { RankingColumns } from '../../domain/ranking-columns.ts'
import { dataStatuses } from '../../domain/sheet.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Facts } from '../facts.ts'
import { rankingHead } from '../indicator-ranking.ts'
import type { UnitRanking } from '../ranking.ts'
import { formOf, measuredColumns } from './measured-columns.ts'

export function shownRankingColumns(facts: Facts, ranking: UnitRanking, asOf: string) {
  const { columns, places, movementAt } = ranking
  const statuses = [...new Set(columns.status)].flatMap((one) => dataStatuses[one - 1] ?? [])
  const order = Array.from(places.order)
  const sent: RankingColumns = {
    unit: order.map((at) => (columns.units[at] as Unit).code),
    place: order.map((at) => places.place[at] as number),
    movement: order.map(movementAt),
    ...measuredColumns(facts, columns, order),
  }
  return { ...rankingHead(facts, ranking, statuses, asOf), form: formOf(ranking.indicator), columns: sent }
}
