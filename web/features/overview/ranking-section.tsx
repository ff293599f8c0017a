/** The ranking of units by the chosen target: the total first and apart, each unit with its own target, the unranked last with the reason. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Overview } from '#contract/overview'
import type { IndicatorRanking, RankingInColumns, RankingRow as Row } from '#contract/rankings'
import { formatInteger } from '#domain/measure.ts'
import { blocks } from '#domain/unit.ts'
import { blockWords } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { isLongList } from '../../components/long-list.ts'
import { Blocks, Loaded } from '../../components/states.tsx'
import { useIsPhone } from '../../components/use-media.ts'
import { rankingQuery } from '../../queries.ts'
import type { OverviewSearch } from '../../search.ts'
import { unfoldRanking, unitsOf } from '../../unfold.ts'
import { barScaleOf } from './bar-scale.ts'
import { LongRanking } from './long-ranking.tsx'
import { PhoneChoices } from './phone-choices.tsx'
import { countsOf, type Filter, useSetFilter } from './ranking-filter.ts'
import { RankingHow } from './ranking-how.tsx'
import { ShortRanking } from './ranking-table.tsx'
import { text } from './text.vi.ts'
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
        {(content) => <NamedRanking columns={content} overview={overview} search={search} />}
      </Loaded>
    </section>
  )
}

type NamedRankingProps = { columns: RankingInColumns; overview: Overview; search: OverviewSearch }

/** The units are named by the overview around it. One that is new since then is asked for with all others. */
function NamedRanking({ columns, overview, search }: NamedRankingProps) {
  const units = useMemo(() => unitsOf(overview), [overview])
  const ranking = useMemo(() => unfoldRanking(columns, units), [columns, units])
  const queries = useQueryClient()
  const isUnknown = ranking === undefined
  useEffect(() => {
    if (isUnknown) void queries.invalidateQueries({ queryKey: ['overview'] })
  }, [isUnknown, queries])
  return ranking === undefined ? <Blocks lines={30} height={16} /> : <RankingTable ranking={ranking} search={search} />
}

function RankingTable({ ranking: now, search }: { ranking: IndicatorRanking; search: OverviewSearch }) {
  // What was pressed answers at once; thousands of rows follow when nothing else waits.
  const later = useDeferredValue(now)
  const ranking = isLongList(now.items.length) ? later : now
  const { items, order } = ranking
  const counts = useMemo(() => countsOf(items), [items])
  const isLong = isLongList(items.length)
  const isPhone = useIsPhone()
  const [picked, setPicked] = useState<Filter | null>(null)
  const setFilter = useSetFilter()
  // A phone opens on what misses; a short list is filtered by the stylesheet, a long one by what is drawn.
  const opening = counts.missed > 0 && (isPhone || !isLong) ? 'missed' : 'all'
  const filter = (isLong ? search['danh-gia'] : picked) ?? opening
  const laterFilter = useDeferredValue(filter)
  const named = useDeferredValue(search.tim)
  const shared = { ranking, scale: useMemo(() => barScaleOf(ranking), [ranking]), hasHistory: hasHistory(items) }
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
        <PhoneChoices search={search} filter={filter} onFilter={isLong ? setFilter : setPicked} counts={counts} />
      </header>
      {isLong ? (
        <LongRanking {...shared} named={named} filter={laterFilter} counts={counts} />
      ) : (
        <ShortRanking {...shared} filter={filter} />
      )}
      {items.length === 0 && <p className="note">{words.none}</p>}
      <RankingHow ranking={ranking} />
      <span className="sr" role="status">
        {formatInteger(items.filter((row) => row.place !== null).length)}
      </span>
    </>
  )
}

function hasHistory(items: readonly Row[]): boolean {
  return items.some((one) => one.movement !== null)
}
