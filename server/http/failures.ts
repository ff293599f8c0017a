/** Failure, validation error or defect to a status and `{ code, message, fields?, requestId }`; nothing inner leaks. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod'
import { isDiskFull, isLostConnection } from '../database/constraint.ts'
import { Failure, type FailureCode, type FieldFailure } from '../domain/failure.ts'
import { failureSentences, fieldSentence } from './failures.vi.ts'

const statuses: Record<FailureCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  locked: 423,
  too_large: 413,
  wrong_type: 415,
  too_many: 429,
  full: 507,
  unavailable: 503,
  internal: 500,
}

/** Statuses that fastify and its plugins raise themselves, as our codes. */
const codesByStatus: Record<number, FailureCode> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  406: 'invalid',
  413: 'too_large',
  414: 'too_large',
  415: 'wrong_type',
  422: 'invalid',
  429: 'too_many',
  431: 'too_large',
}

/** An address that the router itself refuses (a broken escape, a name of hundreds of letters) is one that does not exist. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  answer(new Failure('not_found'), error, request, reply)
}

type ValidationIssue = { instancePath?: string; params?: { issue?: unknown }; message?: string; keyword?: string }

export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answer(toFailure(error, request), error, request, reply))
  app.setNotFoundHandler((request, reply) => answer(new Failure('not_found'), undefined, request, reply))
}

function toFailure(error: FastifyError, request: FastifyRequest): Failure {
  if (error instanceof Failure) return error
  if (isDiskFull(error)) return new Failure('full')
  if (isLostConnection(error)) return new Failure('unavailable')
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = error.validationContext ?? 'body'
    return new Failure('invalid', {
      fields: error.validation.flatMap((issue) => fieldsOf(issue as ValidationIssue, where)),
    })
  }
  if (isResponseSerializationError(error)) return new Failure('internal')
  const code = codesByStatus[error.statusCode ?? 500]
  if (code === 'invalid' && request.headers['content-type'] === undefined && hasBody(request))
    return new Failure('wrong_type')
  if (code === 'invalid' && isUnreadable(error)) return new Failure('invalid', { fields: [bodyFailure] })
  return new Failure(code ?? 'internal')
}

/** Not JSON at all, or JSON with a key that would change every object. */
function isUnreadable(error: FastifyError): boolean {
  return error instanceof SyntaxError || (error.code ?? '').startsWith('FST_ERR_CTP_')
}

const bodyFailure: FieldFailure = { field: 'body', code: 'not_json', message: fieldSentence('body', 'wrong') }

function hasBody(request: FastifyRequest): boolean {
  return Number(request.headers['content-length'] ?? 0) > 0
}

function fieldsOf(issue: ValidationIssue, where: string): FieldFailure[] {
  const params = issue.params as { keys?: string[]; params?: { code?: string } } | undefined
  const path = (issue.instancePath ?? '').split('/').filter(Boolean).join('.')
  if (issue.keyword === 'unrecognized_keys' && Array.isArray(params?.keys))
    return params.keys.map((key) => ({ field: key, code: 'unknown_field', message: fieldSentence(key, 'unknown') }))
  const missing = /received undefined/.test(issue.message ?? '')
  const field = path === '' ? where : path
  return [
    {
      field,
      // A check of our own (a month, a period) names itself; the library would call all of them "custom".
      code: missing ? 'missing' : (params?.params?.code ?? issue.keyword ?? 'wrong'),
      message: fieldSentence(field, missing ? 'missing' : 'wrong'),
    },
  ]
}

function secondsToWait({ code, context }: Failure): number | undefined {
  if (code !== 'too_many' || typeof context !== 'object' || context === null || !('seconds' in context))
    return undefined
  return typeof context.seconds === 'number' ? context.seconds : undefined
}

function answer(failure: Failure, cause: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const status = statuses[failure.code]
  if (status >= 500) request.log.error({ err: cause }, 'defect')
  const seconds = secondsToWait(failure)
  if (seconds !== undefined) reply.header('retry-after', seconds)
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    // Bypasses the route's response schemas: every route may fail in the same shape.
    .serializer(JSON.stringify)
    .send({
      code: failure.code,
      message: failure.message === failure.code ? failureSentences[failure.code] : failure.message,
      ...(failure.fields.length > 0 ? { fields: failure.fields } : {}),
      ...(failure.context === undefined ? {} : { context: failure.context }),
      requestId: request.id,
    })
}
