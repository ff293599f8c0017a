/** The day on which all tests stand: October 2026 is being reported, November is under way. */
export const now = new Date('2026-11-21T02:00:00.000Z')

export type TickingClock = {
  /** A second later at each look, so that what was done after something is later than it. */
  tick: () => Date
  /** The time of the last look. */
  last: () => Date
  /** Sets it back, or to another time. */
  reset: (to?: Date) => void
}

export function tickingClock(): TickingClock {
  let time = now
  return {
    tick: () => {
      time = new Date(time.getTime() + 1000)
      return time
    },
    last: () => time,
    reset: (to = now) => {
      time = to
    },
  }
}
