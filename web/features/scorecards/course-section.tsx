/** The course of one chosen indicator over the last periods, beside that of the province, with the table behind the chart. */
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Scorecard } from '#contract/scorecards'
import { periodKind } from '#domain/period.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import type { Query } from '../../api.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Empty } from '../../components/states.tsx'
import { Status } from '../../components/status-mark.tsx'
import { useNear } from '../../components/use-near.ts'
import type { Row } from './course.ts'
import { courseId } from './target-rows.tsx'
import { text } from './text.vi.ts'
import { useCourse } from './use-course.ts'

// recharts is large and wanted by nobody's first glance: a telephone fetches it when one comes near.
const SeriesChart = lazy(async () => ({ default: (await import('../../charts/series-chart.tsx')).SeriesChart }))

export function CourseSection({ scorecard, chosen }: { scorecard: Scorecard; chosen: string }) {
  const courseScope = {
    unit: scorecard.unit.code,
    indicator: chosen,
    period: scorecard.period,
    ...(scorecard.basis === 'source' && { basis: 'source' }),
  }
  const row = scorecard.rows.find((one) => one.indicator.code === chosen)
  if (row === undefined) return null
  return <Course {...{ scorecard, row, courseScope }} />
}

type CourseProps = { scorecard: Scorecard; row: Row; courseScope: Query }

function Course({ scorecard, row, courseScope }: CourseProps) {
  const { unit } = scorecard
  const chosen = row.indicator.code
  const { chart, other } = useCourse(scorecard, row)
  const cells = scorecard.history.find((one) => one.indicator === chosen)?.cells ?? []
  const [figure, isNear] = useNear<HTMLElement>()
  return (
    <section className="sec course" id={courseId} aria-labelledby="course-title">
      <header>
        <h2 id="course-title" aria-live="polite">
          {chart?.frame.title ?? capitalised(row.indicator.name)}
        </h2>
        <div className="course-acts">
          <Chooser scorecard={scorecard} chosen={chosen} />
          <ExportMenu parts={[{ what: 'series', query: courseScope }]} className="btn" />
        </div>
        {chart && (
          <p className="note">
            {chart.frame.subtitle}{' '}
            {chart.points.some((point, at) => at > 0 && point.breaksBefore) && text.course.breaks}
          </p>
        )}
      </header>
      {chart ? (
        <figure ref={figure}>
          {isNear ? (
            <Suspense fallback={<div className="course-wait">{text.course.loading}</div>}>
              <SeriesChart
                key={`${chosen} ${scorecard.period}`}
                chart={chart}
                percent={chart.percent}
                subject={unit.name}
                targetWord={text.course.target}
                other={other}
                spoken={text.course.spoken(
                  unit.label,
                  row.indicator.name,
                  row.shown,
                  row.target?.shown ?? '',
                  other ? `${other.name} ${other.points.at(-1)?.shown}` : '',
                )}
              />
            </Suspense>
          ) : (
            <div className="course-far" />
          )}
        </figure>
      ) : (
        <Empty>{text.course.tooFew}</Empty>
      )}
      <CourseTable cells={cells} name={capitalised(row.indicator.name)} />
    </section>
  )
}

function Chooser({ scorecard, chosen }: { scorecard: Scorecard; chosen: string }) {
  const go = useNavigate()
  return (
    <label className="course-choice">
      <span className="sr">{text.course.choose}</span>
      <select
        className="control"
        value={chosen}
        onChange={(event) => {
          const code = event.currentTarget.value
          void go({
            to: '.',
            search: (now: object) => ({ ...now, 'chi-tieu': code }),
            resetScroll: false,
            replace: true,
          })
        }}
      >
        {scorecard.rows.map(({ indicator }) => (
          <option key={indicator.code} value={indicator.code}>
            {capitalised(indicator.name)}
          </option>
        ))}
      </select>
    </label>
  )
}

type Cells = Scorecard['history'][number]['cells']

function CourseTable({ cells, name }: { cells: Cells; name: string }) {
  const { columns } = text.course
  const kind = periodKind(cells[0]?.period ?? '2000')
  return (
    <details className="course-table">
      <summary>{text.course.table}</summary>
      <table data-kind={kind}>
        <caption className="sr">{text.course.caption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.period}</th>
            <th scope="col" className="r">
              {columns.value}
            </th>
            <th scope="col" className="r">
              {columns.fraction}
            </th>
            <th scope="col" className="r">
              {columns.target}
            </th>
            <th scope="col" className="after">
              {columns.assessment}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.period}>
              <th scope="row">{periodName(cell.period)}</th>
              <td className="r fig">{cell.shown}</td>
              <td className="r fig">{cell.fraction}</td>
              <td className="r fig nb">{cell.target?.shown ?? '–'}</td>
              <td className="after">
                <Status assessment={cell.assessment} />
                {cell.gapShown !== '' && <small> {cell.gapShown}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
