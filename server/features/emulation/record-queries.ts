/** SQL of initiatives and of the files of commendations. Each change checks the revision and the state that it starts from. */
import type { Insertable, Updateable } from 'kysely'
import { updateAtRevision } from '../../database/revised.ts'
import { takeIds } from '../../database/series.ts'
import type { Database, Tables } from '../../database/tables.ts'
import type { CommendationState } from '../../domain/emulation.ts'
import type { InitiativeState } from '../../domain/initiative.ts'

type Seen<State> = { id: number; revision: number; state: State }

export async function insertInitiative(
  trx: Database,
  row: Omit<Insertable<Tables['initiative']>, 'id' | 'revision' | 'state'>,
): Promise<number> {
  const [id = 0] = await takeIds(trx, 'initiative', 1)
  await trx
    .insertInto('initiative')
    .values({ id, ...row, state: 'registered' satisfies InitiativeState, revision: 1 })
    .execute()
  return id
}

export async function updateInitiative(
  trx: Database,
  { id, revision, state }: Seen<InitiativeState>,
  change: Updateable<Tables['initiative']>,
): Promise<boolean> {
  return updateAtRevision(trx, 'initiative', { id, revision, state }, change)
}

export async function insertCommendation(
  trx: Database,
  row: Omit<Insertable<Tables['commendation']>, 'id' | 'revision' | 'state'>,
  papers: readonly { position: number; name: string; clause: string }[],
): Promise<number> {
  const [id = 0] = await takeIds(trx, 'commendation', 1)
  await trx
    .insertInto('commendation')
    .values({ id, ...row, state: 'draft' satisfies CommendationState, revision: 1 })
    .execute()
  if (papers.length > 0)
    await trx
      .insertInto('commendation_paper')
      .values(
        papers.map(({ position, name, clause }) => ({
          commendation_id: id,
          position,
          name,
          clause,
          have: 0,
          note: '',
        })),
      )
      .execute()
  return id
}

export async function updateCommendation(
  trx: Database,
  { id, revision, state }: Seen<CommendationState>,
  change: Updateable<Tables['commendation']>,
): Promise<boolean> {
  return updateAtRevision(trx, 'commendation', { id, revision, state }, change)
}

export async function updatePaper(
  trx: Database,
  commendationId: number,
  { position, have, note }: { position: number; have: boolean; note: string },
): Promise<void> {
  await trx
    .updateTable('commendation_paper')
    .set({ have: have ? 1 : 0, note })
    .where('commendation_id', '=', commendationId)
    .where('position', '=', position)
    .execute()
}

/** A draft that nobody has proposed goes whole, with its papers and what was judged of its individual. */
export async function deleteCommendation(trx: Database, seen: Seen<CommendationState>): Promise<boolean> {
  // Takes the row first, so that of two at once the second waits and is told.
  if (!(await updateCommendation(trx, seen, {}))) return false
  await trx.deleteFrom('commendation_paper').where('commendation_id', '=', seen.id).execute()
  await trx
    .deleteFrom('criterion_judgement')
    .where('subject', '=', 'commendation')
    .where('subject_id', '=', seen.id)
    .execute()
  await trx.deleteFrom('commendation').where('id', '=', seen.id).execute()
  return true
}
