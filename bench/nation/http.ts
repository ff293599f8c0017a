/**
 * Goals 2 to 4: what the server spends on requests that come over sockets from another process, in turns with a bare server of the
 * same process that sends as many bytes.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import fastify from 'fastify'
import { monthsOf } from '../../server/domain/period.ts'
import { median } from '../harness.ts'
import type { Asked } from './asking.ts'
import { indicatorCode } from './build.ts'
import { type Naive, naiveRanking } from './naive.ts'
import { quarter } from './reads.ts'
import type { World } from './world.ts'

const rounds = 9
/** Requests in a round: few of those that take milliseconds. */
const [many, few] = [600, 13]

export async function httpRatios(world: World, naive: Naive) {
  const cookie = await world.cookieOf('leader')
  const url = (indicator: number, period = quarter) =>
    `/api/rankings?form=columns&indicator=${indicatorCode(indicator)}&period=${period}`
  const known = await world.app.inject({ method: 'GET', url: url(0), headers: { cookie } })
  if (known.statusCode !== 200) throw new Error(known.body)
  const bare = fastify()
  const bytes = Buffer.from(known.body)
  bare.get('/', (_request, reply) => reply.type('application/json').send(bytes))
  bare.get('/sql', async (request) => ({
    items: await naiveRanking(naive, Number((request.query as { indicator: string }).indicator), monthsOf(quarter)),
  }))
  const [bareAt, ownAt] = [await portOf(bare), await portOf(world.app)]
  const etag = String(known.headers.etag)
  const load = fork(path.join(import.meta.dirname, 'asking.ts'))
  const cost = (asked: Partial<Asked>) =>
    costOf(load, { port: ownAt, paths: [url(0)], headers: { cookie }, times: many, status: 200, ...asked })
  const sqlPaths = Array.from({ length: rounds }, (_, indicator) => `/sql?indicator=${indicator}`)
  let turn = 0
  /** Each another ranking of all units, so that nothing of it is kept: of sixty indicators, in one quarter and then in the other. */
  const missed = () =>
    Array.from({ length: few }, () => {
      turn += 1
      return url(turn % 60, turn < 60 ? quarter : '2026-Q2')
    })
  const ratios = { miss: [] as number[], hit: [] as number[], unchanged: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const base = await cost({ port: bareAt, paths: ['/'] })
    ratios.hit.push(base / (await cost({})))
    ratios.unchanged.push(base / (await cost({ headers: { cookie, 'if-none-match': etag }, status: 304 })))
    const sql = await cost({ port: bareAt, paths: sqlPaths, times: few })
    ratios.miss.push(sql / (await cost({ paths: missed(), times: few })))
  }
  load.kill()
  await bare.close()
  return { 2: median(ratios.miss), 3: median(ratios.hit), 4: median(ratios.unchanged) }
}

async function portOf(app: {
  listen: (at: { port: number; host: string }) => Promise<string>
  server: { address: () => unknown }
}) {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return (app.server.address() as AddressInfo).port
}

/** Microseconds of this process for one request. */
async function costOf(load: ChildProcess, asked: Asked): Promise<number> {
  const before = process.cpuUsage()
  load.send(asked)
  const [said] = await once(load, 'message')
  if (said !== 'done') throw new Error(String(said))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / asked.times
}
