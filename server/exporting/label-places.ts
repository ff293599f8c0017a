/**
 * Finds places for labels in a plot, so that none lies on another, on a line or on the target. Knows boxes and
 * segments only. A label without a free place is not drawn where it would hide another: the caller gets undefined.
 */
export type Box = { left: number; top: number; right: number; bottom: number }
export type Segment = { x1: number; y1: number; x2: number; y2: number }

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/** True where a segment passes through the box: the part of it inside the box (Liang–Barsky) is not empty. */
export function crosses(segment: Segment, box: Box): boolean {
  const dx = segment.x2 - segment.x1
  const dy = segment.y2 - segment.y1
  let from = 0
  let to = 1
  const edges = [
    [-dx, segment.x1 - box.left],
    [dx, box.right - segment.x1],
    [-dy, segment.y1 - box.top],
    [dy, box.bottom - segment.y1],
  ] as const
  for (const [direction, distance] of edges) {
    if (direction === 0) {
      if (distance < 0) return false
    } else if (direction < 0) from = Math.max(from, distance / direction)
    else to = Math.min(to, distance / direction)
  }
  return from <= to
}

export type Obstacles = { inside: Box; labels: Box[]; segments: Segment[] }

/**
 * The candidate with the fewest crossed segments among those that lie inside and on no other label; the earlier of
 * equals. Undefined where there is none, or where even the best crosses more than `tolerance` segments.
 */
export function freePlace(candidates: readonly Box[], obstacles: Obstacles, tolerance: number): Box | undefined {
  let best: Box | undefined
  let least = tolerance + 1
  for (const box of candidates) {
    const { inside } = obstacles
    const fits =
      box.left >= inside.left && box.right <= inside.right && box.top >= inside.top && box.bottom <= inside.bottom
    if (!fits || obstacles.labels.some((label) => overlaps(label, box))) continue
    const crossed = obstacles.segments.filter((segment) => crosses(segment, box)).length
    if (crossed < least) {
      least = crossed
      best = box
    }
  }
  return best
}

/** Boxes of a label around a point, the most usual first: above, below, then towards the four corners. */
export function placesAround(x: number, y: number, width: number, height: number, distance: number): Box[] {
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height })
  const above = y - distance - height
  const below = y + distance
  const near = distance / 2
  return [
    box(x - width / 2, above),
    box(x - width / 2, below),
    box(x - width - near, above + near),
    box(x + near, above + near),
    box(x - width - near, below - near),
    box(x + near, below - near),
    box(x - width / 2, above - height),
    box(x - width / 2, below + height),
  ]
}
