/**
 * The road by which published results are written, by whatever way they come: typed in, imported, or made by a round of
 * scoring. It writes what it is given by source; whoever calls decides who may, records the act and raises the version.
 */
import { deleteAtRevision, updateAtRevision } from '../database/revised.ts'
import { takeIds } from '../database/series.ts'
import type { Database } from '../database/tables.ts'

/** Who published, where it can be read, and when. */
export type ResultSource = { text: string; publishedOn: string | null }

/** One published number. Node '' is the total; the value is scaled by its decimals, as many as were published. */
export type ResultContent = {
  value: number
  decimals: number
  place: number | null
  ofUnits: number | null
  note: string
}
export type NewResult = ResultContent & {
  index: string
  scheme: string | null
  period: string
  unitId: number
  node: string
}

/** Rows in one statement: few enough parameters for both engines. */
const batchSize = 100

/** The key of a source; one of the same words and day is the same source. */
export async function noteSource(
  trx: Database,
  { text, publishedOn }: ResultSource,
  { at, accountId }: { at: string; accountId: string | null },
): Promise<number> {
  const alike = trx.selectFrom('result_source').select('id').where('text', '=', text).orderBy('id').limit(1)
  const known = await (publishedOn === null
    ? alike.where('published_on', 'is', null)
    : alike.where('published_on', '=', publishedOn)
  ).executeTakeFirst()
  if (known) return known.id
  const [id = 0] = await takeIds(trx, 'result_source', 1)
  await trx
    .insertInto('result_source')
    .values({ id, text, published_on: publishedOn, added_at: at, account_id: accountId })
    .execute()
  return id
}

/** The keys of the rows written, in order; undefined where the source tells one of them already, and nothing may stay then. */
export async function publishResults(
  trx: Database,
  sourceId: number,
  results: readonly NewResult[],
): Promise<number[] | undefined> {
  const ids = results.length === 0 ? [] : await takeIds(trx, 'index_result', results.length)
  for (let at = 0; at < results.length; at += batchSize) {
    const batch = results.slice(at, at + batchSize)
    const rows = batch.map(({ index, unitId, ofUnits, ...result }, place) => ({
      ...result,
      id: ids[at + place]!,
      index_code: index,
      unit_id: unitId,
      of_units: ofUnits,
      source_id: sourceId,
      revision: 1,
    }))
    const { numInsertedOrUpdatedRows: written = 0n } = await trx
      .insertInto('index_result')
      .values(rows)
      .onConflict((on) => on.columns(['index_code', 'period', 'unit_id', 'node', 'source_id']).doNothing())
      .executeTakeFirstOrThrow()
    if (Number(written) < batch.length) return undefined
  }
  return ids
}

/** Puts other content in the place of a result if it still has the revision that was seen; false where it has not. */
export async function rewriteResult(
  trx: Database,
  { id, revision }: { id: number; revision: number },
  { ofUnits, ...content }: ResultContent,
  sourceId: number,
): Promise<boolean> {
  const change = { ...content, of_units: ofUnits, source_id: sourceId }
  return updateAtRevision(trx, 'index_result', { id, revision }, change)
}

/** Takes a result away if it still has the revision that was seen; its source stays, since other results may name it. */
export async function removeResult(
  trx: Database,
  { id, revision }: { id: number; revision: number },
): Promise<boolean> {
  return deleteAtRevision(trx, 'index_result', { id, revision })
}
