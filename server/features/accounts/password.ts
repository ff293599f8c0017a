/** Passwords: argon2id (19 MiB, two passes), and the same time for unknown names as for wrong passwords. */
import { hash, verify } from '@node-rs/argon2'

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

let dummy: Promise<string> | undefined

/** True only for the right password; with no hash at hand it works as long and answers false. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password')
  const matches = await verify(stored ?? (await dummy), password.normalize('NFC'))
  return stored !== null && matches
}
