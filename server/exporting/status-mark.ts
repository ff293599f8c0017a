/**
 * Status marks drawn as shapes, so that a status is told without colour and without a font's signs:
 * disc with tick, triangle, square with cross, outlined square, hatched square, dashed circle, dash.
 */
import type { Assessment } from '#domain/assessment.ts'
import { assessmentWords } from '#domain/wording.vi.ts'
import { palette, statusColours } from './palette.ts'
import { type Attributes, element, letter, path, rectangle, text } from './svg.ts'
import type { Lettering } from './text-width.ts'
import { textWidth } from './text-width.ts'

type Draw = (x: number, y: number, scale: number) => string

const cross = (x: number, y: number, scale: number, inset: number, stroke: string): string => {
  const near = inset * scale
  const far = (16 - inset) * scale
  return path(['M', x + near, y + near, 'L', x + far, y + far, 'M', x + far, y + near, 'L', x + near, y + far], {
    fill: 'none',
    stroke,
    'stroke-width': 2 * scale,
  })
}

const tick: Draw = (x, y, scale) =>
  path(['M', x + 4.3 * scale, y + 8.3 * scale, 'l', 2.6 * scale, 2.6 * scale, 'l', 4.9 * scale, -5.4 * scale], {
    fill: 'none',
    stroke: palette.paper,
    'stroke-width': 2 * scale,
  })

const circle = (x: number, y: number, scale: number, radius: number, attributes: Attributes): string =>
  element('circle', { cx: x + 8 * scale, cy: y + 8 * scale, r: radius * scale, ...attributes })

const marks: Record<Assessment, Draw> = {
  met: (x, y, scale) => circle(x, y, scale, 8, { fill: palette.met }) + tick(x, y, scale),
  near: (x, y, scale) =>
    path(['M', x + 8 * scale, y + 1.6 * scale, 'L', x + 15 * scale, y + 14.4 * scale, 'H', x + scale, 'Z'], {
      fill: palette.near,
      stroke: palette.nearLine,
      'stroke-width': 1.5 * scale,
      'stroke-linejoin': 'round',
    }),
  missed: (x, y, scale) =>
    rectangle(x + 0.5 * scale, y + 0.5 * scale, 15 * scale, 15 * scale, { rx: 1.5 * scale, fill: palette.missed }) +
    cross(x, y, scale, 4.7, palette.paper),
  out_of_reach: (x, y, scale) =>
    rectangle(x + 1.5 * scale, y + 1.5 * scale, 13 * scale, 13 * scale, {
      rx: scale,
      fill: palette.paper,
      stroke: palette.missed,
      'stroke-width': 2 * scale,
    }) + cross(x, y, scale, 5, palette.missed),
  no_data: (x, y, scale) => hatched(x + scale, y + scale, 14 * scale, 14 * scale, palette.none, 5),
  no_target: (x, y, scale) =>
    circle(x, y, scale, 6.75, {
      fill: 'none',
      stroke: palette.none,
      'stroke-width': 1.5 * scale,
      'stroke-dasharray': `${2.6 * scale} ${2 * scale}`,
    }),
  not_applicable: (x, y, scale) =>
    path(['M', x + 3 * scale, y + 8 * scale, 'H', x + 13 * scale], {
      stroke: palette.none,
      'stroke-width': 2 * scale,
    }),
}

/** The mark alone, `size` px square, with its upper left corner at x, y. Always set a word beside it, or a key above. */
export function statusMark(assessment: Assessment, x: number, y: number, size: number): string {
  return marks[assessment](x, y, size / 16)
}

const wordGap = 7

/** Mark and word on one baseline. */
export function markedWord(assessment: Assessment, x: number, baseline: number, size: number): string {
  const lettering = letter.text(size, 600)
  return (
    statusMark(assessment, x, baseline - size * 0.36 - size / 2, size) +
    text(assessmentWords[assessment], {
      x: x + size + wordGap,
      y: baseline,
      lettering,
      fill: statusColours[assessment].text,
    })
  )
}

export function markedWordWidth(assessment: Assessment, lettering: Lettering): number {
  return lettering.size + wordGap + textWidth(assessmentWords[assessment], lettering)
}

/** A box of diagonal lines: no number. The lines are cut at the box by calculation; a pattern would need an id. */
export function hatched(
  x: number,
  y: number,
  width: number,
  height: number,
  border: string | null,
  step: number,
): string {
  const steps: (string | number)[] = []
  for (let along = step; along < width + height; along += step) {
    const top = Math.max(0, along - width)
    const left = Math.max(0, along - height)
    steps.push('M', x + left, y + Math.min(along, height), 'L', x + Math.min(along, width), y + top)
  }
  const box = rectangle(x, y, width, height, { fill: palette.paper, stroke: border ?? undefined })
  return box + path(steps, { stroke: border ?? palette.hatch, 'stroke-width': 1 })
}
