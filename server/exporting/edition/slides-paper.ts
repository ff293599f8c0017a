/** The paper of a slide in inches and points, 16:9 as in the mock-up, and texts fitted to a box by measuring them. */
import type { FontWeight } from '../fonts.ts'
import { figureFamily, textFamily } from '../fonts.ts'
import { type Lettering, textWidth, wrapText } from '../text-width.ts'

/** On each machine of an office, with all Vietnamese letters and figures of one width. The house's own faces are not. */
export const face = 'Arial'

export const paper = { width: 13.333, height: 7.5, margin: 0.667 }
export const inner = paper.width - 2 * paper.margin

/** Where the content of a slide ends and its foot begins. */
export const footTop = 6.97

/** Points: read in the room; second in rank; the least that may stand on a slide (24 px of 1080). */
export const sizes = { title: 26, read: 18, second: 14, least: 12 } as const

/** Lines of Arial stand this much apart, in parts of the letter size. */
const lineHeight = 1.2

export type Box = { x: number; y: number; w: number; h: number }

/**
 * Measured in the house's own faces, which run wider than Arial: what fits there fits here.
 * Figures are those of Inter, all of one width.
 */
function lettering(size: number, bold: boolean, isFigure = false): Lettering {
  const weight: FontWeight = bold ? 700 : 400
  return { family: isFigure ? figureFamily : textFamily, size, weight }
}

/** Inches. */
export function widthOf(text: string, size: number, bold = false): number {
  const isFigure = /^[\d.,%/ ↑↓=−–≥≤<>+-]*$/u.test(text)
  return textWidth(text, lettering(size, bold, isFigure)) / 72
}

export function linesOf(text: string, width: number, size: number, bold = false): string[] {
  return text.split('\n').flatMap((part) => (part === '' ? [''] : wrapText(part, width * 72, lettering(size, bold))))
}

/** Inches that so many lines take. */
export function heightOf(lines: number, size: number, spacing = 1): number {
  return (lines * size * lineHeight * spacing) / 72
}

/** The largest size from `most` down to `least` at which the paragraphs fit the box; undefined where none does. */
export function fittingSize(
  paragraphs: readonly string[],
  box: { w: number; h: number },
  { most, least, bold = false, between = 0 }: { most: number; least: number; bold?: boolean; between?: number },
): number | undefined {
  for (let size = most; size >= least; size -= 1) {
    const lines = paragraphs.reduce((sum, text) => sum + linesOf(text, box.w, size, bold).length, 0)
    if (heightOf(lines, size) + (between * size * (paragraphs.length - 1)) / 72 <= box.h) return size
  }
  return undefined
}
