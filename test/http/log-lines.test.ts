/** The log of a site at work: who asked for what and how it ended, and nothing that anybody typed, sent or may come in with. */
import { expect, it } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import { breaking } from '../support/breaking.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { sampleDatabase } from '../support/database.ts'

const secret = 'bí-mật-9431'
const ascii = 'secret-9431'

it('the log names request, account, route and time, and holds no body, query, header or value, whatever fails', async () => {
  const { connection, breakage } = breaking(await sampleDatabase('sqlite'))
  const lines: string[] = []
  const logger = { write: (line: string) => void lines.push(line) }
  const app = await buildApp({ db: connection.db, config: sampleConfig, now: () => now, logger })
  const { id } = await connection.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', 'nhap-lieu-huong-buoi')
    .executeTakeFirstOrThrow()
  const token = await openSession(connection.db, id, now)
  const cookie = `bct=${token}; other=${ascii}`
  const cell = '/api/sheets/MH02/2026-10/figures/petitions_due'
  const body = { value: 94_310_007, revision: 0, note: secret }
  const asked = [
    { method: 'PUT', url: cell, payload: body, headers: { cookie } },
    { method: 'PUT', url: cell, payload: { ...body, [secret]: 1 }, headers: { cookie } },
    { method: 'PUT', url: cell, payload: body, headers: { authorization: `Bearer bct_${ascii}` } },
    { method: 'POST', url: cell, payload: `{"${secret}`, headers: { cookie, 'content-type': 'application/json' } },
    { method: 'POST', url: '/api/session', payload: { username: ascii, password: secret } },
    { method: 'GET', url: `/api/search?q=${ascii}`, headers: { cookie } },
    { method: 'GET', url: `/api/calendar.ics?token=bct_${ascii}` },
    { method: 'GET', url: `/api/invitations/${ascii}` },
    { method: 'GET', url: `/loi-moi/${ascii}`, headers: { referer: `https://a.vn/?${ascii}` } },
  ] as const
  for (const one of asked) await app.inject(one)
  // A defect: the database's own words quote what it was given.
  const quoting = Object.assign(new Error(`invalid input: "${secret}"`), {
    code: '22P02',
    severity: 'ERROR',
    detail: secret,
  })
  breakage.after(3, quoting)
  const failed = await app.inject({
    method: 'PUT',
    url: cell,
    payload: { ...body, revision: 1 },
    headers: { cookie },
  })
  expect(failed.statusCode).toBe(500)
  await app.close()

  const entries = lines.map((line) => JSON.parse(line))
  const answered = entries.filter(({ msg }) => msg === 'answered')
  expect(answered).toHaveLength(asked.length + 1)
  expect(answered[0]).toMatchObject({ method: 'PUT', url: cell, account: id, status: 200 })
  expect(answered[0].reqId).toBeTruthy()
  expect(entries.find(({ msg }) => msg === 'defect')).toMatchObject({ err: { code: '22P02' } })
  const all = lines.join('\n')
  for (const kept of [secret, ascii, token, '94310007', 'authorization', 'cookie']) expect(all).not.toContain(kept)
})
