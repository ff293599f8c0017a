/** Keys of rows that are only ever added: they sort by time, then by order within this process. */
import { randomBytes } from 'node:crypto'

let counter = 0

export function entryId(at: string): string {
  counter = (counter + 1) % 1_000_000
  return `${at}.${String(counter).padStart(6, '0')}.${tail()}`
}

/** So many are drawn at once: to draw a few bytes takes as long as to draw thousands. */
const drawn = 1024
const tailLength = 8
let tails = ''
let at = 0

/** The random tail keeps two processes apart; none is given twice. */
function tail(): string {
  if (at === tails.length) {
    tails = randomBytes((drawn * tailLength) / 2).toString('hex')
    at = 0
  }
  at += tailLength
  return tails.slice(at - tailLength, at)
}
