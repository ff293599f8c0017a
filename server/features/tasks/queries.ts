/** SQL of tasks beyond what the records hold: their log, and names. Reads only; planning writes. */
import type { Reader } from '../../database/tables.ts'

export type LogRow = {
  at: string
  by: string | null
  act: string
  occurrence: number | null
  percent: number | null
  day: string | null
  beforeDay: string | null
  note: string | null
}

/** The log of a task, newest first. */
export async function logOf(db: Reader, taskId: number): Promise<LogRow[]> {
  const rows = await db
    .selectFrom('task_event')
    .leftJoin('account', 'account.id', 'task_event.account_id')
    .selectAll('task_event')
    .select('account.display_name')
    .where('task_id', '=', taskId)
    .orderBy('task_event.id', 'desc')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    by: row.display_name,
    act: row.act,
    occurrence: row.occurrence,
    percent: row.percent,
    day: row.day,
    beforeDay: row.before_day,
    note: row.note,
  }))
}

/** The name of an account, of one who has left too. */
export async function nameOfAccount(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('account').select('display_name').where('id', '=', id).executeTakeFirst()
  return row?.display_name ?? null
}
