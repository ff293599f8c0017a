/**
 * How a part of a whole is drawn: filled, outlined, hatched, or filled with a cross where it is late, so that each can
 * be told without colour. These are states of work; only what is late has a status colour.
 */
import type { PartLook } from '#domain/chart.ts'
import { palette } from './palette.ts'
import { hatched } from './status-mark.ts'
import { path, rectangle } from './svg.ts'

/** A piece narrower than this has no room for its cross. */
const crossRoom = 10

export function drawPart(look: PartLook, x: number, y: number, width: number, height: number): string {
  if (width <= 0) return ''
  switch (look) {
    case 'full':
      return rectangle(x, y, width, height, { fill: palette.ink2 })
    case 'outline': {
      const edge = Math.min(1.5, width / 2)
      const inner = { fill: palette.paper, stroke: palette.ink2, 'stroke-width': edge }
      return rectangle(x + edge / 2, y + edge / 2, Math.max(0, width - edge), height - edge, inner)
    }
    case 'hatch':
      return hatched(x + 0.5, y + 0.5, Math.max(0, width - 1), height - 1, palette.none, 5)
    case 'late':
      return (
        rectangle(x, y, width, height, { fill: palette.missed }) + (width < crossRoom ? '' : cross(x, y, width, height))
      )
  }
}

function cross(x: number, y: number, width: number, height: number): string {
  const arm = height * 0.2
  const [middle, centre] = [x + width / 2, y + height / 2]
  const [left, right, top, bottom] = [middle - arm, middle + arm, centre - arm, centre + arm]
  return path(['M', left, top, 'L', right, bottom, 'M', right, top, 'L', left, bottom], {
    fill: 'none',
    stroke: palette.paper,
    'stroke-width': 2,
  })
}
