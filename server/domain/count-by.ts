/** How many there are of each kind; kinds of which there is none are absent. */
export function countBy<One>(items: Iterable<One>, kindOf: (one: One) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of items) counts[kindOf(one)] = (counts[kindOf(one)] ?? 0) + 1
  return counts
}
