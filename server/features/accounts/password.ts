/**
 * Passwords: argon2id (19 MiB, two passes), the same time for unknown names as for wrong passwords, and two at once:
 * a crowd at the door must not take the machine from those inside.
 */
import { hash, verify } from '@node-rs/argon2'
import { Failure } from '../../domain/failure.ts'
import { type PasswordOwner, passwordFault } from '../../domain/password.ts'
import { passwordWords } from '../../domain/password-words.vi.ts'
import { createGate } from './gate.ts'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const gate = createGate(2, 50)

export function hashPassword(password: string): Promise<string> {
  return gate(() => hash(password.normalize('NFC'), cost))
}

let dummy: Promise<string> | undefined

/** True only for the right password; with no hash at hand it works as long and answers false. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  return gate(async () => {
    dummy ??= hash('no account has this password', cost)
    const matches = await verify(stored ?? (await dummy), password.normalize('NFC'))
    return stored !== null && matches
  })
}

/** Fails with invalid where a new password is easy to guess; `field` is its name in the request. */
export function refuseWeakPassword(password: string, owner: PasswordOwner, field = 'password'): void {
  const fault = passwordFault(password, owner)
  if (fault === undefined) return
  const message = passwordWords[fault]
  throw new Failure('invalid', { message, fields: [{ field, code: fault, message }] })
}
