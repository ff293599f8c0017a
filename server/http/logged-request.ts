/** A request as the log shows it: secrets that stand in an address (one-time links, calendar tokens) are left out. */
import type { FastifyRequest } from 'fastify'

export function loggedRequest({ method, url, ip }: Pick<FastifyRequest, 'method' | 'url' | 'ip'>) {
  return { method, url: withoutSecrets(url), ip }
}

function withoutSecrets(url: string): string {
  return url.replace(/(\/(?:api\/invitations|loi-moi)\/)[^/?#]+/i, '$1***').replace(/([?&]token=)[^&#]+/gi, '$1***')
}
