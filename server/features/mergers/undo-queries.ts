/** SQL of calling a merger off: what is recorded under its units, and taking their rows away again. */
import { sql } from 'kysely'
import type { Database, Reader } from '../../database/tables.ts'

export type StoredMerger = {
  id: number
  on: string
  decree: string
  decreeDate: string
  parentId: number
  enactedAt: string
}

export async function storedMergers(db: Reader): Promise<StoredMerger[]> {
  const rows = await db.selectFrom('merger').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    on: row.on_date,
    decree: row.decree,
    decreeDate: row.decree_date,
    parentId: row.parent_id,
    enactedAt: row.enacted_at,
  }))
}

/** Every table in which something can stand under a unit; roles are looked at apart. */
export const recording = [
  'sheet',
  'typed_rate',
  'rate_change',
  'plan',
  'task_body',
  'report_duty',
  'report',
  'element_owner',
  'sheet_due',
  'import_file',
  'import_mapping',
  'reminder',
  'scheme',
  'leaf_count',
  'index_result',
  'scoring_round',
  'round_unit',
  'round_score',
  'round_score_change',
  'round_comment',
  'round_result',
  'survey_round',
  'survey_unit',
  'survey_forms',
  'survey_answer',
  'body',
  'campaign',
  'initiative',
  'commendation',
  'inspection',
  'edition',
  'report_frame',
  'meeting_action',
] as const

/** The tables in which something stands under one of the units. */
export async function recordedUnder(db: Reader, unitIds: readonly number[]): Promise<string[]> {
  const found: string[] = []
  for (const table of recording) {
    const row = await db
      .selectFrom(table)
      .select(sql<number>`count(*)`.as('count'))
      .where('unit_id', 'in', unitIds)
      .executeTakeFirst()
    if (Number(row?.count ?? 0) > 0) found.push(table)
  }
  // An action stands under the unit that it concerns, too.
  const concerning = await db
    .selectFrom('meeting_action')
    .select('id')
    .where('for_unit_id', 'in', unitIds)
    .limit(1)
    .executeTakeFirst()
  return concerning === undefined ? found : [...found, 'meeting_action']
}

/** Takes away a merger with its links and its units; false where somebody else has done so. */
export async function deleteMerger(trx: Database, id: number, unitIds: readonly number[]): Promise<boolean> {
  await trx.deleteFrom('succession').where('merger_id', '=', id).execute()
  const deleted = await trx.deleteFrom('merger').where('id', '=', id).executeTakeFirst()
  if (deleted.numDeletedRows === 0n) return false
  await trx.deleteFrom('unit').where('id', 'in', unitIds).execute()
  return true
}

/** Units that were to end on a day go on without an end. */
export async function restoreUnits(trx: Database, unitIds: readonly number[], lastDay: string): Promise<void> {
  await trx
    .updateTable('unit')
    .set({ valid_to: null })
    .where('id', 'in', unitIds)
    .where('valid_to', '=', lastDay)
    .execute()
}
