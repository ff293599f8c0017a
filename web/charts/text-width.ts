/** How wide a text is in the letters of this page; measured by the browser itself, so that labels neither touch nor vanish. */
let pen: CanvasRenderingContext2D | null | undefined

/** Of the heavier of the weights in use, so that a label is never given too little room. */
export function widthOf(text: string, size: number): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * size * 0.68
  const font = (family: string) => `600 ${size}px ${family}`
  const widths = ['"Be Vietnam Pro", sans-serif', '"Inter", sans-serif'].map((family) => {
    if (!pen) return 0
    pen.font = font(family)
    return pen.measureText(text).width
  })
  return Math.max(...widths)
}
