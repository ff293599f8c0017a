/**
 * Versions of what was stored, by topic: a month ("2026-09") "catalogue" (units, elements, indicators, targets, schemes),
 * "records" (tasks and what became of them, inspections, initiatives, ratings), "reports" (what is owed to whom, and what was
 * sent), "surveys", "meetings" (actions decided), or "scores" (what stands behind leaves of schemes, scores given in rounds, published results).
 * A writer raises the topic in its own transaction; readers keep what they computed as long as the versions stand.
 */
import type { Database, Reader } from './tables.ts'

export const catalogueTopic = 'catalogue'
export const recordsTopic = 'records'
export const reportsTopic = 'reports'
export const meetingsTopic = 'meetings'
export const scoresTopic = 'scores'
/** Survey rounds; what a closed one says of a month's sheet is of the records. */
export const surveysTopic = 'surveys'

export async function raiseVersion(db: Database, topic: string): Promise<void> {
  await db
    .insertInto('data_version')
    .values({ topic, version: 1 })
    .onConflict((on) => on.column('topic').doUpdateSet((row) => ({ version: row('data_version.version', '+', 1) })))
    .execute()
}

/** Each topic once and in one order, so that two writers of many topics never wait for each other crosswise. */
export async function raiseVersions(db: Database, topics: readonly string[]): Promise<void> {
  for (const topic of [...new Set(topics)].sort()) await raiseVersion(db, topic)
}

/** All versions; a topic never written is 0 and absent. */
export async function versions(db: Reader): Promise<Map<string, number>> {
  const rows = await db.selectFrom('data_version').select(['topic', 'version']).execute()
  return new Map(rows.map((row) => [row.topic, row.version]))
}
