/** Why an act upon a scheme is refused after all: what does not add up, by row and field, or what somebody else has changed. */
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import type { Scheme } from '../../domain/scheme.ts'
import { type KnownCodes, type SchemeFault, type SchemeFaultCode, schemeFaults } from '../../domain/scheme-faults.ts'
import { schemeFaultSentence } from '../../domain/scheme-faults.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { schemeSentences as say } from './sentences.vi.ts'

/** Codes that a rule may name. */
export function knownCodes({ indicatorsByCode, elementsByCode }: Catalogue): KnownCodes {
  return { indicators: new Set(indicatorsByCode.keys()), elements: new Set(elementsByCode.keys()) }
}

export function faultsOf(catalogue: Catalogue, scheme: Scheme): SchemeFault[] {
  return schemeFaults(scheme, knownCodes(catalogue))
}

type Place = 'code' | 'name' | 'parent' | 'maximum' | 'rule'
const places: Partial<Record<SchemeFaultCode, Place>> = {
  code_missing: 'code',
  code_twice: 'code',
  name_missing: 'name',
  unknown_parent: 'parent',
  parent_cycle: 'parent',
  maximum_unknown: 'maximum',
  maximum_negative: 'maximum',
  maximum_zero: 'maximum',
  children_exceed: 'maximum',
  children_short: 'maximum',
}
const headFields: Partial<Record<SchemeFaultCode, string>> = {
  no_nodes: 'nodes',
  no_units: 'appliesTo',
  dates_crossed: 'validTo',
  maximum_none: 'maximum',
  total_exceeds: 'maximum',
  total_short: 'maximum',
  class_twice: 'classes',
  class_order: 'classes',
  class_gap: 'classes',
}

/** In which part of a node a fault lies. */
export function placeOf(code: SchemeFaultCode): Place {
  return places[code] ?? 'rule'
}

/** Faults at "nodes.12.maximum" or at a field of the head. A code given twice is wrong where it comes again. */
export function failuresOf({ nodes, decimals }: Scheme, faults: readonly SchemeFault[]): FieldFailure[] {
  return faults.map((fault) => {
    const at = rowOf(nodes, fault)
    const field = at < 0 ? (headFields[fault.code] ?? 'nodes') : `nodes.${at}.${placeOf(fault.code)}`
    return { field, code: fault.code, message: schemeFaultSentence(fault, decimals) }
  })
}

export function rowOf(nodes: Scheme['nodes'], { code, node, name }: SchemeFault): number {
  if (node === null) return -1
  if (code === 'code_twice') return nodes.findLastIndex((one) => one.code === node)
  return nodes.findIndex((one) => one.code === node && (code !== 'code_missing' || one.name === name))
}

/** Refuses what is unsound, every fault at its field. */
export function refuseUnsound(fields: readonly FieldFailure[], words = say.unsound): void {
  const [only, ...others] = fields
  if (only === undefined) return
  throw new Failure('invalid', {
    message: others.length === 0 ? only.message : words(fields.length),
    fields: [...fields],
  })
}

/** Refuses what rests on a page that is out of date. */
export function refuseStale(isWritten: boolean): void {
  if (!isWritten) throw new Failure('stale', { message: say.stale })
}

export function atField(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
