/** Keys of new rows, alike on both engines: the last one given is a row of its own, which the taker holds until it commits. */
import { sql } from 'kysely'
import type { Database } from './tables.ts'

const keyed = [
  'plan',
  'target',
  'task',
  'report_duty',
  'body',
  'campaign',
  'campaign_criterion',
  'initiative',
  'commendation',
  'inspection',
  'meeting_action',
  'result_source',
  'index_result',
  'index_benchmark',
  'scoring_round',
  'round_unit',
  'unit',
  'merger',
  'survey_round',
  'edition',
] as const
export type Keyed = (typeof keyed)[number]

/** The next `count` keys of a table, in order. Runs inside the transaction that inserts the rows. */
export async function takeIds(trx: Database, table: Keyed, count: number): Promise<number[]> {
  const known = await trx.selectFrom('id_series').select('last').where('name', '=', table).executeTakeFirst()
  if (!known) {
    const highest = await trx.selectFrom(table).select(sql<number | null>`max(id)`.as('last')).executeTakeFirst()
    await trx
      .insertInto('id_series')
      .values({ name: table, last: highest?.last ?? 0 })
      .onConflict((on) => on.column('name').doNothing())
      .execute()
  }
  const { last } = await trx
    .updateTable('id_series')
    .set((row) => ({ last: row('last', '+', count) }))
    .where('name', '=', table)
    .returning('last')
    .executeTakeFirstOrThrow()
  return Array.from({ length: count }, (_, index) => last - count + 1 + index)
}
