/**
 * Speed as ratios: each round runs a case and its calibrator once, in turning order, and the median of the rounds'
 * ratios is what counts. Milliseconds of one machine say little; a ratio taken in one run says much.
 */

export type Case = {
  name: string
  /** What it is compared with, of the same kind of work. */
  calibrator: string
  /** The median ratio should not be above this. */
  goal: number
  run: () => unknown
}

export type Calibrators = Record<string, () => unknown>
export type Outcome = { name: string; calibrator: string; ratio: number; low: number; high: number; goal: number }

/** Runs every case `rounds` times; each measurement repeats short work until it lasts 4 ms. */
export async function compare(cases: readonly Case[], calibrators: Calibrators, rounds: number): Promise<Outcome[]> {
  const ratios = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < cases.length; index++) {
      const one = cases[(index + round) % cases.length] as Case
      const calibrator = calibrators[one.calibrator]
      if (!calibrator) throw new Error(`no calibrator ${one.calibrator}`)
      const first = round % 2 === 0
      const before = first ? await milliseconds(calibrator) : 0
      const taken = await milliseconds(one.run)
      const base = first ? before : await milliseconds(calibrator)
      ratios.set(one.name, [...(ratios.get(one.name) ?? []), taken / base])
    }
  }
  return cases.map(({ name, calibrator, goal }) => {
    const sorted = (ratios.get(name) ?? []).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
    return { name, calibrator, goal, ratio: at(0.5), low: at(0.1), high: at(0.9) }
  })
}

async function milliseconds(work: () => unknown): Promise<number> {
  let runs = 0
  const started = performance.now()
  let elapsed = 0
  do {
    await work()
    runs += 1
    elapsed = performance.now() - started
  } while (elapsed < 4)
  return elapsed / runs
}
