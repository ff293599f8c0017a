/** What the server's answers mean for the cells and for the sheet on the desk. */
import type { CellResult, Sheet, StaleContext } from '#contract/sheets'
import { type Answer, type Cell, isSame, refused, saved, stale } from './cell-state.ts'

/** A cell after the server has spoken about the answer that was sent. */
export function afterResult(cell: Cell, sent: Answer, result: CellResult): Cell {
  switch (result.kind) {
    case 'saved':
      return saved(cell, sent, result.revision)
    case 'stale':
      return meet(cell, sent, result.theirs)
    case 'refused':
      return refused(cell, result.message)
  }
}

/** A stale answer that says the same as ours is our own save whose receipt was lost, not a conflict. */
function meet(cell: Cell, sent: Answer, theirs: StaleContext): Cell {
  return isSame(sent, theirs) ? saved(cell, sent, theirs.revision) : stale(cell, theirs)
}

/**
 * Of two answers about one sheet the one in which more has been saved; each save raises exactly one revision, so the
 * sum tells. Equal sums: the later answer, since a submission changes the state alone.
 */
export function newerOf(known: Sheet, answered: Sheet): Sheet {
  const saves = (sheet: Sheet) => sheet.figures.reduce((sum, figure) => sum + figure.revision, 0)
  return saves(answered) >= saves(known) ? answered : known
}
