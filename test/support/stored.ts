/** What a database holds, as plain rows in one order: two engines, or before and after, compare as they are. */
import type { Database, Tables } from '../../server/database/tables.ts'

export const allTables = [
  'account',
  'account_role',
  'adjustment',
  'api_token',
  'attachment',
  'audit',
  'audit_seal',
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
  'sheet_version',
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

type Row = Record<string, unknown>
type Seen = { found: Row[]; rows: string[] }

/** What was found last, by database and table: what nobody wrote into is neither written out nor compared a second time. */
const seen = new WeakMap<Database, Map<keyof Tables, Seen>>()

/** Every row as JSON with its columns in order, sorted; by table. */
export async function stored(
  db: Database,
  tables: readonly (keyof Tables)[] = allTables,
): Promise<Record<string, string[]>> {
  const before = seen.get(db) ?? new Map<keyof Tables, Seen>()
  seen.set(db, before)
  const rows: Record<string, string[]> = {}
  for (const table of tables) {
    const found: Row[] = await db.selectFrom(table).selectAll().execute()
    // Asked once a table: sorting the names of every one of 20,000 rows would take most of a test's time.
    const columns = Object.keys(found[0] ?? {}).sort()
    const known = before.get(table)
    const now = known && isSame(known.found, found, columns) ? known : { found, rows: written(found, columns) }
    before.set(table, now)
    rows[table] = now.rows
  }
  return rows
}

function written(found: readonly Row[], columns: readonly string[]): string[] {
  const rows = found.map((row) => JSON.stringify(columns.map((column) => [column, row[column]]))).sort()
  // Given out again as they are: whoever altered them would alter what was there before.
  Object.freeze(rows)
  return rows
}

/** The same rows in the same order; what is no plain value counts as another one. */
function isSame(before: readonly Row[], found: readonly Row[], columns: readonly string[]): boolean {
  return (
    before.length === found.length &&
    found.every((row, at) => columns.every((name) => row[name] === before[at]?.[name]))
  )
}
