/**
 * Speed as ratios: each round runs a case and its calibrator once, in turning order, by the CPU time that they take, and the median
 * of the rounds' ratios is what counts. Milliseconds of one machine say little, and a busy machine's nothing at all.
 */

export type Case = {
  name: string
  /** What it is compared with, of the same kind of work. */
  calibrator: string
  /** The median ratio should not be above this. */
  goal: number
  /** Before each round, not measured. */
  prepare?: () => unknown
  run: () => unknown
}

export type Calibrators = Record<string, () => unknown>
/** `low` and `high` enclose the median in 95 of 100 resamplings of the rounds. */
export type Outcome = { name: string; calibrator: string; ratio: number; low: number; high: number; goal: number }
export type Interval = { ratio: number; low: number; high: number }

/** Runs every case `rounds` times; each measurement repeats short work until it lasts 4 ms. */
export async function compare(cases: readonly Case[], calibrators: Calibrators, rounds: number): Promise<Outcome[]> {
  const ratios = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    for (let index = 0; index < cases.length; index++) {
      const one = cases[(index + round) % cases.length] as Case
      const calibrator = calibrators[one.calibrator]
      if (!calibrator) throw new Error(`no calibrator ${one.calibrator}`)
      await one.prepare?.()
      const first = round % 2 === 0
      const before = first ? await cpuMilliseconds(calibrator) : 0
      const taken = await cpuMilliseconds(one.run)
      const base = first ? before : await cpuMilliseconds(calibrator)
      ratios.set(one.name, [...(ratios.get(one.name) ?? []), taken / base])
    }
  }
  return cases.map(({ name, calibrator, goal }) => ({ name, calibrator, goal, ...interval(ratios.get(name) ?? []) }))
}

/** The median with its bootstrap interval. */
export function interval(ratios: readonly number[]): Interval {
  const medians = Array.from({ length: 400 }, (_, draw) =>
    median(ratios.map((_, at) => ratios[(at * 7919 + draw * 104_729 + ((at * draw) % 31)) % ratios.length] as number)),
  ).sort((a, b) => a - b)
  return { ratio: median(ratios), low: medians[10] ?? Number.NaN, high: medians[389] ?? Number.NaN }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** CPU time of one run, in milliseconds. */
export async function cpuMilliseconds(work: () => unknown): Promise<number> {
  let runs = 0
  const before = process.cpuUsage()
  let spent = 0
  do {
    await work()
    runs += 1
    const { user, system } = process.cpuUsage(before)
    spent = (user + system) / 1000
  } while (spent < 4)
  return spent / runs
}

/** Time that a piece of work took, by the clock: for what waits for a disk or for others. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
