/** The answers of a route as its contract declares them: what it gives, and the one shape of every failure. */
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { failureCodes } from '../domain/failure.ts'

const FailureAnswer = z
  .object({
    code: z.enum(failureCodes),
    message: z.string(),
    fields: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })).optional(),
    /** For "stale" what somebody else saved meanwhile, for "locked" the reason. */
    context: z.unknown().optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Failure' })

export function answers<Given extends z.ZodType>(given: Given) {
  return { 200: given, '4xx': FailureAnswer, '5xx': FailureAnswer }
}

/** For acts that answer nothing (204), with the same shape of failures. */
export const nothing = { 204: z.void(), '4xx': FailureAnswer, '5xx': FailureAnswer }

/**
 * Sends an answer of thousands of numbers as it is. Others are held to their contract as they are written; here that would
 * take longer than all the rest, so tests hold these to theirs. Typed so that it satisfies any route.
 */
export function sendUnchecked<Answer extends object>(reply: FastifyReply, answer: Answer): never {
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer)) as never
}
