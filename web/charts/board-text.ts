/** Numbers on a canvas, set as the columns of a table set them: each digit as wide as another. Widths are measured once. */

/** Inter's digits are of one width only where a stylesheet asks for it; a canvas sets each figure into its own place. */
export function fillFigure(ink: CanvasRenderingContext2D, text: string, left: number, middle: number): void {
  ink.textAlign = 'left'
  if (!text.includes('1')) {
    ink.fillText(text, left, middle)
    return
  }
  const digit = widthOf(ink, '0')
  let at = left
  for (const sign of text) {
    const own = widthOf(ink, sign)
    const place = isDigit(sign) ? digit : own
    ink.fillText(sign, at + (place - own) / 2, middle)
    at += place
  }
}

export function figureWidth(ink: CanvasRenderingContext2D, text: string): number {
  if (!text.includes('1')) return widthOf(ink, text)
  const digit = widthOf(ink, '0')
  let sum = 0
  for (const sign of text) sum += isDigit(sign) ? digit : widthOf(ink, sign)
  return sum
}

const isDigit = (sign: string) => sign >= '0' && sign <= '9'
const widths = new Map<string, number>()

export function widthOf(ink: CanvasRenderingContext2D, text: string): number {
  const key = `${ink.font} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  if (widths.size > 5000) widths.clear()
  const { width } = ink.measureText(text)
  widths.set(key, width)
  return width
}

/** Letters that came late have other widths. */
export function forgetWidths(): void {
  widths.clear()
}
