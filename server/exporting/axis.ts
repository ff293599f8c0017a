/**
 * A value axis: round steps between a minimum and a maximum, with their labels. It starts at the minimum it is given
 * and says so; only a number beyond its ends moves them.
 */
import { formatShortest } from '#domain/measure.ts'

export type Axis = { minimum: number; maximum: number; ticks: { value: number; shown: string }[] }

const roundSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50]
const mostSteps = 7
const crumb = 1e-9

/** The first tick is the minimum itself. `sign` follows each label ("%" or nothing). */
export function valueAxis(minimum: number, maximum: number, numbers: readonly number[], sign: string): Axis {
  const lowest = Math.min(minimum, ...numbers)
  const high = Math.max(maximum, ...numbers, lowest + 0.1)
  const step = stepFor(high - lowest)
  const low = lowest < minimum ? Math.floor(lowest / step + crumb) * step : minimum
  const at = (value: number) => ({ value, shown: `${formatShortest(Math.round(value * 100), 2)}${sign}` })
  const ticks = [at(low)]
  // A step too close above the minimum is left out: its label would lie on the first.
  for (let index = Math.ceil(low / step + 0.4); index * step <= high + crumb; index += 1) ticks.push(at(index * step))
  return { minimum: low, maximum: high, ticks }
}

function stepFor(range: number): number {
  const known = roundSteps.find((step) => range / step <= mostSteps)
  if (known !== undefined) return known
  const power = 10 ** Math.floor(Math.log10(range / mostSteps))
  return [1, 2, 5, 10].map((one) => one * power).find((step) => range / step <= mostSteps) ?? 10 * power
}
