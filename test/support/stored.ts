/** What a database holds, as plain rows in one order: two engines, or before and after, compare as they are. */
import type { Database, Tables } from '../../server/database/tables.ts'

export const allTables = [
  'account',
  'account_role',
  'adjustment',
  'api_token',
  'attachment',
  'audit',
  'body',
  'campaign',
  'campaign_award',
  'campaign_criterion',
  'campaign_paper',
  'cell_return',
  'commendation',
  'commendation_paper',
  'criterion_judgement',
  'data_version',
  'element',
  'element_owner',
  'element_rule',
  'figure',
  'id_series',
  'import_file',
  'import_mapping',
  'import_row',
  'indicator',
  'indicator_term',
  'index_benchmark',
  'index_result',
  'index_scale',
  'index_version',
  'initiative',
  'inspection',
  'invitation',
  'leaf_count',
  'merger',
  'plan',
  'plan_change',
  'rate_change',
  'recovery_code',
  'reminder',
  'report',
  'report_duty',
  'report_period',
  'edition',
  'edition_content',
  'report_frame',
  'meeting_action',
  'round_comment',
  'round_due',
  'round_proof',
  'round_result',
  'round_score',
  'round_score_change',
  'round_unit',
  'save_receipt',
  'result_source',
  'scheme',
  'scheme_class',
  'scheme_node',
  'scoring_round',
  'session',
  'setting',
  'sheet',
  'sheet_due',
  'sign_in_failure',
  'sign_in_place',
  'succession',
  'survey_answer',
  'survey_factor',
  'survey_forms',
  'survey_group',
  'survey_item',
  'survey_round',
  'survey_unit',
  'target',
  'task',
  'task_body',
  'task_event',
  'task_occurrence',
  'typed_rate',
  'unit',
] as const satisfies (keyof Tables)[]

/** Every row as JSON with its columns in order, sorted; by table. */
export async function stored(
  db: Database,
  tables: readonly (keyof Tables)[] = allTables,
): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {}
  for (const table of tables) {
    const found: Record<string, unknown>[] = await db.selectFrom(table).selectAll().execute()
    rows[table] = found.map(canonical).sort()
  }
  return rows
}

function canonical(row: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
}
