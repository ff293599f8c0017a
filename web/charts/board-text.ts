/**
 * Letters on a canvas. Numbers are set as the columns of a table set them: each digit as wide as another. Widths are measured once
 * for each font; which font is set is known here, since a canvas takes longer to say it than to write a word.
 */
export type Pen = ReturnType<typeof penOn>

const mostWidths = 5000
/** By font, then by text. */
const widths = new Map<string, Map<string, number>>()

/** For one drawing: another may have left other letters, or the canvas been made anew. */
export function penOn(ink: CanvasRenderingContext2D) {
  let font = ''
  let known = new Map<string, number>()

  function letters(wanted: string): void {
    if (wanted === font) return
    font = wanted
    ink.font = wanted
    known = widths.get(wanted) ?? new Map()
    widths.set(wanted, known)
  }

  function widthOf(text: string): number {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size > mostWidths) known.clear()
    const { width } = ink.measureText(text)
    known.set(text, width)
    return width
  }

  function figureWidth(text: string): number {
    if (!text.includes('1')) return widthOf(text)
    const digit = widthOf('0')
    let sum = 0
    for (const sign of text) sum += isDigit(sign) ? digit : widthOf(sign)
    return sum
  }

  /** Inter's digits are of one width only where a stylesheet asks for it; a canvas sets each figure into its own place. */
  function fillFigure(text: string, left: number, middle: number): void {
    ink.textAlign = 'left'
    if (!text.includes('1')) {
      ink.fillText(text, left, middle)
      return
    }
    const digit = widthOf('0')
    let at = left
    for (const sign of text) {
      const own = widthOf(sign)
      const place = isDigit(sign) ? digit : own
      ink.fillText(sign, at + (place - own) / 2, middle)
      at += place
    }
  }

  return { letters, widthOf, figureWidth, fillFigure }
}

const isDigit = (sign: string) => sign >= '0' && sign <= '9'

/** Letters that came late have other widths. */
export function forgetWidths(): void {
  widths.clear()
}
