/**
 * Answers kept for as long as what they were made of stands: a client that holds one already is told so by its ETag, and whoever asks
 * next gets the same bytes without anything being computed again. A tag never changes for what a person may not see: somebody
 * else's draft must not even show that it moved.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Facts } from '../evaluation/facts.ts'
import { type KeptAnswers, keepAnswers } from './kept-answers.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Under which key this answer is to be kept; undefined for answers that are not. */
    freshKey: string | undefined
  }
}

export const asOfHeader = 'x-as-of'

/** By address, viewer, day and the versions of everything read. */
const kept = new WeakMap<FastifyInstance, KeptAnswers>()

/** What a handler returns once its reply is sent; typed so that it satisfies any route. */
export function sent(reply: FastifyReply): never {
  return reply as never
}

/** Sends what is JSON already, put together from kept pieces; the route's test holds it against its contract. */
export function sendJson(reply: FastifyReply, bytes: Buffer): never {
  reply.type('application/json; charset=utf-8').send(bytes)
  return sent(reply)
}

/**
 * Sends the answer where it is known: empty with 304 for a client that holds it, its kept bytes otherwise. False where it has to
 * be computed; it is then kept. `now` where the answer says as of when its numbers stand. Viewer and day are part of the key: two people may see different figures at one address.
 */
export async function sendKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  facts: Pick<Facts, 'version' | 'today' | 'viewer'>,
  now?: Date,
): Promise<boolean> {
  // Of kept numbers the body tells when they were worked out; that they still stand now is said beside it.
  if (now) reply.header(asOfHeader, now.toISOString())
  reply.header('cache-control', 'private, no-cache').header('vary', 'cookie, authorization')
  // With other roles the same person sees other figures.
  const viewer = `${facts.viewer.id} ${JSON.stringify(facts.viewer.roles)}`
  const key = hashOf(`${request.url}\n${facts.version}\n${facts.today}\n${viewer}`)
  const answer = answersOf(request.server).get(key)
  if (answer === undefined) {
    request.freshKey = key
    return false
  }
  reply.header('etag', answer.etag)
  if (request.headers['if-none-match'] === answer.etag) {
    reply.code(304).send()
    return true
  }
  const { encoding, bytes } = await answer.as(String(request.headers['accept-encoding'] ?? ''))
  if (encoding !== undefined) reply.header('content-encoding', encoding)
  reply.header('vary', 'cookie, authorization, accept-encoding').type(answer.type).send(bytes)
  return true
}

/** Tags and keeps the answers of routes that asked `sendKnown`. Registered before compression, which changes the bytes. */
export function tagAnswers(app: FastifyInstance): void {
  kept.set(app, keepAnswers())
  app.decorateRequest('freshKey', undefined)
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.freshKey === undefined || reply.statusCode !== 200) return payload
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
    // When the numbers were read is no part of what they say; what comes as bytes does not tell.
    const said = typeof payload === 'string' ? payload.replace(/"asOf":"[^"]*"/, '') : payload
    const etag = `W/"${hashOf(`${request.url}\n${request.account?.id ?? ''}\n`, said)}"`
    answersOf(app).keep(request.freshKey, etag, String(reply.getHeader('content-type')), payload)
    reply.header('etag', etag)
    if (request.headers['if-none-match'] !== etag) return payload
    reply.code(304).removeHeader('content-type').removeHeader('content-length')
    return null
  })
}

/** Requests of encapsulated routes know the instance they were registered on; the answers belong to the whole program. */
function answersOf(app: FastifyInstance): KeptAnswers {
  for (let one: FastifyInstance | null = app; one !== null; one = Object.getPrototypeOf(one)) {
    const answers = kept.get(one)
    if (answers) return answers
  }
  throw new Error('answers are not tagged: tagAnswers was not registered')
}

function hashOf(text: string, more: string | Buffer = ''): string {
  return createHash('sha256').update(text).update(more).digest('base64url').slice(0, 22)
}
