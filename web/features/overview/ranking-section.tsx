/** The ranking of units by the chosen target: the total first and apart, each unit with its own target, the unranked last with the reason. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Overview } from '#contract/overview'
import type { IndicatorRanking, RankingRow as Row } from '#contract/rankings'
import { formatInteger } from '#domain/measure.ts'
import { blocks } from '#domain/unit.ts'
import { blockWords } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { Blocks, Loaded } from '../../components/states.tsx'
import { rankingQuery } from '../../queries.ts'
import type { OverviewSearch } from '../../search.ts'
import { barScaleOf } from './bar-scale.ts'
import { type Filter, PhoneChoices } from './phone-choices.tsx'
import { RankingHow } from './ranking-how.tsx'
import { RankingRow, TotalRow, UnrankedRow } from './ranking-row.tsx'
import { text, wholeOf } from './text.vi.ts'
import '../../components/whole-row.css'
import './ranking.css'

const words = text.ranking

type RankingSectionProps = { overview: Overview; indicator: string; search: OverviewSearch }

export function RankingSection({ overview, indicator, search }: RankingSectionProps) {
  const ranking = useQuery(
    rankingQuery({
      indicator,
      period: overview.period,
      parent: overview.parent.code,
      kind: search.khoi,
      order: search.xep,
    }),
  )
  return (
    <section className={`sec ranking ${ranking.isPlaceholderData ? 'is-old' : ''}`} id="xep-hang">
      <Loaded query={ranking} blocks={<Blocks lines={30} height={16} />}>
        {(content) => <RankingTable ranking={content} search={search} />}
      </Loaded>
    </section>
  )
}

function RankingTable({ ranking, search }: { ranking: IndicatorRanking; search: OverviewSearch }) {
  const [filter, setFilter] = useState<Filter | null>(null)
  const { items, order } = ranking
  const ranked = items.filter((row) => row.place !== null)
  const unranked = items.filter((row) => row.place === null)
  const behind = ranked.filter(isBehind).length
  const shown = filter ?? (behind > 0 ? 'missed' : 'all')
  const scale = barScaleOf(ranking)
  return (
    <>
      <header>
        <h2 aria-live="polite">{ranking.title}</h2>
        <p className="note">{ranking.subtitle}</p>
        <Choices
          label={words.block}
          name="khoi"
          chosen={search.khoi ?? 'all'}
          className="only-desk"
          options={blocks.map((block) => ({ value: block, label: blockWords[block] }))}
        />
        <Choices
          label={words.order}
          name="xep"
          chosen={order}
          className="only-desk"
          options={(['value', 'distance'] as const).map((value) => ({ value, label: words.orders[value] }))}
        />
        <PhoneChoices
          search={search}
          filter={shown}
          onFilter={setFilter}
          counts={{ all: items.length, missed: behind, met: ranked.filter((row) => row.assessment === 'met').length }}
        />
      </header>
      <table className={`ranking-table whole-row filter-${shown} by-${order}`}>
        <caption className="sr">{ranking.title}</caption>
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
              {order === 'distance' ? words.columns.distance : capitalisedCase(ranking)}
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
        <tbody>
          <TotalRow total={ranking.total} label={wholeOf(ranking.parent)} ranking={ranking} scale={scale} />
          {ranked.map((row) => (
            <RankingRow key={row.unit.code} row={row} ranking={ranking} scale={scale} />
          ))}
          {unranked.map((row) => (
            <UnrankedRow key={row.unit.code} row={row} period={ranking.period} />
          ))}
        </tbody>
      </table>
      {items.length === 0 && <p className="note">{words.none}</p>}
      <RankingHow ranking={ranking} />
      <span className="sr" role="status">
        {formatInteger(ranked.length)}
      </span>
    </>
  )
}

function isBehind(row: Row): boolean {
  return row.assessment === 'near' || row.assessment === 'missed' || row.assessment === 'out_of_reach'
}

function capitalisedCase(ranking: IndicatorRanking): string {
  const { caseWord } = ranking.indicator
  return caseWord.charAt(0).toUpperCase() + caseWord.slice(1)
}
