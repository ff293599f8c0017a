/** The list of a meeting's actions, or of those that concern a unit, as one person may see it. */
import type { Reader } from '../../database/tables.ts'
import type { ActionState } from '../../domain/meeting-action.ts'
import type { Unit } from '../../domain/unit.ts'
import {
  type ActionView,
  actionItem,
  actionsFor,
  actionsOfMeeting,
  mayDecide as mayDecideAt,
  maySeeAction,
} from '../../evaluation/meeting-actions.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { ActionList } from './contract.ts'

/** Closed actions of so many meetings nobody looks for any more in a list. */
const mostClosed = 200

export type ActionsAsked = { by: 'meeting' | 'unit'; of: Unit; state?: ActionState | undefined }

export async function readActions(db: Reader, view: ActionView, { by, of, state }: ActionsAsked): Promise<ActionList> {
  const stored = by === 'meeting' ? await actionsOfMeeting(db, of.id) : await actionsFor(db, of.id)
  const seen = stored.filter((action) => maySeeAction(view, action)).map((action) => actionItem(view, action))
  const asked = seen.filter((item) => state === undefined || item.state === state)
  const open = asked.filter((item) => item.state === 'open')
  const closed = asked.filter((item) => item.state !== 'open')
  return {
    today: view.today,
    of: nameOf(of),
    mayDecide: mayDecideAt(view, of.id),
    open: seen.filter((item) => item.state === 'open').length,
    late: seen.filter((item) => item.standing === 'late').length,
    items: [...open, ...closed.slice(0, mostClosed)],
    left: Math.max(0, closed.length - mostClosed),
  }
}
