/** SQL of what is said and shown beside a score: comments and proofs. */
import { entryId } from '../../database/entry-id.ts'
import type { Database, Reader } from '../../database/tables.ts'
import { attachmentsOf } from '../../filing/attachments.ts'

type Leaf = { roundId: number; unitId: number; node: string }

export async function insertComment(
  trx: Database,
  { roundId, unitId, node }: Leaf,
  { side, text, at, accountId }: { side: 'unit' | 'parent'; text: string; at: string; accountId: string },
): Promise<void> {
  await trx
    .insertInto('round_comment')
    .values({ id: entryId(at), round_id: roundId, unit_id: unitId, node, side, text, at, account_id: accountId })
    .execute()
}

export async function commentsOf(db: Reader, { roundId, unitId, node }: Leaf) {
  const rows = await db
    .selectFrom('round_comment')
    .innerJoin('account', 'account.id', 'round_comment.account_id')
    .selectAll('round_comment')
    .select('account.display_name')
    .where('round_id', '=', roundId)
    .where('unit_id', '=', unitId)
    .where('node', '=', node)
    .orderBy('round_comment.id')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    by: row.display_name,
    side: row.side as 'unit' | 'parent',
    text: row.text,
  }))
}

/** How many comments stand beside each leaf of a sheet. */
export async function commentCounts(db: Reader, roundId: number, unitId: number): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('round_comment')
    .select('node')
    .where('round_id', '=', roundId)
    .where('unit_id', '=', unitId)
    .execute()
  return counted(rows)
}

/** What is attached to a sheet, each with its leaf. */
export async function proofsOf(db: Reader, roundUnitId: number) {
  const rows = await db.selectFrom('round_proof').selectAll().where('round_unit_id', '=', roundUnitId).execute()
  const nodes = new Map(rows.map((row) => [row.attachment_id, row.node]))
  const attachments = await attachmentsOf(db, 'score', roundUnitId)
  return attachments.flatMap((one) => {
    const node = nodes.get(one.id)
    return node === undefined ? [] : [{ ...one, node }]
  })
}
export type Proof = Awaited<ReturnType<typeof proofsOf>>[number]

export async function insertProof(trx: Database, attachmentId: string, roundUnitId: number, node: string) {
  await trx
    .insertInto('round_proof')
    .values({ attachment_id: attachmentId, round_unit_id: roundUnitId, node })
    .execute()
}

export function counted(rows: readonly { node: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { node } of rows) counts.set(node, (counts.get(node) ?? 0) + 1)
  return counts
}
