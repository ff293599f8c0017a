/**
 * A scheme as a workbook in the form in which it can be imported again: every node with its rule in words that are read back
 * exactly, and the codes in columns of their own. The template is the same form with an example.
 */
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { ruleText, sourceText } from '#domain/rule-text.vi.ts'
import { type Scheme, type SchemeNode, treeOrder } from '#domain/scheme.ts'
import { type ScoringRule, wholeShare } from '#domain/scoring-rule.ts'
import { sampleMark } from '#domain/wording.vi.ts'
import { schemeFormWords as words } from './scheme-form.vi.ts'
import { type Cells, entry, face, put, styles } from './template-styles.ts'

const columns = [
  'order',
  'name',
  'maximum',
  'rule',
  'evidence',
  'survey',
  'inherited',
  'source',
  'note',
  'code',
  'parent',
] as const
const widths = [9, 58, 10, 58, 12, 12, 14, 26, 30, 14, 14]

type Form = Pick<Scheme, 'nodes' | 'decimals' | 'maximum'> & { above: string[] }

export async function schemeXlsx(scheme: Scheme, isFictional: boolean, madeAt: Date): Promise<Buffer> {
  const above = [scheme.name, words.decision(scheme.decision, scheme.issuer), ...(isFictional ? [sampleMark] : [])]
  return workbook(scheme.name, [formSheet({ ...scheme, above })], madeAt)
}

export async function schemeTemplateXlsx(madeAt: Date): Promise<Buffer> {
  const above = [words.template, words.templateNote]
  const form = formSheet({ above, nodes: exampleNodes, decimals: 2, maximum: 1000 })
  return workbook(words.template, [form, guideSheet()], madeAt)
}

async function workbook(title: string, sheets: WriteSheet[], madeAt: Date): Promise<Buffer> {
  const properties = { title, created: madeAt, modified: madeAt }
  return Buffer.from(await writeXlsx({ sheets, properties, defaultFont: face }))
}

const wrapped: CellStyle = { ...entry(0), alignment: { vertical: 'top', horizontal: 'left', wrapText: true } }
const bold: CellStyle = { ...wrapped, font: { ...face, bold: true } }

function formSheet({ above, nodes, decimals, maximum }: Form): WriteSheet {
  const cells: Cells = new Map()
  for (const [row, text] of above.entries()) put(cells, row, 0, text, row === 0 ? styles.title : styles.plain)
  const headRow = above.length + 1
  for (const [column, key] of columns.entries()) put(cells, headRow, column, words.heads[key], styles.head)
  const numbers = orderNumbers(nodes)
  const ordered = treeOrder(nodes)
  for (const [index, { node }] of ordered.entries()) {
    const row = headRow + 1 + index
    const values = rowOf(node, numbers.get(node) ?? '', decimals)
    for (const [column, value] of values.entries()) put(cells, row, column, value, styleOf(node, value, decimals))
  }
  const last = headRow + 1 + ordered.length
  put(cells, last, 1, words.total, bold)
  put(cells, last, 2, maximum / 10 ** decimals, { ...entry(decimals), font: { ...face, bold: true } })
  return {
    name: words.sheet,
    rows: [],
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: headRow + 1, columns: 2 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function styleOf({ rule }: SchemeNode, value: string | number | null, decimals: number): CellStyle {
  if (typeof value === 'number')
    return rule === null ? { ...entry(decimals), font: { ...face, bold: true } } : entry(decimals)
  return rule === null ? bold : wrapped
}

function rowOf(node: SchemeNode, order: string, decimals: number): (string | number | null)[] {
  const mark = (isMarked: boolean) => (isMarked ? words.mark : null)
  const { rule } = node
  return [
    order,
    node.name,
    node.maximum === null ? null : node.maximum / 10 ** decimals,
    rule === null ? null : ruleText(rule, node.maximum, decimals),
    mark(node.evidence),
    mark(rule?.kind === 'survey'),
    mark(node.inherited),
    sourceText(rule) || null,
    node.note || null,
    node.code,
    node.parent,
  ]
}

/** "2.1.3" by place, whatever the codes say. */
function orderNumbers(nodes: readonly SchemeNode[]): Map<SchemeNode, string> {
  const numbers = new Map<SchemeNode, string>()
  const counts: number[] = []
  for (const { node, depth } of treeOrder(nodes)) {
    counts.length = depth + 1
    counts[depth] = (counts[depth] ?? 0) + 1
    numbers.set(node, counts.join('.'))
  }
  return numbers
}

function guideSheet(): WriteSheet {
  const cells: Cells = new Map()
  let row = 0
  for (const [title, lines] of [
    [words.guideTitle, words.guide],
    [words.rulesTitle, words.rules],
  ] as const) {
    put(cells, row, 0, title, styles.title)
    for (const [index, [name, text]] of lines.entries()) {
      put(cells, row + 1 + index, 0, name ?? '', bold)
      put(cells, row + 1 + index, 1, text ?? '', wrapped)
    }
    row += lines.length + 2
  }
  return { name: words.guideSheet, rows: [], cells, columns: [{ width: 26 }, { width: 96 }] }
}

function example(
  code: string,
  parent: string | null,
  name: string,
  maximum: number,
  rule: ScoringRule | null,
): SchemeNode {
  const evidence = rule?.kind === 'document'
  return { code, parent, position: 0, name, maximum, rule, evidence, inherited: false, note: '' }
}

const thresholds = [
  { from: 9800, to: null, points: 400 },
  { from: 9500, to: 9800, points: 200 },
  { from: 0, to: 9500, points: 0 },
]
const exampleNodes: SchemeNode[] = [
  example('1', null, words.examples.field, 1000, null),
  example('1.1', '1', words.examples.criterion, 700, null),
  example('1.1.1', '1.1', words.examples.onTime, 400, {
    kind: 'steps',
    from: { indicator: 'on_time' },
    of: 'percent',
    zero: 'full',
    steps: thresholds,
  }),
  example('1.1.2', '1.1', words.examples.plan, 100, { kind: 'document' }),
  example('1.1.3', '1.1', words.examples.petitions, 200, {
    kind: 'ratio',
    from: null,
    fullAt: wholeShare,
    zero: 'full',
  }),
  example('1.2', '1', words.examples.survey, 300, { kind: 'survey', measure: 'rate' }),
  example('2', null, words.examples.bonus, 200, { kind: 'bonus', each: 50 }),
].map((node, index) => ({ ...node, position: index + 1 }))
