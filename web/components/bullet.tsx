/** One bar and one target tick on a scale from 0 to 100; refuses bands and gauges. Hidden from screen readers: the numbers stand beside it. */
import type { Assessment } from '#domain/assessment.ts'
import './bullet.css'

type BulletProps = {
  /** In percent; null draws no bar. */
  value: number | null
  target: number | null
  assessment: Assessment
  /** What the full width stands for; 100 for rates. */
  maximum?: number
}

export function Bullet({ value, target, assessment, maximum = 100 }: BulletProps) {
  return (
    <div className="bullet" aria-hidden="true">
      {value !== null && <i className={assessment} style={{ width: share(value, maximum) }} />}
      {target !== null && <u style={{ left: share(target, maximum) }} />}
    </div>
  )
}

function share(value: number, maximum: number): string {
  return `${Math.min(100, Math.max(0, (value / maximum) * 100))}%`
}

/** The target of a measured number as a position on the bar; classes, ranks and directions have none. */
export function tickOf(target: { value: number | string } | null): number | null {
  return typeof target?.value === 'number' ? target.value : null
}
