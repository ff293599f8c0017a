/** What stands below one or several series on one axis: where it starts, and what dashes, hatches and breaks mean, as far as they occur. */
import type { SeriesChart } from '#domain/chart.ts'
import type { Axis } from './axis.ts'
import { isBreak } from './series-plot.ts'
import { axisFrom, words } from './words.vi.ts'

type Course = Pick<SeriesChart, 'points'>

/** `saysGaps`: the plot tells each gap in words, so that its hatching needs no note. */
export function seriesNotes(courses: readonly Course[], { minimum, ticks }: Axis, saysGaps: boolean): string {
  const points = courses.flatMap((course) => course.points)
  const breaks = (course: Course) =>
    course.points.some((point, index) => isBreak(course, index) && point.value !== null)
  const notes = [
    minimum === 0 ? '' : axisFrom(ticks.find((tick) => Math.abs(tick.value - minimum) < 1e-9)?.shown ?? ''),
    points.some((point) => point.target !== null) ? words.dashedIsTarget : '',
    points.some((point) => point.value === null) && !saysGaps ? words.hatchedIsMissing : '',
    courses.some(breaks) ? words.lineBreaks : '',
  ]
  return notes
    .filter((note) => note !== '')
    .map((note) => `${note}.`)
    .join(' ')
}
