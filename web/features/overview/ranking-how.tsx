/** How the places came about: the rules in one line, the formula and the source on demand. */
import type { IndicatorRanking } from '#contract/rankings'
import { text } from './text.vi.ts'

const words = text.ranking

export function RankingHow({ ranking }: { ranking: IndicatorRanking }) {
  const { indicator } = ranking
  return (
    <div className="ranking-how note">
      <p>{words.rules(ranking.previous, ranking.smallDenominator)}</p>
      <details>
        <summary>{words.how}</summary>
        <p>{words.formula(indicator.numeratorWords, indicator.denominatorWords)}</p>
        <p>{words.exact}</p>
        <p>{words.near}</p>
        {indicator.source !== '' && <p>{words.source(indicator.source)}</p>}
      </details>
    </div>
  )
}
