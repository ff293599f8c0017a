/**
 * One unit of a funnel: grey where chance alone may explain it, an open ring beyond 95%, a full ink diamond beyond 99,8%.
 * No status colour: to differ from the target by more than chance is not an assessment.
 */
import type { FunnelZone } from '#domain/chart.ts'

type FunnelMarkProps = { zone: FunnelZone; x: number; y: number; size: number; isLit?: boolean }

export function FunnelMark({ zone, x, y, size, isLit = false }: FunnelMarkProps) {
  const r = size * (isLit ? 1.5 : 1)
  if (zone === 'below_998' || zone === 'above_998')
    return (
      <path
        d={`M${x} ${y - r * 1.3}L${x + r * 1.3} ${y}L${x} ${y + r * 1.3}L${x - r * 1.3} ${y}Z`}
        fill="var(--ink)"
        stroke="var(--paper)"
        strokeWidth={size / 5}
      />
    )
  const isInside = zone === 'inside'
  return (
    <circle
      cx={x}
      cy={y}
      r={r}
      fill={isLit ? 'var(--ink)' : isInside ? 'var(--bar)' : 'var(--paper)'}
      stroke={isInside ? 'var(--paper)' : 'var(--ink)'}
      strokeWidth={isInside ? size / 5 : size / 2.5}
    />
  )
}
