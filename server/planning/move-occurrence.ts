/** The one road by which an occurrence changes its state: revision and state are looked at by the statement itself. */
import type { Database } from '../database/tables.ts'
import type { OccurrenceState } from '../domain/occurrence.ts'

export type OccurrenceKey = { taskId: number; position: number }

export type OccurrenceChange = {
  state?: OccurrenceState
  due?: string
  percent?: number
  reported_on?: string | null
  reported_by?: string | null
  decided_at?: string | null
  decided_by?: string | null
  reason?: string | null
}

export type StoredOccurrence = NonNullable<Awaited<ReturnType<typeof storedOccurrence>>>

export async function storedOccurrence(trx: Database, { taskId, position }: OccurrenceKey) {
  return trx
    .selectFrom('task_occurrence')
    .selectAll()
    .where('task_id', '=', taskId)
    .where('position', '=', position)
    .executeTakeFirst()
}

/** False where it no longer has the revision that was seen, or is in none of the states. */
export async function moveOccurrence(
  trx: Database,
  { taskId, position }: OccurrenceKey,
  seen: { revision: number; states: readonly OccurrenceState[] },
  change: OccurrenceChange,
): Promise<boolean> {
  const moved = await trx
    .updateTable('task_occurrence')
    .set((row) => ({ ...change, revision: row('revision', '+', 1) }))
    .where('task_id', '=', taskId)
    .where('position', '=', position)
    .where('revision', '=', seen.revision)
    .where('state', 'in', [...seen.states])
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

/**
 * Takes hold of an occurrence while something is attached to it or taken away. Where it waits for its approver its revision
 * rises: what they approve must be what they looked at. False where it is in none of the states.
 */
export async function holdOccurrence(
  trx: Database,
  { taskId, position }: OccurrenceKey,
  states: readonly OccurrenceState[],
): Promise<boolean> {
  const own = () => trx.updateTable('task_occurrence').where('task_id', '=', taskId).where('position', '=', position)
  const held = await own()
    .set((row) => ({ state: row.ref('state') }))
    .where('state', 'in', [...states])
    .executeTakeFirst()
  if (held.numUpdatedRows === 0n) return false
  await own()
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('state', '=', 'waiting')
    .execute()
  return true
}

/** The percent last told of an occurrence that was not yet reported as done; 0 where none was. */
export async function lastPercent(trx: Database, { taskId, position }: OccurrenceKey): Promise<number> {
  const told = await trx
    .selectFrom('task_event')
    .select('percent')
    .where('task_id', '=', taskId)
    .where('occurrence', '=', position)
    .where('act', '=', 'progress')
    .where('percent', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return told?.percent ?? 0
}
