/** Goals 2 to 4: requests in a second, in turns with a bare server of the same process that sends as many bytes. */
import fastify from 'fastify'
import { monthsOf } from '../../server/domain/period.ts'
import { median } from '../harness.ts'
import { indicatorCode } from './build.ts'
import type { Naive } from './naive.ts'
import { naiveRanking } from './naive.ts'
import { quarter } from './reads.ts'
import type { World } from './world.ts'

const rounds = 7
const share = 250

export async function httpRatios(world: World, naive: Naive) {
  const cookie = await world.cookieOf('leader')
  const url = (indicator: number) =>
    `/api/rankings?form=columns&indicator=${indicatorCode(indicator)}&period=${quarter}`
  const known = await world.app.inject({ method: 'GET', url: url(0), headers: { cookie } })
  if (known.statusCode !== 200) throw new Error(known.body)
  const bare = fastify()
  const bytes = Buffer.from(known.body)
  bare.get('/', (_request, reply) => reply.type('application/json').send(bytes))
  bare.get('/sql', async (request) => ({
    items: await naiveRanking(naive, Number((request.query as { indicator: string }).indicator), monthsOf(quarter)),
  }))
  await bare.ready()
  let turn = 0
  const get = (headers: Record<string, string>, indicator = 0) =>
    world.app.inject({ method: 'GET', url: url(indicator), headers: { cookie, ...headers } })
  /** Each time another address, so that nothing of it is kept. */
  const missed = () => {
    turn += 1
    return world.app.inject({
      method: 'GET',
      url: `${url(turn % 60)}&order=${turn % 2 ? 'value' : 'distance'}&kind=${['all', 'ward', 'commune'][turn % 3]}`,
      headers: { cookie },
    })
  }
  const etag = String(known.headers.etag)
  const ratios = { miss: [] as number[], hit: [] as number[], unchanged: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const base = await perSecond(() => bare.inject('/'))
    ratios.hit.push((await perSecond(() => get({}))) / base)
    ratios.unchanged.push((await perSecond(() => get({ 'if-none-match': etag }))) / base)
    const sql = await perSecond(() => bare.inject(`/sql?indicator=${round}`))
    ratios.miss.push((await perSecond(missed)) / sql)
  }
  await bare.close()
  return { 2: median(ratios.miss), 3: median(ratios.hit), 4: median(ratios.unchanged) }
}

async function perSecond(request: () => Promise<unknown>): Promise<number> {
  let done = 0
  const before = process.cpuUsage()
  let spent = 0
  do {
    await request()
    done += 1
    const { user, system } = process.cpuUsage(before)
    spent = (user + system) / 1000
  } while (spent < share)
  return (done * 1000) / spent
}
