import { beforeAll, expect, it } from 'vitest'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('units', (engine) => {
  let leader: Person
  let stranger: Person

  beforeAll(async () => {
    const program = await sampleProgram(engine)
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
