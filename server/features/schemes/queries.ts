/** SQL of schemes and of what is entered for their leaves. */
import { putAtRevision } from '../../database/revised.ts'
import type { Database } from '../../database/tables.ts'
import type { LeafAnswer } from '../../domain/scoring-rule.ts'

export type LeafKey = { scheme: string; period: string; unitId: number; node: string }
export type LeafEntry = LeafAnswer & { source: string }

export async function leafEntry(trx: Database, { scheme, period, unitId, node }: LeafKey) {
  return trx
    .selectFrom('leaf_count')
    .selectAll()
    .where('scheme', '=', scheme)
    .where('period', '=', period)
    .where('unit_id', '=', unitId)
    .where('node', '=', node)
    .executeTakeFirst()
}

/** Writes what is known of a leaf if nobody wrote it since the writer looked; false where somebody did. */
export async function writeLeafEntry(
  trx: Database,
  { scheme, period, unitId, node }: LeafKey,
  { fraction, choice, points, source }: LeafEntry,
  { at, accountId, revision }: { at: string; accountId: string; revision: number },
): Promise<boolean> {
  const content = {
    numerator: fraction?.numerator ?? null,
    denominator: fraction?.denominator ?? null,
    choice,
    points,
    source,
    at,
    account_id: accountId,
  }
  return putAtRevision(trx, 'leaf_count', { scheme, period, unit_id: unitId, node }, revision, content)
}
