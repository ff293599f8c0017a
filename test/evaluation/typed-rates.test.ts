/** A percentage that an import brought without its counts: shown with a mark, in no sum, in no ranking. */
import { beforeAll, expect, it } from 'vitest'
import { raiseVersion } from '../../server/database/version.ts'
import { type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('a typed percentage', (engine) => {
  let program: Program
  const asked = async (path: string) => (await (await program.as('leader')).get(path)).json()
  const row = async () => {
    const { items, total } = await asked('/api/rankings?indicator=online_payment&period=2023-07&parent=MH')
    return { row: items.find((item: { unit: { code: string } }) => item.unit.code === 'MH03'), total }
  }

  beforeAll(async () => {
    program = await sampleProgram(engine)
    const { db } = program.connection
    const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH03').executeTakeFirstOrThrow()
    const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
    await db.insertInto('sheet').values({ month: '2023-07', unit_id: unit.id, state: 'draft' }).execute()
    await db
      .insertInto('import_file')
      .values({
        id: 'x',
        account_id: account.id,
        unit_id: unit.id,
        file_name: 'ty-le.xlsx',
        file_hash: 'x',
        state: 'committed',
        created_at: '2026-11-21T02:00:00.000Z',
        options: '{}',
        answer: '{}',
      })
      .execute()
    await db
      .insertInto('typed_rate')
      .values({
        month: '2023-07',
        unit_id: unit.id,
        indicator: 'online_payment',
        value: 923,
        decimals: 1,
        import_id: 'x',
      })
      .execute()
    await raiseVersion(db, '2023-07')
  })

  it('is told as the reason why there is no number', async () => {
    const { row: found } = await row()
    expect(found).toMatchObject({
      value: null,
      numerator: null,
      place: null,
      assessment: 'no_data',
      reasonCode: 'rate_only',
      reason: 'chỉ có tỷ lệ tháng 7 là 92,3%, không có tử số và mẫu số, nên không tính và không xếp hạng',
    })
  })

  it('is in nobody’s sum', async () => {
    expect((await row()).total).toMatchObject({ numerator: null, denominator: null, value: null })
  })

  it('does not stand for months of which nothing is known', async () => {
    const { items } = await asked('/api/rankings?indicator=online_payment&period=2023-Q3&parent=MH')
    const quarter = items.find((item: { unit: { code: string } }) => item.unit.code === 'MH03')
    expect([quarter.reasonCode, quarter.value]).toEqual(['missing', null])
  })
})
