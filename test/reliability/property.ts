/** What a reliability test finds out: a figure reached beside the figure to reach, and whether that is good enough. */

export type Finding = {
  name: string
  reached: string
  toReach: string
  isMet: boolean
  /** What was wrong, word by word; a few lines say enough. */
  faults?: readonly string[]
}

/** How hard to try: shortly as in every run of the tests, or in full; `times` where somebody names another number. */
export type Form = { isShort: boolean; times: number | undefined; seed: number; tell: (line: string) => void }

export type Property = { name: string; run: (form: Form) => Promise<Finding[]> }

/** Thrown where this machine cannot run a part; the message says what it lacks. */
export class CannotRun extends Error {}

/** A finding that is met exactly where nothing was found wrong. */
export function nothingWrong(name: string, tried: string, faults: readonly string[]): Finding {
  return {
    name,
    reached: `${faults.length} faults in ${tried}`,
    toReach: '0 faults',
    isMet: faults.length === 0,
    faults,
  }
}

/** A generator with a seed, so that a failure can be run again: whole numbers from 0 below a bound. */
export function dice(seed: number): (below: number) => number {
  let state = seed % 2 ** 31
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((state / 2 ** 31) * below)
  }
}
