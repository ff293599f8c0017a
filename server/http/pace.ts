/**
 * How quickly one session, one token or one unknown address may ask: a bound that no screen comes near, so that nobody alone
 * can take the machine from the others. Refuses what comes beyond it, with the seconds to wait; counts in this process only.
 */
import { Failure } from '../domain/failure.ts'
import { placeOf } from '../domain/sign-in-delay.ts'
import { paceSentence } from './pace.vi.ts'
import type { App } from './site.ts'

/** What is counted together, in milliseconds. */
const stretch = 10_000

/** Registered after the guard, which knows whose session it is. `most` in ten seconds; undefined: no bound. */
export function limitPace(app: App, most: number | undefined): void {
  if (most === undefined) return
  const count = app.createRateLimit({
    max: most,
    timeWindow: stretch,
    keyGenerator: ({ account, ip }) =>
      account === null ? `address ${placeOf(ip)}` : `${account.by.kind} ${account.by.id}`,
  })
  app.addHook('onRequest', async (request) => {
    // The built web is files, the same for everybody; a whole office opens it at eight o'clock behind one address.
    if (!request.url.startsWith('/api/')) return
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    const seconds = counted.ttlInSeconds
    throw new Failure('too_many', { message: paceSentence(seconds), context: { seconds } })
  })
}
