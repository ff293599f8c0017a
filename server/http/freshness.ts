/**
 * An ETag made of what a person was told, so that an unchanged answer costs a comparison and no body. It never changes for
 * what that person may not see: somebody else's draft must not even show that it moved.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Facts } from '../evaluation/facts.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Under which key the tag of this answer is remembered; undefined for answers without one. */
    freshKey: string | undefined
  }
}

/** Tags remembered; the oldest is forgotten first. */
const mostKept = 5_000
/** By address, viewer, day and the versions of everything read, so that a known answer need not be computed again. */
const kept = new WeakMap<FastifyInstance, Map<string, string>>()

/** The empty answer of a 304; typed so that it satisfies any route. */
export function notModified(reply: FastifyReply): never {
  return reply.send() as never
}

/**
 * True where the client already holds this answer; the reply is then a 304 and the handler returns at once.
 * The viewer and the day are part of the tag: two people may see different figures at one address.
 */
export function isFresh(
  request: FastifyRequest,
  reply: FastifyReply,
  facts: Pick<Facts, 'version' | 'today' | 'viewer'>,
): boolean {
  reply.header('cache-control', 'private, no-cache').header('vary', 'cookie, authorization')
  // With other roles the same person sees other figures.
  const viewer = `${facts.viewer.id} ${JSON.stringify(facts.viewer.roles)}`
  const key = hashOf(`${request.url}\n${facts.version}\n${facts.today}\n${viewer}`)
  const etag = tagsOf(request.server).get(key)
  if (etag === undefined || request.headers['if-none-match'] !== etag) {
    request.freshKey = key
    return false
  }
  reply.header('etag', etag).code(304)
  return true
}

/** Tags the answers of routes that asked `isFresh`. Registered before compression, which changes the bytes. */
export function tagAnswers(app: FastifyInstance): void {
  kept.set(app, new Map())
  app.decorateRequest('freshKey', undefined)
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.freshKey === undefined || typeof payload !== 'string' || reply.statusCode !== 200) return payload
    // When the numbers were read is no part of what they say.
    const said = payload.replace(/"asOf":"[^"]*"/, '')
    const etag = `W/"${hashOf(`${request.url}\n${request.account?.id ?? ''}\n${said}`)}"`
    const tags = tagsOf(app)
    tags.set(request.freshKey, etag)
    if (tags.size > mostKept) tags.delete(tags.keys().next().value as string)
    reply.header('etag', etag)
    if (request.headers['if-none-match'] !== etag) return payload
    reply.code(304).removeHeader('content-type').removeHeader('content-length')
    return null
  })
}

/** Requests of encapsulated routes know the instance they were registered on; the tags belong to the whole program. */
function tagsOf(app: FastifyInstance): Map<string, string> {
  for (let one: FastifyInstance | null = app; one !== null; one = Object.getPrototypeOf(one)) {
    const tags = kept.get(one)
    if (tags) return tags
  }
  throw new Error('answers are not tagged: tagAnswers was not registered')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
