/** Draws the cells of a board that are seen on a canvas: washes, hatches, marks and numbers. Reads no page and remembers nothing but shapes. */
import type { Shape } from '../components/mark-shapes.ts'
import type { Colours } from './board-colours.ts'
import { type BoardLayout, type BoardPlace, boxOf, rowsSeen } from './board-geometry.ts'
import { type Pen, penOn } from './board-text.ts'

type Token = keyof Colours

/** What is seen of one cell. */
export type BoardCell = {
  wash: Token | 'hatch'
  /** "" prints nothing: the hatch says that nothing is known. */
  shown: string
  /** Printed where there is no room for all of it. */
  brief?: string
  ink: Token
  isStrong: boolean
  /** Letters of figures, or of words. */
  letters: 'font' | 'font-figure'
  /** Left of the number; null where the normal needs no mark. */
  mark: { shapes: readonly Shape[]; size: number; of: number } | null
  align: 'left' | 'right'
}

/** What is seen of a row where its line of the table is not drawn yet, and a word over all cells where one says it once. */
export type BoardLine = { name: string; band: string }

export type BoardScene = {
  layout: BoardLayout
  colours: Colours
  cellAt: (place: BoardPlace) => BoardCell
  lineAt: (row: number) => BoardLine
  /** Lines of the table that stand in the page, whose names need no drawing. */
  drawn: { from: number; to: number }
  active: BoardPlace | null
  hasFocus: boolean
}

type Drawing = BoardScene & { pen: Pen }

const pad = 12
const figureSize = 14
const wordSize = 13

/** The canvas is as large as what is seen; `ratio` is how many of its points make one pixel of the page. */
export function paintBoard(ink: CanvasRenderingContext2D, seen: BoardScene, ratio: number): void {
  const { layout, colours } = seen
  const scene = { ...seen, pen: penOn(ink) }
  const { from, to } = rowsSeen(layout)
  ink.setTransform(ratio, 0, 0, ratio, 0, 0)
  ink.clearRect(0, 0, layout.width, layout.height)
  ink.textBaseline = 'middle'
  const hatched = new Path2D()
  for (let row = from; row < to; row += 1) paintRow(ink, scene, row, hatched)
  paintHatch(ink, hatched, layout, colours)
  for (let row = from; row < to; row += 1) paintBand(ink, scene, row)
  paintActive(ink, scene)
}

function paintRow(ink: CanvasRenderingContext2D, scene: Drawing, row: number, hatched: Path2D): void {
  const { layout, colours, lineAt, drawn, active, pen } = scene
  const { top } = boxOf(layout, { row, column: 0 })
  const line = lineAt(row)
  if (active?.row === row) {
    ink.fillStyle = colours.wash
    ink.fillRect(0, top, layout.width, layout.rowHeight)
  }
  if (row < drawn.from || row >= drawn.to) {
    ink.textAlign = 'left'
    pen.letters(`500 15px ${colours.font}`)
    ink.fillStyle = colours.ink
    ink.fillText(line.name, -layout.scrollLeft, top + layout.rowHeight / 2)
  }
  if (line.band !== '') {
    const [first, last] = [layout.columns[0], layout.columns.at(-1)]
    if (first && last)
      hatched.rect(first.left - layout.scrollLeft, top, last.left + last.width - first.left - 2, layout.rowHeight - 1)
    return
  }
  for (let column = 0; column < layout.columns.length; column += 1) paintCell(ink, scene, { row, column }, hatched)
}

function paintCell(ink: CanvasRenderingContext2D, scene: Drawing, place: BoardPlace, hatched: Path2D): void {
  const { layout, colours, cellAt, pen } = scene
  const box = boxOf(layout, place)
  if (box.left + box.width < 0 || box.left > layout.width) return
  const cell = cellAt(place)
  if (cell.wash === 'hatch') {
    hatched.rect(box.left, box.top, box.width - 2, box.height - 1)
    return
  }
  if (cell.wash !== 'paper') {
    ink.fillStyle = colours[cell.wash]
    ink.fillRect(box.left, box.top, box.width - 2, box.height - 1)
  }
  const middle = box.top + (box.height - 1) / 2
  ink.fillStyle = colours[cell.ink]
  const size = cell.letters === 'font' ? wordSize : figureSize
  pen.letters(`${cell.isStrong ? 600 : 400} ${size}px ${colours[cell.letters]}`)
  const markWidth = cell.mark === null ? 0 : cell.mark.size + 6
  const room = box.width - markWidth - 8
  const words = [cell.shown, cell.brief ?? ''].find((one) => pen.figureWidth(one) <= room) ?? ''
  const width = pen.figureWidth(words)
  const start = cell.align === 'left' ? box.left + 6 + markWidth : box.left + box.width - 2 - pad - width
  // Where no words fit, the wash and the mark say what there is to say.
  const fits = start - markWidth >= box.left && words !== ''
  if (fits) pen.fillFigure(words, start, middle + 0.5)
  if (cell.mark === null) return
  const { mark } = cell
  const left = fits ? start - markWidth : box.left + (box.width - 2 - mark.size) / 2
  paintShapes(ink, mark.shapes, left, middle - mark.size / 2, mark.size / mark.of, colours, cell.ink)
}

const paths = new Map<string, Path2D>()

function paintShapes(
  ink: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  left: number,
  top: number,
  scale: number,
  colours: Colours,
  current: Token,
): void {
  const inkOf = (token: string) => colours[(token === 'current' ? current : token) as Token]
  ink.save()
  ink.translate(left, top)
  ink.scale(scale, scale)
  ink.lineJoin = 'round'
  for (const { d, fill, stroke, width = 1, dash = [] } of shapes) {
    const path = paths.get(d) ?? new Path2D(d)
    paths.set(d, path)
    if (fill !== undefined) {
      ink.fillStyle = inkOf(fill)
      ink.fill(path)
    }
    if (stroke === undefined) continue
    ink.strokeStyle = inkOf(stroke)
    ink.lineWidth = width
    ink.setLineDash(dash)
    ink.stroke(path)
  }
  ink.restore()
}

/** One hatch over all cells of which nothing is known. */
function paintHatch(ink: CanvasRenderingContext2D, cells: Path2D, layout: BoardLayout, colours: Colours): void {
  const step = 5 * Math.SQRT2
  // The hatch is fastened to what scrolls, so that it does not swim.
  const offset = (layout.scrollTop + layout.scrollLeft) % step
  ink.save()
  ink.clip(cells)
  ink.beginPath()
  for (let at = -offset; at < layout.width + layout.height + step; at += step) {
    ink.moveTo(at, 0)
    ink.lineTo(at - layout.height, layout.height)
  }
  ink.strokeStyle = colours['rule-2']
  ink.lineWidth = 1.5
  ink.stroke()
  ink.restore()
}

function paintBand(ink: CanvasRenderingContext2D, { layout, colours, lineAt, pen }: Drawing, row: number): void {
  const { band } = lineAt(row)
  if (band === '') return
  const { left, top, height } = boxOf(layout, { row, column: 0 })
  pen.letters(`400 ${figureSize}px ${colours.font}`)
  const width = pen.widthOf(band)
  ink.fillStyle = colours.paper
  ink.fillRect(left, top + 2, width + pad * 2, height - 5)
  ink.fillStyle = colours['ink-2']
  ink.textAlign = 'left'
  ink.fillText(band, left + pad, top + height / 2)
}

function paintActive(ink: CanvasRenderingContext2D, { layout, colours, active, hasFocus }: BoardScene): void {
  if (active === null) return
  const { left, top, width, height } = boxOf(layout, active)
  ink.strokeStyle = colours.ink
  ink.lineWidth = hasFocus ? 3 : 2
  ink.setLineDash([])
  ink.strokeRect(left + 1.5, top + 1.5, width - 5, height - 4)
}
