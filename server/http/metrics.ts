/** Hands figures to a monitor: on the site itself to who shows the token, or on a port of this machine alone. Neither unless it is configured. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { Failure } from '../domain/failure.ts'
import type { Measurements } from '../operations/measurements.ts'
import type { App } from './site.ts'

/** Counts, and the text in which everything is told. */
export type Metrics = { measurements: Measurements; tell: () => Promise<string> }

const kind = 'text/plain; version=0.0.4; charset=utf-8'

/** Counts every answer by the pattern of its route; what no route answers is counted together. */
export function measure(app: App, { measurements }: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    measurements.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
  })
}

export function metricsRoute(app: App, { tell }: Metrics, token: string): void {
  const expected = digest(`Bearer ${token}`)
  app.get('/metrics', { schema: { hide: true }, config: { who: 'anyone' } }, async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) throw new Failure('unauthenticated')
    return reply
      .header('cache-control', 'no-store')
      .type(kind)
      .send(await tell())
  })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A server of its own that only this machine reaches. */
export async function serveMetrics({ tell }: Metrics, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end()
    tell().then(
      (text) => response.writeHead(200, { 'content-type': kind }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
