/**
 * Actions decided in meetings, as they are stored and as one person may see them: the only road to them, for their own page,
 * for the overview and the unit's page, and for the briefing of the next meeting. They are few and read anew each time.
 */
import type { MeetingActionTable } from '../database/rows/meetings.ts'
import type { Reader } from '../database/tables.ts'
import {
  type ActionState,
  actionDaysLate,
  actionStanding,
  byUrgency,
  type MeetingAction,
} from '../domain/meeting-action.ts'
import { type Account, may } from '../domain/permission.ts'
import type { Unit } from '../domain/unit.ts'
import type { Catalogue } from './catalogue.ts'
import { nameOf } from './shown.vi.ts'

export type ActionView = { catalogue: Catalogue; viewer: Account; today: string }

/** What the meetings of a unit decided: open ones first, by due day, then the closed, the latest first. Unscoped. */
export async function actionsOfMeeting(db: Reader, unitId: number): Promise<MeetingAction[]> {
  const rows = await db.selectFrom('meeting_action').selectAll().where('unit_id', '=', unitId).execute()
  return rows.map(actionOf).sort(byUrgency)
}

/** What concerns a unit, whichever meeting decided it; in the same order. Unscoped. */
export async function actionsFor(db: Reader, unitId: number): Promise<MeetingAction[]> {
  return actionsForUnits(db, [unitId])
}

export async function actionsForUnits(db: Reader, unitIds: readonly number[]): Promise<MeetingAction[]> {
  if (unitIds.length === 0) return []
  const rows = await db.selectFrom('meeting_action').selectAll().where('for_unit_id', 'in', unitIds).execute()
  return rows.map(actionOf).sort(byUrgency)
}

export async function actionById(db: Reader, id: number): Promise<MeetingAction | undefined> {
  const row = await db.selectFrom('meeting_action').selectAll().where('id', '=', id).executeTakeFirst()
  return row && actionOf(row)
}

function actionOf(row: MeetingActionTable): MeetingAction {
  return {
    id: row.id,
    unitId: row.unit_id,
    forUnitId: row.for_unit_id,
    editionId: row.edition_id,
    indicator: row.indicator,
    issue: row.issue,
    owner: row.owner,
    decidedOn: row.decided_on,
    due: row.due,
    state: row.state as ActionState,
    result: row.result,
    closedOn: row.closed_on,
    revision: row.revision,
  }
}

type Places = Pick<MeetingAction, 'unitId' | 'forUnitId'>

/** Those who see the drafts of the meeting's unit, or of the unit that it concerns. */
export function maySeeAction({ catalogue, viewer }: ActionView, { unitId, forUnitId }: Places): boolean {
  return [unitId, forUnitId].some((id) => may(viewer, 'see_drafts', id, catalogue.ancestorsOf))
}

export function mayDecide({ catalogue, viewer }: ActionView, unitId: number): boolean {
  return may(viewer, 'decide_actions', unitId, catalogue.ancestorsOf)
}

/** Whether somebody may say what came of it: the people of the unit that it concerns. */
export function mayReport(view: ActionView, { unitId, forUnitId }: Places): boolean {
  return mayDecide(view, unitId) || may(view.viewer, 'report_tasks', forUnitId, view.catalogue.ancestorsOf)
}

/** Whether the meetings of a unit are of any concern to somebody: to those who work for it, or for a unit below it. */
export function maySeeMeeting({ catalogue, viewer }: ActionView, unitId: number): boolean {
  return viewer.roles.some(
    (role) =>
      may({ ...viewer, roles: [role] }, 'see_drafts', role.unitId, () => []) &&
      (role.unitId === unitId ||
        catalogue.ancestorsOf(unitId).includes(role.unitId) ||
        catalogue.ancestorsOf(role.unitId).includes(unitId)),
  )
}

/** An action with its names, how it stands today, and what the viewer may do with it. */
export function actionItem(view: ActionView, action: MeetingAction) {
  const { catalogue, today } = view
  const { unitId, forUnitId, editionId, indicator: code, ...rest } = action
  const indicator = code === null ? undefined : catalogue.indicatorsByCode.get(code)
  return {
    ...rest,
    parent: nameOf(unitNamed(catalogue, unitId)),
    unit: nameOf(unitNamed(catalogue, forUnitId)),
    indicator: indicator ? { code: indicator.code, name: indicator.name } : null,
    edition: editionId,
    standing: actionStanding(action, today),
    daysLate: actionDaysLate(action, today),
    mayDecide: mayDecide(view, unitId),
    mayReport: action.state === 'open' && mayReport(view, action),
  }
}

function unitNamed(catalogue: Catalogue, id: number): Unit {
  const unit = catalogue.unitsById.get(id)
  if (!unit) throw new Error(`an action names no unit ${id}`)
  return unit
}
