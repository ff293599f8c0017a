/**
 * One open sheet on the clerk's desk: everything that a person may do with its cells, the sheet as last answered by the
 * server, and the steps that can be taken back. Knows nothing of React.
 */
import type { Sheet } from '#contract/sheets'
import {
  type Answer,
  answerOf,
  chosen,
  emptied,
  entered,
  isSame,
  keptTheirs,
  left,
  restored,
  resumed,
  stepped,
  tookMine,
  typed,
  untouched,
  wouldBeLost,
} from './cell-state.ts'
import { type DeskPorts, openCells, type Settled } from './desk-cells.ts'
import { nothingDone, redo, undo, withoutCell } from './undo-stack.ts'
import type { UnsentAnswer } from './unsent-ledger.ts'
import type { Way } from './ways.ts'

/** Cells are saved this long after they were left, in milliseconds. */
const pauseBeforeSave = 400

export type SheetDesk = ReturnType<typeof openDesk>

export function openDesk(first: Sheet, ports: DeskPorts) {
  const cells = openCells(first, ports)
  const { view, figureOf, hasRow, cellOf, show, settle, queue, ledger, isOvertaken, toSeen } = cells

  /** False where the server says so already and nothing else has been sent to it. */
  function isNews(element: string, answer: Answer): boolean {
    const isWaiting = view().cells.get(element)?.wanted != null && view().cells.get(element)?.phase !== 'conflict'
    return !isWaiting || queue.isOnTheWire(element) || !isSame(answer, answerOf(undefined, figureOf(element)))
  }

  /** The cell of a step in which two values stand: which of them the step would change is for the person to say first. */
  function undecided(taken: ReturnType<typeof undo>): string | undefined {
    return taken?.step.find(({ element }) => view().cells.get(element)?.phase === 'conflict')?.element
  }

  function step(taken: ReturnType<typeof undo>, way: Way): string[] {
    if (taken === undefined || undecided(taken) !== undefined) return []
    cells.setSteps(taken.stack)
    const changes = taken.step.filter(({ element }) => hasRow(element))
    const next = changes.map(({ element, before, after }): [string, Settled] => {
      if (!isNews(element, after)) {
        queue.drop(element)
        return [element, { cell: untouched(figureOf(element)), save: null }]
      }
      return [element, stepped(cellOf(element), figureOf(element), { expected: before, answer: after, way })]
    })
    settle(next, 0, false)
    return changes.map((change) => change.element)
  }

  function leaveAll() {
    const typedIn = [...view().cells].filter(([element, cell]) => cell.draft !== null && hasRow(element))
    settle(
      typedIn.map(([element, cell]) => [element, left(cell, figureOf(element))]),
      0,
    )
  }

  return {
    view,
    subscribe: cells.subscribe,
    receive: cells.receive,
    acted: cells.acted,
    type: (element: string, text: string) => show([[element, typed(cellOf(element), text)]]),
    restore: (element: string) => show([[element, restored(cellOf(element))]]),
    leave: (element: string) => settle([[element, left(cellOf(element), figureOf(element))]], pauseBeforeSave),
    /** Every text that is still being typed counts as entered: the page is about to go. */
    leaveAll,
    isOvertaken,
    /** `seen` is the revision to which this answers, where it was asked for some time ago. */
    choose: (element: string, answer: Answer, seen?: number) =>
      settle([[element, toSeen(element, seen, chosen(cellOf(element), answer))]], 0),
    /** A note on whatever the cell says now; a draft is settled first, so that both travel together. */
    note(element: string, note: string | null, seen?: number) {
      const settled = left(cellOf(element), figureOf(element)).cell
      const next = chosen(settled, { ...answerOf(settled, figureOf(element)), note })
      // A text that is no number stays in the cell; the note belongs to what is stored.
      const cell = settled.fault ? { ...next.cell, draft: settled.draft, fault: settled.fault } : next.cell
      settle([[element, toSeen(element, seen, { cell, save: next.save })]], 0)
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
    /** Takes back the last step; gives back the cells that it touched: none while two values stand in one of them. */
    undo: () => step(undo(cells.steps()), 'undone'),
    redo: () => step(redo(cells.steps()), 'redone'),
    /** The cell for whose sake the next step is refused. */
    undecidedIn: (way: 'undo' | 'redo') => undecided(way === 'undo' ? undo(cells.steps()) : redo(cells.steps())),
    keepTheirs(element: string) {
      const cell = cellOf(element)
      queue.drop(element)
      if (cell.wanted && cell.theirs) ports.discard(element, { ...cell.wanted, revision: cell.theirs.revision })
      if (cell.theirs) cells.agreeTo(element, cell.theirs.revision)
      cells.setSteps(withoutCell(cells.steps(), element))
      show([[element, keptTheirs(cell)]])
      ports.reload()
    },
    takeMine: (element: string) => settle([[element, tookMine(cellOf(element))]], 0, false),
    /** Answers kept from an earlier visit: sent now, and counted, or shown beside what was saved meanwhile. */
    resume(unsent: readonly UnsentAnswer[]) {
      const known = unsent.filter(({ element }) => !view().cells.has(element) && hasRow(element))
      const next = known.flatMap((one): [string, Settled][] => {
        ledger.adopt(one)
        const met = resumed(figureOf(one.element), one)
        if (met) return [[one.element, met]]
        ledger.note(one.element, untouched(figureOf(one.element)))
        return []
      })
      settle(next, 0, false)
      return next.filter(([, { save }]) => save !== null).length
    },
    /** Gives up everything that is not stored: the person signs out and was warned. */
    abandon() {
      queue.abandon()
      cells.setSteps(nothingDone)
      show([...view().cells].map(([element, { base }]) => [element, untouched({ revision: base })]))
    },
    /** True where a note on the cell would be the reason for its missing figure. */
    isMissing: (element: string) => answerOf(view().cells.get(element), figureOf(element)).state === 'missing',
    saveNow: () => queue.flush(),
    /** The page is open: what cannot be sent is tried again. */
    attend: () => queue.setRetrying(true),
    /** The page is left: sent once more, and kept where it was kept; nothing goes out later under another's session. */
    depart() {
      leaveAll()
      queue.flush()
      queue.setRetrying(false)
    },
    settled: () => queue.settled(),
    endedSession: cells.endedSession,
    /** A text that is no number is kept nowhere else. */
    hasDrafts: () => [...view().cells.values()].some((cell) => cell.draft !== null),
    /** The cells in which something typed is not stored yet. */
    unsaved: () => [...view().cells].flatMap(([element, cell]) => (wouldBeLost(cell) ? [element] : [])),
    hasUnsaved: () => [...view().cells.values()].some(wouldBeLost),
  }
}
