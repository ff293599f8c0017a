/** Codes of the second factor: six digits of an authenticator (one step of clock difference), or a recovery code; each once. */
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Database } from '../../database/tables.ts'
import { spendRecoveryCode, spendStep } from './second-factor-queries.ts'
import { hashOf } from './secret.ts'
import { issuer } from './sentences.vi.ts'

const stepSeconds = 30
const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** 160 random bits as Base32, the size of the hash that makes the codes. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What an authenticator reads from the picture. */
export function factorUri(secret: string, username: string): string {
  return authenticator(secret, username).toString()
}

/** The time step in which a code is right, now or one step before or after; undefined for a wrong one. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const delta = authenticator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / stepSeconds) + delta
}

/** Uses up a code; false where it is wrong or was used before. */
export async function spendCode(
  db: Database,
  account: { id: string; totpSecret: string | null },
  code: string,
  now: Date,
): Promise<boolean> {
  if (account.totpSecret === null) return false
  if (!/^\d{6}$/.test(code)) return spendRecoveryCode(db, account.id, hashOfRecoveryCode(code), now.toISOString())
  const step = stepOfCode(account.totpSecret, code, now)
  return step !== undefined && spendStep(db, account.id, step)
}

/** Ten codes of 80 random bits: "k3xw-92ab…" in four groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () =>
    [...randomBytes(16)]
      .map((byte) => letters[byte % letters.length])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )
}

/** However it was typed: capitals and hyphens do not count. */
export function hashOfRecoveryCode(code: string): string {
  return hashOf(code.toLowerCase().replace(/[^a-z2-7]/g, ''))
}

function authenticator(secret: string, label = ''): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: stepSeconds })
}
