/**
 * The value axis of a line chart: round numbers that hold every value and target. Lines may start above 0, and the chart
 * then says so; rates never leave 0 to 100.
 */
export type Axis = { minimum: number; maximum: number; ticks: number[] }

const sizes = [1, 2, 5, 10, 20, 25, 50]

/** Three to six ticks around the values; nulls are gaps. An empty list gives the whole scale. */
export function axisOf(values: readonly (number | null)[], percent: boolean): Axis {
  const numbers = values.filter((value) => value !== null)
  if (numbers.length === 0) return axisBetween(0, 100, 25)
  const low = Math.min(...numbers)
  const high = Math.max(...numbers)
  const span = Math.max(high - low, percent ? 4 : 1)
  const size = sizes.find((one) => one * 4 >= span) ?? 10 ** Math.ceil(Math.log10(span / 4))
  const minimum = Math.max(0, (Math.ceil(low / size) - 1) * size)
  const maximum = (Math.floor(high / size) + 1) * size
  return axisBetween(minimum, percent && high <= 100 ? Math.min(100, maximum) : maximum, size)
}

function axisBetween(minimum: number, maximum: number, size: number): Axis {
  const ticks: number[] = []
  for (let tick = minimum; tick < maximum + size / 2; tick += size) ticks.push(tick)
  return { minimum, maximum: ticks.at(-1) as number, ticks }
}

/** Ticks between the ends that a chart model states. */
export function ticksBetween(minimum: number, maximum: number): number[] {
  const size = sizes.find((one) => one * 6 >= maximum - minimum && (maximum - minimum) % one === 0)
  return axisBetween(minimum, maximum, size ?? (maximum - minimum) / 4).ticks
}

/**
 * Labels beside the ends of lines: moved apart until none covers another, in the order of their values, and kept inside.
 * Positions are centres in pixels from the top; `gap` is the least distance between two centres.
 */
export function spread(positions: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => (positions[a] as number) - (positions[b] as number))
  const placed = [...positions]
  let last = Number.NEGATIVE_INFINITY
  for (const index of order) {
    placed[index] = Math.max(placed[index] as number, last + gap, top)
    last = placed[index] as number
  }
  let limit = bottom
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index] as number, limit)
    limit = (placed[index] as number) - gap
  }
  return placed
}
