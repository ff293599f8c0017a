/** SQL of reminders: given once for each step, and where their mails stand. */
import type { Database, Reader } from '../../database/tables.ts'

export type EmailState = 'none' | 'waiting' | 'sent' | 'failed'

/** What a reminder is about: a month's sheet, or a report by the key of its duty. */
export type ReminderSubject = { subject: 'sheet' | 'report'; about: string }

export type Reminder = ReminderSubject & {
  id: string
  accountId: string
  unitId: number
  deadline: string
  step: string
  owed: number
}

/** Which of the steps towards these deadlines were given already, as text keys. */
export async function givenKeys(db: Reader, deadlines: readonly string[]): Promise<Set<string>> {
  if (deadlines.length === 0) return new Set()
  const rows = await db
    .selectFrom('reminder')
    .select(['account_id', 'subject', 'about', 'unit_id', 'deadline', 'step'])
    .where('deadline', 'in', [...deadlines])
    .execute()
  return new Set(
    rows.map((row) => reminderKey({ ...row, ...subjectOf(row), accountId: row.account_id, unitId: row.unit_id })),
  )
}

export function reminderKey(one: Omit<Reminder, 'id' | 'owed'>): string {
  return [one.accountId, one.subject, one.about, one.unitId, one.deadline, one.step].join(' ')
}

function subjectOf({ subject, about }: { subject: string; about: string }): ReminderSubject {
  return { subject: subject as ReminderSubject['subject'], about }
}

/** Writes a reminder unless another run has given it; true where it was written. */
export async function insertReminder(
  trx: Database,
  reminder: Reminder,
  at: string,
  email: EmailState,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('reminder')
    .values({
      id: reminder.id,
      account_id: reminder.accountId,
      subject: reminder.subject,
      about: reminder.about,
      unit_id: reminder.unitId,
      deadline: reminder.deadline,
      step: reminder.step,
      at,
      owed: reminder.owed,
      email,
      email_tries: 0,
      email_at: null,
    })
    .onConflict((on) => on.columns(['account_id', 'subject', 'about', 'unit_id', 'deadline', 'step']).doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Reminders whose mail is still to go, oldest first. */
export async function waitingMails(db: Reader) {
  const rows = await db
    .selectFrom('reminder')
    .selectAll()
    .where('email', '=', 'waiting')
    .orderBy('at')
    .orderBy('id')
    .limit(2000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    ...subjectOf(row),
    unitId: row.unit_id,
    tries: row.email_tries,
    triedAt: row.email_at,
  }))
}

/** Takes a mail for this run; false where another run has it. */
export async function claimMail(db: Database, id: string, tries: number, at: string): Promise<boolean> {
  const claimed = await db
    .updateTable('reminder')
    .set({ email_tries: tries + 1, email_at: at })
    .where('id', '=', id)
    .where('email', '=', 'waiting')
    .where('email_tries', '=', tries)
    .executeTakeFirst()
  return claimed.numUpdatedRows > 0n
}

export async function settleMails(db: Database, ids: readonly string[], email: EmailState): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('reminder')
    .set({ email })
    .where('id', 'in', [...ids])
    .where('email', '=', 'waiting')
    .execute()
}

/** The latest reminders of a person. */
export async function remindersOf(db: Reader, accountId: string, most: number) {
  const rows = await db
    .selectFrom('reminder')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, ...subjectOf(row), email: row.email as EmailState }))
}
