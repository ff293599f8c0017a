/**
 * A tiny SVG writer. Whatever is written is escaped, control and direction characters are dropped, and a coordinate
 * that is no number is an error here and never "NaN" in a file. It writes no ids, scripts, links, images or styles.
 */
import { familyStack, figureFamily, textFamily } from './fonts.ts'
import { palette } from './palette.ts'
import { figurePlaces, type Lettering } from './text-width.ts'

export type Attributes = Record<string, string | number | undefined>

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as XML may hold it: composed letters, one kind of space, nothing invisible that changes the reading order. */
export function escapeXml(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\r\n]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}

/** A coordinate with at most two decimals. */
function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a coordinate: ${value}`)
  return String(Math.round(value * 100) / 100 + 0)
}

/** One element. Children are markup that this module wrote; text goes through `text` or `escapeXml`. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  let opening = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    opening += ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`
  }
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`
}

export type TextPlace = {
  x: number
  /** Of the baseline. */
  y: number
  lettering: Lettering
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
  /** A paper edge, for labels that may lie on a grid line. */
  halo?: boolean
}

/** One line of text; figures get a place for every digit, so that columns align in every viewer. */
export function text(content: string, place: TextPlace): string {
  const { lettering, anchor = 'start', halo = false } = place
  const clean = content.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]/gu, '')
  if (clean === '') return ''
  const isFigure = lettering.family === figureFamily
  return element(
    'text',
    {
      x: isFigure ? digitPlaces(clean, place) : place.x,
      y: place.y,
      'font-size': lettering.size,
      'font-weight': lettering.weight === 400 ? undefined : lettering.weight,
      'font-family': isFigure ? familyStack[figureFamily] : undefined,
      'text-anchor': isFigure || anchor === 'start' ? undefined : anchor,
      fill: place.fill ?? palette.ink,
      ...(halo
        ? { stroke: palette.paper, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        : {}),
    },
    escapeXml(clean),
  )
}

function digitPlaces(content: string, place: TextPlace): string {
  const { starts, width } = figurePlaces(content, place.lettering)
  const left = place.x - (place.anchor === 'end' ? width : place.anchor === 'middle' ? width / 2 : 0)
  return starts.map((start) => coordinate(left + start)).join(' ')
}

/** A path from commands and coordinates: path(['M', 0, 0, 'H', 10], { stroke }). */
export function path(steps: readonly (string | number)[], attributes: Attributes): string {
  const commands = steps.map((step) => (typeof step === 'number' ? coordinate(step) : step)).join(' ')
  return element('path', { d: commands, ...attributes })
}

export function rectangle(x: number, y: number, width: number, height: number, attributes: Attributes): string {
  return element('rect', { x, y, width, height, ...attributes })
}

/** A straight line between two points. */
export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, thickness: number): string {
  return path(['M', x1, y1, 'L', x2, y2], { stroke, 'stroke-width': thickness })
}

export const letter = {
  /** Be Vietnam Pro. */
  text: (size: number, weight: Lettering['weight'] = 400): Lettering => ({ family: textFamily, size, weight }),
  /** Inter, digits of equal width. */
  figure: (size: number, weight: Lettering['weight'] = 400): Lettering => ({ family: figureFamily, size, weight }),
}
