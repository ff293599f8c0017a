/**
 * How long a door stays shut after failures. For a name: five failures are free, then 2, 4, 8 … at most 90 seconds
 * pass before the next attempt is looked at, so that who never tires gets nineteen looked at in a quarter of an hour;
 * fifteen quiet minutes forget them. For an address: thirty failures an hour.
 *
 * Nobody can be locked out by strangers: where an account has signed in from an address before, attempts from there are
 * counted by themselves, whatever goes on elsewhere. All other addresses share one count for the name, so that a guesser
 * gains nothing by coming from many of them. An attempt that comes too early is not looked at and counts for nothing,
 * so that waiting always helps; and a right password is no quicker than a wrong one, or the delay would tell them apart.
 */
export type Failures = { count: number; firstAt: string; lastAt: string }
export type DelayKind = 'name' | 'address'

const free = 5
const longestSeconds = 90
const quietMinutes = 15
const perAddress = 30
const addressMinutes = 60

/** True where failures are so long ago that counting begins anew. */
export function isForgotten(kind: DelayKind, failures: Failures, now: Date): boolean {
  const since = kind === 'name' ? failures.lastAt : failures.firstAt
  return now.getTime() >= after(since, (kind === 'name' ? quietMinutes : addressMinutes) * 60)
}

/** Whole seconds until the next attempt is looked at; 0 for now. */
export function secondsToWait(kind: DelayKind, failures: Failures, now: Date): number {
  if (isForgotten(kind, failures, now)) return 0
  const until = kind === 'name' ? nameOpens(failures) : addressOpens(failures)
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000))
}

function nameOpens({ count, lastAt }: Failures): number {
  return count < free ? 0 : after(lastAt, Math.min(longestSeconds, 2 ** (count - free + 1)))
}

function addressOpens({ count, firstAt }: Failures): number {
  return count < perAddress ? 0 : after(firstAt, addressMinutes * 60)
}

function after(instant: string, seconds: number): number {
  return Date.parse(instant) + seconds * 1000
}

/** IPv6 by its first half: a single line gets that many addresses for itself. */
export function placeOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}
