/**
 * The page of one unit on one sheet of paper, in the order of the screen and without anything to press. What is long makes the
 * letters smaller; the list of further targets is cut before they become too small to read, and the sheet says so.
 */
import { memo } from 'react'
import type { Scorecard } from '#contract/scorecards'
import { capitalised, periodName, sampleMark } from '#domain/wording.vi.ts'
import { SeriesPaper } from '../../charts/series-paper.tsx'
import { MeetingActionsOf } from '../../components/meeting-actions.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { Adjustments } from './adjustments.tsx'
import type { Row } from './course.ts'
import { HistorySection } from './history-section.tsx'
import { OtherTargets } from './other-targets.tsx'
import type { SheetFacts } from './sheet-facts.ts'
import { statusOf } from './standing.ts'
import { TargetRows } from './target-rows.tsx'
import { text } from './text.vi.ts'
import { UnitHead } from './unit-head.tsx'
import { courseBeside } from './use-course.ts'
import { useFit } from './use-fit.ts'
import './unit-sheet.css'

const words = text.sheet

type UnitSheetProps = { facts: SheetFacts; onFitted?: (unit: string) => void }

/** Asks nothing by itself, so that two hundred of them stand still while the printer reads them. */
export const UnitSheet = memo(function UnitSheet({ facts, onFitted }: UnitSheetProps) {
  const { scorecard } = facts
  const { unit, otherTargets } = scorecard
  const { sheet, content, shown } = useFit(otherTargets.length, () => onFitted?.(unit.code))
  const hasFigures = scorecard.rows.some((row) => row.value !== null)
  const hasHistory = scorecard.history.some((one) => one.cells.some((cell) => cell.value !== null))
  const row = scorecard.rows.find((one) => one.indicator.code === facts.indicator)
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
        <MeetingActionsOf unit={unit} list={facts.actions} />
        {scorecard.adjustments.length > 0 && <Adjustments adjustments={scorecard.adjustments} />}
        {hasHistory && row !== undefined && <CourseOnPaper facts={facts} row={row} />}
        {hasHistory && <HistorySection scorecard={scorecard} />}
        {shown > 0 && <OtherTargets targets={otherTargets.slice(0, shown)} unit={unit.code} />}
        {left > 0 && <p className="note sheet-left">{words.left(left)}</p>}
      </div>
      <footer className="sheet-foot">{footOf(scorecard)}</footer>
    </article>
  )
})

function CourseOnPaper({ facts: { scorecard, province }, row }: { facts: SheetFacts; row: Row }) {
  const { chart, other } = courseBeside(scorecard, row, province)
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
