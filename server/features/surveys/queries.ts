/** SQL of survey rounds. */
import { takeIds } from '../../database/series.ts'
import type { Database, Reader } from '../../database/tables.ts'
import { itemsOf, monthFed, type Questionnaire, type SurveyRound, type UnitCounts } from '../../domain/survey.ts'

type Content = Omit<SurveyRound, 'id' | 'state' | 'revision'>

function columns(round: Content) {
  return {
    unit_id: round.unitId,
    kind: round.kind,
    name: round.name,
    basis: round.basis,
    from_date: round.from,
    to_date: round.to,
    total_rule: round.totalRule,
  }
}

export async function insertRound(trx: Database, round: Content): Promise<number> {
  const [id = 0] = await takeIds(trx, 'survey_round', 1)
  await trx
    .insertInto('survey_round')
    .values({ id, ...columns(round), state: 'draft', saves: 0, revision: 1 })
    .execute()
  return id
}

/** Of a draft alone. */
export async function updateDraft(trx: Database, round: SurveyRound, revision: number): Promise<boolean> {
  const updated = await trx
    .updateTable('survey_round')
    .set({ ...columns(round), revision: revision + 1 })
    .where('id', '=', round.id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

/** The questionnaire, and the units as none of them has answered yet, in place of those before. */
export async function writeQuestionnaire(
  trx: Database,
  round: SurveyRound,
  questionnaire: Questionnaire,
  unitIds: readonly number[],
): Promise<void> {
  const round_id = round.id
  for (const table of ['survey_item', 'survey_factor', 'survey_group', 'survey_unit'] as const)
    await trx.deleteFrom(table).where('round_id', '=', round_id).execute()
  const { factors, groups } = questionnaire
  if (factors.length > 0)
    await trx
      .insertInto('survey_factor')
      .values(factors.map(({ name }, index) => ({ round_id, position: index + 1, name })))
      .execute()
  const items = itemsOf(questionnaire)
  if (items.length > 0)
    await trx
      .insertInto('survey_item')
      .values(
        items.map(({ number, factor, text, overall }) => ({
          round_id,
          position: number,
          factor: factor + 1,
          text,
          overall: Number(overall),
        })),
      )
      .execute()
  if (groups.length > 0)
    await trx
      .insertInto('survey_group')
      .values(groups.map((name, index) => ({ round_id, position: index + 1, name })))
      .execute()
  const month = monthFed(round)
  if (unitIds.length > 0)
    await trx
      .insertInto('survey_unit')
      .values(unitIds.map((unit_id) => ({ round_id, unit_id, month, population: null, revision: 0 })))
      .execute()
}

export async function deleteDraft(trx: Database, id: number, revision: number): Promise<boolean> {
  // The row itself is held first: whoever opens the draft meanwhile waits, and finds it gone.
  const held = await trx
    .updateTable('survey_round')
    .set({ revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (held.numUpdatedRows === 0n) return false
  for (const table of ['survey_item', 'survey_factor', 'survey_group', 'survey_unit'] as const)
    await trx.deleteFrom(table).where('round_id', '=', id).execute()
  await trx.deleteFrom('survey_round').where('id', '=', id).execute()
  return true
}

export async function moveRound(
  trx: Database,
  id: number,
  revision: number,
  from: SurveyRound['state'],
  to: SurveyRound['state'],
): Promise<boolean> {
  const moved = await trx
    .updateTable('survey_round')
    .set({ state: to, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', from)
    .executeTakeFirst()
  return moved.numUpdatedRows > 0n
}

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
  const held = await trx
    .updateTable('survey_unit')
    .set({ population: counts.population, revision: revision + 1 })
    .where('round_id', '=', at.round_id)
    .where('unit_id', '=', at.unit_id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (held.numUpdatedRows === 0n) return false
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
