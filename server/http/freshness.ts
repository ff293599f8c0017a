/** An ETag made of what an answer was computed from, so that an unchanged answer costs a comparison and no body. */
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Facts } from '../evaluation/facts.ts'

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
  const tag = createHash('sha256')
    .update(`${request.url}\n${facts.version}\n${facts.today}\n${facts.viewer.id}`)
    .digest('base64url')
    .slice(0, 22)
  const etag = `W/"${tag}"`
  reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie')
  if (request.headers['if-none-match'] !== etag) return false
  reply.code(304)
  return true
}
