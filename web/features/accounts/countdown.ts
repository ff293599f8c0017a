/** Seconds until the door may be tried again. The server decides; this only counts what it said. */
import { useEffect, useState } from 'react'
import type { ApiFailure } from '../../failure.ts'

/** The wait that a refusal asks for, in whole seconds; 0 where it asks for none. */
export function secondsAsked(failure: Pick<ApiFailure, 'code' | 'context'> | undefined): number {
  if (failure?.code !== 'too_many') return 0
  const { seconds } = (failure.context ?? {}) as { seconds?: unknown }
  return typeof seconds === 'number' && seconds > 0 ? Math.ceil(seconds) : 0
}

/** True where the password was right and a code of the second factor is still wanted. */
export function asksForCode(failure: Pick<ApiFailure, 'context'> | undefined): boolean {
  const { secondFactor } = (failure?.context ?? {}) as { secondFactor?: unknown }
  return secondFactor === true
}

/** Whole seconds left of `seconds` counted from `since` (milliseconds); never below 0. */
export function secondsLeft(seconds: number, since: number, now: number): number {
  return Math.max(0, Math.ceil(seconds - (now - since) / 1000))
}

/** Counts down from the moment at which the failure arrived. */
export function useCountdown(failure: ApiFailure | undefined): number {
  const asked = secondsAsked(failure)
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (failure === undefined || asked === 0) return setLeft(0)
    const since = Date.now()
    const tick = () => setLeft(secondsLeft(asked, since, Date.now()))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [failure, asked])
  return left
}
