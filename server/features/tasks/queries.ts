/** SQL of tasks beyond what the records hold: their log, and what is attached. Reads only; planning and filing write. */
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

export type EvidenceRow = {
  id: string
  kind: 'file' | 'link'
  name: string
  url: string | null
  mediaType: string | null
  size: number | null
  sha256: string | null
  occurrence: number | null
  at: string
  by: string
  accountId: string
}

/** What is attached to a task and not taken away again, in the order in which it came. */
export async function evidenceOf(db: Reader, taskId: number): Promise<EvidenceRow[]> {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('account', 'account.id', 'attachment.account_id')
    .selectAll('attachment')
    .select('account.display_name')
    .where('subject', '=', 'task')
    .where('subject_id', '=', taskId)
    .where('removed_at', 'is', null)
    .orderBy('attachment.at')
    .orderBy('attachment.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EvidenceRow['kind'],
    name: row.name,
    url: row.url,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    occurrence: row.part,
    at: row.at,
    by: row.display_name,
    accountId: row.account_id,
  }))
}

/** The name of an account, of one who has left too. */
export async function nameOfAccount(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('account').select('display_name').where('id', '=', id).executeTakeFirst()
  return row?.display_name ?? null
}
