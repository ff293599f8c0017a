/** A ranking of hundreds or thousands of units in a box of its own: searched, filtered, drawn where it is seen; whole on paper. */
import { memo, useMemo, useRef } from 'react'
import { formatInteger } from '#domain/measure.ts'
import { FindUnits } from '../../components/find-units.tsx'
import { useFollowedLinks } from '../../components/followed-links.ts'
import { SpaceRows } from '../../components/space-rows.tsx'
import { useFound } from '../../components/use-found.ts'
import { usePrinting } from '../../components/use-printing.ts'
import { useDrawnWindow, useWantedRows } from '../../components/use-row-window.ts'
import { type Filter, passes, useSetFilter } from './ranking-filter.ts'
import { RankingRow, TotalRow } from './ranking-row.tsx'
import { RankingHead, type RankingParts } from './ranking-table.tsx'
import { text, wholeOf } from './text.vi.ts'
import './long-ranking.css'

const words = text.ranking

/** The head and the whole stand before the units. */
const linesBefore = 2
/** Rows drawn in one frame: each has a bar, a mark and eight cells. */
const rowsAtOnce = 2

type LongRankingProps = RankingParts & {
  named: string | undefined
  filter: Filter
  counts: Record<Filter, number>
}

export const LongRanking = memo(function LongRanking({
  ranking,
  scale,
  hasHistory,
  named,
  filter,
  counts,
}: LongRankingProps) {
  const found = useFound(ranking.items, named)
  const rows = useMemo(() => found.filter((row) => passes(row, filter)), [found, filter])
  const setFilter = useSetFilter()
  const follow = useFollowedLinks()
  const body = useRef<HTMLTableSectionElement>(null)
  const isPrinting = usePrinting()
  const wanted = useWantedRows(body, rows.length)
  const drawn = useDrawnWindow(wanted, () => true, rowsAtOnce)
  const from = isPrinting ? 0 : Math.min(drawn.from, rows.length)
  const to = isPrinting ? rows.length : Math.min(drawn.to, rows.length)
  return (
    <>
      <div className="ranking-tools">
        <FindUnits words={named} />
        <fieldset className="seg only-desk">
          <legend className="sr">{words.filter}</legend>
          {(['all', 'missed', 'met'] as const).map((one) => (
            <button key={one} type="button" aria-current={one === filter} onClick={() => setFilter(one)}>
              {words.filters[one](counts[one])}
            </button>
          ))}
        </fieldset>
        <span className="note" role="status">
          {rows.length < ranking.items.length && words.found(rows.length, ranking.items.length)}
        </span>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click comes from a link, which keys press too */}
      <section
        className="long-box"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by keyboard
        tabIndex={0}
        aria-label={words.region}
        data-scroll-restoration-id="ranking"
        onClick={follow}
      >
        <table
          className={`ranking-table whole-row is-long by-${ranking.order}`}
          aria-rowcount={rows.length + linesBefore}
        >
          <caption className="sr">{ranking.title}</caption>
          <RankingHead ranking={ranking} scale={scale} />
          <tbody>
            <TotalRow total={ranking.total} label={wholeOf(ranking.parent)} ranking={ranking} scale={scale} />
          </tbody>
          <tbody ref={body} className="rows">
            <SpaceRows rows={from} columns={8} />
            {rows.slice(from, to).map((row, at) => (
              <RankingRow
                key={row.unit.code}
                row={row}
                ranking={ranking}
                scale={scale}
                hasHistory={hasHistory}
                line={from + at + linesBefore + 1}
              />
            ))}
            <SpaceRows rows={rows.length - to} columns={8} />
          </tbody>
        </table>
        {rows.length === 0 && <p className="note">{words.notFound(formatInteger(ranking.items.length))}</p>}
      </section>
    </>
  )
})
