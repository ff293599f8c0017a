/**
 * An action decided in a meeting: what is to be done about what, by whom, until when; and whether it is late on a day. Those
 * who decide may change all of it while it is open; the unit that it concerns may say what came of it, and that it is done.
 */
import { daysBetween } from './period.ts'

export const actionStates = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** How it stands on a day: an open one may be late; one without a due day never is. */
export const actionStandings = ['late', 'open', 'done', 'dropped'] as const
export type ActionStanding = (typeof actionStandings)[number]

export type MeetingAction = {
  id: number
  /** Whose meeting decided it. */
  unitId: number
  /** The unit that it concerns; the same unit where it concerns no single one below. */
  forUnitId: number
  editionId: number | null
  indicator: string | null
  issue: string
  /** Who does it, by post or body: never a person's name. */
  owner: string
  /** Vietnamese dates. */
  decidedOn: string
  due: string | null
  state: ActionState
  /** What came of it; may be written while it is open. */
  result: string
  closedOn: string | null
  revision: number
}

export function actionStanding({ state, due }: Pick<MeetingAction, 'state' | 'due'>, today: string): ActionStanding {
  if (state !== 'open') return state
  return due !== null && due < today ? 'late' : 'open'
}

/** Whole days since its day; 0 where it is not late. */
export function actionDaysLate(action: Pick<MeetingAction, 'state' | 'due'>, today: string): number {
  return action.due !== null && actionStanding(action, today) === 'late' ? daysBetween(action.due, today) : 0
}

type Placed = Pick<MeetingAction, 'id' | 'state' | 'due' | 'closedOn'>

/** Open ones first, by due day, those without one after them; then the closed, the latest first. */
export function byUrgency(one: Placed, other: Placed): number {
  if ((one.state === 'open') !== (other.state === 'open')) return one.state === 'open' ? -1 : 1
  if (one.state === 'open')
    return (one.due ?? '9999') < (other.due ?? '9999') ? -1 : one.due === other.due ? one.id - other.id : 1
  return one.closedOn === other.closedOn ? other.id - one.id : (one.closedOn ?? '') > (other.closedOn ?? '') ? -1 : 1
}

/**
 * What a meeting goes through of those before it: everything still open, and what was closed since the day on which the last
 * one decided something. Decided before `day` alone; in the order of urgency.
 */
export function actionsToReview<Action extends Placed & Pick<MeetingAction, 'decidedOn'>>(
  actions: readonly Action[],
  day: string,
): Action[] {
  const before = actions.filter(({ decidedOn }) => decidedOn < day)
  const last = before.reduce((latest, { decidedOn }) => (decidedOn > latest ? decidedOn : latest), '')
  return before.filter(({ state, closedOn }) => state === 'open' || (closedOn ?? '') >= last).sort(byUrgency)
}
