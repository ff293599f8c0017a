/**
 * Which cells of the column are selected, as in a spreadsheet: one active cell, a range that grows from it, single cells
 * added. Pure; the order of the cells is handed in, since a filtered sheet has another.
 */

export type Selection = {
  /** The cell with the focus; null before anything was touched. */
  active: string | null
  /** The far end of the range that begins at the active cell. */
  end: string | null
  /** Cells and ranges added with Ctrl, besides the range. */
  added: ReadonlySet<string>
  /** Chosen by their row numbers: copied together with their names. */
  asRows: boolean
}

export const nothingSelected: Selection = { active: null, end: null, added: new Set(), asRows: false }

/** The focus has arrived in a cell by itself: nothing but that cell is selected. */
export function at(element: string, asRows = false): Selection {
  return { active: element, end: element, added: new Set(), asRows }
}

/** Shift and an arrow: the range grows or shrinks by one cell at its far end. At the ends of the sheet it stays. */
export function extendedBy(selection: Selection, order: readonly string[], step: 1 | -1): Selection {
  const from = order.indexOf(selection.end ?? selection.active ?? '')
  const to = order[from + step]
  return from < 0 || to === undefined ? selection : { ...selection, end: to }
}

/** Shift and a press: the range reaches from the active cell to the pressed one. */
export function extendedTo(selection: Selection, element: string, asRows = selection.asRows): Selection {
  return selection.active === null ? at(element, asRows) : { ...selection, end: element, asRows }
}

/** Ctrl and a press: the cell is added, or taken out where it was selected; it becomes the active one. */
export function toggled(selection: Selection, order: readonly string[], element: string, asRows = false): Selection {
  const chosen = new Set(cellsOf(selection, order))
  if (!chosen.has(element) || chosen.size === 1)
    return { active: element, end: element, added: chosen, asRows: asRows || selection.asRows }
  chosen.delete(element)
  const active = selection.active !== null && chosen.has(selection.active) ? selection.active : firstOf(chosen)
  return { active, end: active, added: chosen, asRows: selection.asRows }
}

/** Ctrl+A: all cells of the active one's section, and pressed once more all of the sheet. The active cell stays. */
export function all(selection: Selection, order: readonly string[], section: readonly string[]): Selection {
  const chosen = cellsOf(selection, order)
  const hasSection = section.length > 0 && section.every((element) => chosen.includes(element))
  const wanted = hasSection || section.length === 0 ? order : section
  return { ...selection, end: selection.active, added: new Set(wanted) }
}

/** The selected cells in the order of the sheet. Cells that are not shown are never among them. */
export function cellsOf(selection: Selection, order: readonly string[]): string[] {
  const from = order.indexOf(selection.active ?? '')
  const to = order.indexOf(selection.end ?? selection.active ?? '')
  const [low, high] = from <= to ? [from, to] : [to, from]
  return order.filter((element, index) => selection.added.has(element) || (low >= 0 && index >= low && index <= high))
}

/** True where acts concern more than the one cell that has the focus. */
export function isWide(selection: Selection, order: readonly string[]): boolean {
  return selection.asRows || cellsOf(selection, order).length > 1
}

function firstOf(chosen: ReadonlySet<string>): string | null {
  for (const element of chosen) return element
  return null
}
