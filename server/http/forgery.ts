/** Writes come from our own pages only: same-origin by Sec-Fetch-Site, or an Origin that is our own host. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Failure } from '../domain/failure.ts'
import { failureSentences } from './failures.vi.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

export function refuseForgedRequests(app: FastifyInstance, publicUrl: string | undefined): void {
  const own = publicUrl === undefined ? undefined : new URL(publicUrl).origin
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method)) return
    if (!isOwn(request, own)) throw new Failure('forbidden')
  })
  // Only JSON: a form or text/plain post is what another site can send without asking.
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(new Failure('wrong_type', { message: failureSentences.wrong_type }) as never)
  })
  app.removeContentTypeParser('text/plain')
}

function isOwn(request: FastifyRequest, own: string | undefined): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = request.headers
  // Neither header: not a browser, so no one's session can be ridden.
  if (origin === undefined) return true
  if (own !== undefined) return origin === own
  return origin === `http://${request.headers.host}` || origin === `https://${request.headers.host}`
}
