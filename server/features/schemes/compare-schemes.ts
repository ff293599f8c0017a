/** Two versions of an index beside each other, as a reader looks for what changed. */
import { formatShortest } from '../../domain/measure.ts'
import { type Scheme, type SchemeNode, treeOrder } from '../../domain/scheme.ts'
import { isChanged, type NodePair, schemeChanges } from '../../domain/scheme-changes.ts'
import { ruleWords } from '../../domain/scoring-rule.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import type { ComparedNode, SchemeComparison, SchemeComparisonLine } from './comparison-contract.ts'
import { comparisonTitle, headLabels, headValue, sourceWords } from './comparison-words.vi.ts'

export function compareSchemes(
  { indicatorsByCode }: Pick<Catalogue, 'indicatorsByCode'>,
  before: StoredScheme,
  after: StoredScheme,
): SchemeComparison {
  const { head, classes, nodes } = schemeChanges(before, after)
  const nameOf = (code: string) => indicatorsByCode.get(code)?.shortName ?? code
  const sides = { before: sideOf(before, nameOf), after: sideOf(after, nameOf) }
  const lines = nodes.map((pair) => lineOf(pair, sides))
  const count = (kind: SchemeComparisonLine['kind']) => lines.filter((line) => line.kind === kind).length
  const counts = { added: count('added'), removed: count('removed'), changed: count('changed'), same: count('same') }
  const version = ({ code, name, index, decision, validFrom, validTo }: StoredScheme) => {
    const indexName = indicatorsByCode.get(index)?.shortName ?? index
    return { code, name, indexName, decision, validFrom, validTo }
  }
  const share = (from: number | null) => (from === null ? null : `${formatShortest(from, 2)}%`)
  return {
    before: version(before),
    after: version(after),
    title: comparisonTitle(counts, head.length + classes.length),
    head: head.map((kind) => ({
      kind,
      label: headLabels[kind],
      before: headValue(kind, before),
      after: headValue(kind, after),
    })),
    classes: classes.map((one) => ({ name: one.name, before: share(one.before), after: share(one.after) })),
    counts,
    lines,
  }
}

type Side = (node: SchemeNode) => { shown: ComparedNode; depth: number; isLeaf: boolean }

function sideOf({ nodes, decimals }: Pick<Scheme, 'nodes' | 'decimals'>, nameOf: (code: string) => string): Side {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const depths = new Map(treeOrder(nodes).map(({ node, depth }) => [node, depth]))
  const parents = new Set(nodes.map(({ parent }) => parent))
  return (node) => ({
    shown: {
      code: node.code,
      name: node.name,
      maximumShown: node.maximum === null ? '–' : formatShortest(node.maximum, decimals),
      ruleShown:
        node.rule === null ? '' : ruleWords(node.rule, node.maximum, decimals) + sourceWords(node.rule, nameOf),
      parent: node.parent === null ? null : (byCode.get(node.parent)?.name ?? null),
    },
    depth: depths.get(node) ?? 0,
    isLeaf: !parents.has(node.code),
  })
}

function lineOf(pair: NodePair, sides: { before: Side; after: Side }): SchemeComparisonLine {
  const { before, after, changes } = pair
  const then = before === null ? null : sides.before(before)
  const now = after === null ? null : sides.after(after)
  const { depth, isLeaf } = now ?? then ?? { depth: 0, isLeaf: true }
  const kind = then === null ? 'added' : now === null ? 'removed' : isChanged(pair) ? 'changed' : 'same'
  return { depth, isLeaf, kind, changes, before: then?.shown ?? null, after: now?.shown ?? null }
}
