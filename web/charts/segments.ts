/** Cuts a course where it must not be joined, so that no line ever bridges a merger or a change of scheme. */
export type SeriesRow = {
  label: string
  target: number | null
  other: number | null
  [segment: `value${number}`]: number | null
}

type Point = { label: string; value: number | null; target: number | null; breaksBefore: boolean }

/** One row per period with the value under the key of its stretch; the other stretches are null there. */
export function segmentsOf(
  points: readonly Point[],
  others: readonly (number | null)[],
): { rows: SeriesRow[]; keys: `value${number}`[] } {
  let segment = 0
  const stretches = points.map((point, index) => {
    if (index > 0 && point.breaksBefore) segment += 1
    return segment
  })
  const keys = Array.from({ length: segment + 1 }, (_, index): `value${number}` => `value${index}`)
  const rows = points.map((point, index) => {
    const row: SeriesRow = { label: point.label, target: point.target, other: others[index] ?? null }
    for (const [at, key] of keys.entries()) row[key] = stretches[index] === at ? point.value : null
    return row
  })
  return { rows, keys }
}
