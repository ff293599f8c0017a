/** An action decided in a meeting: what is to be done about what, by whom, until when; and whether it is late on a day. */
export const actionStates = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** How it stands on a day: an open one may be late; one without a due day never is. */
export type ActionStanding = 'open' | 'late' | 'done' | 'dropped'

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
