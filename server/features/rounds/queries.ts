/** SQL of scoring rounds. Each change checks the revision and the state that it starts from. */
import type { Insertable, Updateable } from 'kysely'
import { entryId } from '../../database/entry-id.ts'
import { putAtRevision, updateAtRevision } from '../../database/revised.ts'
import { takeIds } from '../../database/series.ts'
import type { Database, Reader, Tables } from '../../database/tables.ts'
import type { RoundState, ScoreStep } from '../../domain/round.ts'
import type { LeafAnswer } from '../../domain/scoring-rule.ts'

/** Rows that one statement takes. */
const batch = 500

export async function insertRound(
  trx: Database,
  row: Pick<Insertable<Tables['scoring_round']>, 'unit_id' | 'scheme' | 'year' | 'survey'>,
  units: readonly { unitId: number; excluded: string | null }[],
): Promise<number> {
  const [id = 0] = await takeIds(trx, 'scoring_round', 1)
  const council = {
    council_number: '',
    council_on: null,
    council_place: '',
    council_chair: '',
    council_secretary: '',
    council_opinions: '',
    council_members: null,
    council_for: null,
  }
  await trx
    .insertInto('scoring_round')
    .values({
      ...row,
      ...council,
      id,
      state: 'self' satisfies RoundState,
      decision: null,
      decided_on: null,
      source_id: null,
      revision: 1,
    })
    .execute()
  const ids = await takeIds(trx, 'round_unit', units.length)
  const rows = units.map(({ unitId, excluded }, at) => ({
    id: ids[at] as number,
    round_id: id,
    unit_id: unitId,
    excluded,
    handed_in_at: null,
    handed_in_by: null,
    returned: null,
    revision: 1,
  }))
  for (let from = 0; from < rows.length; from += batch)
    await trx
      .insertInto('round_unit')
      .values(rows.slice(from, from + batch))
      .execute()
  return id
}

export async function replaceDues(trx: Database, id: number, dues: ReadonlyMap<RoundState, string>): Promise<void> {
  await trx.deleteFrom('round_due').where('round_id', '=', id).execute()
  const rows = [...dues].map(([state, due]) => ({ round_id: id, state, due }))
  if (rows.length > 0) await trx.insertInto('round_due').values(rows).execute()
}

/** False where somebody has changed the round, or moved it on, since it was read. */
export async function updateRound(
  trx: Database,
  { id, revision, state }: { id: number; revision: number; state: RoundState },
  change: Updateable<Tables['scoring_round']>,
): Promise<boolean> {
  return updateAtRevision(trx, 'scoring_round', { id, revision, state }, change)
}

/** Holds the round where it stands until the transaction ends; false where it has moved on. */
export async function holdRound(trx: Database, id: number, state: RoundState): Promise<boolean> {
  const held = await trx
    .updateTable('scoring_round')
    .set((row) => ({ state: row.ref('state') }))
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

/** Holds a unit's row; false where it was handed in meanwhile, if it must not be. */
export async function holdOpenUnit(trx: Database, rowId: number): Promise<boolean> {
  const held = await trx
    .updateTable('round_unit')
    .set((row) => ({ revision: row.ref('revision') }))
    .where('id', '=', rowId)
    .where('handed_in_at', 'is', null)
    .where('excluded', 'is', null)
    .executeTakeFirst()
  return held.numUpdatedRows > 0n
}

export async function updateRoundUnit(
  trx: Database,
  { id, revision }: { id: number; revision: number },
  change: Updateable<Tables['round_unit']>,
): Promise<boolean> {
  return updateAtRevision(trx, 'round_unit', { id, revision }, change)
}

export type ScoreKey = { roundId: number; unitId: number; node: string; step: ScoreStep }
export type ScoreContent = LeafAnswer & { note: string }
type Mark = { at: string; accountId: string }

/** Writes a step's word on a leaf if nobody wrote it since the writer looked; false where somebody did. */
export async function writeScore(
  trx: Database,
  { roundId, unitId, node, step }: ScoreKey,
  { fraction, choice, points, note }: ScoreContent,
  { at, accountId, revision }: Mark & { revision: number },
): Promise<boolean> {
  const content = {
    numerator: fraction?.numerator ?? null,
    denominator: fraction?.denominator ?? null,
    choice,
    points,
    note,
    at,
    account_id: accountId,
  }
  return putAtRevision(trx, 'round_score', { round_id: roundId, unit_id: unitId, node, step }, revision, content)
}

export async function noteChange(
  trx: Database,
  { roundId, unitId, node, step }: ScoreKey,
  before: ScoreContent | undefined,
  after: ScoreContent,
  { at, accountId }: Mark,
): Promise<void> {
  const content = ({ fraction, choice, points, note }: ScoreContent) =>
    JSON.stringify({ fraction, choice, points, note })
  await trx
    .insertInto('round_score_change')
    .values({
      id: entryId(at),
      round_id: roundId,
      unit_id: unitId,
      node,
      step,
      at,
      account_id: accountId,
      before: before === undefined ? null : content(before),
      after: content(after),
    })
    .execute()
}

export async function changesOf(db: Reader, roundId: number, unitId: number, node: string) {
  const rows = await db
    .selectFrom('round_score_change')
    .innerJoin('account', 'account.id', 'round_score_change.account_id')
    .selectAll('round_score_change')
    .select('account.display_name')
    .where('round_id', '=', roundId)
    .where('unit_id', '=', unitId)
    .where('node', '=', node)
    .orderBy('round_score_change.id', 'desc')
    .execute()
  return rows.map((row) => ({
    step: row.step as ScoreStep,
    at: row.at,
    by: row.display_name,
    before: row.before === null ? null : (JSON.parse(row.before) as ScoreContent),
    after: JSON.parse(row.after) as ScoreContent,
  }))
}
