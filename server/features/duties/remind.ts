/**
 * The clock's act: gives each person the reminders that are due, once for each step, and sends what waits as mail.
 * May run at any time and as often as one likes; whoever owes nothing gets nothing.
 */

import { randomUUID } from 'node:crypto'
import { appendAudit } from '../../database/audit.ts'
import { readSettings } from '../../database/settings.ts'
import { inTransaction } from '../../database/transaction.ts'
import { isQuiet, owedBy, reminderStep } from '../../domain/duty.ts'
import { dateInVietnam, type Month } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import { people } from '../../evaluation/sheets/owners.ts'
import type { Site } from '../../http/site.ts'
import { dutyReports, unitsReportedBy } from './duty-reports.ts'
import { dutySheets, unitsEnteredBy } from './duty-sheets.ts'
import { isAddress } from './mail.ts'
import { givenKeys, insertReminder, type Reminder, reminderKey } from './reminder-queries.ts'
import { type PersonsDuties, sendWaiting } from './send-waiting.ts'

export type Run = { given: number; sent: number; failed: number }

export async function remind(site: Site, now: Date): Promise<Run> {
  const owed = await everybodysDuties(site, now)
  const given = await giveReminders(site, owed, now)
  const mail = isQuiet(now) ? { sent: 0, failed: 0 } : await sendWaiting(site, owed, now)
  return { given, ...mail }
}

async function everybodysDuties(site: Site, now: Date): Promise<Map<string, PersonsDuties>> {
  const catalogue = await site.evaluation.catalogue()
  const settings = await readSettings(site.db)
  const today = dateInVietnam(now)
  const entering = (await people(site.db))
    .map((person) => ({
      person,
      units: unitsEnteredBy(catalogue, person),
      // A province has no sheet, but owes reports.
      reporting: unitsReportedBy(catalogue, person),
    }))
    .filter(({ units, reporting }) => units.length + reporting.length > 0)
  const units = unique(entering.flatMap((one) => one.units))
  const computed = await site.evaluation.computed(now)
  const sheets = await dutySheets(site.db, catalogue, settings, units, computed)
  const reports = await dutyReports(site.db, catalogue, unique(entering.flatMap((one) => one.reporting)), today)
  return new Map(
    entering.map(({ person, units: own, reporting }) => {
      const ids = new Set(own.map((unit) => unit.id))
      const reached = sheets.filter((sheet) => ids.has(sheet.unitId))
      const theirs = new Set(reporting.map((unit) => unit.id))
      return [
        person.id,
        {
          person,
          owed: owedBy(person.id, reached, today),
          reports: reports.filter((report) => theirs.has(report.unitId)),
        },
      ]
    }),
  )
}

function unique(units: readonly Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.id, unit])).values()]
}

async function giveReminders(site: Site, duties: ReadonlyMap<string, PersonsDuties>, now: Date): Promise<number> {
  const wanted = [...duties.values()].flatMap((one) => wantedOf(one))
  const given = await givenKeys(site.db, [...new Set(wanted.map(({ reminder }) => reminder.deadline))])
  const fresh = wanted.filter(({ reminder }) => !given.has(reminderKey(reminder)))
  if (fresh.length === 0) return 0
  const at = now.toISOString()
  return inTransaction(site.db, async (trx) => {
    let count = 0
    for (const { person, reminder, recorded } of fresh) {
      const byMail = site.config.smtp !== undefined && person.email !== null && isAddress(person.email)
      if (!(await insertReminder(trx, reminder, at, byMail ? 'waiting' : 'none'))) continue
      count += 1
      const { unitId, step, deadline } = reminder
      const { month, ...about } = recorded
      const after = { account: person.id, step, deadline, ...about }
      await appendAudit(trx, {
        at,
        accountId: null,
        act: 'remind',
        unitId,
        after,
        ...(month === undefined ? {} : { month }),
      })
    }
    return count
  })
}

/** `recorded` is what the record of acts says beside: the month of a sheet, the name of a report. */
type Wanted = {
  person: PersonsDuties['person']
  reminder: Reminder
  recorded: { month?: Month; owed?: number; name?: string; duty?: number }
}

function wantedOf({ person, owed, reports }: PersonsDuties): Wanted[] {
  const sheets = owed.map(({ month, unitId, deadline, daysLeft, cells }) => ({
    ...{ subject: 'sheet' as const, about: month, unitId, deadline, daysLeft, owed: cells.length },
    recorded: { month, owed: cells.length },
  }))
  const others = reports.map(({ dutyId, title, unitId, deadline, daysLeft }) => ({
    ...{ subject: 'report' as const, about: String(dutyId), unitId, deadline, daysLeft, owed: 1 },
    recorded: { name: title, duty: dutyId },
  }))
  return [...sheets, ...others].flatMap(({ daysLeft, deadline, recorded, ...rest }) => {
    const step = daysLeft === null ? undefined : reminderStep(daysLeft)
    if (step === undefined || deadline === null) return []
    return [{ person, reminder: { id: randomUUID(), accountId: person.id, deadline, step, ...rest }, recorded }]
  })
}
