/** How far a piece of work is, as a number with its bar; one element, since a list draws thousands. Nothing where it is not to be known. */
import type { CSSProperties } from 'react'
import { formatInteger } from '#domain/measure.ts'
import './percent-bar.css'

type PercentBarProps = { percent: number | null; tone?: 'done' | 'overdue' | '' }

export function PercentBar({ percent, tone = '' }: PercentBarProps) {
  if (percent === null) return null
  return (
    <span className={`percent-bar fig ${tone}`} style={{ '--share': percent / 100 } as CSSProperties}>
      {formatInteger(percent)}%
    </span>
  )
}
