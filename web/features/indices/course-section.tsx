/** The published numbers over the years as a line that breaks where it must, with the table behind it. */
import { lazy, Suspense } from 'react'
import type { IndexCourse } from '#contract/results'
import type { SeriesChart as SeriesModel } from '#domain/chart.ts'
import { capitalised, periodName, periodShort, sampleMark } from '#domain/wording.vi.ts'
import { axisOf } from '../../charts/axis.ts'
import { SeriesPaper } from '../../charts/series-paper.tsx'
import { Empty } from '../../components/states.tsx'
import { usePrinting } from '../../components/use-printing.ts'
import { text } from './text.vi.ts'

// recharts is large and wanted by nobody's first glance.
const SeriesChart = lazy(async () => ({ default: (await import('../../charts/series-chart.tsx')).SeriesChart }))

const words = text.course

export function CourseSection({ course }: { course: IndexCourse }) {
  const { series, index, unit } = course
  const known = series.filter(({ value }) => value !== null)
  const isPrinting = usePrinting()
  const chart = known.length < 2 ? undefined : chartOf(course)
  const named = chart && { chart, subject: unit.name, targetWord: text.columns.target, other: undefined }
  return (
    <section className="sec course index-course" aria-labelledby="index-course">
      <header>
        <h2 id="index-course">{words.title}</h2>
        {chart && <p className="note">{chart.frame.subtitle}</p>}
      </header>
      {named ? (
        <figure>
          {isPrinting ? (
            <SeriesPaper {...named} width={1240} height={260} />
          ) : (
            <Suspense fallback={<div className="course-wait">{words.loading}</div>}>
              <SeriesChart
                key={`${unit.code} ${index.code} ${course.basis}`}
                {...named}
                percent={false}
                spoken={words.spoken(index.shortName, unit.label, known.length)}
              />
            </Suspense>
          )}
        </figure>
      ) : (
        <Empty>{known.length === 1 ? words.one : words.none}</Empty>
      )}
      {series.length > 0 && <CourseTable course={course} />}
    </section>
  )
}

function chartOf({ series, index, unit }: IndexCourse): SeriesModel {
  const axis = axisOf(
    series.map(({ value }) => value),
    false,
  )
  return {
    kind: 'series',
    minimum: axis.minimum,
    maximum: axis.maximum,
    name: index.shortName,
    frame: {
      title: index.shortName,
      subtitle: words.note(index.name, axis.minimum === 0 ? '' : words.axisFrom(String(axis.minimum))).trim(),
      source: '',
      status: '',
      mark: unit.fictional ? sampleMark : null,
    },
    points: series.map((point) => ({
      label: periodShort(point.period),
      value: point.value,
      shown: point.shown,
      target: null,
      targetShown: '',
      assessment: 'no_target',
      breaksBefore: point.breaks !== null,
    })),
  }
}

function CourseTable({ course: { series, index } }: { course: IndexCourse }) {
  return (
    <details className="course-table">
      <summary>{words.table}</summary>
      <table>
        <caption className="sr">{index.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className="r">
              {words.value}
            </th>
            <th scope="col" className="r">
              {words.place}
            </th>
            <th scope="col" className="after">
              {words.note2}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.map((point) => (
            <tr key={point.period}>
              <th scope="row">{periodName(point.period)}</th>
              <td className="r fig">{point.shown}</td>
              <td className="r fig nb">{point.placeShown}</td>
              <td className="after">
                {capitalised([point.gap ?? '', point.fromShown, point.breakShown].filter(Boolean).join('; '))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
