/** SQL that writes actions of meetings; they are read in `evaluation/meeting-actions.ts`. */
import { deleteAtRevision, updateAtRevision } from '../../database/revised.ts'
import { takeIds } from '../../database/series.ts'
import type { Database } from '../../database/tables.ts'
import type { MeetingAction } from '../../domain/meeting-action.ts'

export type ActionContent = Omit<MeetingAction, 'id' | 'revision'>

function columns(action: ActionContent) {
  return {
    unit_id: action.unitId,
    for_unit_id: action.forUnitId,
    edition_id: action.editionId,
    indicator: action.indicator,
    issue: action.issue,
    owner: action.owner,
    decided_on: action.decidedOn,
    due: action.due,
    state: action.state,
    result: action.result,
    closed_on: action.closedOn,
  }
}

export async function insertAction(trx: Database, action: ActionContent): Promise<void> {
  const [id = 0] = await takeIds(trx, 'meeting_action', 1)
  await trx
    .insertInto('meeting_action')
    .values({ id, ...columns(action), revision: 1 })
    .execute()
}

export async function updateAction(trx: Database, action: MeetingAction): Promise<boolean> {
  const { id, revision } = action
  return updateAtRevision(trx, 'meeting_action', { id, revision }, columns(action))
}

/** Only of what is open and was never reported upon. */
export async function deleteAction(trx: Database, id: number, revision: number): Promise<boolean> {
  return deleteAtRevision(trx, 'meeting_action', { id, revision, state: 'open', result: '' })
}

/** Whether an edition of this unit has the number: the one on the table when something was decided. */
export async function isEditionOf(db: Database, editionId: number, unitId: number): Promise<boolean> {
  const row = await db
    .selectFrom('edition')
    .select('id')
    .where('id', '=', editionId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row !== undefined
}
