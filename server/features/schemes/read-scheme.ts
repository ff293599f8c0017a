/** A scheme as its page and its editor read it: nodes with their rules, what does not add up, and its other versions. */
import { ruleAsWritten } from '../../domain/rule-scale.ts'
import { treeOrder } from '../../domain/scheme.ts'
import { overlapping } from '../../domain/scheme-drafts.ts'
import { schemeFaultSentence } from '../../domain/scheme-faults.vi.ts'
import { ruleWords } from '../../domain/scoring-rule.vi.ts'
import { isUsed, schemeInUse } from '../../evaluation/scores/scheme-use.ts'
import { mayEditScheme, maySeeScheme, type StoredScheme, wireScheme } from '../../evaluation/scores/schemes.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { schemeNamed } from '../../http/named.ts'
import type { SchemeAct } from './close-act.ts'
import type { SchemeWhole } from './contract.ts'
import { unitsToDraftFor } from './find-scheme.ts'
import { faultsOf } from './refusals.ts'
import { usageWords } from './sentences.vi.ts'

export async function schemeWhole(act: SchemeAct, code: string): Promise<SchemeWhole> {
  const { account, catalogue, db, today } = act
  const scheme = schemeNamed(catalogue, code, account)
  const use = await schemeInUse(db, code)
  const rivals = new Set(overlapping(catalogue.schemes.values(), { ...scheme, state: 'in_force' }))
  const others = [...catalogue.schemes.values()]
    .filter((one) => one.index === scheme.index && one.code !== code && maySeeScheme(catalogue, one, account))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const { nodes: _, ...head } = wireScheme(catalogue, scheme)
  return {
    scheme: { ...head, unit: unitOf(act, scheme) },
    nodes: nodesOf(scheme),
    faults: faultsOf(catalogue, scheme).map((fault) => ({
      code: fault.code,
      node: fault.node,
      isDoubt: fault.isDoubt,
      message: schemeFaultSentence(fault, scheme.decimals),
    })),
    mayEdit: mayEditScheme(catalogue, scheme, account),
    units: unitsToDraftFor(catalogue, account, today).map(nameOf),
    used: isUsed(use) ? usageWords(use) : null,
    versions: others.map((one) => ({
      code: one.code,
      name: one.name,
      state: one.state,
      validFrom: one.validFrom,
      validTo: one.validTo,
      unit: unitOf(act, one),
      isPredecessor: rivals.has(one) && one.validFrom < scheme.validFrom,
    })),
  }
}

export function unitOf({ catalogue }: Pick<SchemeAct, 'catalogue'>, { unitId }: Pick<StoredScheme, 'unitId'>) {
  const unit = unitId === null ? undefined : catalogue.unitsById.get(unitId)
  return unit === undefined ? null : nameOf(unit)
}

function nodesOf({ nodes, decimals }: StoredScheme): SchemeWhole['nodes'] {
  return treeOrder(nodes).map(({ node: { position: _, ...node } }) => ({
    ...node,
    maximum: node.maximum === null ? null : node.maximum / 10 ** decimals,
    rule: node.rule === null ? null : ruleAsWritten(node.rule, decimals),
    ruleShown: node.rule === null ? '' : ruleWords(node.rule, node.maximum, decimals),
  }))
}
