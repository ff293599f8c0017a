/** Thirty ways to make the program fail, a broken database among them: no answer tells of stack, SQL, path, engine or environment. */
import type { InjectOptions } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { Breakage } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'

const figure = '/api/sheets/MH02/2026-10/figures/petitions_due'
const json = { 'content-type': 'application/json' }
const put = (payload: string, headers: Record<string, string> = json): InjectOptions => ({
  method: 'PUT',
  url: figure,
  headers,
  payload,
})
const get = (url: string): InjectOptions => ({ method: 'GET', url })

const provoked: [string, InjectOptions][] = [
  ['a page that does not exist', get('/api/none')],
  ['a broken escape', get('/api/units/%E0%A4%A/scorecard')],
  ['half a character', get('/api/units/%ED%A0%80/scorecard')],
  ['a name of thousands of letters', get(`/api/units/${'A'.repeat(4000)}/scorecard`)],
  ['a zero byte', get('/api/units/MH02%00/scorecard')],
  ['a date that is none', get('/api/units?on=2026-02-31')],
  ['a period that is none', get('/api/rankings?indicator=on_time&period=2026-13')],
  ['a range of centuries', get('/api/units/MH02/assessments?from=1000-01&to=9999-12')],
  ['an indicator that is none', get("/api/rankings?indicator=on_time'--&period=2026-10")],
  ['a number too large', get('/api/plans/99999999999999999999999999')],
  ['a number that is none', get('/api/plans/NaN')],
  ['a negative number', get('/api/plans/-1')],
  ['a list where one is asked for', get('/api/units?q=a&q=b')],
  ['a record where a word is asked for', get('/api/units?q[a]=b')],
  ['an unknown export', get('/api/exports/ranking.exe?period=2026-10')],
  ['a search by pattern', get('/api/search?q=%25%27%22%3B--')],
  ['a file of another folder', get('/api/tasks/1/evidence/..%2F..%2Fetc%2Fpasswd')],
  ['a session that is none', { ...get('/api/me'), headers: { cookie: `bct=${'x'.repeat(5000)}` } }],
  ['a token that is none', { ...get('/api/me'), headers: { authorization: 'Bearer bct_xxx' } }],
  ['JSON that breaks off', put('{"value":')],
  ['JSON that is a list', put('[]')],
  ['JSON that is deep', put(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
  ['JSON that would change every object', put('{"__proto__":{"x":1},"value":1,"revision":0}')],
  ['no JSON', put('value=1', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['XML', put('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', { 'content-type': 'text/xml' })],
  ['a body of two megabytes', put(`{"value":1,"note":"${'a'.repeat(2_000_000)}"}`)],
  ['a packed body', put('\u001f\u008b', { ...json, 'content-encoding': 'gzip' })],
  ['a number that no computer holds', put('{"value":1e400,"revision":0}')],
  ['an unknown method', { method: 'PATCH', url: figure, headers: json, payload: '{}' }],
  [
    'a form that breaks off',
    {
      method: 'POST',
      url: '/api/imports',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nPK',
    },
  ],
]

/** What an error of a database or a library might carry, as the test below has it thrown. */
const told = 'near "select": relation account at /srv/bct/server/x.ts (postgres://bct:hunter2@db/bct) SQLITE_ERROR'
const inside =
  /sqlite|postgres|kysely|fastify|zod|node_modules|node:|\.[cm]?[jt]s\b|at \w+ \(|"stack"|hunter2|select .* from|\/srv|\/tmp|\/home|BCT_|relation /i

onEachEngine('an answer to what went wrong', (engine) => {
  let program: Program
  let clerk: Person
  const breakage = new Breakage()

  beforeAll(async () => {
    const sound = await sampleDatabase(engine)
    program = await programOn({ ...sound, db: sound.db.withPlugin(breakage) }, sampleConfig)
    clerk = await program.as('clerk')
  })

  it.each(provoked)('tells nothing of the inside: %s', async (_name, asked) => {
    const response = await clerk.call({ ...asked, headers: { cookie: clerk.cookie, ...asked.headers } })
    expect(response.statusCode).toBeLessThan(500)
    expect(response.body).not.toMatch(inside)
    expect(JSON.stringify(response.headers)).not.toMatch(inside)
    if (response.statusCode >= 400)
      expect(Object.keys(response.json())).toEqual(expect.arrayContaining(['code', 'message', 'requestId']))
  })

  it('tells nothing of the inside where any statement of a reading or a writing fails', async () => {
    const asked: InjectOptions[] = [get('/api/sheets/MH02/2026-10'), put('{"value":7,"revision":0}'), get('/healthz')]
    let broken = 0
    for (const one of asked)
      for (let statement = 0; ; statement += 1) {
        breakage.after(statement, new Error(told))
        const response = await clerk.call(one)
        if (!breakage.broke) break
        broken += 1
        expect(response.statusCode).toBe(500)
        expect(response.json()).toEqual({
          code: 'internal',
          message: expect.stringContaining('Máy chủ gặp lỗi'),
          requestId: expect.any(String),
        })
        expect(JSON.stringify(response.headers)).not.toMatch(inside)
      }
    breakage.after(Number.POSITIVE_INFINITY)
    expect(broken).toBeGreaterThan(8)
  })
})
