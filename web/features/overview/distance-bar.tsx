/** A bar left or right of 0, where 0 is the unit's own target. Hidden from screen readers: the distance stands beside it. */
import type { Measured } from '#contract/rankings'
import type { BarScale } from './bar-scale.ts'
import './distance-bar.css'

type DistanceBarProps = { distance: number | null; measured: Measured; scale: BarScale }

export function DistanceBar({ distance, measured, scale }: DistanceBarProps) {
  const share = distance === null ? 0 : (Math.abs(distance) / scale.farthest) * 50
  return (
    <div className="distance-bar" aria-hidden="true">
      {distance !== null && (
        <i
          className={measured.assessment}
          style={distance < 0 ? { right: '50%', width: `${share}%` } : { left: '50%', width: `${share}%` }}
        />
      )}
    </div>
  )
}
