/**
 * The cells of one open sheet and their way to the server and back: what is being worked on, what waits, what the answers
 * mean. Refuses to replace a newer sheet by an older answer. What a person may do with the cells is in sheet-desk.ts.
 */
import type { DiscardBody, FigureItem, Sheet } from '#contract/sheets'
import {
  type Answer,
  answerOf,
  type Cell,
  contextOf,
  type Hindrance,
  notSent,
  refused,
  sending,
  stale,
  untouched,
} from './cell-state.ts'
import { type Batch, type Clock, createSaveQueue, type Outcome, type Report } from './save-queue.ts'
import { afterBatch, newerOf } from './save-results.ts'
import { type Change, nothingDone, type UndoStack, withStep } from './undo-stack.ts'
import { type Keeping, openLedger } from './unsent-ledger.ts'

export type DeskView = {
  sheet: Sheet
  cells: ReadonlyMap<string, Cell>
  canUndo: boolean
  canRedo: boolean
}

export type DeskPorts = Keeping & {
  send(batch: Batch, signal: AbortSignal): Promise<Outcome>
  /** One's own value, given up in a conflict: noted in the history of the cell. */
  discard(element: string, given: DiscardBody): void
  /** The server turned out to know more than this sheet. */
  reload(): void
  /** Another account is signed in at this browser by now. */
  askWhoIsSignedIn(): void
  /** After every stored answer. */
  arrived(sheet: Sheet): void
  newKey(): string
  clock: Clock
}

/** What became of a cell, and the answer that is to be sent for it; null where there is none. */
export type Settled = { cell: Cell; save: Answer | null }

export function openCells(first: Sheet, ports: DeskPorts) {
  let view: DeskView = { sheet: first, cells: new Map(), canUndo: false, canRedo: false }
  let stack: UndoStack = nothingDone
  /** How many acts on the sheet as a whole were answered, and how many had been when the batch on the wire was sent. */
  let acts = 0
  let actsBeforeBatch = 0
  /** What keeps answers from the server, as far as is known, and what of it was passed on since it last answered. */
  let hindrance: Hindrance | null = null
  const passedOn = new Set<Hindrance>()
  let endedSessions = 0
  /** The latest revision of a cell that this person made, or chose to keep. */
  const agreed = new Map<string, number>()
  const ledger = openLedger(ports)
  const listeners = new Set<() => void>()
  const queue = createSaveQueue({ ...ports, baseOf: (element) => cellOf(element).base, report: onReport })

  function figureOf(element: string): FigureItem {
    const figure = view.sheet.figures.find((one) => one.element === element)
    if (!figure) throw new Error(`no such row: ${element}`)
    return figure
  }

  function cellOf(element: string): Cell {
    return view.cells.get(element) ?? untouched(figureOf(element))
  }

  /** A cell that is at rest is forgotten, so that its next edit builds on whatever the sheet then shows. */
  function show(changed: Iterable<[string, Cell]>, sheet = view.sheet) {
    const cells = new Map(view.cells)
    for (const [element, cell] of changed) {
      if (cell.draft === null && cell.wanted === null && cell.phase === 'none') cells.delete(element)
      else cells.set(element, cell)
      ledger.note(element, cell)
    }
    view = { sheet, cells, canUndo: stack.done.length > 0, canRedo: stack.undone.length > 0 }
    for (const listener of listeners) listener()
  }

  /** Shows what became of cells, remembers it as one step, and hands to the queue what is to be saved. */
  function settle(next: [string, Settled][], delay: number, isStep = true) {
    if (isStep) {
      const changes = next.flatMap(([element, { save }]): Change[] =>
        save ? [{ element, before: answerOf(view.cells.get(element), figureOf(element)), after: save }] : [],
      )
      stack = withStep(stack, changes)
    }
    show(
      next.map(([element, { cell, save }]) => [
        element,
        save && queue.isDown() ? notSent(cell, hindrance ?? 'network') : cell,
      ]),
    )
    for (const [element, { cell, save }] of next) if (save) queue.put(element, save, cell.way, delay)
  }

  function onReport(report: Report) {
    const cells = report.batch.cells
    if (report.kind === 'sending') {
      actsBeforeBatch = acts
      return show(cells.map(({ element }) => [element, sending(cellOf(element))]))
    }
    const { outcome } = report
    if (outcome.kind === 'unreachable') return onHindrance(outcome.hindrance)
    hindrance = null
    passedOn.clear()
    switch (outcome.kind) {
      case 'refused':
        show(cells.map(({ element }) => [element, refused(cellOf(element), outcome.message)]))
        return ports.reload()
      case 'answered': {
        // What was asked before an act is no news after it.
        const sheet = actsBeforeBatch === acts ? newerOf(view.sheet, outcome.saved.sheet) : view.sheet
        const next = afterBatch(cells, outcome.saved.results, cellOf)
        for (const [element, { phase, base }] of next)
          if (phase === 'none' || phase === 'waiting') agreed.set(element, base)
        show(next, sheet)
        const isStale = (element: string) =>
          outcome.saved.results.some((one) => one.element === element && one.kind === 'stale')
        // A newer answer to a cell whose receipt alone was lost has left the queue with it.
        for (const [element, cell] of next)
          if (cell.phase === 'waiting' && cell.wanted && isStale(element)) queue.put(element, cell.wanted, cell.way, 0)
        ports.arrived(view.sheet)
        if (outcome.saved.results.some((one) => one.kind !== 'saved')) ports.reload()
      }
    }
  }

  function onHindrance(met: Hindrance) {
    hindrance = met
    // Passed on once, however often the batch is tried: who stays on the page all the same must not be sent away for ever.
    if (!passedOn.has(met)) {
      passedOn.add(met)
      if (met === 'signed_out') {
        endedSessions += 1
        // Reading the sheet anew leads to the sign-in; what is kept here is sent when it is opened again.
        ports.reload()
      }
      if (met === 'other_account') ports.askWhoIsSignedIn()
    }
    // Whatever waits behind the batch has not been sent either.
    const behind = [...view.cells].filter(([, cell]) => isOnItsWay(cell))
    show(behind.map(([element, cell]) => [element, notSent(cell, met)]))
  }

  function hasRow(element: string): boolean {
    return view.sheet.figures.some((figure) => figure.element === element)
  }

  /** Whether somebody else has saved a cell since this person saw it. */
  function isOvertaken(element: string, seen: number): boolean {
    if (!hasRow(element)) return true
    const { revision } = figureOf(element)
    return revision > seen && revision !== agreed.get(element)
  }

  /** An answer to what was seen: where somebody else has saved since, both stand side by side, as in any conflict. */
  function toSeen(element: string, seen: number | undefined, next: Settled): Settled {
    if (seen === undefined || next.save === null || !isOvertaken(element, seen)) return next
    return { cell: stale(next.cell, contextOf(figureOf(element))), save: null }
  }

  return {
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** A sheet read anew in the background. */
    receive(sheet: Sheet) {
      const newer = newerOf(view.sheet, sheet)
      if (newer !== view.sheet) show([], newer)
    },
    /** The answer to an act on the sheet as a whole: it stands, whatever was asked before it and comes later. */
    acted(sheet: Sheet) {
      acts += 1
      show([], sheet)
    },
    queue,
    ledger,
    figureOf,
    hasRow,
    cellOf,
    show,
    settle,
    isOvertaken,
    toSeen,
    agreeTo: (element: string, revision: number) => void agreed.set(element, revision),
    /** Which session it is that ended while this sheet was open; 0 where none is known to have. */
    endedSession: () => (hindrance === 'signed_out' ? endedSessions : 0),
    steps: () => stack,
    setSteps(next: UndoStack) {
      stack = next
    },
  }
}

function isOnItsWay(cell: Cell): boolean {
  return cell.phase === 'waiting' || cell.phase === 'saving'
}
