/**
 * A campaign, a body, an initiative, a file and an inspection of a ward out of everybody's reach; and an initiative of phường
 * Sóng Bạc that nobody has recognised.
 */

import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseVersion, recordsTopic } from '../../server/database/version.ts'
import type { Program } from '../support/app.ts'

export const secretTitle = 'Sáng kiến mật của phường khác'

export type PlantedEmulation = Record<'campaign' | 'body' | 'initiative' | 'commendation' | 'inspection', string>

type Keys = Record<keyof PlantedEmulation, number>

/** Keys that occur nowhere else, so that an answer without them can be told from one with them. */
const keys: Keys = { campaign: 818_181, body: 828_282, initiative: 838_383, commendation: 848_484, inspection: 858_585 }
const nearKeys: Keys = {
  campaign: 818_182,
  body: 828_283,
  initiative: 838_384,
  commendation: 848_485,
  inspection: 858_586,
}

export async function plantEmulation(
  program: Program,
  { ward, near }: { ward: number; near: number },
): Promise<PlantedEmulation> {
  await inTransaction(program.connection.db, async (trx) => {
    await plantAt(trx, ward, keys, 'Sáng kiến của tỉnh khác')
    await plantAt(trx, near, nearKeys, secretTitle)
    await raiseVersion(trx, recordsTopic)
  })
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, String(key)])) as PlantedEmulation
}

async function plantAt(trx: Database, unitId: number, keys: Keys, title: string): Promise<void> {
  const at = { unit_id: unitId, revision: 1 }
  await trx
    .insertInto('body')
    .values({
      ...at,
      id: keys.body,
      name: 'Phòng của phường khác',
      name_key: 'x',
      kind: 'office',
      valid_from: '2026-01-01',
      registers: 1,
      inspectable: 1,
    })
    .execute()
  await trx
    .insertInto('campaign')
    .values({
      ...at,
      id: keys.campaign,
      year: 2026,
      // Administrators edit drafts of campaigns, as they do of plans.
      name: 'Phong trào của phường khác',
      basis: '',
      from_date: '2026-01-01',
      to_date: '2026-12-31',
      state: 'draft',
    })
    .execute()
  await trx
    .insertInto('campaign_award')
    .values({ campaign_id: keys.campaign, code: 'praise_commune', name: 'x', clause: '' })
    .execute()
  const of = { ...at, campaign_id: keys.campaign, body_id: keys.body }
  await trx
    .insertInto('initiative')
    .values({
      ...of,
      id: keys.initiative,
      kind: 'idea',
      title,
      title_key: 'x',
      summary: '',
      authors: 'x',
      registered_on: '2026-03-01',
      state: 'registered',
    })
    .execute()
  await trx
    .insertInto('commendation')
    .values({
      ...of,
      id: keys.commendation,
      subject: 'individual',
      name: title,
      award: 'praise_commune',
      achievement: 'x',
      state: 'draft',
    })
    .execute()
  await trx
    .insertInto('inspection')
    .values({
      ...at,
      id: keys.inspection,
      year: 2026,
      body_id: keys.body,
      kind: 'regular',
      planned_month: '2026-12',
      findings: '',
    })
    .execute()
}
