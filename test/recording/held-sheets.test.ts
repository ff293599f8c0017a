/** Nothing goes past a lock: figures and rates are written into sheets that the writer holds, and into no others. */

import { beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../server/database/transaction.ts'
import { prepareWrites, recordManyFigures, sheetName } from '../../server/recording/many-figures.ts'
import { recordRates } from '../../server/recording/rates.ts'
import { holdOpenSheet } from '../../server/recording/sheet.ts'
import { commit, dryRun, writings } from '../features/import-desk.ts'
import { type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

const month = '2026-10'

onEachEngine('many figures and rates', (engine) => {
  let program: Program
  let stamp: { at: string; accountId: string; way: 'imported'; importId: string }
  let places: { month: string; unitId: number }[]

  beforeAll(async () => {
    program = await sampleProgram(engine)
    const { db } = program.connection
    const department = await program.asAccount('tong-hop')
    const { id } = await dryRun(department, 'Đơn vị;Tháng;Quá hạn\nPhường Nắng Mai;02/2023;7\n', { unit: 'MH' })
    await commit(department, id)
    const account = await db.selectFrom('account').select('id').where('username', '=', 'tong-hop').executeTakeFirst()
    stamp = { at: '2026-11-21T02:00:00.000Z', accountId: account?.id ?? '', way: 'imported', importId: id }
    // Both are drafts of the sample.
    const units = await db.selectFrom('unit').select('id').where('code', 'in', ['MH02', 'MH05']).execute()
    places = units.map((unit) => ({ month, unitId: unit.id }))
  })

  it('are written into none where one sheet is not held, though the others are', async () => {
    const { db } = program.connection
    const before = await writings(program)
    const element = await db.selectFrom('element').select('id').where('code', '=', 'petitions_due').executeTakeFirst()
    const write = { elementId: element?.id ?? 0, value: 5, state: 'reported' as const, note: null, revision: 0 }
    const writes = places.map((place) => ({ ...place, ...write, before: null }))
    const rates = places.map((place) => ({
      ...place,
      indicator: 'satisfaction',
      value: 925,
      decimals: 1,
      before: null,
    }))
    const prepared = await prepareWrites(db, writes, stamp)
    const [first] = places
    if (!first) throw new Error('no units')
    const given = inTransaction(db, async (trx) => {
      const one = await holdOpenSheet(trx, first, { today: '2026-11-21', draftsClosed: false })
      if (!one) throw new Error('the sheet is not open')
      const held = new Map([[sheetName(first), one]])
      const answers = [
        await recordManyFigures(trx, prepared, held),
        await recordRates(trx, rates, stamp, held),
        await recordRates(trx, rates.slice(0, 1), stamp, held),
      ]
      throw Object.assign(new Error('enough'), { answers })
    })
    await expect(given).rejects.toMatchObject({ answers: [false, false, true] })
    expect(await writings(program)).toEqual(before)
  })
})
