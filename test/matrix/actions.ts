/** What meetings decided about a commune of another province, and about phường Sóng Bạc, which must not be told. */
import { meetingsTopic, raiseVersion } from '../../server/database/version.ts'
import type { Program } from '../support/app.ts'

export const secretAction = 'Việc mật của phường khác'

export type PlantedActions = { action: string }

/** A key that occurs nowhere else. */
const far = 878_787

type Planting = { elsewhere: number; ward: number; city: number; near: number }

export async function plantActions(
  { connection: { db } }: Program,
  { elsewhere, ward, city, near }: Planting,
): Promise<PlantedActions> {
  const planted = {
    indicator: null,
    edition_id: null,
    owner: secretAction,
    decided_on: '2026-10-14',
    due: '2026-11-01',
    state: 'open',
    result: '',
    closed_on: null,
    revision: 1,
  }
  await db
    .insertInto('meeting_action')
    .values([
      { ...planted, id: far, unit_id: elsewhere, for_unit_id: ward, issue: 'Việc của tỉnh khác' },
      { ...planted, id: far + 1, unit_id: city, for_unit_id: near, issue: secretAction },
    ])
    .execute()
  await raiseVersion(db, meetingsTopic)
  return { action: String(far) }
}
