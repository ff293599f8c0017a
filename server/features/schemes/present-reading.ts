/** What was understood of a file, as it is shown row by row: the faults of reading and those of the tree at their rows. */
import { formatShortest } from '../../domain/measure.ts'
import { ruleAsWritten } from '../../domain/rule-scale.ts'
import { childrenMaximum, leavesOf, type Scheme, treeOrder } from '../../domain/scheme.ts'
import type { SchemeFault } from '../../domain/scheme-faults.ts'
import { schemeFaultSentence } from '../../domain/scheme-faults.vi.ts'
import { isExtra } from '../../domain/scoring-rule.ts'
import { ruleWords } from '../../domain/scoring-rule.vi.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { ReadNode, SchemeOutcome } from '../../importing/scheme/outcome.ts'
import type { ImportRemark, SchemeReading } from './contract.ts'
import { readingSentences as say } from './reading-words.vi.ts'
import { faultsOf, placeOf, rowOf } from './refusals.ts'

type Presented = Omit<SchemeReading, 'fileName' | 'stored'>

export function presentReading(catalogue: Catalogue, scheme: Scheme, outcome: SchemeOutcome): Presented {
  const { nodes: read, total, ...table } = outcome
  const found = faultsOf(catalogue, scheme)
  const depths = new Map(treeOrder(scheme.nodes).map(({ node, depth }) => [node, depth]))
  const nodes = read.map((one, at) => nodeOf(one, at, scheme, found, depths.get(one.node) ?? 0))
  const whole = found.filter((fault) => fault.node === null)
  const fields = scheme.nodes.filter(({ parent, rule }) => parent === null && !isExtra(rule))
  const isOther = total !== null && total !== scheme.maximum
  const points = (value: number) => formatShortest(value, scheme.decimals)
  const sum = childrenMaximum(fields)
  const faults = whole.map((fault) => ({ code: fault.code, message: schemeFaultSentence(fault, scheme.decimals) }))
  const doubts = isOther ? [say.otherTotal(points(total), points(scheme.maximum))] : []
  return {
    ...table,
    nodes,
    faults,
    doubts,
    counts: {
      fields: fields.length,
      leaves: leavesOf(scheme.nodes).length,
      faults: faults.length + nodes.reduce((count, one) => count + one.faults.length, 0),
      doubts: doubts.length + nodes.reduce((count, one) => count + one.doubts.length, 0),
    },
    totalShown: sum === null ? '–' : points(sum),
  }
}

function nodeOf(
  { row, node, faults, doubts }: ReadNode,
  at: number,
  scheme: Scheme,
  found: readonly SchemeFault[],
  depth: number,
): Presented['nodes'][number] {
  const { decimals } = scheme
  const own = found.filter((fault) => rowOf(scheme.nodes, fault) === at)
  const remark = (fault: SchemeFault): ImportRemark => ({
    column: placeOf(fault.code),
    code: fault.code,
    message: schemeFaultSentence(fault, decimals),
  })
  const { position: _, ...content } = node
  // What could not be read is told once, in the words of its cell.
  const isUnread = (column: string) => faults.some((one) => one.column === column)
  const isToldAlready = (column: string) => isUnread(column) || doubts.some((one) => one.column === column)
  return {
    ...content,
    row,
    depth,
    maximum: node.maximum === null ? null : node.maximum / 10 ** decimals,
    maximumShown: node.maximum === null ? '–' : formatShortest(node.maximum, decimals),
    rule: node.rule === null ? null : ruleAsWritten(node.rule, decimals),
    ruleShown: node.rule === null ? '' : ruleWords(node.rule, node.maximum, decimals),
    faults: [
      ...faults.map((one) => ({ ...one, code: 'unread' })),
      ...own.filter(({ isDoubt, code }) => !isDoubt && !isUnread(placeOf(code))).map(remark),
    ],
    doubts: [
      ...doubts.map((one) => ({ ...one, code: 'unclear' })),
      ...own.filter(({ isDoubt, code }) => isDoubt && !isToldAlready(placeOf(code))).map(remark),
    ],
  }
}
