/**
 * Thousands of requests from the contract and from nonsense, by everybody: no answer is a failure of the server,
 * each is in the house's shape, and who has no right changes nothing.
 */

import fc from 'fast-check'
import type { LightMyRequestResponse as Response } from 'fastify'
import { beforeAll, expect, it } from 'vitest'
import { accounts, homes } from './fuzz/actors.ts'
import { type Asked, asked, type Operation } from './fuzz/asked.ts'
import { faultOf } from './fuzz/shape.ts'
import { type Program, sampleProgram } from './support/app.ts'
import { onEachEngine } from './support/database.ts'
import { type Route, routesOf } from './support/routes.ts'
import { stored } from './support/stored.ts'

/** The same addresses, but by people who may not write there. */
const withoutRight = { stranger: 'MH02', approver: 'MH02', leader: 'MH02', administrator: 'MH02' }
/** What those people may change after all: sheets they review, plans, tasks and reports, or accounts and settings. */
const rights: Record<string, RegExp> = {
  approver:
    /^\/api\/(sheets\/.*\/(approve|return|reopen)$|owners|plans|tasks|reports|report-duties|bodies|campaigns|initiatives|commendations|inspections|surveys|editions|actions)/,
  // The leader of the city approves what its wards report as done, and decides what they put forward.
  leader: /^\/api\/(tasks|actions|(initiatives|commendations)\/.*\/(appraise|apply|decide|reopen)$)/,
  administrator:
    /^\/api\/(accounts|invitations|settings|due-days|owners|plans|tasks|report-duties|bodies|campaigns|schemes)|\/reopen$/,
}
/** One's own comings, goings, sessions and tokens. */
const ownActs = /"act","(sign_in|sign_out|make_token|revoke_token|end_)/
const runs = { sqlite: 4000, postgres: 500 }
/** One run in four is new each time; the seed stands in the name of the test, and in what a red one says. */
const anew = Date.now() % 2 ** 31

onEachEngine('whatever is asked', (engine) => {
  let program: Program
  let routes: (Route & { operation: Operation })[]
  const cookies = new Map<string, string>()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    const document = (await program.app.inject('/api/openapi.json')).json()
    routes = routesOf(program.app)
      .filter(({ path }) => !path.startsWith('/api/docs'))
      .map((route) => ({
        ...route,
        operation: document.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()] ?? {},
      }))
    for (const actor of Object.keys(accounts)) cookies.set(actor, await cookieOf(actor))
  })

  async function cookieOf(actor: string): Promise<string> {
    const username = accounts[actor]
    if (username === undefined) return ''
    return (await program.asAccount(username)).cookie
  }

  async function send({ actor, route, request }: Asked): Promise<Response> {
    // Requests at the door end the session they come with, so each brings one of its own.
    const cookie = route.path.startsWith('/api/session') ? await cookieOf(actor) : cookies.get(actor)
    const started = performance.now()
    const response = await program.app.inject({ ...request, headers: { ...request.headers, cookie: cookie ?? '' } })
    expect(performance.now() - started, 'milliseconds').toBeLessThan(4000)
    // Ended everywhere else: then the one kept for the next question is gone too.
    if (route.path === '/api/sessions' && response.statusCode === 204) cookies.set(actor, await cookieOf(actor))
    return response
  }

  it(`is answered in ${runs[engine]} cases in the house's shape, and never by a failure (seed ${anew})`, async () => {
    const seen = new Map<number, number>()
    const reached = new Set<string>()
    const answeredSoundly = (of: typeof routes) =>
      fc.asyncProperty(asked(of, homes), async (one) => {
        const response = await send(one)
        seen.set(response.statusCode, (seen.get(response.statusCode) ?? 0) + 1)
        if (response.statusCode < 300) reached.add(`${one.request.method} ${one.route.path}`)
        expect(faultOf(response, one.request.method as string)).toBeUndefined()
      })
    await fc.assert(answeredSoundly(routes), { numRuns: (runs[engine] * 3) / 4, seed: 20_261_121, verbose: 1 })
    await fc.assert(answeredSoundly(routes), { numRuns: runs[engine] / 4, seed: anew, verbose: 1 })
    // Of many routes each is drawn rarely; those that must be reached are drawn once more by themselves.
    const mustAnswer = routes.filter(({ method, path }) => routesThatAnswer.includes(`${method} ${path}`))
    await fc.assert(answeredSoundly(mustAnswer), { numRuns: runs[engine] / 5, seed: 20_261_123, verbose: 1 })
    // The requests are of every sort, or the property says little.
    for (const status of [200, 401, 403, 404, 415, 422])
      expect([status, seen.get(status) ?? 0]).not.toEqual([status, 0])
    if (engine === 'sqlite') expect(routesThatAnswer.filter((route) => !reached.has(route))).toEqual([])
    await onlyOwnSheets(program)
  }, 120_000)

  it('changes nothing where the one who asks has no right to write', async () => {
    const kept = async () => {
      const rows = await stored(program.connection.db, [
        'figure',
        'sheet',
        'audit',
        'data_version',
        'account',
        'account_role',
        'plan',
        'target',
        'plan_change',
      ])
      return {
        ...rows,
        account: rows.account?.map((row) => row.replace(/"last_sign_in_at",[^\]]*/, '')),
        audit: rows.audit?.filter((row) => !ownActs.test(row)),
      }
    }
    const before = await kept()
    const writing = routes.filter(({ method }) => method !== 'GET')
    await fc.assert(
      fc.asyncProperty(asked(writing, withoutRight), async (one) => {
        fc.pre(!rights[one.actor]?.test(one.route.path))
        const response = await send(one)
        expect(response.statusCode).toBeLessThan(500)
      }),
      { numRuns: runs[engine] / 5, seed: 20_261_122, verbose: 1 },
    )
    expect(await kept()).toEqual(before)
  }, 120_000)
})

const routesThatAnswer = [
  'DELETE /api/session',
  'DELETE /api/sessions',
  'GET /api/accounts',
  'GET /api/audit',
  'GET /api/audit.csv',
  'GET /api/due-days',
  'GET /api/exports/:file',
  'GET /api/overview',
  'GET /api/plans/:plan',
  'GET /api/rankings',
  'GET /api/sheets/:unit/:month',
  'GET /api/targets',
  'GET /api/units/:unit/assessments',
  'GET /api/units/:unit/scorecard',
  'POST /api/session/sample',
  'PUT /api/sheets/:unit/:month/figures/:element',
]

/** Each clerk wrote into her own ward's sheets only, and every figure was saved as often as the audit says. */
async function onlyOwnSheets({ connection: { db } }: Program): Promise<void> {
  const rows = await db
    .selectFrom('audit')
    .innerJoin('unit', 'unit.id', 'audit.unit_id')
    // Accounts and due days are the administrator's.
    .where('audit.month', 'is not', null)
    .where('audit.act', '!=', 'set_due_day')
    .select(['audit.account_id', 'unit.code', 'audit.month', 'audit.unit_id', 'audit.element_id', 'audit.revision'])
    .execute()
  const wards: Record<string, string> = { 'sample-nhap-lieu-huong-buoi': 'MH02', 'sample-nhap-lieu-mua-ngau': 'MH03' }
  expect(rows.filter((row) => wards[row.account_id ?? ''] !== row.code)).toEqual([])
  const saves = Map.groupBy(
    rows.filter((row) => row.element_id !== null),
    (row) => `${row.month} ${row.unit_id} ${row.element_id}`,
  )
  for (const [key, chain] of saves) {
    const [month = '', unit, element] = key.split(' ')
    const figure = await db
      .selectFrom('figure')
      .select('revision')
      .where('month', '=', month)
      .where('unit_id', '=', Number(unit))
      .where('element_id', '=', Number(element))
      .executeTakeFirstOrThrow()
    const revisions = chain.map((row) => row.revision as number).sort((a, b) => a - b)
    const first = revisions[0] as number
    // The sample's own figures begin with revision 1, and have no audit row for it.
    expect([1, 2]).toContain(first)
    expect(revisions).toEqual(Array.from({ length: figure.revision - first + 1 }, (_, index) => first + index))
  }
}
