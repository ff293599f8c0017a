/** SQL of reminders: given once for each step, and where their mails stand. */
import type { Database, Reader } from '../../database/tables.ts'
import type { Month } from '../../domain/period.ts'

export type EmailState = 'none' | 'waiting' | 'sent' | 'failed'

export type Reminder = {
  id: string
  accountId: string
  month: Month
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
    .select(['account_id', 'month', 'unit_id', 'deadline', 'step'])
    .where('deadline', 'in', [...deadlines])
    .execute()
  return new Set(rows.map((row) => reminderKey({ ...row, accountId: row.account_id, unitId: row.unit_id })))
}

export function reminderKey(one: Pick<Reminder, 'accountId' | 'month' | 'unitId' | 'deadline' | 'step'>): string {
  return [one.accountId, one.month, one.unitId, one.deadline, one.step].join(' ')
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
      month: reminder.month,
      unit_id: reminder.unitId,
      deadline: reminder.deadline,
      step: reminder.step,
      at,
      owed: reminder.owed,
      email,
      email_tries: 0,
      email_at: null,
    })
    .onConflict((on) => on.columns(['account_id', 'month', 'unit_id', 'deadline', 'step']).doNothing())
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
    month: row.month,
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
  return db
    .selectFrom('reminder')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}
