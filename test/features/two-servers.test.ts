/** Two servers on one PostgreSQL: what is saved through one is true on the other at once, and nothing is done twice. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fillSample } from '../../seeds/fill.ts'
import { type Connection, connectPostgres } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { verifyAudit } from '../../server/database/verify-audit.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { emptyDatabase, sampleDatabase } from '../support/database.ts'
import { cell, put, read } from './sheet-desk.ts'

async function secondTo({ db }: Connection): Promise<Connection> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db)
  const second = await connectPostgres(`${inject('postgres')}/${rows[0]?.name}`)
  afterAll(() => second.close())
  return second
}

describe('two servers', () => {
  let one: Program
  let two: Program
  let clerk: Person
  let leader: Person

  beforeAll(async () => {
    const first = await sampleDatabase('postgres')
    const second = await secondTo(first)
    one = await programOn(first, sampleConfig)
    two = await programOn(second, sampleConfig)
    clerk = await one.as('clerk')
    leader = await two.as('leader')
  })

  const ranking = '/api/rankings?indicator=online_payment&period=2026-10'
  const save = async (value: number) => {
    const { revision } = cell(await read(clerk), 'dossiers_paid_online')
    return put(clerk, 'dossiers_paid_online', { value, revision })
  }
  const rowSeen = async () => {
    const { items } = (await leader.get(ranking)).json()
    return items.find((item: { unit: { code: string } }) => item.unit.code === 'MH02')
  }

  it('show a save of one in the ranking of the other at once, and an unchanged answer by its tag on both', async () => {
    expect((await put(clerk, 'dossiers_with_fee', { value: 200, revision: 0 })).statusCode).toBe(200)
    for (const value of [120, 121, 140, 139]) {
      expect((await save(value)).statusCode).toBe(200)
      expect(await rowSeen()).toMatchObject({ numerator: value, denominator: 200 })
    }
    const { headers } = await leader.get(ranking)
    const again = { method: 'GET', url: ranking, headers: { 'if-none-match': String(headers.etag) } } as const
    expect((await leader.call(again)).statusCode).toBe(304)
    const onOne = await one.app.inject({ ...again, headers: { ...again.headers, cookie: leader.cookie } })
    expect(onOne.statusCode).toBe(304)
  })

  it('let one of many saves of a cell at the same moment win, and tell the others', async () => {
    const elsewhere = {
      ...clerk,
      call: (options: object) => two.app.inject({ ...options, headers: { cookie: clerk.cookie } }),
    }
    const { revision } = cell(await read(clerk), 'petitions_due')
    const saves = Array.from({ length: 12 }, (_, index) =>
      put(index % 2 === 0 ? clerk : (elsewhere as Person), 'petitions_due', { value: 50 + index, revision }),
    )
    const statuses = (await Promise.all(saves)).map((response) => response.statusCode).sort()
    expect(statuses).toEqual([200, ...Array.from({ length: 11 }, () => 412)])
    expect(await verifyAudit(two.connection.db)).toMatchObject({ faults: [] })
  })
})

it('two servers that start at once on an empty database fill it once', async () => {
  for (let round = 0; round < 2; round += 1) {
    const first = await emptyDatabase('postgres')
    const second = await secondTo(first)
    const start = async ({ db }: Connection) => [(await migrate(db)).length, await fillSample(db, now)] as const
    const started = await Promise.all([start(first), start(second)])
    expect(started.map(([, filled]) => filled).sort()).toEqual([false, true])
    expect(started.map(([ran]) => ran).sort((a, b) => a - b)[0]).toBe(0)
  }
})
