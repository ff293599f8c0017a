/** What meetings of the sample decided, as rows. */
import type { MeetingActionTable } from '../server/database/rows/meetings.ts'
import type { SeedAction } from './shapes.ts'
import type { UnitIds } from './unit-rows.ts'

export function actionRows(seeds: readonly SeedAction[], ids: UnitIds): MeetingActionTable[] {
  return seeds.map(({ meeting, unit, decidedOn, closedOn, ...seed }, index) => ({
    id: index + 1,
    ...seed,
    unit_id: ids.of(meeting),
    for_unit_id: ids.of(unit),
    edition_id: null,
    decided_on: decidedOn,
    state: closedOn === null ? 'open' : 'done',
    closed_on: closedOn,
    revision: 1,
  }))
}
