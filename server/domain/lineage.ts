/**
 * From whom a unit came and what became of it, as chains of links both ways, and what its codes have meant. Bounded: a
 * chain longer than anybody reads is cut, and says so.
 */
import type { Succession } from './succession.ts'
import type { Unit } from './unit.ts'

/** A link, and how many mergers away from the unit asked about it lies; 1 is its own. */
export type Step<T extends Succession> = { link: T; step: number }
export type Lineage<T extends Succession> = { before: Step<T>[]; after: Step<T>[]; isCut: boolean }

/** Nearest first, then by date. Each link stands once, by whatever way it is reached; a circle ends where it closes. */
export function lineageOf<T extends Succession>(unitId: number, successions: readonly T[], most: number): Lineage<T> {
  const before = walk(unitId, successions, 'toId', 'fromId', most)
  const after = walk(unitId, successions, 'fromId', 'toId', most)
  return { before: before.steps, after: after.steps, isCut: before.isCut || after.isCut }
}

type End = 'fromId' | 'toId'

function walk<T extends Succession>(unitId: number, successions: readonly T[], at: End, next: End, most: number) {
  const steps: Step<T>[] = []
  const seen = new Set([unitId])
  let front = new Set([unitId])
  for (let step = 1; front.size > 0; step += 1) {
    const links = successions.filter((link) => front.has(link[at])).toSorted(byDate)
    for (const link of links) {
      if (steps.length === most) return { steps, isCut: true }
      steps.push({ link, step })
    }
    front = new Set(links.map((link) => link[next]).filter((id) => !seen.has(id)))
    for (const id of front) seen.add(id)
  }
  return { steps, isCut: false }
}

function byDate(left: Succession, right: Succession): number {
  if (left.on !== right.on) return left.on < right.on ? -1 : 1
  return left.toId - right.toId || left.fromId - right.fromId
}

/** What each of the codes has meant and will mean, oldest first; a code that only ever meant one unit is left out. */
export function meaningsOf(codes: Iterable<string>, units: readonly Unit[]): { code: string; units: Unit[] }[] {
  return [...new Set(codes)]
    .toSorted()
    .map((code) => ({
      code,
      units: units.filter((unit) => unit.code === code).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)),
    }))
    .filter((one) => one.units.length > 1)
}
