/** Where the cells of a board lie, and which one is meant: by the pointer, or by keys from the last. Pure. */

/** Row and column, both from 0. */
export type BoardPlace = { row: number; column: number }
export type BoardColumn = { left: number; width: number }

/** All lengths in the board's own pixels. */
export type BoardLayout = {
  rows: number
  columns: readonly BoardColumn[]
  rowHeight: number
  /** Where the first row begins, from the top of what scrolls. */
  bodyTop: number
  /** Height of the part at the top that stays: the head. */
  headHeight: number
  /** The part that is seen. */
  width: number
  height: number
  scrollTop: number
  scrollLeft: number
}

/** The rows that are seen at least in part: from the first to before the second. */
export function rowsSeen({ rows, rowHeight, bodyTop, scrollTop, height }: BoardLayout): { from: number; to: number } {
  const from = Math.min(rows, Math.max(0, Math.floor((scrollTop - bodyTop) / rowHeight)))
  const to = Math.min(rows, Math.max(from, Math.ceil((scrollTop + height - bodyTop) / rowHeight)))
  return { from, to }
}

/** The cell under a point that is measured from the corner of what is seen; null beside the cells and on the head. */
export function placeAt(layout: BoardLayout, x: number, y: number): BoardPlace | null {
  if (y < layout.headHeight) return null
  const row = Math.floor((y + layout.scrollTop - layout.bodyTop) / layout.rowHeight)
  const across = x + layout.scrollLeft
  const column = layout.columns.findIndex(({ left, width }) => across >= left && across < left + width)
  return row < 0 || row >= layout.rows || column < 0 ? null : { row, column }
}

/** Where a cell lies, from the corner of what is seen. */
export function boxOf(layout: BoardLayout, { row, column }: BoardPlace) {
  const { left, width } = layout.columns[column] ?? { left: 0, width: 0 }
  return {
    left: left - layout.scrollLeft,
    top: layout.bodyTop + row * layout.rowHeight - layout.scrollTop,
    width,
    height: layout.rowHeight,
  }
}

/** The cell that a key leads to; null for keys that mean nothing here. The first key of all leads to the first cell seen. */
export function placeByKey(
  layout: BoardLayout,
  from: BoardPlace | null,
  key: string,
  whole: boolean,
): BoardPlace | null {
  const last = { row: layout.rows - 1, column: layout.columns.length - 1 }
  if (last.row < 0 || last.column < 0) return null
  const page = Math.max(1, Math.floor((layout.height - layout.headHeight) / layout.rowHeight) - 1)
  const steps: Record<string, [number, number]> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageDown: [page, 0],
    PageUp: [-page, 0],
    Home: [whole ? -layout.rows : 0, -layout.columns.length],
    End: [whole ? layout.rows : 0, layout.columns.length],
  }
  const step = steps[key]
  if (step === undefined) return null
  if (from === null) return { row: Math.min(last.row, rowsSeen(layout).from), column: 0 }
  const within = (at: number, most: number) => Math.max(0, Math.min(most, at))
  return { row: within(from.row + step[0], last.row), column: within(from.column + step[1], last.column) }
}

/** How far one must scroll, down and right, so that the cell is seen whole below the head and beside what stays at the left. */
export function scrollTo(layout: BoardLayout, place: BoardPlace, stays: number): { top: number; left: number } {
  const box = boxOf(layout, place)
  const down = Math.max(0, box.top + box.height - layout.height)
  const up = Math.min(0, box.top - layout.headHeight)
  const right = Math.max(0, box.left + box.width - layout.width)
  const back = Math.min(0, box.left - stays)
  return { top: up === 0 ? down : up, left: back === 0 ? right : back }
}
