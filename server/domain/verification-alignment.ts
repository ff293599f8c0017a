/**
 * Which of two lists' items belong together: the shortest way from one list to the other (Myers 1986), and for what is left
 * between, the pairs that are most alike. It knows nothing of what the items are.
 */

/** Stretches that follow each other; `from` inclusive, `to` exclusive. */
export type Stretch = { isSame: boolean; left: [from: number, to: number]; right: [from: number, to: number] }

/** More differences than these are not told apart: they are one stretch. */
const mostSteps = 1500

export function align(left: readonly string[], right: readonly string[]): Stretch[] {
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1
  let tail = 0
  const most = Math.min(left.length, right.length) - head
  while (tail < most && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1
  const [leftEnd, rightEnd] = [left.length - tail, right.length - tail]
  const pairs = commonPairs(left.slice(head, leftEnd), right.slice(head, rightEnd))
  const stretches: Stretch[] = []
  let [x, y] = [0, 0]
  const add = (isSame: boolean, toLeft: number, toRight: number) => {
    if (toLeft > x || toRight > y) stretches.push({ isSame, left: [x, toLeft], right: [y, toRight] })
    x = toLeft
    y = toRight
  }
  add(true, head, head)
  for (const [one, other] of pairs) {
    add(false, head + one, head + other)
    add(true, head + one + 1, head + other + 1)
  }
  add(false, leftEnd, rightEnd)
  add(true, left.length, right.length)
  return stretches
}

/** Indices of a longest common subsequence; none where the lists differ too much. */
function commonPairs(left: readonly string[], right: readonly string[]): [number, number][] {
  if (left.length === 0 || right.length === 0) return []
  const trace: Int32Array[] = []
  // By diagonal: how far a way with so many steps comes.
  const reach = new Map<number, number>([[1, 0]])
  const far = (diagonal: number) => reach.get(diagonal) ?? -1
  const total = left.length + right.length
  for (let steps = 0; steps <= Math.min(total, mostSteps); steps += 1) {
    trace.push(Int32Array.from({ length: 2 * steps + 3 }, (_, at) => far(at - steps - 1)))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const isDown = diagonal === -steps || (diagonal !== steps && far(diagonal - 1) < far(diagonal + 1))
      let x = isDown ? far(diagonal + 1) : far(diagonal - 1) + 1
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x += 1
      reach.set(diagonal, x)
      if (x >= left.length && x - diagonal >= right.length) return wayBack(trace, left.length, right.length)
    }
  }
  return []
}

function wayBack(trace: readonly Int32Array[], leftEnd: number, rightEnd: number): [number, number][] {
  const pairs: [number, number][] = []
  let [x, y] = [leftEnd, rightEnd]
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const far = (diagonal: number) => trace[steps]?.[diagonal + steps + 1] ?? -1
    const diagonal = x - y
    const isDown = diagonal === -steps || (diagonal !== steps && far(diagonal - 1) < far(diagonal + 1))
    const before = isDown ? diagonal + 1 : diagonal - 1
    const [fromX, fromY] = steps === 0 ? [0, 0] : [far(before), far(before) - before]
    while (x > fromX && y > fromY) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    x = fromX
    y = fromY
  }
  return pairs.reverse()
}

export type Pair<Item> = { left: Item | null; right: Item | null }

/** Too many to compare each with each: then the order decides. */
const mostCompared = 40_000

/** The same for whole lists: items that are equal in all belong together first, whatever stands around them. */
export function pairAll<Item>(
  left: readonly Item[],
  right: readonly Item[],
  allOf: (item: Item) => string,
  keyOf: (item: Item) => string,
  textOf: (item: Item) => string,
): Pair<Item>[] {
  return align(left.map(allOf), right.map(allOf)).flatMap((stretch) => {
    const [one, other] = [left.slice(...stretch.left), right.slice(...stretch.right)]
    if (!stretch.isSame) return pairUp(one, other, keyOf, textOf)
    return other.map((item, at): Pair<Item> => ({ left: one[at] ?? null, right: item }))
  })
}

/**
 * What is left between two lists' common items, in pairs: first those with the same key, then the most alike, and at last
 * those without a partner. In the order of the right list, the lonely ones of the left list last.
 */
export function pairUp<Item>(
  left: readonly Item[],
  right: readonly Item[],
  keyOf: (item: Item) => string,
  textOf: (item: Item) => string,
): Pair<Item>[] {
  const partner = new Map<number, number>()
  for (const { isSame, left: one, right: other } of align(left.map(keyOf), right.map(keyOf)))
    if (isSame) for (let at = 0; at < one[1] - one[0]; at += 1) partner.set(other[0] + at, one[0] + at)
  const free = { left: without(left, new Set(partner.values())), right: without(right, new Set(partner.keys())) }
  for (const [one, other] of alike(free, left, right, textOf)) partner.set(other, one)
  const taken = new Set(partner.values())
  return [
    ...right.map((item, at): Pair<Item> => ({ left: left[partner.get(at) ?? -1] ?? null, right: item })),
    ...without(left, taken).map((at): Pair<Item> => ({ left: left[at] ?? null, right: null })),
  ]
}

function without(items: readonly unknown[], taken: ReadonlySet<number>): number[] {
  return items.flatMap((_, at) => (taken.has(at) ? [] : [at]))
}

function alike<Item>(
  free: { left: number[]; right: number[] },
  left: readonly Item[],
  right: readonly Item[],
  textOf: (item: Item) => string,
): [number, number][] {
  if (free.left.length * free.right.length > mostCompared || free.left.length === free.right.length)
    return free.left.slice(0, free.right.length).map((one, at) => [one, free.right[at] as number])
  const bags = (items: readonly Item[], at: number[]) => at.map((one) => wordsOf(textOf(items[one] as Item)))
  const [lefts, rights] = [bags(left, free.left), bags(right, free.right)]
  const scored = lefts.flatMap((one, x) => rights.map((other, y) => ({ x, y, score: shared(one, other) })))
  scored.sort((one, other) => other.score - one.score || one.x - other.x || one.y - other.y)
  const [usedLeft, usedRight] = [new Set<number>(), new Set<number>()]
  const pairs: [number, number][] = []
  for (const { x, y, score } of scored) {
    if (score < 0.3 || usedLeft.has(x) || usedRight.has(y)) continue
    usedLeft.add(x)
    usedRight.add(y)
    pairs.push([free.left[x] as number, free.right[y] as number])
  }
  return pairs
}

function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  )
}

/** From 0, nothing in common, to 1. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  const all = one.size + other.size
  return all === 0 ? 1 : (2 * common) / all
}
