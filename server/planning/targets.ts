/** The one road by which targets of a plan are written: its whole table at once, rows that stay keeping their keys. */
import { takeIds } from '../database/series.ts'
import type { Database } from '../database/tables.ts'
import type { Target } from '../domain/target.ts'

/** A row of the table; `partOf` is the place of another row in it. */
export type TargetContent = Omit<Target, 'id' | 'planId' | 'unitId' | 'partOf'> & { partOf: number | null }

/** A row with the key that it has, or null for a new one. */
export type TargetOfTable = TargetContent & { id: number | null }

/** The rows of a plan as they are stored, in the order of the document; `partOf` is a place, as in what is written. */
export async function storedTargets(trx: Database, planId: number): Promise<(TargetContent & { id: number })[]> {
  const rows = await trx
    .selectFrom('target')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const placeOf = new Map(rows.map((row, index) => [row.id, index]))
  return rows.map((row) => ({
    id: row.id,
    indicator: row.indicator,
    operator: row.operator as Target['operator'],
    value: row.value,
    decimals: row.decimals,
    word: row.word,
    from: row.from_month,
    to: row.to_month,
    appliesTo: row.applies_to as Target['appliesTo'],
    clause: row.clause,
    summary: row.summary,
    note: row.note,
    partOf: row.part_of === null ? null : (placeOf.get(row.part_of) ?? null),
  }))
}

/** Replaces the table of a plan; the caller has seen to it that every key given is one of the plan's, and stands once. */
export async function writeTargets(trx: Database, planId: number, table: readonly TargetOfTable[]): Promise<void> {
  const fresh = await takeIds(trx, 'target', table.filter(({ id }) => id === null).length)
  const ids = table.map(({ id }) => id ?? (fresh.shift() as number))
  // What is taken away may be the whole of what stays, so the parts are loosened first and tied again at the end.
  await trx.updateTable('target').set({ part_of: null }).where('plan_id', '=', planId).execute()
  const gone = trx.deleteFrom('target').where('plan_id', '=', planId)
  await (ids.length === 0 ? gone : gone.where('id', 'not in', ids)).execute()
  for (const [index, row] of table.entries()) {
    const columns = { ...targetColumns(row), position: index + 1 }
    const id = ids[index] as number
    if (row.id === null)
      await trx
        .insertInto('target')
        .values({ id, plan_id: planId, ...columns })
        .execute()
    else await trx.updateTable('target').set(columns).where('id', '=', id).execute()
  }
  for (const [index, { partOf }] of table.entries())
    if (partOf !== null)
      await trx
        .updateTable('target')
        .set({ part_of: ids[partOf] as number })
        .where('id', '=', ids[index] as number)
        .execute()
}

function targetColumns(row: TargetContent) {
  return {
    indicator: row.indicator,
    operator: row.operator,
    value: row.value,
    decimals: row.decimals,
    word: row.word,
    from_month: row.from,
    to_month: row.to,
    applies_to: row.appliesTo,
    clause: row.clause,
    summary: row.summary,
    note: row.note,
  }
}
