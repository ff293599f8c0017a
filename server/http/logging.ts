/** What the log keeps of a request: never a cookie, and no token that an address carries. */
import type { FastifyRequest } from 'fastify'

export const logging = {
  redact: ['req.headers.cookie', 'req.headers.authorization'],
  serializers: {
    req: (request: FastifyRequest) => ({
      method: request.method,
      url: withoutToken(request.url),
      remoteAddress: request.ip,
    }),
  },
}

/** A calendar program sends its token in the address; whoever reads the log must not become its owner. */
export function withoutToken(url: string): string {
  return url.replace(/([?&]token=)[^&]*/gi, '$1…')
}
