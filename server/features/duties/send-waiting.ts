/** Sends the mails that wait, one for each person with all they owe now. A mail that cannot go waits longer each time. */
import type { Owed } from '../../domain/duty.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Person } from '../../evaluation/sheets/owners.ts'
import type { Site } from '../../http/site.ts'
import type { DutyReport } from './duty-reports.ts'
import { type Mail, type Mailbox, mailbox } from './mail.ts'
import { type MailItem, mailText } from './mail.vi.ts'
import { claimMail, settleMails, waitingMails } from './reminder-queries.ts'

/** A quarter of an hour, one, four, sixteen hours after each failure; then it is given up. */
const mostTries = 5
const firstWaitMinutes = 15

export type PersonsDuties = { person: Person; owed: Owed[]; reports: DutyReport[] }

type Waiting = Awaited<ReturnType<typeof waitingMails>>[number]

export async function sendWaiting(
  site: Site,
  duties: ReadonlyMap<string, PersonsDuties>,
  now: Date,
): Promise<{ sent: number; failed: number }> {
  const run = { sent: 0, failed: 0 }
  if (site.config.smtp === undefined) return run
  const ready = (await waitingMails(site.db)).filter((one) => isReady(one, now))
  if (ready.length === 0) return run
  const box = mailbox(site.config.smtp)
  try {
    for (const [accountId, rows] of Map.groupBy(ready, (one) => one.accountId)) {
      const outcome = await sendTo(site, box, duties.get(accountId), rows, now)
      if (outcome === 'sent') run.sent += 1
      if (outcome === 'failed' || outcome === 'unreachable') run.failed += 1
      // Nobody answers there: the others would only wait for the same silence. They keep their turn.
      if (outcome === 'unreachable') break
    }
  } finally {
    box.close()
  }
  return run
}

function isReady({ tries, triedAt }: Waiting, now: Date): boolean {
  if (triedAt === null) return true
  const minutes = firstWaitMinutes * 4 ** Math.max(0, tries - 1)
  return Date.parse(triedAt) + minutes * 60_000 <= now.getTime()
}

async function sendTo(
  site: Site,
  box: Mailbox,
  duties: PersonsDuties | undefined,
  rows: readonly Waiting[],
  now: Date,
): Promise<'sent' | 'failed' | 'unreachable' | 'nothing'> {
  const claimed: Waiting[] = []
  // Whoever has the first has them all: two servers do not write to one person at the same time.
  for (const row of rows) {
    if (!(await claimMail(site.db, row.id, row.tries, now.toISOString()))) break
    claimed.push(row)
  }
  const ids = claimed.map((row) => row.id)
  const mail = claimed.length === 0 ? undefined : await mailFor(site, duties, claimed)
  if (mail === undefined) {
    // Handed in meanwhile, or the person has left: there is nothing to write about any more.
    await settleMails(site.db, ids, 'none')
    return 'nothing'
  }
  const outcome = await box.send(mail)
  if (outcome === 'sent') {
    await settleMails(site.db, ids, 'sent')
    return 'sent'
  }
  const given = claimed.filter((row) => row.tries + 1 >= mostTries || outcome === 'refused')
  await settleMails(
    site.db,
    given.map((row) => row.id),
    'failed',
  )
  return outcome === 'unreachable' ? 'unreachable' : 'failed'
}

/** What the person owes now of the sheets and reports that they were reminded of; undefined where nothing is left. */
async function mailFor(
  site: Site,
  duties: PersonsDuties | undefined,
  rows: readonly Waiting[],
): Promise<Mail | undefined> {
  if (!duties || duties.person.email === null) return undefined
  const asked = new Set(rows.map(({ subject, about, unitId }) => `${subject} ${about} ${unitId}`))
  const { unitsById } = await site.evaluation.catalogue()
  const items: MailItem[] = [
    ...duties.owed
      .filter(({ month, unitId }) => asked.has(`sheet ${month} ${unitId}`))
      .map((one) => ({ subject: 'sheet' as const, ...one, unit: unitsById.get(one.unitId) as Unit })),
    ...duties.reports
      .filter(({ dutyId, unitId }) => asked.has(`report ${dutyId} ${unitId}`))
      .map((one) => ({ subject: 'report' as const, ...one, unit: unitsById.get(one.unitId) as Unit })),
  ]
  if (items.length === 0) return undefined
  const text = mailText(duties.person.displayName, items, site.config.publicUrl ?? '')
  return { to: { name: duties.person.displayName, address: duties.person.email }, ...text }
}
