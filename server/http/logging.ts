/** What the log keeps of a request: never a cookie, and no secret that an address carries. */
import type { FastifyRequest } from 'fastify'

export const logging = {
  redact: ['req.headers.cookie', 'req.headers.authorization'],
  serializers: {
    req: ({ method, url, ip }: FastifyRequest) => ({ method, url: withoutSecrets(url), remoteAddress: ip }),
  },
}

/** One-time links and calendar tokens: whoever reads the log must not become their owner. */
export function withoutSecrets(url: string): string {
  return url.replace(/(\/(?:api\/invitations|loi-moi|moi)\/)[^/?#]+/i, '$1***').replace(/([?&]token=)[^&#]+/gi, '$1***')
}
