/** The one road by which attachments are noted and taken away. A row that is taken away stays, with who did it and when. */
import type { Database, Reader } from '../database/tables.ts'

/** What something is attached to: a record by its kind and key, and a part of it by number. */
export type Subject = { subject: string; subjectId: number; part: number | null }

export type NewAttachment = {
  id: string
  name: string
  at: string
  accountId: string
} & ({ kind: 'file'; mediaType: string; size: number; sha256: string } | { kind: 'link'; url: string })

export async function noteAttachment(trx: Database, on: Subject, attachment: NewAttachment): Promise<void> {
  const { id, kind, name, at, accountId } = attachment
  const file = attachment.kind === 'file' ? attachment : undefined
  await trx
    .insertInto('attachment')
    .values({
      id,
      subject: on.subject,
      subject_id: on.subjectId,
      part: on.part,
      kind,
      name,
      url: attachment.kind === 'link' ? attachment.url : null,
      media_type: file?.mediaType ?? null,
      size: file?.size ?? null,
      sha256: file?.sha256 ?? null,
      at,
      account_id: accountId,
      removed_at: null,
      removed_by: null,
    })
    .execute()
}

/** What is attached to a record and not taken away, in the order in which it came; with who brought it. */
export async function attachmentsOf(db: Reader, subject: string, subjectId: number) {
  const rows = await db
    .selectFrom('attachment')
    .innerJoin('account', 'account.id', 'attachment.account_id')
    .selectAll('attachment')
    .select('account.display_name')
    .where('subject', '=', subject)
    .where('subject_id', '=', subjectId)
    .where('removed_at', 'is', null)
    .orderBy('attachment.at')
    .orderBy('attachment.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as 'file' | 'link',
    name: row.name,
    url: row.url,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    part: row.part,
    at: row.at,
    by: row.display_name,
    accountId: row.account_id,
  }))
}

export type Attachment = Awaited<ReturnType<typeof attachmentsOf>>[number]

/** False where somebody else has taken it away already. */
export async function takeAwayAttachment(trx: Database, id: string, at: string, accountId: string): Promise<boolean> {
  const taken = await trx
    .updateTable('attachment')
    .set({ removed_at: at, removed_by: accountId })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}
