/** The leadership overview: the answer as a sentence, four main targets, who misses them, who needs attention, and the whole as a heat map. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Overview } from '#contract/overview'
import { capitalised, periodName, statusWords } from '#domain/wording.vi.ts'
import { isLongList } from '../../components/long-list.ts'
import { MeetingActions } from '../../components/meeting-actions.tsx'
import { Page } from '../../components/page.tsx'
import { PeriodSwitch, PeriodThumb } from '../../components/period-switch.tsx'
import { Loaded } from '../../components/states.tsx'
import { useLater } from '../../components/use-later.ts'
import { useWorksFor } from '../../components/use-sees-drafts.ts'
import { paths } from '../../paths.ts'
import { overviewQuery } from '../../queries.ts'
import type { OverviewSearch } from '../../search.ts'
import { useShortcuts } from '../../shortcuts.ts'
import { momentName } from '../../text/moment.vi.ts'
import { text as shared } from '../../text/vi.ts'
import { AttentionList } from './attention-list.tsx'
import { HeatMap } from './heat-map.tsx'
import { alarmOf, chosenIndicator } from './main-target.ts'
import { NoFigures } from './no-figures.tsx'
import { OverviewBar } from './overview-bar.tsx'
import { OverviewBlocks } from './overview-blocks.tsx'
import { OverviewExports } from './overview-exports.tsx'
import { RankingSection } from './ranking-section.tsx'
import { ReportingStrip } from './reporting-strip.tsx'
import { text } from './text.vi.ts'
import { Tiles } from './tiles.tsx'
import { Trend } from './trend.tsx'
import { useUnitHighlight } from './unit-highlight.ts'
import './overview-page.css'
import './overview-print.css'

export function OverviewPage() {
  const search = useSearch({ strict: false }) as OverviewSearch
  const files = useFileSearch(search)
  const overview = useQuery(overviewQuery({ parent: search.tinh, period: search.ky }))
  const place = overview.data
  const [wasHere] = useState(place !== undefined)
  const go = useNavigate()
  const present = () => {
    if (place !== undefined)
      void go(paths.findPresentation({ 'don-vi': place.parent.code, ky: search.ky ?? place.period }))
  }
  useShortcuts({ p: present, P: present })
  return (
    <Page
      title={place === undefined ? text.title : `${place.verdict.lead} ${place.verdict.alarm}`.trim()}
      className="overview"
      isReal={place?.parent.fictional === false}
      {...(place === undefined ? {} : frameOf(place, search, files))}
    >
      {place === undefined && search.ky !== undefined && (
        <div className="period-bar">
          <PeriodSwitch period={search.ky} />
        </div>
      )}
      <Loaded query={overview} blocks={<OverviewBlocks hasBar={search.ky === undefined} />} isPage>
        {(content) => (
          <>
            <OverviewBar overview={content} asked={search.ky} query={overview} search={files} />
            <div className={overview.isPlaceholderData ? 'is-old' : ''} aria-busy={overview.isPlaceholderData}>
              {content.status === null ? (
                <NoFigures overview={content} search={search} />
              ) : (
                <OverviewContent overview={content} search={search} wasHere={wasHere} />
              )}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  )
}

type ContentProps = { overview: Overview; search: OverviewSearch; wasHere: boolean }

function OverviewContent({ overview, search, wasHere }: ContentProps) {
  const chosen = chosenIndicator(overview, search)
  const isOwn = useWorksFor(overview.parent)
  const go = useNavigate()
  const highlight = useUnitHighlight()
  const choose = (index: number) => () => {
    const tile = overview.tiles[index]
    if (tile !== undefined)
      void go({ ...paths.overview({ ...search, 'chi-tieu': tile.indicator.code }), resetScroll: false })
  }
  useShortcuts({ 1: choose(0), 2: choose(1), 3: choose(2), 4: choose(3) })
  const tile = overview.tiles.find((one) => one.indicator.code === chosen)
  // The answer comes first, and what stands below it when nothing else waits.
  const isWhole = useLater(wasHere)
  const hasRest = useLater(wasHere && !isLongList(overview.heat.rows.length))
  const named = useDeferredValue(search.tim)
  return (
    <div ref={highlight} className={hasRest ? 'overview-content' : 'overview-content is-coming'}>
      <h1 className="verdict">
        {overview.verdict.lead}{' '}
        {overview.verdict.alarm !== '' && <em className={alarmOf(overview)}>{overview.verdict.alarm}</em>}
      </h1>
      <p className="sub">
        {overview.subtitle}{' '}
        {isOwn && (
          <Link {...paths.editions({ 'don-vi': overview.parent.code, ky: overview.period })}>
            {text.pack(overview.period)}
          </Link>
        )}
      </p>
      <Tiles overview={overview} chosen={chosen} />
      {isWhole && (
        <>
          <div className="grid two">
            <RankingSection overview={overview} indicator={chosen} search={search} />
            <div className="side">
              {hasRest && (
                <>
                  <AttentionList overview={overview} />
                  <ReportingStrip overview={overview} />
                  {tile !== undefined && <Trend tile={tile} parent={overview.parent} />}
                </>
              )}
            </div>
          </div>
          {hasRest && (
            <>
              <MeetingActions unit={overview.parent} />
              <HeatMap overview={overview} chosen={chosen} named={named} />
            </>
          )}
        </>
      )}
    </div>
  )
}

/** Of the address what the files to take away depend on: the same as long as that is. */
function useFileSearch(search: OverviewSearch): OverviewSearch {
  const { khoi, xep, 'chi-tieu': indicator } = search
  return useMemo(() => ({ khoi, xep, 'chi-tieu': indicator }), [khoi, xep, indicator])
}

function frameOf(overview: Overview, search: OverviewSearch, files: OverviewSearch) {
  const { reporting, parent, status, today } = overview
  const all = reporting.units.length
  const place = capitalised(parent.label)
  const word = status === null ? text.noStatus : statusWords[status]
  return {
    footer: text.footer(place, word, today),
    paper: shared.paper.numbers(place, periodName(overview.period), word, momentName(overview.asOf)),
    footerEnd: <KeyHints />,
    thumb: (
      <PeriodThumb
        period={search.ky ?? overview.period}
        note={all === 0 ? undefined : text.thumb(reporting.approved + reporting.submitted, all)}
      />
    ),
    thumbAct: <OverviewExports overview={overview} search={files} position="top-end" />,
  }
}

function KeyHints() {
  const { keys } = text
  return (
    <>
      <kbd>[</kbd> <kbd>]</kbd> {keys.period} · <kbd>1</kbd>–<kbd>4</kbd> {keys.indicator} · <kbd>P</kbd> {keys.present}{' '}
      · <kbd>?</kbd> {keys.help}
    </>
  )
}
