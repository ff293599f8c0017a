/** What the server's answers mean for the cells and for the sheet on the desk. */
import type { CellResult, Sheet, StaleContext } from '#contract/sheets'
import { type Answer, type Cell, isSame, notSent, refused, saved, stale } from './cell-state.ts'
import type { BatchCell } from './save-queue.ts'

/** The cells of a batch after the server has answered it; one of which it says nothing was not sent. */
export function afterBatch(
  cells: readonly BatchCell[],
  results: readonly CellResult[],
  cellOf: (element: string) => Cell,
): [string, Cell][] {
  return cells.map(({ element, answer }) => {
    const result = results.find((one) => one.element === element)
    return [element, result ? afterResult(cellOf(element), answer, result) : notSent(cellOf(element))]
  })
}

/** A cell after the server has spoken about the answer that was sent. */
function afterResult(cell: Cell, sent: Answer, result: CellResult): Cell {
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
 * Of two answers about one sheet the one that the server gave later: its version rises with every save and every hand-in,
 * also with those of rows that are gone since. Equal versions: the later to arrive, since other acts change the state alone.
 */
export function newerOf(known: Sheet, answered: Sheet): Sheet {
  return answered.version >= known.version ? answered : known
}
