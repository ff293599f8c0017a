/**
 * Which rows of a long list are wanted near the screen, and which are drawn next. Rows are drawn a few in each frame, so that
 * neither a leap nor an answer with a hundred rows holds the page up. Pure.
 */

/** Rows wanted beyond each edge of the screen. */
const beyond = 4
/** Rows drawn in one frame: at a processor slowed down four times they take half of it. */
const rowsAtOnce = 3

/** Rows from the first to before the second. */
export type RowWindow = { from: number; to: number }

export const noRows: RowWindow = { from: 0, to: 0 }

/** `top` is where the list begins, seen from the top of the screen; it and the heights are of one measure. */
export function windowOf(total: number, top: number, listHeight: number, screenHeight: number): RowWindow {
  if (total === 0 || listHeight <= 0) return noRows
  const row = listHeight / total
  const from = Math.max(0, Math.min(total - 1, Math.floor(-top / row) - beyond))
  return { from, to: Math.max(from, Math.min(total, Math.ceil((screenHeight - top) / row) + beyond)) }
}

/** One step from the rows that are drawn towards those wanted, of which `has` knows whether they have come. Wide rows are drawn one `atOnce`. */
export function towards(
  drawn: RowWindow,
  wanted: RowWindow,
  has: (index: number) => boolean,
  atOnce = rowsAtOnce,
): RowWindow {
  let from = Math.max(drawn.from, wanted.from)
  let to = Math.min(drawn.to, wanted.to)
  // None of the drawn rows is wanted any more: begin with the first that is on the screen.
  if (from >= to) from = to = Math.min(wanted.from === 0 ? 0 : wanted.from + beyond, wanted.to)
  let left = atOnce
  for (; left > 0 && to < wanted.to && has(to); left -= 1) to += 1
  for (; left > 0 && from > wanted.from && has(from - 1); left -= 1) from -= 1
  return from === to ? noRows : { from, to }
}
