/**
 * A unit's figures of one month, with the state that says how far they can be trusted, the one table of how states
 * change, and the status that every number made of them carries.
 */
import type { LockReason } from './failure.ts'
import type { Month } from './period.ts'
import type { Action } from './permission.ts'

export const sheetStates = ['draft', 'submitted', 'returned', 'approved', 'reopened'] as const
export type SheetState = (typeof sheetStates)[number]

/** tạm tính, đã nộp, đã duyệt, đã chốt; least trusted first. */
export const dataStatuses = ['provisional', 'submitted', 'approved', 'final'] as const
export type DataStatus = (typeof dataStatuses)[number]

export function statusOfSheet(state: SheetState): DataStatus {
  if (state === 'approved') return 'approved'
  return state === 'submitted' ? 'submitted' : 'provisional'
}

/** The status of a number made of several: that of the least trusted. Undefined where nothing was used. */
export function lowestStatus(statuses: Iterable<DataStatus>): DataStatus | undefined {
  let lowest: DataStatus | undefined
  for (const status of statuses)
    if (lowest === undefined || dataStatuses.indexOf(status) < dataStatuses.indexOf(lowest)) lowest = status
  return lowest
}

/**
 * Whether the unit has done its duty for the month: handed in, or approved once and open again for a correction, be it
 * reopened or returned. A unit whose approved sheet is being corrected must not be told that it is late.
 */
export function isHandedIn(state: SheetState | undefined, wasApproved: boolean): boolean {
  if (state === 'submitted' || state === 'approved') return true
  return wasApproved && (state === 'reopened' || state === 'returned')
}

/** Whether a clerk may write into a sheet in this state. */
export function isOpen(state: SheetState): boolean {
  return state === 'draft' || state === 'returned' || state === 'reopened'
}

/** What a person does to a sheet as a whole. */
export const sheetActs = ['submit', 'return', 'approve', 'reopen'] as const
export type SheetAct = (typeof sheetActs)[number]

export type SheetMove = { from: readonly SheetState[]; to: SheetState; right: Action }

/**
 * The whole state machine. A submitted sheet is taken back by returning it; an approved one by reopening it with a reason
 * and a last day. Reopening also gives an open sheet more days; approving a reopened sheet closes it as it stands.
 */
export const sheetMoves: Record<SheetAct, SheetMove> = {
  submit: { from: ['draft', 'returned', 'reopened'], to: 'submitted', right: 'enter_figures' },
  return: { from: ['submitted'], to: 'returned', right: 'approve_sheets' },
  approve: { from: ['submitted', 'reopened'], to: 'approved', right: 'approve_sheets' },
  reopen: { from: ['draft', 'returned', 'reopened', 'approved'], to: 'reopened', right: 'reopen_sheets' },
}

/** What decides whether a sheet can be written on a day; dates are Vietnamese calendar days. */
export type EntryConditions = {
  month: Month
  today: string
  mayEnter: boolean
  state: SheetState
  /** The last day on which a draft is taken, or null where no date closes it. */
  closesOn: string | null
  /** The last day of a reopened sheet, or null where it has none. */
  openUntil: string | null
}

/**
 * Which of the four reasons forbids writing, or undefined. A date closes drafts only: a sheet that was returned or reopened
 * was asked for after it, and a reopened one has its own last day.
 */
export function lockReason(on: EntryConditions): LockReason | undefined {
  if (on.month > on.today.slice(0, 7)) return 'not_open_yet'
  if (!on.mayEnter) return 'no_right'
  if (!isOpen(on.state)) return 'approved'
  const last = on.state === 'draft' ? on.closesOn : on.state === 'reopened' ? on.openUntil : null
  return last !== null && on.today > last ? 'past_deadline' : undefined
}
