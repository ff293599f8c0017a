/** One unit: where it stands against its targets, how it got there, and what else its plans ask of it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Scorecard } from '#contract/scorecards'
import { capitalised } from '#domain/wording.vi.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { MeetingActions } from '../../components/meeting-actions.tsx'
import { Page } from '../../components/page.tsx'
import { PeriodSwitch, PeriodThumb } from '../../components/period-switch.tsx'
import { Blocks, Empty, Loaded, StaleNote } from '../../components/states.tsx'
import { useLater } from '../../components/use-later.ts'
import { usePrinting } from '../../components/use-printing.ts'
import { paths } from '../../paths.ts'
import type { UnitSearch } from '../../search.ts'
import { momentName } from '../../text/moment.vi.ts'
import { text as shared } from '../../text/vi.ts'
import { Adjustments } from './adjustments.tsx'
import { chosenIndicator } from './course.ts'
import { CourseSection } from './course-section.tsx'
import { HistorySection } from './history-section.tsx'
import { LineageSection } from './lineage-section.tsx'
import { OtherTargets } from './other-targets.tsx'
import { basisOf, scorecardQuery } from './scorecard-query.ts'
import { useSheetFacts } from './sheet-facts.ts'
import { statusOf } from './standing.ts'
import { TargetRows } from './target-rows.tsx'
import { text } from './text.vi.ts'
import { UnitHead } from './unit-head.tsx'
import { UnitSheet } from './unit-sheet.tsx'
import './scorecard.css'
import './targets.css'
import './course.css'
import './scorecard-small.css'

export function ScorecardPage() {
  const { unit = '' } = useParams({ strict: false })
  const search = useSearch({ strict: false }) as UnitSearch
  const query = useQuery(scorecardQuery(unit, search.ky, basisOf(search)))
  const scorecard = query.data
  const [wasHere] = useState(scorecard !== undefined)
  const isPrinting = usePrinting()
  return (
    <Page
      title={scorecard ? `${capitalised(scorecard.unit.label)}: ${scorecard.verdict.lead}` : text.title}
      className="scorecard"
      isReal={scorecard?.unit.fictional === false}
      {...(scorecard ? frameOf(scorecard, search) : {})}
    >
      <Loaded query={query} blocks={<Blocks lines={10} height={44} />} isPage>
        {(content) => (
          <>
            <div className="period-bar">
              <PeriodSwitch period={content.period} />
              <span>
                <b>{statusOf(content)}</b>
                {content.adjustments.length > 0 && `, ${text.adjustments.short}`} ·{' '}
                {text.asOf(momentName(content.asOf))}
              </span>
              <StaleNote query={query} />
              <div className="end only-desk">
                <ExportMenu parts={exportParts(content, search)} />
                <button type="button" className="btn" onClick={() => window.print()}>
                  {text.print}
                </button>
              </div>
            </div>
            <Content scorecard={content} search={search} wasHere={wasHere} />
            {isPrinting && <OwnSheet scorecard={content} search={search} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Content({ wasHere, ...parts }: { scorecard: Scorecard; search: UnitSearch; wasHere: boolean }) {
  const { scorecard } = parts
  const hasHistory = scorecard.history.some((one) => one.cells.some((cell) => cell.value !== null))
  // The answer comes first, and what stands below it when nothing else waits.
  const isWhole = useLater(wasHere)
  return (
    <div className={isWhole ? undefined : 'is-coming'}>
      <UnitHead scorecard={scorecard} hasHistory={hasHistory} />
      {isWhole && <Rest {...parts} hasHistory={hasHistory} />}
    </div>
  )
}

function Rest({ scorecard, search, hasHistory }: { scorecard: Scorecard; search: UnitSearch; hasHistory: boolean }) {
  const hasFigures = scorecard.rows.some((row) => row.value !== null)
  const chosen = chosenIndicator(scorecard, search['chi-tieu'])
  return (
    <>
      {scorecard.rows.length === 0 && scorecard.otherTargets.length === 0 && (
        <Empty>
          {text.empty} <Link {...paths.plans({ 'don-vi': scorecard.unit.code })}>{text.seePlans}</Link>
        </Empty>
      )}
      {scorecard.rows.length > 0 && <TargetRows scorecard={scorecard} hasFigures={hasFigures} />}
      <MeetingActions unit={scorecard.unit} />
      {scorecard.adjustments.length > 0 && <Adjustments adjustments={scorecard.adjustments} />}
      {hasHistory && chosen !== undefined && <CourseSection scorecard={scorecard} chosen={chosen} />}
      {hasHistory && <HistorySection scorecard={scorecard} />}
      {scorecard.otherTargets.length > 0 && (
        <OtherTargets targets={scorecard.otherTargets} unit={scorecard.unit.code} />
      )}
      {scorecard.mergedFrom.length + scorecard.becamePartOf.length > 0 && <LineageSection unit={scorecard.unit} />}
    </>
  )
}

/** There while the browser takes its picture for the printer. */
function OwnSheet({ scorecard, search }: { scorecard: Scorecard; search: UnitSearch }) {
  return <UnitSheet facts={useSheetFacts(scorecard, search['chi-tieu'])} />
}

function exportParts(scorecard: Scorecard, search: UnitSearch) {
  const scope = {
    unit: scorecard.unit.code,
    period: scorecard.period,
    ...(scorecard.basis === 'source' && { basis: 'source' }),
  }
  const indicator = chosenIndicator(scorecard, search['chi-tieu'])
  const page = { what: 'scorecard' as const, query: scope, title: text.course.exportAll }
  if (indicator === undefined) return [page]
  return [{ what: 'series' as const, query: { ...scope, indicator }, title: text.course.exportTitle }, page]
}

function frameOf(scorecard: Scorecard, search: UnitSearch) {
  const parent = scorecard.parent && capitalised(scorecard.parent.label)
  return {
    // Its sheets have a foot of their own.
    paper: null,
    footer: text.footer(capitalised(scorecard.unit.label), parent ?? undefined, statusOf(scorecard)),
    footerEnd: (
      <>
        <kbd>[</kbd> <kbd>]</kbd> {text.keys.period} · <kbd>/</kbd> {text.keys.search}
      </>
    ),
    thumb: <PeriodThumb period={scorecard.period} note={statusOf(scorecard).toLocaleLowerCase('vi')} />,
    thumbAct: <ExportMenu parts={exportParts(scorecard, search)} label={shared.exportMenu.open} position="top-end" />,
  }
}
