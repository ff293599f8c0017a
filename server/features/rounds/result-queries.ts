/** SQL of what a round has published: written once, with the decision. */
import type { Database } from '../../database/tables.ts'
import type { UnitStanding } from '../../evaluation/scores/round-totals.ts'

export async function insertResults(
  trx: Database,
  roundId: number,
  standings: readonly UnitStanding[],
  { number, on, sourceId }: { number: string; on: string; sourceId: number },
): Promise<void> {
  await trx
    .updateTable('scoring_round')
    .set({ decision: number, decided_on: on, source_id: sourceId })
    .where('id', '=', roundId)
    .execute()
  const rows = standings.map((one) => ({
    round_id: roundId,
    unit_id: one.unit.id,
    self: one.self.total,
    total: one.total,
    class: one.class,
    place: one.place,
    of_units: one.ofUnits,
    block_place: one.blockPlace,
    of_block: one.ofBlock,
  }))
  for (let from = 0; from < rows.length; from += 500)
    await trx
      .insertInto('round_result')
      .values(rows.slice(from, from + 500))
      .execute()
}
