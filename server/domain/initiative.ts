/**
 * Initiatives of the emulation movement: registered by a body, appraised, and applied with effect. The counts are those of
 * the quarterly sheet, as they stood on a day.
 */
import { type Body, bodyExists } from './body.ts'

/** Mô hình, giải pháp, sáng kiến. */
export const initiativeKinds = ['model', 'solution', 'idea'] as const
export type InitiativeKind = (typeof initiativeKinds)[number]

export const initiativeStates = ['registered', 'recognised', 'not_recognised', 'applied', 'withdrawn'] as const
export type InitiativeState = (typeof initiativeStates)[number]

export type Initiative = {
  id: number
  unitId: number
  campaignId: number
  bodyId: number
  kind: InitiativeKind
  title: string
  summary: string
  authors: string
  registeredOn: string
  state: InitiativeState
  /** Number and date of the decision that recognises it or does not. */
  decision: string | null
  appraisedOn: string | null
  appraisal: string | null
  /** The day from which it is applied with effect, what shows the effect, and where. */
  appliedOn: string | null
  effect: string | null
  scope: string | null
  withdrawnOn: string | null
  /** Why it was withdrawn, or opened again. */
  reason: string | null
  /** Who registered it or changed it last: they do not appraise it. */
  enteredById: string | null
  revision: number
}

export const initiativeActs = ['change', 'appraise', 'apply', 'withdraw', 'reopen'] as const
export type InitiativeAct = (typeof initiativeActs)[number]

type Move = { from: readonly InitiativeState[]; right: 'report_tasks' | 'approve_tasks' }

/** The whole state machine. What somebody has decided is changed only after it was opened again, with a reason. */
export const initiativeMoves: Record<InitiativeAct, Move> = {
  change: { from: ['registered'], right: 'report_tasks' },
  appraise: { from: ['registered'], right: 'approve_tasks' },
  apply: { from: ['recognised'], right: 'approve_tasks' },
  withdraw: { from: ['registered', 'recognised'], right: 'report_tasks' },
  reopen: { from: ['recognised', 'not_recognised', 'applied', 'withdrawn'], right: 'approve_tasks' },
}

/** One step back: what was applied is recognised again; all else is to be appraised anew. */
export function stateReopened(state: InitiativeState): InitiativeState {
  return state === 'applied' ? 'recognised' : 'registered'
}

/** What is no secret: that an initiative was recognised, and that it is applied. */
export function isPublicInitiative(state: InitiativeState): boolean {
  return state === 'recognised' || state === 'applied'
}

/** The records behind each of the four counts, so that a count can be opened down to them. */
export type InitiativeCounts = {
  /** Expected to register, on that day. */
  bodies: Body[]
  bodiesRegistered: Body[]
  /** Since January; what has been withdrawn by that day has not been registered. */
  registered: Initiative[]
  /** Of them, those recognised and applied with effect by that day. */
  applied: Initiative[]
}

type Counted = Pick<Initiative, 'bodyId' | 'registeredOn' | 'state' | 'appliedOn' | 'withdrawnOn'>

/**
 * Cumulative since January of the year up to a day. Source: emulation plan of phường Hải Hòa 2024, mục II.2.1 gạch đầu dòng 7
 * ("100% … đăng ký …; trong đó có ít nhất 10% … được áp dụng có hiệu quả"): what is applied is a part of what was registered.
 */
export function initiativeCounts<One extends Counted>(
  initiatives: Iterable<One>,
  bodies: Iterable<Body>,
  year: number,
  day: string,
): Omit<InitiativeCounts, 'registered' | 'applied'> & { registered: One[]; applied: One[] } {
  const registered = [...initiatives].filter(
    ({ registeredOn, withdrawnOn }) =>
      registeredOn >= `${year}-01-01` &&
      registeredOn <= `${year}-12-31` &&
      registeredOn <= day &&
      (withdrawnOn === null || withdrawnOn > day),
  )
  const expected = [...bodies].filter((body) => body.registers && bodyExists(body, day))
  const by = new Set(registered.map(({ bodyId }) => bodyId))
  return {
    bodies: expected,
    bodiesRegistered: expected.filter(({ id }) => by.has(id)),
    registered,
    applied: registered.filter(({ state, appliedOn }) => state === 'applied' && appliedOn !== null && appliedOn <= day),
  }
}
