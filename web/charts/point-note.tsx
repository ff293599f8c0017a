/** The note beside a point that is hovered or reached by key: period, value, target, assessment. Shows nothing the table lacks. */
import type { SeriesChart } from '#domain/chart.ts'
import { Status } from '../components/status-mark.tsx'

type PointNoteProps = {
  point: SeriesChart['points'][number]
  targetWord: string
  other: { name: string; shown: string } | undefined
  /** The point, in pixels from the left of the chart, and the width that the note must stay within. */
  left: number
  width: number
}

const noteWidth = 200

export function PointNote({ point, targetWord, other, left, width }: PointNoteProps) {
  // Towards the middle of the chart, so that the names at the ends of the lines stay uncovered.
  const beside = left < width / 2 ? left + 14 : Math.max(0, left - 14 - noteWidth)
  return (
    <div className="point-note" style={{ left: beside, width: noteWidth }} aria-hidden="true">
      <b>{point.label}</b>
      <span className="point-value fig">{point.shown}</span>
      {point.targetShown !== '' && (
        <span>
          {targetWord} <span className="fig">{point.targetShown}</span>
        </span>
      )}
      <Status assessment={point.assessment} />
      {other !== undefined && other.shown !== '' && (
        <span>
          {other.name} <span className="fig">{other.shown}</span>
        </span>
      )}
    </div>
  )
}
