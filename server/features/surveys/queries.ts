/** SQL of survey rounds and their questionnaires. */
import { updateAtRevision } from '../../database/revised.ts'
import { takeIds } from '../../database/series.ts'
import type { Database } from '../../database/tables.ts'
import { itemsOf, monthFed, type Questionnaire, type SurveyRound } from '../../domain/survey.ts'

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
  return updateAtRevision(trx, 'survey_round', { id: round.id, revision, state: 'draft' }, columns(round))
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
  if (!(await updateAtRevision(trx, 'survey_round', { id, revision, state: 'draft' }))) return false
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
  return updateAtRevision(trx, 'survey_round', { id, revision, state: from }, { state: to })
}
