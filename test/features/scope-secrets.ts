/** What units keep to themselves, written into sheets that nobody has approved: other numbers and notes, or typed percentages. */
import { raiseVersion } from '../../server/database/version.ts'
import type { SheetState } from '../../server/domain/sheet.ts'
import type { Program } from '../support/app.ts'
import { commit, dryRun } from './import-desk.ts'
import { act } from './review-desk.ts'

const month = '2026-10'
/** One unit for each state in which a sheet is not approved. */
export const keptBack: Record<Exclude<SheetState, 'approved'>, string> = {
  draft: 'MH13',
  submitted: 'MH04',
  returned: 'MH05',
  reopened: 'MH09',
}
/** What is brought for each of them: no rate of the sample is as low, or is shown with two decimals. */
export const rateOf: Record<string, string> = { MH13: '11,73%', MH04: '12,74%', MH05: '13,76%', MH09: '14,77%' }
const names: Record<string, string> = {}

/** Writes other numbers and notes into every sheet of another unit that is not approved, and fills the blanks of its drafts. */
export async function rewriteSecrets({ connection: { db } }: Program): Promise<void> {
  const own = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
  const elements = await db.selectFrom('element').select('id').where('asked', '=', 'month').execute()
  const secret = await db
    .selectFrom('sheet')
    .select(['month', 'unit_id'])
    .where('state', '!=', 'approved')
    .where('unit_id', '!=', own.id)
    .execute()
  for (const sheet of secret) {
    await db.deleteFrom('figure').where('month', '=', sheet.month).where('unit_id', '=', sheet.unit_id).execute()
    const figures = elements.map(({ id }) => ({
      ...sheet,
      element_id: id,
      value: 1000 + id,
      absence: null,
      note: 'Bí mật',
      revision: 1,
    }))
    await db.insertInto('figure').values(figures).execute()
  }
  for (const one of new Set(secret.map((sheet) => sheet.month))) await raiseVersion(db, one)
}

/** A sheet in each state, without ratings: where a count stands, no percentage is told. */
export async function emptyRatings(program: Program): Promise<void> {
  const { db } = program.connection
  const ratings = await db.selectFrom('element').select('id').where('code', 'like', 'ratings_%').execute()
  for (const [state, code] of Object.entries(keptBack)) {
    const unit = await unitOf(program, code)
    names[code] = `${unit.kind === 'ward' ? 'Phường' : 'Xã'} ${unit.name}`
    const ids = ratings.map((one) => one.id)
    await db
      .deleteFrom('figure')
      .where('month', '=', month)
      .where('unit_id', '=', unit.id)
      .where('element_id', 'in', ids)
      .execute()
    const absent = { value: null, absence: 'missing', note: 'Mất phiếu', revision: 1 }
    await db
      .insertInto('figure')
      .values(ids.map((element_id) => ({ month, unit_id: unit.id, element_id, ...absent })))
      .execute()
    await setState(program, code, state as SheetState)
    if (state === 'reopened')
      await db
        .updateTable('sheet')
        .set({ approved_at: '2026-11-05T02:00:00.000Z', reopen_reason: 'Bổ sung tỷ lệ', open_until: '2026-11-25' })
        .where('month', '=', month)
        .where('unit_id', '=', unit.id)
        .execute()
  }
  await raiseVersion(db, month)
}

/** The department brings a percentage for each of them; the one that waits for approval had it before it was handed in. */
export async function bringRates(program: Program): Promise<void> {
  const department = await program.asAccount('tong-hop')
  await setState(program, keptBack.submitted, 'draft')
  const rows = Object.entries(rateOf).map(([code, rate]) => `${names[code]};10/2026;${rate}\n`)
  const { id, counts } = await dryRun(department, `Đơn vị;Tháng;Tỷ lệ hài lòng (%)\n${rows.join('')}`, { unit: 'MH' })
  const response = await commit(department, id)
  if (counts.rates !== rows.length || response.statusCode !== 200) throw new Error(response.body)
  await setState(program, keptBack.submitted, 'submitted')
  await raiseVersion(program.connection.db, month)
}

/** The department approves what waits for it, and closes what was open again. */
export async function approveRates(program: Program): Promise<void> {
  const approver = await program.asAccount('duyet-so-noi-vu')
  for (const code of [keptBack.submitted, keptBack.reopened]) {
    const response = await act(approver, 'approve', {}, `/api/sheets/${code}/${month}`)
    if (response.statusCode !== 200) throw new Error(response.body)
  }
}

async function setState(program: Program, code: string, state: SheetState): Promise<void> {
  const { id } = await unitOf(program, code)
  await program.connection.db
    .updateTable('sheet')
    .set({ state })
    .where('month', '=', month)
    .where('unit_id', '=', id)
    .execute()
}

function unitOf({ connection: { db } }: Program, code: string) {
  return db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
}
