/** The latest reminders of a person, each with the name of what it was about. */
import type { Account } from '../../domain/permission.ts'
import { reportTitle } from '../../domain/report-duty.vi.ts'
import { dutiesByIds } from '../../evaluation/report-calendar.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { Site } from '../../http/site.ts'
import type { Reminders } from './contract.ts'
import { remindersOf } from './reminder-queries.ts'

const most = 30

export async function readReminders(site: Site, account: Account): Promise<Reminders> {
  const { unitsById } = await site.evaluation.catalogue()
  const rows = await remindersOf(site.db, account.id, most)
  const ids = rows.filter((row) => row.subject === 'report').map((row) => Number(row.about))
  const titles = new Map((await dutiesByIds(site.db, ids)).map((duty) => [duty.id, reportTitle(duty)]))
  const items = rows.flatMap(({ at, unit_id, subject, about, deadline, step, owed, email }) => {
    const unit = unitsById.get(unit_id)
    const month = subject === 'sheet' ? about : null
    const report = subject === 'report' ? (titles.get(Number(about)) ?? null) : null
    // A duty that was removed since has no name any more, and is no matter any more.
    if (!unit || (month === null && report === null)) return []
    return [{ at, unit: nameOf(unit), month, report, deadline, step, owed, email }]
  })
  return { items }
}
