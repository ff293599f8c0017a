/**
 * What one cell of the sheet holds besides the stored figure: the text being typed, the answer on its way to the
 * server, and why it has not arrived. Pure transitions; a refused text is kept as typed and never sent.
 */
import type { FigureItem, StaleContext } from '#contract/sheets'
import { type FigureFault, type FigureState, faultOf } from '#domain/figure.ts'
import { formatScaled, type NumberFault, parseViNumber } from '#domain/measure.ts'
import type { Way } from './ways.ts'

/** What a person wants the cell to say, whole: a save always sends all three. */
export type Answer = { value: number | null; state: FigureState; note: string | null }

/** Why an answer has not reached the server: no network, the session is over, another account is signed in by now. */
export type Hindrance = 'network' | 'signed_out' | 'other_account'

/** Where the wanted answer is: nowhere, waiting its turn, on the wire, kept for later, beside another's, refused. */
export type SavePhase = 'none' | 'waiting' | 'saving' | 'unsent' | 'conflict' | 'refused'

export type Cell = {
  /** What stands in the input while it differs from the answer; null otherwise. */
  draft: string | null
  /** Why the draft cannot be a figure; null while it may still become one. */
  fault: NumberFault | FigureFault | null
  wanted: Answer | null
  /** How the wanted answer came; without meaning while there is none. */
  way: Way
  phase: SavePhase
  /** What keeps it back; without meaning in any phase but unsent. */
  hindrance: Hindrance
  /** The revision on which the wanted answer builds: the one that the person saw. */
  base: number
  /** What another person saved meanwhile, in the phase of conflict. */
  theirs: StaleContext | null
  /** The server's sentence, in the phase refused. */
  message: string | null
}

export type Stored = Pick<FigureItem, 'value' | 'state' | 'note' | 'revision' | 'decimals'>

const nothingSaid: Answer = { value: null, state: 'missing', note: null }

/** A cell in which nothing has been done. */
export function untouched(stored: Pick<Stored, 'revision'>): Cell {
  return {
    draft: null,
    fault: null,
    wanted: null,
    way: 'typed',
    phase: 'none',
    hindrance: 'network',
    base: stored.revision,
    theirs: null,
    message: null,
  }
}

/** The answer as the person sees it: their own where it is not stored yet, else the stored one. */
export function answerOf(cell: Cell | undefined, stored: Stored): Answer {
  return cell?.wanted ?? { value: stored.value, state: stored.state, note: stored.note }
}

/** The text of an answer in the input: "1.234", or nothing where there is no value. */
export function textOf(answer: Answer, decimals: number): string {
  return answer.value === null ? '' : formatScaled(answer.value, decimals)
}

/** What stands in the input. */
export function inputText(cell: Cell | undefined, stored: Stored): string {
  return cell?.draft ?? textOf(answerOf(cell, stored), stored.decimals)
}

/** A keystroke: the text stays as typed, and an earlier fault stands until the cell is left. */
export function typed(cell: Cell, text: string): Cell {
  return { ...cell, draft: text }
}

/** Esc: the value of before. A refused answer is given up with it; one on its way is not called back. */
export function restored(cell: Cell): Cell {
  const kept = { ...cell, draft: null, fault: null }
  return cell.phase === 'refused' ? { ...kept, wanted: null, phase: 'none', message: null } : kept
}

/**
 * The cell is left: the typed text becomes an answer to be saved, or a fault. `save` is null where nothing is to be
 * sent: unchanged, refused, or waiting for the choice in a conflict.
 */
export function left(cell: Cell, stored: Stored): { cell: Cell; save: Answer | null } {
  if (cell.draft === null) return { cell, save: null }
  const before = answerOf(cell, stored)
  const parsed = parseViNumber(cell.draft, stored.decimals)
  if (!parsed.ok) {
    if (parsed.fault !== 'empty') return { cell: { ...cell, fault: parsed.fault }, save: null }
    if (before.value === null) return { cell: { ...cell, draft: null, fault: null }, save: null }
    return chosen(cell, nothingSaid)
  }
  const fault = faultOf('reported', parsed.scaled)
  if (fault) return { cell: { ...cell, fault }, save: null }
  return entered(cell, stored, parsed.scaled)
}

/** A sound value: nothing is sent where the cell says so already, unless the server has refused just that. */
export function entered(
  cell: Cell,
  stored: Stored,
  value: number,
  way: Way = 'typed',
): { cell: Cell; save: Answer | null } {
  const before = answerOf(cell, stored)
  if (before.state === 'reported' && before.value === value && cell.phase !== 'refused')
    return { cell: { ...cell, draft: null, fault: null }, save: null }
  return chosen(cell, { value, state: 'reported', note: noteThatStays(before) }, way)
}

/** Emptied: nothing is said any more. A cell that says nothing already is left as it is. */
export function emptied(cell: Cell, stored: Stored, way: Way): { cell: Cell; save: Answer | null } {
  if (isSame(answerOf(cell, stored), nothingSaid)) return { cell: { ...cell, draft: null, fault: null }, save: null }
  return chosen(cell, nothingSaid, way)
}

/** The reason for a missing figure is no note on the figure that has arrived. */
function noteThatStays(before: Answer): string | null {
  return before.state === 'missing' ? null : before.note
}

/** An explicit answer, from the row's menu, the note field or a settled text. In a conflict it waits for the choice. */
export function chosen(cell: Cell, answer: Answer, way: Way = 'typed'): { cell: Cell; save: Answer | null } {
  const next = { ...cell, draft: null, fault: null, wanted: answer, way, message: null }
  if (cell.phase === 'conflict') return { cell: next, save: null }
  return { cell: { ...next, phase: 'waiting' }, save: answer }
}

/** The answer has left for the server. */
export function sending(cell: Cell): Cell {
  return { ...cell, phase: 'saving' }
}

/** The server stored an answer. A newer one, settled meanwhile, stays wanted and builds on the new revision. */
export function saved(cell: Cell, sent: Answer, revision: number): Cell {
  const next = { ...cell, base: revision, theirs: null, message: null }
  return cell.wanted === null || isSame(cell.wanted, sent)
    ? { ...next, wanted: null, phase: 'none' }
    : { ...next, phase: 'waiting' }
}

/** The server has not taken the answer from this person; it is kept and tried again. */
export function notSent(cell: Cell, hindrance: Hindrance = 'network'): Cell {
  return { ...cell, phase: 'unsent', hindrance }
}

/** Somebody else saved first: both values stand side by side until a person chooses. */
export function stale(cell: Cell, theirs: StaleContext): Cell {
  return { ...cell, phase: 'conflict', theirs }
}

/** The server will not have this answer (locked, invalid); the sentence says why. */
export function refused(cell: Cell, message: string): Cell {
  return { ...cell, phase: 'refused', message }
}

/** "Giữ 118": the other person's value stays. */
export function keptTheirs(cell: Cell): Cell {
  return { ...cell, wanted: null, phase: 'none', base: cell.theirs?.revision ?? cell.base, theirs: null }
}

/** "Dùng 121": one's own value, on top of the revision that was shown, so that a third save is not overwritten either. */
export function tookMine(cell: Cell): { cell: Cell; save: Answer | null } {
  const based = { ...cell, base: cell.theirs?.revision ?? cell.base, theirs: null, phase: 'waiting' as const }
  return { cell: based, save: cell.wanted }
}

/**
 * A step is undone or redone. It goes to the server only where the cell still says what the step left behind; where
 * somebody else has saved since, both values stand side by side, as in any conflict.
 */
export function stepped(
  cell: Cell,
  figure: Stored & Pick<FigureItem, 'savedAt' | 'savedBy'>,
  step: { expected: Answer; answer: Answer; way: Way },
): { cell: Cell; save: Answer | null } {
  if (isSame(answerOf(cell, figure), step.expected) || cell.phase === 'conflict')
    return chosen(cell, step.answer, step.way)
  const asked = chosen(cell, step.answer, step.way).cell
  return { cell: stale(asked, contextOf(figure)), save: null }
}

/**
 * An answer that never reached the server, met again when the sheet is opened: it waits its turn, or stands beside what
 * somebody else has saved meanwhile. Undefined where the sheet says so already.
 */
export function resumed(
  figure: Stored & Pick<FigureItem, 'savedAt' | 'savedBy'>,
  kept: { answer: Answer; way: Way; base: number },
): { cell: Cell; save: Answer | null } | undefined {
  if (isSame(kept.answer, answerOf(undefined, figure))) return undefined
  const cell = { ...untouched(figure), base: kept.base }
  const asked = chosen(cell, kept.answer, kept.way)
  if (figure.revision <= kept.base) return asked
  return { cell: stale(asked.cell, contextOf(figure)), save: null }
}

/** A stored figure as the other side of a conflict. */
export function contextOf(figure: Stored & Pick<FigureItem, 'savedAt' | 'savedBy'>): StaleContext {
  const { value, state, note, revision, savedAt, savedBy } = figure
  return { value, state, note, revision, savedAt, savedBy }
}

/** Whether two answers say the same. */
export function isSame(left: Answer, right: Answer): boolean {
  return left.value === right.value && left.state === right.state && left.note === right.note
}

/** True where closing the page would lose something that a person typed. */
export function wouldBeLost(cell: Cell): boolean {
  return cell.draft !== null || cell.wanted !== null
}
