/**
 * Versions of what was stored, by topic: a month ("2026-09") "catalogue" (units, elements, indicators, targets, schemes),
 * "records" (tasks and what became of them, inspections, initiatives, ratings), "reports" (what is owed to whom, and what was
 * sent), "surveys", "meetings" (actions decided), or "scores" (what stands behind leaves of schemes, scores given in rounds, published results).
 * A writer raises the topic in its own transaction; readers keep what they computed as long as the versions stand.
 */
import { sql } from 'kysely'
import { isMonth, type Month } from '../domain/period.ts'
import { engineOf } from './engine.ts'
import type { Database, Reader } from './tables.ts'
import { keptWhileUnchanged } from './unchanged.ts'

export const catalogueTopic = 'catalogue'
export const recordsTopic = 'records'
export const reportsTopic = 'reports'
export const meetingsTopic = 'meetings'
export const scoresTopic = 'scores'
/** Survey rounds; what a closed one says of a month's sheet is of the records. */
export const surveysTopic = 'surveys'

export async function raiseVersion(db: Database, topic: string): Promise<void> {
  const version = await raised(db, topic)
  if (isMonth(topic)) await noteSheets(db, topic, [allSheets], version)
}

/** Each topic once and in one order, so that two writers of many topics never wait for each other crosswise. */
export async function raiseVersions(db: Database, topics: readonly string[]): Promise<void> {
  for (const topic of [...new Set(topics)].sort()) await raiseVersion(db, topic)
}

/**
 * Raises the months of sheets that were changed, each month once and in one order, and notes which sheets these were:
 * whoever keeps the month reads them again, and nothing else.
 */
export async function raiseSheets(db: Database, sheets: readonly { month: Month; unitId: number }[]): Promise<void> {
  const byMonth = Map.groupBy(sheets, (sheet) => sheet.month)
  for (const month of [...byMonth.keys()].sort()) {
    const version = await raised(db, month)
    const units = new Set((byMonth.get(month) ?? []).map(({ unitId }) => unitId))
    await noteSheets(
      db,
      month,
      [...units].sort((a, b) => a - b),
      version,
    )
  }
}

/** The units whose sheets of a month were changed after a version; 'all' where that is not known one by one. */
export async function sheetsChanged(db: Reader, month: Month, after: number): Promise<number[] | 'all'> {
  const rows = await db
    .selectFrom('sheet_version')
    .select('unit_id')
    .where('month', '=', month)
    .where('version', '>', after)
    .orderBy('unit_id')
    .execute()
  return rows[0]?.unit_id === allSheets ? 'all' : rows.map((row) => row.unit_id)
}

/** No unit has this key. */
const allSheets = 0
/** Three values to a row: far below either engine's limit. */
const notedAtOnce = 1000

async function noteSheets(db: Database, month: Month, unitIds: readonly number[], version: number): Promise<void> {
  for (let at = 0; at < unitIds.length; at += notedAtOnce)
    await db
      .insertInto('sheet_version')
      .values(unitIds.slice(at, at + notedAtOnce).map((unit_id) => ({ month, unit_id, version })))
      .onConflict((on) =>
        on.columns(['month', 'unit_id']).doUpdateSet((row) => ({ version: row.ref('excluded.version') })),
      )
      .execute()
}

async function raised(db: Database, topic: string): Promise<number> {
  const { version } = await db
    .insertInto('data_version')
    .values({ topic, version: 1 })
    .onConflict((on) => on.column('topic').doUpdateSet((row) => ({ version: row('data_version.version', '+', 1) })))
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Until the transaction ends nobody else raises a version: what is read in it stays true. On SQLite it is alone anyway. */
export async function holdVersions(trx: Database): Promise<void> {
  if (engineOf(trx) === 'postgres') await sql`lock table data_version in share row exclusive mode`.execute(trx)
}

/** All versions; a topic never written is 0 and absent. */
export async function versions(db: Reader): Promise<ReadonlyMap<string, number>> {
  return versionsNow(db, '')
}

const versionsNow = keptWhileUnchanged(async (db) => {
  const rows = await db.selectFrom('data_version').select(['topic', 'version']).execute()
  return new Map(rows.map((row) => [row.topic, row.version]))
}, 1)
