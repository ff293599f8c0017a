/**
 * One open sheet on the clerk's desk: the sheet as last answered by the server, the cells being worked on, and the
 * queue between them. Knows nothing of React; refuses to replace a newer sheet by an older answer.
 */
import type { FigureItem, Sheet, StaleContext } from '#contract/sheets'
import {
  type Answer,
  answerOf,
  type Cell,
  chosen,
  entered,
  isSame,
  keptTheirs,
  left,
  notSent,
  refused,
  restored,
  saved,
  sending,
  stale,
  tookMine,
  typed,
  untouched,
  wouldBeLost,
} from './cell-state.ts'
import { type Clock, createSaveQueue, type Outcome, type Report } from './save-queue.ts'

/** A cell is saved this long after it was left, in milliseconds. */
export const pauseBeforeSave = 400

export type DeskView = { sheet: Sheet; cells: ReadonlyMap<string, Cell> }

export type Send = (element: string, answer: Answer, revision: number) => Promise<Outcome>

export type SheetDesk = ReturnType<typeof openDesk>

/** `reload` is asked for when the server turned out to know more than this sheet; `arrived` after every stored answer. */
export function openDesk(
  first: Sheet,
  { send, reload, arrived, clock }: { send: Send; reload(): void; arrived(sheet: Sheet): void; clock: Clock },
) {
  let view: DeskView = { sheet: first, cells: new Map() }
  const listeners = new Set<() => void>()
  const queue = createSaveQueue(
    (element, answer) => send(element, answer, cellOf(element).base),
    (report) => onReport(report),
    clock,
  )

  function figureOf(element: string): FigureItem {
    const figure = view.sheet.figures.find((one) => one.element === element)
    if (!figure) throw new Error(`no such row: ${element}`)
    return figure
  }

  function cellOf(element: string): Cell {
    return view.cells.get(element) ?? untouched(figureOf(element))
  }

  function show(next: DeskView) {
    view = next
    for (const listener of listeners) listener()
  }

  /** A cell that is at rest is forgotten, so that its next edit builds on whatever the sheet then shows. */
  function keep(element: string, cell: Cell) {
    const cells = new Map(view.cells)
    if (cell.draft === null && cell.wanted === null && cell.phase === 'none') cells.delete(element)
    else cells.set(element, cell)
    show({ ...view, cells })
  }

  function settle(element: string, next: { cell: Cell; save: Answer | null }, delay: number) {
    keep(element, next.cell)
    if (next.save) queue.put(element, next.save, delay)
  }

  function onReport(report: Report) {
    const cell = cellOf(report.element)
    if (report.kind === 'sending') return keep(report.element, sending(cell))
    const { outcome, sent } = report
    switch (outcome.kind) {
      case 'saved':
        view = { ...view, sheet: newerOf(view.sheet, outcome.saved.sheet) }
        keep(report.element, saved(cell, sent, outcome.saved.figure.revision))
        return arrived(view.sheet)
      case 'unreachable':
        return keep(report.element, notSent(cell))
      case 'refused':
        keep(report.element, refused(cell, outcome.message))
        return reload()
      case 'stale': {
        const met = meet(cell, sent, outcome.theirs)
        keep(report.element, met)
        if (met.phase === 'waiting' && met.wanted) queue.put(report.element, met.wanted, 0)
        return reload()
      }
    }
  }

  return {
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** A sheet read anew, in the background or after a submission. */
    receive(sheet: Sheet) {
      const newer = newerOf(view.sheet, sheet)
      if (newer !== view.sheet) show({ ...view, sheet: newer })
    },
    type: (element: string, text: string) => keep(element, typed(cellOf(element), text)),
    restore(element: string) {
      keep(element, restored(cellOf(element)))
    },
    leave: (element: string) => settle(element, left(cellOf(element), figureOf(element)), pauseBeforeSave),
    choose: (element: string, answer: Answer) => settle(element, chosen(cellOf(element), answer), 0),
    /** A note on whatever the cell says now; a draft is settled first, so that both travel together. */
    note(element: string, note: string | null) {
      const settled = left(cellOf(element), figureOf(element)).cell
      const next = chosen(settled, { ...answerOf(settled, figureOf(element)), note })
      // A text that is no number stays in the cell; the note belongs to what is stored.
      const cell = settled.fault ? { ...next.cell, draft: settled.draft, fault: settled.fault } : next.cell
      settle(element, { cell, save: next.save }, 0)
    },
    /** Figures taken from a pasted block; what was being typed in their cells gives way. */
    paste(values: readonly { element: string; value: number }[]) {
      for (const { element, value } of values) settle(element, entered(cellOf(element), figureOf(element), value), 0)
    },
    keepTheirs(element: string) {
      queue.drop(element)
      keep(element, keptTheirs(cellOf(element)))
      reload()
    },
    takeMine: (element: string) => settle(element, tookMine(cellOf(element)), 0),
    /** True where a note on the cell would be the reason for its missing figure. */
    isMissing: (element: string) => answerOf(view.cells.get(element), figureOf(element)).state === 'missing',
    saveNow: () => queue.flush(),
    settled: () => queue.settled(),
    /** True while something typed is not stored yet. */
    hasUnsaved: () => [...view.cells.values()].some(wouldBeLost),
  }
}

/**
 * Of two answers about one sheet the one in which more has been saved; each save raises exactly one revision, so the
 * sum tells. Equal sums: the later answer, since a submission changes the state alone.
 */
export function newerOf(known: Sheet, answered: Sheet): Sheet {
  const saves = (sheet: Sheet) => sheet.figures.reduce((sum, figure) => sum + figure.revision, 0)
  return saves(answered) >= saves(known) ? answered : known
}

/** A stale answer that says the same as ours is our own save whose receipt was lost, not a conflict. */
function meet(cell: Cell, sent: Answer, theirs: StaleContext): Cell {
  return isSame(sent, theirs) ? saved(cell, sent, theirs.revision) : stale(cell, theirs)
}
