/** What does not add up in the rows as they stand, told by row while one types, by the rules that the server checks too. */
import type { NodeBody, SchemeWhole } from '#contract/schemes'
import { formatShortest, parseViNumber } from '#domain/measure.ts'
import { ruleAsStored } from '#domain/rule-scale.ts'
import { childrenMaximum, type SchemeNode } from '#domain/scheme.ts'
import { schemeFaults } from '#domain/scheme-faults.ts'
import { schemeFaultSentence } from '#domain/scheme-faults.vi.ts'
import { ruleWords } from '#domain/scoring-rule.vi.ts'
import { type EditorRow, parentsOf } from './editor-rows.ts'
import { text } from './text.vi.ts'

export type RowFault = { row: number; message: string; isDoubt: boolean }

export type Judged = {
  nodes: SchemeNode[]
  /** Null where a number cannot be read: then there is nothing to send. */
  bodies: NodeBody[] | null
  faults: RowFault[]
  /** Of the whole: the sum, the classes. */
  wholeFaults: string[]
  /** By row: what its children make together, as shown; empty for leaves. */
  sums: string[]
  ruleShown: string[]
  total: string
}

type Head = SchemeWhole['scheme']

export function judge(rows: readonly EditorRow[], head: Head, indicators: ReadonlySet<string>): Judged {
  const { decimals } = head
  const parents = parentsOf(rows)
  const unread: RowFault[] = []
  const nodes = rows.map((row, index): SchemeNode => {
    const parent = parents[index] ?? null
    const fail = (message: string) => unread.push({ row: index, message, isDoubt: false })
    const read = row.maximum.trim() === '' ? undefined : parseViNumber(row.maximum, decimals)
    if (read !== undefined && !read.ok) fail(text.unreadMaximum(row.code, row.maximum, decimals))
    const rule = row.rule === null ? null : ruleAsStored(row.rule, decimals)
    if (rule === undefined) fail(text.ruleDecimals(row.code, decimals))
    return {
      ...row,
      parent: parent === null ? null : (rows[parent]?.code ?? null),
      position: index + 1,
      maximum: read?.ok ? read.scaled : null,
      rule: rule ?? null,
    }
  })
  const scale = 10 ** decimals
  const scheme = {
    nodes,
    maximum: Math.round(head.maximum * scale),
    classes: head.classes.map(({ name, from }) => ({ name, from: Math.round(from * 100) })),
    validFrom: head.validFrom,
    validTo: head.validTo,
    appliesTo: head.appliesTo,
  }
  const found = schemeFaults(scheme, { indicators, elements: elementsIn(nodes) })
  const isUnread = new Set(unread.map(({ row }) => row))
  const placed = found.flatMap((fault): RowFault[] => {
    if (fault.node === null) return []
    const isSame = ({ code }: SchemeNode) => code === fault.node
    const row = fault.code === 'code_twice' ? nodes.findLastIndex(isSame) : nodes.findIndex(isSame)
    if (isUnread.has(row)) return []
    return [{ row, message: schemeFaultSentence(fault, decimals), isDoubt: fault.isDoubt }]
  })
  return {
    nodes,
    bodies: unread.length > 0 ? null : nodes.map((node, index) => bodyOf(node, rows[index] as EditorRow, decimals)),
    faults: [...unread, ...placed],
    wholeFaults: found.filter(({ node }) => node === null).map((fault) => schemeFaultSentence(fault, decimals)),
    sums: nodes.map((_, index) =>
      sumShown(
        nodes.filter((__, child) => parents[child] === index),
        decimals,
      ),
    ),
    ruleShown: nodes.map(({ rule, maximum }) => (rule === null ? '' : ruleWords(rule, maximum, decimals))),
    total: sumShown(
      nodes.filter((_, index) => parents[index] === null),
      decimals,
    ),
  }
}

/** Which elements exist the server knows; the editor changes none. */
function elementsIn(nodes: readonly SchemeNode[]): Set<string> {
  return new Set(
    nodes.flatMap(({ rule }) =>
      rule !== null && 'from' in rule && rule.from !== null && 'numerator' in rule.from
        ? [...rule.from.numerator, ...rule.from.denominator]
        : [],
    ),
  )
}

function sumShown(children: readonly SchemeNode[], decimals: number): string {
  if (children.length === 0) return ''
  const sum = childrenMaximum(children)
  return sum === null ? '–' : formatShortest(sum, decimals)
}

function bodyOf({ parent, maximum }: SchemeNode, row: EditorRow, decimals: number): NodeBody {
  const { code, name, rule, inherited, evidence, note } = row
  return {
    code,
    parent,
    name,
    maximum: maximum === null ? null : maximum / 10 ** decimals,
    rule,
    inherited,
    evidence,
    note,
  }
}
