/** The sample without its scoring round, for tests that open one of their own on the same set, year and province. */
import type { Database } from '../../server/database/tables.ts'
import { raiseVersion, scoresTopic } from '../../server/database/version.ts'

const tables = [
  'round_proof',
  'round_comment',
  'round_score_change',
  'round_score',
  'round_result',
  'round_unit',
  'round_due',
  'scoring_round',
] as const

export async function removeRounds(db: Database): Promise<void> {
  await db.deleteFrom('attachment').where('subject', '=', 'score').execute()
  for (const table of tables) await db.deleteFrom(table).execute()
  await raiseVersion(db, scoresTopic)
}
