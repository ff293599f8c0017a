/**
 * The clock's act: gives each person the reminders that are due, once for each step, and sends what waits as mail.
 * May run at any time and as often as one likes; whoever owes nothing gets nothing.
 */
import { randomUUID } from 'node:crypto'
import { appendAudit } from '../../database/audit.ts'
import { readSettings } from '../../database/settings.ts'
import { isQuiet, type Owed, owedBy, reminderStep } from '../../domain/duty.ts'
import { dateInVietnam } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import { type Person, people } from '../../evaluation/owners.ts'
import type { Site } from '../../http/site.ts'
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
    .map((person) => ({ person, units: unitsEnteredBy(catalogue, person) }))
    .filter(({ units }) => units.length > 0)
  const units = new Map<number, Unit>(entering.flatMap((one) => one.units.map((unit) => [unit.id, unit])))
  const computed = await site.evaluation.computed(now)
  const sheets = await dutySheets(site.db, catalogue, settings, [...units.values()], computed)
  return new Map(
    entering.map(({ person, units: own }) => {
      const ids = new Set(own.map((unit) => unit.id))
      const reached = sheets.filter((sheet) => ids.has(sheet.unitId))
      return [person.id, { person, owed: owedBy(person.id, reached, today) }]
    }),
  )
}

async function giveReminders(site: Site, duties: ReadonlyMap<string, PersonsDuties>, now: Date): Promise<number> {
  const wanted = [...duties.values()].flatMap(({ person, owed }) =>
    owed.flatMap((one) => {
      const reminder = reminderOf(person, one)
      return reminder ? [{ person, reminder }] : []
    }),
  )
  const given = await givenKeys(site.db, [...new Set(wanted.map(({ reminder }) => reminder.deadline))])
  const fresh = wanted.filter(({ reminder }) => !given.has(reminderKey(reminder)))
  if (fresh.length === 0) return 0
  const at = now.toISOString()
  return site.db.transaction().execute(async (trx) => {
    let count = 0
    for (const { person, reminder } of fresh) {
      const byMail = site.config.smtp !== undefined && person.email !== null && isAddress(person.email)
      if (!(await insertReminder(trx, reminder, at, byMail ? 'waiting' : 'none'))) continue
      count += 1
      const { month, unitId, step, deadline, owed } = reminder
      const after = { account: person.id, step, deadline, owed }
      await appendAudit(trx, { at, accountId: null, act: 'remind', month, unitId, after })
    }
    return count
  })
}

function reminderOf(person: Person, owed: Owed): Reminder | undefined {
  const step = owed.daysLeft === null ? undefined : reminderStep(owed.daysLeft)
  if (step === undefined || owed.deadline === null) return undefined
  const { month, unitId, deadline, cells } = owed
  return { id: randomUUID(), accountId: person.id, month, unitId, deadline, step, owed: cells.length }
}
