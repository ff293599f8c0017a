/**
 * A value axis: round steps between a minimum and a maximum, with their labels. It never moves the minimum, and it
 * stretches the maximum only where a number lies beyond it.
 */
import { formatScaled } from '#domain/measure.ts'

export type Axis = { minimum: number; maximum: number; ticks: { value: number; shown: string }[] }

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50]

/** At most seven ticks. `sign` follows each label ("%" or nothing). */
export function valueAxis(minimum: number, maximum: number, numbers: readonly number[], sign: string): Axis {
  const low = Math.min(minimum, ...numbers)
  const high = Math.max(maximum, ...numbers, low + 0.1)
  const range = high - low
  let step = steps.find((one) => range / one <= 6)
  for (let power = 100; step === undefined; power *= 10)
    step = [1, 2, 5].map((one) => one * power).find((one) => range / one <= 6)
  const decimals = step < 1 ? 1 : 0
  const scale = 10 ** decimals
  const ticks: Axis['ticks'] = []
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + 1e-9; index += 1)
    ticks.push({ value: index * step, shown: `${formatScaled(Math.round(index * step * scale), decimals)}${sign}` })
  return { minimum: low, maximum: high, ticks }
}
