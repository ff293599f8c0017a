/**
 * Letters on a canvas. Numbers are set as the columns of a table set them: each digit as wide as another. Widths are measured once
 * for each font; which font is set is known here, since a canvas takes longer to say it than to write a word.
 */
import type { Colours } from './board-colours.ts'

export type Pen = {
  letters: (weight: 400 | 500 | 600, size: number, family: 'font' | 'font-figure') => void
  widthOf: (text: string) => number
  figureWidth: (text: string) => number
  fillFigure: (text: string, left: number, middle: number) => void
}

type Font = { name: string; widths: Map<string, number> }

const mostWidths = 5000
/** By what stands in front of the family, and by family. */
const fonts = new Map<string, Map<number, Font>>()

/** For one drawing: another may have left other letters, or the canvas been made anew. */
export function penOn(ink: CanvasRenderingContext2D, colours: Colours): Pen {
  let set: Font | undefined
  const own = { font: fontsOf(colours.font), 'font-figure': fontsOf(colours['font-figure']) }

  function widthOf(text: string): number {
    if (set === undefined) throw new Error('no letters are chosen')
    const known = set.widths.get(text)
    if (known !== undefined) return known
    if (set.widths.size > mostWidths) set.widths.clear()
    const { width } = ink.measureText(text)
    set.widths.set(text, width)
    return width
  }

  return {
    letters(weight, size, family) {
      const key = weight * 100 + size
      const font = own[family].get(key) ?? { name: `${weight} ${size}px ${colours[family]}`, widths: new Map() }
      if (font === set) return
      own[family].set(key, font)
      set = font
      ink.font = font.name
    },
    widthOf,
    figureWidth(text) {
      if (!text.includes('1')) return widthOf(text)
      const digit = widthOf('0')
      let sum = 0
      for (const sign of text) sum += isDigit(sign) ? digit : widthOf(sign)
      return sum
    },
    /** Inter's digits are of one width only where a stylesheet asks for it; a canvas sets each figure into its own place. */
    fillFigure(text, left, middle) {
      ink.textAlign = 'left'
      if (!text.includes('1')) {
        ink.fillText(text, left, middle)
        return
      }
      const digit = widthOf('0')
      let at = left
      for (const sign of text) {
        const width = widthOf(sign)
        const place = isDigit(sign) ? digit : width
        ink.fillText(sign, at + (place - width) / 2, middle)
        at += place
      }
    },
  }
}

function fontsOf(family: string): Map<number, Font> {
  const known = fonts.get(family)
  if (known !== undefined) return known
  const made = new Map<number, Font>()
  fonts.set(family, made)
  return made
}

const isDigit = (sign: string) => sign >= '0' && sign <= '9'

/** Letters that came late have other widths. */
export function forgetWidths(): void {
  fonts.clear()
}
