/** Who asks more than any screen does waits, alone: neither their neighbour at the same address nor their other session does. */
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'

onEachEngine('a bound of twenty requests in ten seconds', (engine) => {
  let program: Program

  beforeAll(async () => {
    program = await programOn(await sampleDatabase(engine), { ...sampleConfig, requestLimit: 20 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const statuses = async (person: Person, url: string, times: number) => {
    const found: number[] = []
    for (let time = 0; time < times; time += 1) found.push((await person.get(url)).statusCode)
    return found
  }

  it('stops one session at the twenty-first, says how long, and no other session of anybody', async () => {
    const [clerk, sameAccount, leader] = [
      await program.as('clerk'),
      await program.as('clerk'),
      await program.as('leader'),
    ]
    expect(await statuses(clerk, '/api/me', 21)).toEqual([...Array(20).fill(200), 429])
    const refused = await clerk.get('/api/overview')
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too_many'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(10)
    expect(refused.json().message).toMatch(/chờ \d+ giây/)
    for (const other of [sameAccount, leader]) expect((await other.get('/api/me')).statusCode).toBe(200)
  })

  it('writes nothing beyond it, and goes on ten seconds later', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const clerk = await program.as('clerk')
    await statuses(clerk, '/api/me', 20)
    const save = () =>
      clerk.call({
        method: 'PUT',
        url: '/api/sheets/MH02/2026-10/figures/petitions_due',
        payload: { value: 7, revision: 0 },
      })
    expect((await save()).statusCode).toBe(429)
    vi.setSystemTime(Date.now() + 10_001)
    expect((await save()).statusCode).toBe(200)
  })

  it('counts strangers by their address, apart from those who are signed in there', async () => {
    const clerk = await program.as('clerk')
    expect(await statuses(program.stranger, '/api/site', 21)).toContain(429)
    expect((await clerk.get('/api/me')).statusCode).toBe(200)
    const elsewhere = await program.app.inject({ url: '/api/site', remoteAddress: '10.1.2.3' })
    expect(elsewhere.statusCode).toBe(200)
  })
})

it('is six hundred unless the operator says otherwise, and none where they say 0', () => {
  expect(readConfig({}).requestLimit).toBe(600)
  expect(readConfig({ BCT_REQUEST_LIMIT: '50' }).requestLimit).toBe(50)
  expect(readConfig({ BCT_REQUEST_LIMIT: '0' }).requestLimit).toBeUndefined()
  expect(() => readConfig({ BCT_REQUEST_LIMIT: 'many' })).toThrow(/BCT_REQUEST_LIMIT:/)
})
