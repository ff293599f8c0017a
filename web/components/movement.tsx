/** Places gained or lost since the period before: a thin arrow in ink, never a colour, with the words for screen readers. */
import { formatInteger } from '#domain/measure.ts'
import { text } from '../text/vi.ts'
import './movement.css'

/** `places` is positive for a rise; null says nothing. `isNew` marks a unit that had no place before. */
export function Movement({ places, isNew = false }: { places: number | null; isNew?: boolean }) {
  if (isNew) return <span className="movement">{text.movement.new}</span>
  if (places === null) return <span className="movement" />
  if (places === 0)
    return (
      <span className="movement muted">
        <span aria-hidden="true">=</span>
        <span className="sr">{text.movement.same}</span>
      </span>
    )
  const count = formatInteger(Math.abs(places))
  return (
    <span className="movement">
      <Arrow direction={places > 0 ? 'up' : 'down'} />
      <span aria-hidden="true">{count}</span>
      <span className="sr">{places > 0 ? text.movement.up(count) : text.movement.down(count)}</span>
    </span>
  )
}

/** The arrow alone; the words must stand beside it. */
export function Arrow({ direction }: { direction: 'up' | 'down' }) {
  return (
    <svg className="arrow" width="11" height="11" aria-hidden="true">
      <use href={`#arrow-${direction}`} />
    </svg>
  )
}
