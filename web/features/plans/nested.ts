/** Targets in the order of the document, each with its parts below it, however deep they stand. */
import type { TargetItem } from '#contract/plans'

export type Nested = {
  target: TargetItem
  depth: number /** From 1 among the wholes; null for a part. */
  order: number | null
}

export function nested(targets: readonly TargetItem[]): Nested[] {
  const known = new Set(targets.map(({ id }) => id))
  const partsOf = Map.groupBy(targets, ({ partOf }) => (partOf !== null && known.has(partOf) ? partOf : null))
  const below = (target: TargetItem, depth: number): Nested[] =>
    (partsOf.get(target.id) ?? []).flatMap((part) => [{ target: part, depth, order: null }, ...below(part, depth + 1)])
  return (partsOf.get(null) ?? []).flatMap((target, index) => [
    { target, depth: 0, order: index + 1 },
    ...below(target, 1),
  ])
}
