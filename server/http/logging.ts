/**
 * What the log keeps: one line of JSON for each answer and each defect. Which request, which account, which route, how long;
 * never a cookie, a token, a number, or anything else that somebody typed.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Where lines go instead of the standard output, as in tests. */
export type LogLines = { write: (line: string) => void }

export const logging = {
  serializers: {
    req: ({ method, url, ip }: FastifyRequest) => ({ method, url: addressKept(url), remoteAddress: ip }),
    err: defectKept,
  },
}

/** One line when the answer has gone, with who asked: known only then. */
export function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const answered = {
      method: request.method,
      url: addressKept(request.url),
      remoteAddress: request.ip,
      account: request.account?.id,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    }
    request.log.info(answered, 'answered')
  })
}

/** The path alone: what is searched for, and calendar tokens, stand behind the question mark. */
function addressKept(url: string): string {
  return withoutSecrets(url).replace(/[?#].*$/s, '')
}

/** One-time links and calendar tokens: whoever reads the log must not become their owner. */
export function withoutSecrets(url: string): string {
  return url.replace(/(\/(?:api\/invitations|loi-moi|moi)\/)[^/?#]+/i, '$1***').replace(/([?&]token=)[^&#]+/gi, '$1***')
}

/** What a defect is and where. A database's own words quote the values that it was given, so only its codes are kept. */
function defectKept(error: Error & { code?: string; severity?: string; constraint?: string; table?: string }) {
  const { code, severity, constraint, table } = error
  const isOfDatabase = severity !== undefined
  const stack = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: error.name,
    message: isOfDatabase ? `database error ${code}` : error.message,
    stack: stack.join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(isOfDatabase ? { constraint, table } : {}),
  }
}
