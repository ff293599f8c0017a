/** Secrets that this program hands out: 256 random bits each, kept only as SHA-256, since nobody can guess them. */
import { createHash, randomBytes } from 'node:crypto'

/** As text that stands in cookies, addresses and headers: 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
