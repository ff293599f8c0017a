/**
 * What changed from one version of an index to another: nodes are the same where they have the same code and name, then
 * where only the code or only the name stayed. Points of both versions may have different decimals; they are compared exactly.
 */
import { ruleAsWritten } from './rule-scale.ts'
import { childrenOf, type Scheme, type SchemeNode, treeOrder } from './scheme.ts'
import type { ScoringRule } from './scoring-rule.ts'
import { searchKey } from './unit.ts'

export const nodeChangeKinds = ['renamed', 'moved', 'recoded', 'maximum', 'rule', 'evidence', 'inherited'] as const
export type NodeChangeKind = (typeof nodeChangeKinds)[number]

/** A node with a new number is the same node: only what it says, is worth, or how it is scored is a change of the scheme. */
export function isChanged({ changes }: NodePair): boolean {
  return changes.some((change) => change !== 'recoded')
}

export type NodePair = {
  /** Null of what was added, `after` of what was removed. */
  before: SchemeNode | null
  after: SchemeNode | null
  /** Empty where nothing changed, and of what was added or removed. */
  changes: NodeChangeKind[]
}

export const headChangeKinds = [
  'maximum',
  'decimals',
  'rounding',
  'rounded_at',
  'applies_to',
  'decision',
  'validity',
] as const
export type HeadChangeKind = (typeof headChangeKinds)[number]

export type ClassChange = { name: string; before: number | null; after: number | null }

export type SchemeChanges = {
  head: HeadChangeKind[]
  /** Of the classes that were added, removed, or begin elsewhere. */
  classes: ClassChange[]
  /** In the order of the later version; what was removed stands where it stood, after the node before it. */
  nodes: NodePair[]
}

type Version = Omit<Scheme, 'code' | 'name' | 'state' | 'source' | 'unitId' | 'index' | 'issuer'>

export function schemeChanges(before: Version, after: Version): SchemeChanges {
  const partners = pairsOf(before.nodes, after.nodes)
  const earlier = new Map([...partners].map(([now, then]) => [then, now]))
  const nodes: NodePair[] = treeOrder(after.nodes).map(({ node }) => {
    const then = partners.get(node) ?? null
    return { before: then, after: node, changes: then === null ? [] : changesOf(before, after, then, node, partners) }
  })
  return {
    head: headChanges(before, after),
    classes: classChanges(before, after),
    nodes: withRemoved(before, nodes, earlier),
  }
}

/** The later node → the earlier one that it was. */
function pairsOf(before: readonly SchemeNode[], after: readonly SchemeNode[]): Map<SchemeNode, SchemeNode> {
  const pairs = new Map<SchemeNode, SchemeNode>()
  const free = new Set(before)
  const nameKey = (node: SchemeNode) =>
    searchKey(node.name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const pair = (keyOf: (node: SchemeNode) => string, fits: (then: SchemeNode, now: SchemeNode) => boolean) => {
    const byKey = Map.groupBy(free, keyOf)
    for (const node of after) {
      if (pairs.has(node)) continue
      const then = byKey.get(keyOf(node))?.find((one) => free.has(one) && fits(one, node))
      if (then === undefined) continue
      pairs.set(node, then)
      free.delete(then)
    }
  }
  const isLeaf = leafTest(before, after)
  pair(
    (node) => `${node.code} ${nameKey(node)}`,
    () => true,
  )
  // A name alone may stand twice ("Mức độ hoàn thành kế hoạch"), so first within the same parent's name, then anywhere if unique.
  const parentName = parentNames(before, after, nameKey)
  pair(
    (node) => `${parentName(node)} › ${nameKey(node)}`,
    () => true,
  )
  const isAlone = aloneTest([before, after], nameKey)
  pair(nameKey, (then, now) => isAlone(nameKey(then)) && isLeaf(then) === isLeaf(now))
  pair(
    (node) => node.code,
    (then, now) => isLeaf(then) === isLeaf(now),
  )
  return pairs
}

function leafTest(...trees: (readonly SchemeNode[])[]): (node: SchemeNode) => boolean {
  const groups = new Set<SchemeNode>()
  for (const nodes of trees) {
    const children = childrenOf(nodes)
    for (const node of nodes) if (children.has(node.code)) groups.add(node)
  }
  return (node) => !groups.has(node)
}

function parentNames(
  before: readonly SchemeNode[],
  after: readonly SchemeNode[],
  nameKey: (node: SchemeNode) => string,
): (node: SchemeNode) => string {
  const names = new Map<SchemeNode, string>()
  for (const nodes of [before, after]) {
    const byCode = new Map(nodes.map((node) => [node.code, node]))
    for (const node of nodes) {
      const parent = node.parent === null ? undefined : byCode.get(node.parent)
      names.set(node, parent === undefined ? '' : nameKey(parent))
    }
  }
  return (node) => names.get(node) ?? ''
}

/** Whether a name stands once, at most, in each version. */
function aloneTest(trees: (readonly SchemeNode[])[], nameKey: (node: SchemeNode) => string): (key: string) => boolean {
  const often = new Set<string>()
  for (const nodes of trees) for (const [key, same] of Map.groupBy(nodes, nameKey)) if (same.length > 1) often.add(key)
  return (key) => !often.has(key)
}

function changesOf(
  before: Version,
  after: Version,
  then: SchemeNode,
  now: SchemeNode,
  partners: ReadonlyMap<SchemeNode, SchemeNode>,
): NodeChangeKind[] {
  const parentNow = after.nodes.find(({ code }) => code === now.parent)
  const parentThen = before.nodes.find(({ code }) => code === then.parent)
  const isSameParent = parentNow === undefined ? parentThen === undefined : partners.get(parentNow) === parentThen
  const found: [NodeChangeKind, boolean][] = [
    ['renamed', now.name !== then.name],
    ['moved', !isSameParent],
    ['recoded', now.code !== then.code],
    ['maximum', !isSamePoints(then.maximum, before.decimals, now.maximum, after.decimals)],
    ['rule', !isSameRule(then.rule, before.decimals, now.rule, after.decimals)],
    ['evidence', now.evidence !== then.evidence],
    ['inherited', now.inherited !== then.inherited],
  ]
  return found.filter(([, isChanged]) => isChanged).map(([kind]) => kind)
}

function isSamePoints(one: number | null, places: number, other: number | null, otherPlaces: number): boolean {
  if (one === null || other === null) return one === other
  return one * 10 ** otherPlaces === other * 10 ** places
}

function isSameRule(one: ScoringRule | null, places: number, other: ScoringRule | null, otherPlaces: number): boolean {
  if (one === null || other === null) return one === other
  return canonical(ruleAsWritten(one, places)) === canonical(ruleAsWritten(other, otherPlaces))
}

/** The same rule reads the same, in whatever order its parts were stored. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

function headChanges(before: Version, after: Version): HeadChangeKind[] {
  const found: [HeadChangeKind, boolean][] = [
    ['maximum', !isSamePoints(before.maximum, before.decimals, after.maximum, after.decimals)],
    ['decimals', before.decimals !== after.decimals],
    ['rounding', before.rounding !== after.rounding],
    ['rounded_at', before.roundedAt !== after.roundedAt],
    ['applies_to', [...before.appliesTo].sort().join() !== [...after.appliesTo].sort().join()],
    ['decision', before.decision !== after.decision],
    ['validity', before.validFrom !== after.validFrom || before.validTo !== after.validTo],
  ]
  return found.filter(([, isChanged]) => isChanged).map(([kind]) => kind)
}

function classChanges(before: Version, after: Version): ClassChange[] {
  const names = [...new Set([...after.classes, ...before.classes].map(({ name }) => name))]
  const from = ({ classes }: Version, name: string) => classes.find((one) => one.name === name)?.from ?? null
  return names
    .map((name) => ({ name, before: from(before, name), after: from(after, name) }))
    .filter((one) => one.before !== one.after)
}

/** What was removed is told where a reader of the earlier version looks for it: after the node that stood before it. */
function withRemoved(before: Version, nodes: NodePair[], later: ReadonlyMap<SchemeNode, SchemeNode>): NodePair[] {
  const result = [...nodes]
  let previous: SchemeNode | null = null
  for (const { node } of treeOrder(before.nodes)) {
    if (!later.has(node)) {
      const at = previous === null ? 0 : result.findIndex((pair) => pair.before === previous) + 1
      result.splice(at, 0, { before: node, after: null, changes: [] })
    }
    previous = node
  }
  return result
}
