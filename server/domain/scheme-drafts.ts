/** What a draft may still lack, and between which versions of an index time is shared. Pure; refuses nothing itself. */
import { daysAfter } from './period.ts'
import type { Scheme } from './scheme.ts'
import type { SchemeFault, SchemeFaultCode } from './scheme-faults.ts'

/** A draft is not finished yet: it may have these, a scheme in force may not. Everything else is wrong even in a draft. */
const unfinished: ReadonlySet<SchemeFaultCode> = new Set([
  'no_nodes',
  'rule_missing',
  'children_short',
  'total_short',
  'steps_none',
  'choices_none',
])

/** The faults for which a draft is not stored. */
export function faultsOfDraft(faults: readonly SchemeFault[]): SchemeFault[] {
  return faults.filter(({ code, isDoubt }) => !isDoubt && !unfinished.has(code))
}

type Dated = Pick<Scheme, 'code' | 'index' | 'unitId' | 'state' | 'appliesTo' | 'validFrom' | 'validTo'>

/** Versions in force for the same kinds of unit of the same province while this one would be: one of them has to end. */
export function overlapping<One extends Dated>(schemes: Iterable<One>, scheme: Dated): One[] {
  return [...schemes].filter(
    (one) =>
      one.code !== scheme.code &&
      one.state === 'in_force' &&
      one.index === scheme.index &&
      one.unitId === scheme.unitId &&
      one.appliesTo.some((kind) => scheme.appliesTo.includes(kind)) &&
      (one.validTo === null || one.validTo >= scheme.validFrom) &&
      (scheme.validTo === null || one.validFrom <= scheme.validTo),
  )
}

/** The last day of a version that another one follows. */
export function dayBefore(validFrom: string): string {
  return daysAfter(validFrom, -1)
}
