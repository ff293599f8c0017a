/** What meetings gave to a person's own units and is still to be done: late, or due within a month. */
import type { Reader } from '../../database/tables.ts'
import { daysAfter, daysBetween } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { actionsForUnits } from '../../evaluation/meeting-actions.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { DutyAction } from './contract.ts'

/** As far ahead as tasks are shown. */
const daysAhead = 30

/** The most urgent first. What was given to a ward is nobody's day in the province: it stands in the meeting's own list. */
export async function dutyActions(
  db: Reader,
  catalogue: Catalogue,
  account: Account,
  today: string,
): Promise<DutyAction[]> {
  const own = account.roles
    .filter((role) => may({ ...account, roles: [role] }, 'report_tasks', role.unitId, () => []))
    .map(({ unitId }) => unitId)
  const last = daysAfter(today, daysAhead)
  return (await actionsForUnits(db, [...new Set(own)])).flatMap((action) => {
    const { id, forUnitId, issue, owner, due, state } = action
    if (state !== 'open' || due === null || due > last) return []
    const unit = nameOf(catalogue.unitsById.get(forUnitId) as Unit)
    return [{ action: id, unit, issue, owner, deadline: due, daysLeft: daysBetween(today, due) }]
  })
}
