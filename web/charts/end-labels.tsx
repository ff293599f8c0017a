/** Names and last values at the ends of the lines instead of a legend. Hidden from screen readers, which hear them in the chart's name. */
import type { SeriesChart } from '#domain/chart.ts'
import { spread } from './axis.ts'

type EndLabelsProps = {
  chart: SeriesChart
  subject: string
  targetWord: string
  other: { name: string; points: { value: number | null; shown: string }[] } | undefined
  /** Pixels from the top for a value. */
  y: (value: number) => number
  left: number
  /** The lowest pixel of the plot. */
  bottom: number
}

/** Names at the ends of the lines instead of a legend, moved apart where the lines meet. */
export function EndLabels({ chart, subject, targetWord, other, y, left, bottom }: EndLabelsProps) {
  const end = chart.points.at(-1)
  const otherEnd = other?.points.at(-1)
  const labels = [
    { key: 'target', value: end?.target ?? null, name: targetWord, shown: end?.targetShown ?? '' },
    { key: 'other', value: otherEnd?.value ?? null, name: other?.name ?? '', shown: otherEnd?.shown ?? '' },
    { key: 'subject', value: end?.value ?? null, name: subject, shown: end?.shown ?? '' },
  ].flatMap((label) => (label.value === null ? [] : [{ ...label, value: label.value }]))
  const tops = spread(
    labels.map((label) => y(label.value)),
    22,
    10,
    bottom - 10,
  )
  return labels.map((label, index) => (
    <span
      key={label.key}
      className={`series-end ${label.key}`}
      style={{ left, top: tops[index] }}
      // The same is said in the name of the chart.
      aria-hidden="true"
    >
      {label.name} <span className="fig">{label.shown}</span>
    </span>
  ))
}
