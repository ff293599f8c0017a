/** Keys of rows that are only ever added: they sort by time, then by order within this process. */
import { randomBytes } from 'node:crypto'

let counter = 0

export function entryId(at: string): string {
  counter = (counter + 1) % 1_000_000
  // The random tail keeps two processes apart.
  return `${at}.${String(counter).padStart(6, '0')}.${randomBytes(4).toString('hex')}`
}
