/**
 * One open sheet on the clerk's desk: the sheet as last answered by the server, the cells being worked on, the queue
 * between them, and the steps that can be taken back. Knows nothing of React; refuses to replace a newer sheet by an
 * older answer.
 */
import type { DiscardBody, FigureItem, Sheet } from '#contract/sheets'
import {
  type Answer,
  answerOf,
  type Cell,
  chosen,
  emptied,
  entered,
  isSame,
  keptTheirs,
  left,
  notSent,
  refused,
  restored,
  resumed,
  sending,
  stepped,
  tookMine,
  typed,
  untouched,
  wouldBeLost,
} from './cell-state.ts'
import { type Batch, type Clock, createSaveQueue, type Outcome, type Report } from './save-queue.ts'
import { afterResult, newerOf } from './save-results.ts'
import { type Change, nothingDone, redo, type UndoStack, undo, withStep } from './undo-stack.ts'
import { type Keeping, openLedger, type UnsentAnswer } from './unsent-ledger.ts'
import type { Way } from './ways.ts'

/** Cells are saved this long after they were left, in milliseconds. */
export const pauseBeforeSave = 400

export type DeskView = {
  sheet: Sheet
  cells: ReadonlyMap<string, Cell>
  canUndo: boolean
  canRedo: boolean
}

export type DeskPorts = Keeping & {
  send(batch: Batch): Promise<Outcome>
  /** One's own value, given up in a conflict: noted in the history of the cell. */
  discard(element: string, given: DiscardBody): void
  /** The server turned out to know more than this sheet. */
  reload(): void
  /** After every stored answer. */
  arrived(sheet: Sheet): void
  newKey(): string
  clock: Clock
}

export type SheetDesk = ReturnType<typeof openDesk>

export function openDesk(first: Sheet, ports: DeskPorts) {
  let view: DeskView = { sheet: first, cells: new Map(), canUndo: false, canRedo: false }
  let stack: UndoStack = nothingDone
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
  function settle(next: [string, { cell: Cell; save: Answer | null }][], delay: number, isStep = true) {
    if (isStep) {
      const changes = next.flatMap(([element, { save }]): Change[] =>
        save ? [{ element, before: answerOf(view.cells.get(element), figureOf(element)), after: save }] : [],
      )
      stack = withStep(stack, changes)
    }
    show(next.map(([element, { cell, save }]) => [element, save && queue.isDown() ? notSent(cell) : cell]))
    for (const [element, { cell, save }] of next) if (save) queue.put(element, save, cell.way, delay)
  }

  function onReport(report: Report) {
    const cells = report.batch.cells
    if (report.kind === 'sending') return show(cells.map(({ element }) => [element, sending(cellOf(element))]))
    const { outcome } = report
    switch (outcome.kind) {
      case 'unreachable':
        // Reading the sheet anew leads to the sign-in; what is kept here is sent when it is opened again.
        if (outcome.isSignedOut) ports.reload()
        // Whatever waits behind the batch has not been sent either.
        return show([...view.cells].filter(([, cell]) => isOnItsWay(cell)).map(([key, cell]) => [key, notSent(cell)]))
      case 'refused':
        show(cells.map(({ element }) => [element, refused(cellOf(element), outcome.message)]))
        return ports.reload()
      case 'answered': {
        const sheet = newerOf(view.sheet, outcome.saved.sheet)
        const results = new Map(outcome.saved.results.map((one) => [one.element, one]))
        const next = cells.map(({ element, answer }): [string, Cell] => {
          const result = results.get(element)
          return [element, result ? afterResult(cellOf(element), answer, result) : notSent(cellOf(element))]
        })
        show(next, sheet)
        // A newer answer to a cell whose receipt alone was lost has left the queue with it.
        for (const [element, cell] of next)
          if (cell.phase === 'waiting' && cell.wanted && results.get(element)?.kind === 'stale')
            queue.put(element, cell.wanted, cell.way, 0)
        ports.arrived(view.sheet)
        if (outcome.saved.results.some((one) => one.kind !== 'saved')) ports.reload()
      }
    }
  }

  /** False where the server says so already and nothing else has been sent to it. */
  function isNews(element: string, answer: Answer): boolean {
    const isWaiting = view.cells.get(element)?.wanted != null && view.cells.get(element)?.phase !== 'conflict'
    return !isWaiting || queue.isOnTheWire(element) || !isSame(answer, answerOf(undefined, figureOf(element)))
  }

  function step(taken: ReturnType<typeof undo>, way: Way): string[] {
    if (taken === undefined) return []
    stack = taken.stack
    const next = taken.step.map(({ element, before, after }): [string, ReturnType<typeof stepped>] => {
      if (!isNews(element, after)) {
        queue.drop(element)
        return [element, { cell: untouched(figureOf(element)), save: null }]
      }
      return [element, stepped(cellOf(element), figureOf(element), { expected: before, answer: after, way })]
    })
    settle(next, 0, false)
    return taken.step.map((change) => change.element)
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
      if (newer !== view.sheet) show([], newer)
    },
    type: (element: string, text: string) => show([[element, typed(cellOf(element), text)]]),
    restore: (element: string) => show([[element, restored(cellOf(element))]]),
    leave: (element: string) => settle([[element, left(cellOf(element), figureOf(element))]], pauseBeforeSave),
    choose: (element: string, answer: Answer) => settle([[element, chosen(cellOf(element), answer)]], 0),
    /** A note on whatever the cell says now; a draft is settled first, so that both travel together. */
    note(element: string, note: string | null) {
      const settled = left(cellOf(element), figureOf(element)).cell
      const next = chosen(settled, { ...answerOf(settled, figureOf(element)), note })
      // A text that is no number stays in the cell; the note belongs to what is stored.
      const cell = settled.fault ? { ...next.cell, draft: settled.draft, fault: settled.fault } : next.cell
      settle([[element, { cell, save: next.save }]], 0)
    },
    /** Figures pasted or filled in, as one step and one save; what was being typed in their cells gives way. */
    enter(values: readonly { element: string; value: number }[], way: Way) {
      settle(
        values.map(({ element, value }) => [element, entered(cellOf(element), figureOf(element), value, way)]),
        0,
      )
    },
    /** Explicit answers to several cells at once. */
    chooseAll(answers: readonly { element: string; answer: Answer }[], way: Way) {
      settle(
        answers.map(({ element, answer }) => [element, chosen(cellOf(element), answer, way)]),
        0,
      )
    },
    empty(elements: readonly string[]) {
      settle(
        elements.map((element) => [element, emptied(cellOf(element), figureOf(element), 'typed')]),
        0,
      )
    },
    /** Takes back the last step; gives back the cells that it touched. */
    undo: () => step(undo(stack), 'undone'),
    redo: () => step(redo(stack), 'redone'),
    keepTheirs(element: string) {
      const cell = cellOf(element)
      queue.drop(element)
      if (cell.wanted && cell.theirs) ports.discard(element, { ...cell.wanted, revision: cell.theirs.revision })
      show([[element, keptTheirs(cell)]])
      ports.reload()
    },
    takeMine: (element: string) => settle([[element, tookMine(cellOf(element))]], 0, false),
    /** Answers kept from an earlier visit: sent now, or shown beside what was saved meanwhile. */
    resume(unsent: readonly UnsentAnswer[]) {
      const known = unsent.filter(
        ({ element }) => !view.cells.has(element) && view.sheet.figures.some((figure) => figure.element === element),
      )
      const next = known.flatMap((one): [string, { cell: Cell; save: Answer | null }][] => {
        ledger.adopt(one)
        const met = resumed(figureOf(one.element), one)
        if (met) return [[one.element, met]]
        ledger.note(one.element, untouched(figureOf(one.element)))
        return []
      })
      settle(next, 0, false)
      return next.length
    },
    /** Gives up everything that is not stored: the person signs out and was warned. */
    abandon() {
      queue.abandon()
      stack = nothingDone
      show([...view.cells.keys()].map((element) => [element, untouched(figureOf(element))]))
    },
    /** True where a note on the cell would be the reason for its missing figure. */
    isMissing: (element: string) => answerOf(view.cells.get(element), figureOf(element)).state === 'missing',
    saveNow: () => queue.flush(),
    /** The page is open: what cannot be sent is tried again. */
    attend: () => queue.setRetrying(true),
    /** The page is left: sent once more, and kept where it was kept; nothing goes out later under another's session. */
    depart() {
      queue.flush()
      queue.setRetrying(false)
    },
    settled: () => queue.settled(),
    /** The cells in which something typed is not stored yet. */
    unsaved: () => [...view.cells].flatMap(([element, cell]) => (wouldBeLost(cell) ? [element] : [])),
    hasUnsaved: () => [...view.cells.values()].some(wouldBeLost),
  }
}

function isOnItsWay(cell: Cell): boolean {
  return cell.phase === 'waiting' || cell.phase === 'saving'
}
