/** A ranking of a few dozen units as one table: the total first, the unranked last. */
import type { IndicatorRanking } from '#contract/rankings'
import type { BarScale } from './bar-scale.ts'
import type { Filter } from './ranking-filter.ts'
import { RankingRow, TotalRow } from './ranking-row.tsx'
import { text, wholeOf } from './text.vi.ts'

const words = text.ranking

export type RankingParts = { ranking: IndicatorRanking; scale: BarScale; hasHistory: boolean }

export function ShortRanking({ ranking, scale, hasHistory, filter }: RankingParts & { filter: Filter }) {
  return (
    <table className={`ranking-table whole-row filter-${filter} by-${ranking.order}`}>
      <caption className="sr">{ranking.title}</caption>
      <RankingHead ranking={ranking} scale={scale} />
      <tbody>
        <TotalRow total={ranking.total} label={wholeOf(ranking.parent)} ranking={ranking} scale={scale} />
        {ranking.items.map((row) => (
          <RankingRow key={row.unit.code} row={row} ranking={ranking} scale={scale} hasHistory={hasHistory} />
        ))}
      </tbody>
    </table>
  )
}

export function RankingHead({ ranking, scale }: { ranking: IndicatorRanking; scale: BarScale }) {
  const { order, indicator } = ranking
  const { caseWord } = indicator
  return (
    <thead>
      <tr>
        <th scope="col" className="c-place">
          <span className="sr">{words.columns.place}</span>
        </th>
        <th scope="col" className="c-unit">
          {words.columns.unit}
        </th>
        <th scope="col" className="c-bar">
          {order === 'distance' ? (
            <span>
              <span>{words.columns.lower}</span>
              <span>{words.columns.higher}</span>
            </span>
          ) : (
            (scale.words ?? words.columns.bar)
          )}
        </th>
        <th scope="col" className="c-value r">
          {words.columns.value}
        </th>
        <th scope="col" className="c-fraction r">
          {order === 'distance' ? words.columns.distance : caseWord.charAt(0).toUpperCase() + caseWord.slice(1)}
        </th>
        <th scope="col" className="c-move r">
          {words.columns.movement}
        </th>
        <th scope="col" className="c-status">
          {words.columns.assessment}
        </th>
        <th scope="col" className="c-gap r">
          <span className="sr">{words.columns.gap}</span>
        </th>
      </tr>
    </thead>
  )
}
