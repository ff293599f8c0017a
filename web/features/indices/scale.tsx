/** A number as a dot on the scale of its index, beside the best, the middle and the year before. Position only: no status colour. */
import { text } from './text.vi.ts'
import './scale.css'

type Point = { value: number; shown: string }
type ScaleProps = {
  own: Point
  top: number
  best?: Point | null
  middle?: Point | null
  middleWord?: string
  before?: Point | null
  /** A number that a plan asks for. */
  target?: number | null
}

/** The words say everything that the drawing shows. */
export function Scale({ own, top, best, middle, middleWord = text.legend.middle, before, target }: ScaleProps) {
  const at = (value: number) => `${Math.min(100, Math.max(0, (value / top) * 100))}%`
  const spoken = text.scaleSpoken(
    own.shown,
    String(top).replace('.', ','),
    best?.shown ?? '',
    middle ? `${middleWord} ${middle.shown}` : '',
  )
  return (
    <span className="index-scale" role="img" aria-label={spoken}>
      <i className="line" />
      {target !== undefined && target !== null && <i className="target" style={{ left: at(target) }} />}
      {middle && <i className="middle" style={{ left: at(middle.value) }} />}
      {before && <i className="before" style={{ left: at(before.value) }} />}
      {best && <i className="best" style={{ left: at(best.value) }} />}
      <i className="own" style={{ left: at(own.value) }} />
    </span>
  )
}

export function ScaleKey({ hasBefore = false }: { hasBefore?: boolean }) {
  return (
    <p className="scale-key note" aria-hidden="true">
      <span>
        <i className="own" /> {text.legend.own}
      </span>
      <span>
        <i className="best" /> {text.legend.best}
      </span>
      <span>
        <i className="middle" /> {text.legend.middle}, {text.legend.mean}
      </span>
      {hasBefore && (
        <span>
          <i className="before" /> {text.legend.before}
        </span>
      )}
    </p>
  )
}
