/**
 * The page of one unit on one sheet of paper, in the order of the screen and without anything to press. What is long makes the
 * letters smaller; the list of further targets is cut before they become too small to read, and the sheet says so.
 */
import type { Scorecard } from '#contract/scorecards'
import { capitalised, periodName, sampleMark } from '#domain/wording.vi.ts'
import { SeriesPaper } from '../../charts/series-paper.tsx'
import { MeetingActions } from '../../components/meeting-actions.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { Adjustments } from './adjustments.tsx'
import { chosenIndicator, type Row } from './course.ts'
import { HistorySection } from './history-section.tsx'
import { OtherTargets } from './other-targets.tsx'
import { statusOf } from './standing.ts'
import { TargetRows } from './target-rows.tsx'
import { text } from './text.vi.ts'
import { UnitHead } from './unit-head.tsx'
import { useCourse } from './use-course.ts'
import { useFit } from './use-fit.ts'
import './unit-sheet.css'

const words = text.sheet

type UnitSheetProps = { scorecard: Scorecard; indicator?: string | undefined; onFitted?: () => void }

/** `indicator`: whose course is drawn; the one worth a look first where nothing is said. */
export function UnitSheet({ scorecard, indicator, onFitted }: UnitSheetProps) {
  const { unit, otherTargets } = scorecard
  const { sheet, content, shown } = useFit(otherTargets.length, onFitted)
  const hasFigures = scorecard.rows.some((row) => row.value !== null)
  const hasHistory = scorecard.history.some((one) => one.cells.some((cell) => cell.value !== null))
  const code = chosenIndicator(scorecard, indicator)
  const row = scorecard.rows.find((one) => one.indicator.code === code)
  const left = otherTargets.length - shown
  return (
    <article className="unit-sheet scorecard" ref={sheet} aria-label={capitalised(unit.label)} data-unit={unit.code}>
      <div ref={content}>
        <p className="note sheet-when">
          <b>{periodName(scorecard.period)}</b> · <b>{statusOf(scorecard)}</b> · {text.asOf(momentName(scorecard.asOf))}
        </p>
        <UnitHead scorecard={scorecard} hasHistory={hasHistory} />
        {scorecard.rows.length === 0 && otherTargets.length === 0 && <p className="note">{text.empty}</p>}
        {scorecard.rows.length > 0 && <TargetRows scorecard={scorecard} hasFigures={hasFigures} />}
        <MeetingActions unit={unit} />
        {scorecard.adjustments.length > 0 && <Adjustments adjustments={scorecard.adjustments} />}
        {hasHistory && row !== undefined && <CourseOnPaper scorecard={scorecard} row={row} />}
        {hasHistory && <HistorySection scorecard={scorecard} />}
        {shown > 0 && <OtherTargets targets={otherTargets.slice(0, shown)} unit={unit.code} />}
        {left > 0 && <p className="note sheet-left">{words.left(left)}</p>}
      </div>
      <footer className="sheet-foot">{footOf(scorecard)}</footer>
    </article>
  )
}

function CourseOnPaper({ scorecard, row }: { scorecard: Scorecard; row: Row }) {
  const { chart, other } = useCourse(scorecard, row)
  if (chart === undefined) return null
  return (
    <section className="sec course">
      <header>
        <h2>{chart.frame.title}</h2>
        <p className="note">{chart.frame.subtitle}</p>
      </header>
      <SeriesPaper
        {...{ chart, other, subject: scorecard.unit.name, targetWord: text.course.target }}
        width={1120}
        height={176}
      />
    </section>
  )
}

function footOf(scorecard: Scorecard): string {
  const { unit, parent, period, asOf } = scorecard
  const places = [unit, parent].flatMap((one) => (one === null ? [] : [capitalised(one.label)])).join(', ')
  const said = words.foot(places, periodName(period), statusOf(scorecard), momentName(asOf))
  return unit.fictional ? `${said} · ${sampleMark}` : said
}
