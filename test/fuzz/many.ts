/**
 * Any number of requests from the contract and from nonsense, by six people, on a program of its own in memory: through the
 * router, and every tenth over a real connection. Collects every fault instead of stopping at the first; mends nothing.
 */
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { fillSample } from '../../seeds/fill.ts'
import { buildApp } from '../../server/app.ts'
import { connectSqlite } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import type { Database } from '../../server/database/tables.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import type { App } from '../../server/http/site.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { type Route, routesOf } from '../support/routes.ts'
import { accounts, homes } from './actors.ts'
import { type Asked, asked, type Operation } from './asked.ts'
import { type Answer, faultOf } from './shape.ts'

export type Summary = {
  seed: number
  requests: number
  statuses: Record<string, number>
  /** Routes that answered with success at least once, of how many. */
  reached: number
  routes: number
  unreached: string[]
  slowestMilliseconds: number
  faults: string[]
}

const chunk = 1000
const slow = 2000

/** Asks `count` times; the same seed asks the same. */
export async function askMany(count: number, seed: number, tell: (line: string) => void = () => {}): Promise<Summary> {
  const connection = connectSqlite(':memory:')
  const faults: string[] = []
  const escaped = (error: unknown) => faults.push(`unhandled rejection: ${String(error)}`)
  process.on('unhandledRejection', escaped)
  try {
    await migrate(connection.db)
    await fillSample(connection.db, now)
    const app = await buildApp({ db: connection.db, config: sampleConfig, now: () => now })
    await app.listen({ port: 0, host: '127.0.0.1' })
    const summary = await ask(app, connection.db, count, seed, faults, tell)
    await app.close()
    return summary
  } finally {
    process.off('unhandledRejection', escaped)
    await connection.close()
  }
}

async function ask(
  app: App,
  db: Database,
  count: number,
  seed: number,
  faults: string[],
  tell: (line: string) => void,
): Promise<Summary> {
  const routes = await describedRoutes(app)
  const any = asked(routes, homes, { withFiles: true })
  const statuses: Record<string, number> = {}
  const reached = new Set<string>()
  let slowest = 0
  let requests = 0
  for (let part = 0; requests < count; part += 1) {
    for (const one of fc.sample(any, { numRuns: Math.min(chunk, count - requests), seed: seed + part })) {
      const cookie = await cookieOf(db, one.actor)
      const [answer, took] = await timed(app, one, cookie, requests % 10 === 0)
      requests += 1
      slowest = Math.max(slowest, took)
      statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1
      if (answer.statusCode < 300) reached.add(`${one.route.method} ${one.route.path}`)
      const fault =
        faultOf(answer, one.request.method as string) ?? (took > slow ? `took ${Math.round(took)} ms` : undefined)
      if (fault !== undefined) faults.push(`${one.actor}: ${JSON.stringify(one.request)}\n  ${fault}`)
    }
    tell(`${requests} requests, ${reached.size} of ${routes.length} routes answered, ${faults.length} faults`)
  }
  return {
    seed,
    requests,
    statuses,
    reached: reached.size,
    unreached: routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !reached.has(route)),
    routes: routes.length,
    slowestMilliseconds: Math.round(slowest),
    faults,
  }
}

/** One that took long is asked once more: a busy machine is slow once, a question that costs too much is slow each time. */
async function timed(app: App, one: Asked, cookie: string, isConnected: boolean): Promise<[Answer, number]> {
  const send = isConnected ? overConnection : throughRouter
  const once = async (): Promise<[Answer, number]> => {
    const started = performance.now()
    const answer = await send(app, one, cookie)
    return [answer, performance.now() - started]
  }
  const [answer, took] = await once()
  if (took <= slow || answer.statusCode >= 500) return [answer, took]
  return [answer, Math.min(took, (await once())[1])]
}

async function describedRoutes(app: App): Promise<(Route & { operation: Operation })[]> {
  const document = (await app.inject('/api/openapi.json')).json()
  return routesOf(app)
    .filter(({ path }) => !path.startsWith('/api/docs'))
    .map((route) => ({
      ...route,
      operation: document.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()] ?? {},
    }))
}

/** A session for each question: some of them end the others, or their person. */
async function cookieOf(db: Database, actor: string): Promise<string> {
  const username = accounts[actor]
  if (username === undefined) return ''
  const { id } = await db.selectFrom('account').select('id').where('username', '=', username).executeTakeFirstOrThrow()
  return `bct=${await openSession(db, id, now)}`
}

async function throughRouter(app: App, { request }: Asked, cookie: string): Promise<Answer> {
  return app.inject({ ...request, headers: { ...request.headers, cookie } })
}

/** As it comes over the wire, where the parser of HTTP has its word too; what it refuses never reaches the program. */
function overConnection(app: App, { request }: Asked, cookie: string): Promise<Answer> {
  const { port } = app.server.address() as AddressInfo
  const { method, url, headers, payload } = request
  const body = payload === undefined ? undefined : Buffer.from(payload as string)
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  return new Promise((resolve) => {
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port,
        agent: false,
        method: method as string,
        path: String(url),
        headers: { ...headers, ...length, cookie } as Record<string, string>,
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            statusCode: response.statusCode ?? 0,
            headers: response.headers,
            rawPayload: Buffer.concat(pieces),
          }),
        )
      },
    )
    sent.on('error', (error) => resolve({ statusCode: 599, headers: {}, rawPayload: Buffer.from(String(error)) }))
    sent.end(body)
  })
}
