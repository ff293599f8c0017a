/** The one road by which results of an index are published: a source with its results, all or none. Changes nothing that stands. */
import { takeIds } from '../database/series.ts'
import type { Database } from '../database/tables.ts'

export type NewSource = { text: string; publishedOn: string | null; at: string; accountId: string }

export type NewResult = {
  index: string
  scheme: string | null
  period: string
  unitId: number
  /** Code of a node; '' for the total. */
  node: string
  value: number
  decimals: number
  place: number | null
  ofUnits: number | null
  note: string
}

/** Rows that one statement takes: both engines bound the number of values. */
const batch = 500

/** Returns the key of the new source. */
export async function publishResults(trx: Database, source: NewSource, results: readonly NewResult[]): Promise<number> {
  const [sourceId = 0] = await takeIds(trx, 'result_source', 1)
  await trx
    .insertInto('result_source')
    .values({
      id: sourceId,
      text: source.text,
      published_on: source.publishedOn,
      added_at: source.at,
      account_id: source.accountId,
    })
    .execute()
  const ids = results.length === 0 ? [] : await takeIds(trx, 'index_result', results.length)
  const rows = results.map(({ index, unitId, ofUnits, ...result }, at) => ({
    ...result,
    id: ids[at] as number,
    index_code: index,
    unit_id: unitId,
    of_units: ofUnits,
    source_id: sourceId,
    revision: 1,
  }))
  for (let from = 0; from < rows.length; from += batch)
    await trx
      .insertInto('index_result')
      .values(rows.slice(from, from + batch))
      .execute()
  return sourceId
}
