import { beforeAll, expect, it } from 'vitest'
import { insertInBatches } from '../../seeds/batches.ts'
import type { Database } from '../../server/database/tables.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('units', (engine) => {
  let leader: Person
  let stranger: Person
  let db: Database

  beforeAll(async () => {
    const program = await sampleProgram(engine)
    db = program.connection.db
    leader = await program.as('leader')
    stranger = program.stranger
  })

  it('finds units without tone marks and đ', async () => {
    const { items } = (await leader.get('/api/units?parent=01&q=dong%20da')).json()
    expect(items.map((unit: { name: string }) => unit.name)).toEqual(['Đống Đa'])
  })

  it('lists the units that existed on a day', async () => {
    const named = async (on: string) =>
      (await leader.get(`/api/units?parent=22&on=${on}`)).json().items.map((unit: { name: string }) => unit.name)
    expect(await named('2024-12-31')).toContain('Hải Hòa')
    expect(await named('2026-01-01')).not.toContain('Hải Hòa')
    expect(await named('2026-01-01')).toContain('Móng Cái 1')
  })

  it('lists all of thousands, and to who has the list it says that it still stands, until the units change', async () => {
    const before = await leader.get('/api/units')
    const many = Array.from({ length: 700 }, (_, index) => ({
      id: 50_000 + index,
      code: `T${10_000 + index}`,
      name: `Thử ${index + 1}`,
      kind: 'commune',
      parent_id: null,
      valid_from: '2025-07-01',
      valid_to: null,
      fictional: 1,
      source: 'dữ liệu minh họa',
    }))
    const again = () =>
      leader.call({
        method: 'GET',
        url: '/api/units',
        headers: { 'if-none-match': String(before.headers.etag) },
      })
    expect((await again()).statusCode).toBe(304)
    await inTransaction(db, async (trx) => {
      await insertInBatches(trx, 'unit', many)
      await raiseVersion(trx, catalogueTopic)
    })
    const after = await again()
    expect([after.statusCode, after.json().items.length]).toEqual([200, before.json().items.length + many.length])
  })

  it('tells a stranger to sign in', async () => {
    const response = await stranger.get('/api/units')
    expect([response.statusCode, response.json().code]).toEqual([401, 'unauthenticated'])
  })

  it('names an unknown province and the remedy', async () => {
    const response = await leader.get('/api/units?parent=77')
    expect(response.statusCode).toBe(404)
    expect(response.json().fields).toEqual([expect.objectContaining({ field: 'parent', code: 'unknown_parent' })])
  })
})
