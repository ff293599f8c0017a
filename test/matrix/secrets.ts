/** What must not be told: a draft of a foreign ward, and people of a foreign province, both with marks that cannot be missed. */

import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../server/database/transaction.ts'
import { catalogueTopic, raiseVersions, recordsTopic } from '../../server/database/version.ts'
import { insertPlan } from '../../server/planning/plans.ts'
import type { Program } from '../support/app.ts'
import { type PlantedActions, plantActions, secretAction } from './actions.ts'
import { type PlantedEditions, plantEditions, secretWords } from './editions.ts'
import { type PlantedEmulation, plantEmulation, secretTitle } from './emulation.ts'
import { type PlantedImports, plantImports, secretFile, secretRate } from './imports.ts'
import { type PlantedReports, plantReports, secretLink } from './reports.ts'
import { type PlantedRounds, plantRounds, secretScore } from './rounds.ts'
import { type PlantedSchemes, plantSchemes } from './schemes.ts'
import { type PlantedSurveys, plantSurveys, secretSurvey } from './surveys.ts'
import { type PlantedTasks, plantTasks } from './tasks.ts'

/** No count, name or note of the sample holds these. */
export const secretValue = 918_273
export const secretNote = 'Ghi chú mật của phường khác'
export const secretPerson = 'Người của tỉnh khác'
export const secretDraft = 'Bản nháp kế hoạch mật của phường khác'
export const secrets = [
  String(secretValue),
  '918.273',
  secretNote,
  secretPerson,
  secretFile,
  secretRate,
  secretDraft,
  secretLink,
  secretTitle,
  secretScore,
  secretSurvey,
  secretAction,
  secretWords,
]

export type Planted = {
  account: string
  token: string
  invitation: string
  /** A draft of the ward, and one of the foreign province. */
  plan: string
  planElsewhere: string
  result: string
} & PlantedImports &
  PlantedTasks &
  PlantedReports &
  PlantedRounds &
  PlantedSchemes &
  PlantedEmulation &
  PlantedSurveys &
  PlantedActions &
  PlantedEditions

/** Plants drafts in phường Sóng Bạc (MH04), imports into it, and a person of Hà Nội with all that people hold. */
export async function plantSecrets(program: Program, at: string): Promise<Planted> {
  const { db } = program.connection
  const unit = async (code: string) =>
    (
      await db
        .selectFrom('unit')
        .select('id')
        .where('code', '=', code)
        .where('valid_to', 'is', null)
        .executeTakeFirstOrThrow()
    ).id
  const [ward, elsewhere] = [await unit('MH04'), await unit('01')]
  const element = await db
    .selectFrom('element')
    .select('id')
    .where('code', '=', 'petitions_due')
    .executeTakeFirstOrThrow()
  const planted = {
    account: randomUUID(),
    token: randomUUID(),
    invitation: randomUUID(),
    plan: '',
    planElsewhere: '',
    result: '',
  }
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto('account')
      .values({
        id: planted.account,
        username: 'nguoi-noi-khac',
        display_name: secretPerson,
        password_hash: null,
        disabled: 0,
        created_at: at,
      })
      .execute()
    await trx
      .insertInto('account_role')
      .values({ account_id: planted.account, role: 'clerk', unit_id: elsewhere })
      .execute()
    await trx
      .insertInto('api_token')
      .values({
        id: planted.token,
        account_id: planted.account,
        name: secretPerson,
        token_hash: 'x',
        scope: 'read',
        created_at: at,
        expires_at: '2027-01-01T00:00:00.000Z',
      })
      .execute()
    await trx
      .insertInto('invitation')
      .values({
        id: planted.invitation,
        token_hash: 'x',
        account_id: planted.account,
        purpose: 'join',
        created_at: at,
        created_by: planted.account,
        expires_at: '2027-01-01T00:00:00.000Z',
      })
      .execute()
    await trx
      .updateTable('sheet')
      .set({ state: 'draft', note: secretNote })
      .where('month', '=', '2026-10')
      .where('unit_id', '=', ward)
      .execute()
    await trx
      .updateTable('figure')
      .set({ value: secretValue, absence: null, note: secretNote })
      .where('month', '=', '2026-10')
      .where('unit_id', '=', ward)
      .where('element_id', '=', element.id)
      .execute()
    // Where a count stands, no percentage is told.
    await trx
      .deleteFrom('figure')
      .where('month', '=', '2026-10')
      .where('unit_id', '=', ward)
      .where('element_id', 'in', (from) => from.selectFrom('element').select('id').where('code', 'like', 'ratings_%'))
      .execute()
    await trx
      .insertInto('audit')
      .values({
        id: `${at}.secret`,
        at,
        account_id: planted.account,
        act: 'save_figure',
        month: '2026-10',
        unit_id: ward,
        element_id: element.id,
        revision: 1,
        before: null,
        after: JSON.stringify({ value: secretValue, state: 'reported', note: secretNote }),
        way: 'typed',
        seal: 0,
        mark: '',
      })
      .execute()
    const draft = { number: null, date: null, year: 2027, issuer: 'UBND', basis: '', note: '' }
    const span = { from: '2027-01', to: '2027-12' }
    const drafted = async (unitId: number, title: string) =>
      String(await insertPlan(trx, { ...draft, span, unitId, title }))
    planted.plan = await drafted(ward, secretDraft)
    planted.planElsewhere = await drafted(elsewhere, secretPerson)
    await raiseVersions(trx, ['2026-10', catalogueTopic])
  })
  const tasks = await plantTasks(program, {
    ward: await unit('00004'),
    near: ward,
    account: planted.account,
    secret: secretNote,
  })
  await raiseVersions(db, [catalogueTopic, recordsTopic])
  const published = await db
    .selectFrom('index_result')
    .select('id')
    .where('unit_id', '=', elsewhere)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const rounds = await plantRounds(program, {
    elsewhere,
    ward: await unit('00004'),
    city: await unit('MH'),
    near: ward,
    by: planted.account,
    at,
  })
  const reports = await plantReports(program, { ward, elsewhere, by: planted.account, note: secretNote, at })
  return {
    ...planted,
    ...tasks,
    ...reports,
    result: String(published.id),
    ...rounds,
    ...(await plantEmulation(program, { ward: await unit('00004'), near: ward })),
    ...(await plantSchemes(program, elsewhere, secretPerson)),
    ...(await plantSurveys(program, { ward: await unit('00004'), near: ward })),
    ...(await plantActions(program, { elsewhere, ward: await unit('00004'), city: await unit('MH'), near: ward })),
    ...(await plantEditions(program, { ward: await unit('00004'), near: ward, by: planted.account, at })),
    ...(await plantImports(program, 'MH04', secretValue)),
  }
}
