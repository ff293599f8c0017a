/** Shapes as paths of an SVG: tokens become the variables of the stylesheet, "current" the ink of what stands around. */
import type { Shape } from './mark-shapes.ts'

export function ShapePaths({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map(({ d, fill, stroke, width, dash }) => (
    <path
      key={d}
      d={d}
      fill={inkOf(fill)}
      stroke={inkOf(stroke)}
      strokeWidth={width}
      strokeLinejoin="round"
      strokeDasharray={dash?.join(' ')}
    />
  ))
}

function inkOf(token: string | undefined): string {
  if (token === undefined) return 'none'
  return token === 'current' ? 'currentColor' : `var(--${token})`
}
