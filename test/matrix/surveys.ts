/** Open survey rounds with answers: of a commune of another province, and of phường Sóng Bạc, whose name must not be told. */

import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseVersion, surveysTopic } from '../../server/database/version.ts'
import type { Program } from '../support/app.ts'

export const secretSurvey = 'Khảo sát mật của phường khác'

export type PlantedSurveys = { survey: string }

/** A key that occurs nowhere else. */
const far = 868_686

export async function plantSurveys(
  program: Program,
  { ward, near }: { ward: number; near: number },
): Promise<PlantedSurveys> {
  await inTransaction(program.connection.db, async (trx) => {
    await plantAt(trx, ward, far, 'Khảo sát của tỉnh khác')
    await plantAt(trx, near, far + 1, secretSurvey)
    await raiseVersion(trx, surveysTopic)
  })
  return { survey: String(far) }
}

async function plantAt(trx: Database, unit_id: number, round_id: number, name: string): Promise<void> {
  const [from_date, to_date] = ['2026-05-01', '2026-05-31']
  await trx
    .insertInto('survey_round')
    .values({
      id: round_id,
      unit_id,
      kind: 'sipas',
      name,
      basis: '',
      from_date,
      to_date,
      total_rule: 'pooled',
      state: 'open',
      saves: 1,
      revision: 1,
    })
    .execute()
  await trx.insertInto('survey_factor').values({ round_id, position: 1, name }).execute()
  await trx.insertInto('survey_item').values({ round_id, position: 1, factor: 1, text: name, overall: 1 }).execute()
  await trx.insertInto('survey_group').values({ round_id, position: 1, name: 'Người dân' }).execute()
  await trx
    .insertInto('survey_unit')
    .values({ round_id, unit_id, month: null, population: null, revision: 1 })
    .execute()
  const at = { round_id, unit_id, cohort: 1 }
  await trx
    .insertInto('survey_forms')
    .values({ ...at, issued: 50, returned: 50, valid: 50 })
    .execute()
  await trx
    .insertInto('survey_answer')
    .values({ ...at, item: 1, level_1: 10, level_2: 10, level_3: 10, level_4: 10, level_5: 10 })
    .execute()
}
