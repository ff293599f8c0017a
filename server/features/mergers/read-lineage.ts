/** From whom a unit came, what became of it, and what the codes of all these have meant when. */
import { lineageOf, meaningsOf, type Step } from '../../domain/lineage.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue, KnownSuccession } from '../../evaluation/catalogue.ts'
import type { Lineage } from './contract.ts'
import { datedOf } from './draw-merger.ts'

/** Links answered each way: no real chain is longer. */
const mostLinks = 200

export function readLineage(catalogue: Catalogue, unit: Unit): Lineage {
  const { before, after, isCut } = lineageOf(unit.id, catalogue.successions, mostLinks)
  const stepOf =
    (near: 'fromId' | 'toId', far: 'fromId' | 'toId') =>
    ({ link, step }: Step<KnownSuccession>) => {
      const [one, other] = [catalogue.unitsById.get(link[near]), catalogue.unitsById.get(link[far])]
      if (!one || !other) return []
      const { on, whole, source } = link
      return [{ unit: datedOf(one), other: datedOf(other), on, whole, source, step }]
    }
  const steps = { before: before.flatMap(stepOf('fromId', 'toId')), after: after.flatMap(stepOf('toId', 'fromId')) }
  const codes = [unit.code, ...[...steps.before, ...steps.after].map((one) => one.unit.code)]
  return {
    unit: datedOf(unit),
    ...steps,
    codes: meaningsOf(codes, catalogue.units).map((one) => ({ code: one.code, units: one.units.map(datedOf) })),
    isCut,
  }
}
