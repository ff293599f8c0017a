/** SQL of the counted answers of a survey round. */
import { updateAtRevision } from '../../database/revised.ts'
import type { Database, Reader } from '../../database/tables.ts'
import type { UnitCounts } from '../../domain/survey.ts'

/** Holds an open round while answers are written, so that it is not closed over them. `seen`: saves that the writer knows of. */
export async function holdOpen(trx: Database, id: number, seen?: number): Promise<boolean> {
  let query = trx
    .updateTable('survey_round')
    .set((row) => ({ saves: row('saves', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'open')
  if (seen !== undefined) query = query.where('saves', '=', seen)
  return (await query.executeTakeFirst()).numUpdatedRows > 0n
}

/** False where somebody saved the unit's answers since they were seen. */
export async function writeCounts(
  trx: Database,
  key: { roundId: number; unitId: number },
  counts: UnitCounts,
  revision: number,
): Promise<boolean> {
  const at = { round_id: key.roundId, unit_id: key.unitId }
  const { population } = counts
  if (!(await updateAtRevision(trx, 'survey_unit', { ...at, revision }, { population }))) return false
  for (const table of ['survey_answer', 'survey_forms'] as const)
    await trx.deleteFrom(table).where('round_id', '=', at.round_id).where('unit_id', '=', at.unit_id).execute()
  for (const { group, issued, returned, valid, answers } of counts.groups) {
    await trx
      .insertInto('survey_forms')
      .values({ ...at, cohort: group, issued, returned, valid })
      .execute()
    const rows = answers.flatMap((levels, index) =>
      levels === null
        ? []
        : [
            {
              ...at,
              cohort: group,
              item: index + 1,
              level_1: levels[0],
              level_2: levels[1],
              level_3: levels[2],
              level_4: levels[3],
              level_5: levels[4],
            },
          ],
    )
    if (rows.length > 0) await trx.insertInto('survey_answer').values(rows).execute()
  }
  return true
}

/** How many units have answers, by round. */
export async function enteredUnits(db: Reader, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('survey_forms')
    .where('round_id', 'in', [...ids])
    .select(['round_id', 'unit_id'])
    .distinct()
    .execute()
  return new Map([...Map.groupBy(rows, (row) => row.round_id)].map(([id, own]) => [id, own.length]))
}

/** How many groups have answers, by unit; those without any are not in it. */
export async function enteredGroups(db: Reader, roundId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('survey_forms')
    .where('round_id', '=', roundId)
    .groupBy('unit_id')
    .select(['unit_id', ({ fn }) => fn.countAll().as('groups')])
    .execute()
  return new Map(rows.map((row) => [row.unit_id, Number(row.groups)]))
}
