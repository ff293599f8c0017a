/** How far a piece of work is, as a bar with its number; nothing where it is not to be known. */
import { formatInteger } from '#domain/measure.ts'
import './percent-bar.css'

export function PercentBar({ percent, tone = '' }: { percent: number | null; tone?: 'done' | 'overdue' | '' }) {
  if (percent === null) return null
  return (
    <span className={`percent-bar ${tone}`}>
      <span className="percent-track" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      <span className="fig">{formatInteger(percent)}%</span>
    </span>
  )
}
