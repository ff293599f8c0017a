/** A scoring round of a province out of everybody's reach, and one of the sample's city in which a ward says what nobody else may read. */

import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseVersion, scoresTopic } from '../../server/database/version.ts'
import type { Program } from '../support/app.ts'

export const secretScore = 'Giải trình mật của phường khác'

export type PlantedRounds = { round: string; nearRound: string; node: string }

type Planting = { elsewhere: number; ward: number; city: number; near: number; by: string; at: string }

export async function plantRounds({ connection: { db } }: Program, planting: Planting): Promise<PlantedRounds> {
  const { elsewhere, ward, city, near, by, at } = planting
  const { code: node } = await db
    .selectFrom('scheme_node')
    .select('code')
    .where('scheme', '=', 'qd766')
    .where('parent', 'is not', null)
    .orderBy('code')
    .executeTakeFirstOrThrow()
  await inTransaction(db, async (trx) => {
    await plantAt(trx, { id: 868_686, parent: elsewhere, unit: ward, node, by, at })
    await plantAt(trx, { id: 868_687, parent: city, unit: near, node, by, at })
    await raiseVersion(trx, scoresTopic)
  })
  return { round: '868686', nearRound: '868687', node }
}

type Place = { id: number; parent: number; unit: number; node: string; by: string; at: string }

async function plantAt(trx: Database, { id, parent, unit, node, by, at }: Place): Promise<void> {
  await trx
    .insertInto('scoring_round')
    .values({
      id,
      unit_id: parent,
      scheme: 'qd766',
      year: 2025,
      state: 'self',
      survey: 'used',
      council_number: '',
      council_on: null,
      council_place: '',
      council_chair: '',
      council_secretary: '',
      council_opinions: '',
      council_members: null,
      council_for: null,
      decision: null,
      decided_on: null,
      source_id: null,
      revision: 1,
    })
    .execute()
  for (const [place, unitId] of [parent, unit].entries())
    await trx
      .insertInto('round_unit')
      .values({
        id: id * 10 + place,
        round_id: id,
        unit_id: unitId,
        excluded: null,
        handed_in_at: null,
        handed_in_by: null,
        returned: null,
        revision: 1,
      })
      .execute()
  await trx
    .insertInto('round_score')
    .values({
      round_id: id,
      unit_id: unit,
      node,
      step: 'self',
      numerator: null,
      denominator: null,
      choice: null,
      points: 1,
      note: secretScore,
      at,
      account_id: by,
      revision: 1,
    })
    .execute()
}
