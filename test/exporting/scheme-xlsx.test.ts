/** A scheme that leaves as a workbook comes back as the same scheme, whatever it is made of. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Scheme, SchemeNode } from '#domain/scheme.ts'
import { schemeFaults } from '#domain/scheme-faults.ts'
import type { LeafSource, ScoringRule } from '#domain/scoring-rule.ts'
import { elements } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { schemes } from '../../seeds/reference/schemes.ts'
import { parScheme } from '../../seeds/sample/par/scheme.ts'
import { schemeTemplateXlsx, schemeXlsx } from '../../server/exporting/scheme-xlsx.ts'
import { openFile } from '../../server/importing/open-file.ts'
import { understandScheme } from '../../server/importing/scheme/understand-scheme.ts'

const knowledge = { indicators, elements }
const now = new Date('2026-11-05T02:00:00Z')

async function comeBack(scheme: Scheme) {
  const file = await openFile(await schemeXlsx(scheme, false, now), 'bo-chi-so.xlsx')
  return understandScheme(file, { ...knowledge, decimals: scheme.decimals }, {})
}

const sorted = (nodes: readonly SchemeNode[]) => nodes.map((node, index) => ({ ...node, position: index + 1 }))

it.each([...schemes, { ...parScheme, unitId: 1 }].map((scheme) => [scheme.code, scheme] as const))(
  '%s comes back node by node, without a doubt of its own making',
  async (_code, scheme) => {
    const { nodes, total } = await comeBack(scheme)
    expect(nodes.map(({ node }) => node)).toEqual(sorted(scheme.nodes))
    expect(nodes.flatMap(({ faults }) => faults)).toEqual([])
    expect(nodes.flatMap(({ doubts }) => doubts.filter(({ column }) => column !== 'maximum'))).toEqual([])
    expect(total).toBe(scheme.maximum)
  },
)

it('the template is understood as it stands, and its example adds up', async () => {
  const file = await openFile(await schemeTemplateXlsx(now), 'mau.xlsx')
  const { nodes } = understandScheme(file, { ...knowledge, decimals: 2 }, {})
  expect(nodes.map(({ node, faults, doubts }) => [node.code, faults, doubts])).toEqual(
    ['1', '1.1', '1.1.1', '1.1.2', '1.1.3', '1.2', '2'].map((code) => [code, [], []]),
  )
  const scheme = { ...parScheme, unitId: 1, maximum: 1000, nodes: nodes.map(({ node }) => node) }
  const known = { indicators: new Set(indicators.map(({ code }) => code)), elements: new Set<string>() }
  expect(schemeFaults(scheme, known)).toEqual([])
})

const word = fc.constantFrom(
  'Ban hành',
  'kế hoạch',
  'tỷ lệ',
  'hồ sơ',
  'cộng',
  'trừ',
  'khảo sát',
  '15 ngày',
  '80%',
  'điểm',
  '(SIPAS)',
  'x 2',
)
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `Nội dung ${words.join(' ')}`)
const points = fc.integer({ min: 0, max: 2000 })
const source: fc.Arbitrary<LeafSource | null> = fc.constantFrom(
  null,
  { indicator: indicators[0]?.code ?? '' },
  { numerator: [elements[0]?.code ?? '', elements[1]?.code ?? ''], denominator: [elements[2]?.code ?? ''] },
)
const zero = fc.constantFrom('not_assessed' as const, 'full' as const, 'none' as const)
const stepsRule = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }), { maxLength: 4 }),
    points: fc.array(fc.oneof(points, fc.constant('proportional' as const)), { minLength: 5, maxLength: 5 }),
    of: fc.constantFrom('percent' as const, 'count' as const),
    source,
    zero,
  })
  .map(({ bounds, points: given, of, source: from, zero: rule }): ScoringRule => {
    const starts = [0, ...bounds].sort((a, b) => b - a)
    const steps = starts.map((start, index) => ({
      from: start,
      to: index === 0 ? null : (starts[index - 1] as number),
      points: given[index] as number,
    }))
    return { kind: 'steps', from, of, zero: rule, steps }
  })
const rule: fc.Arbitrary<ScoringRule> = fc.oneof(
  fc.constantFrom<ScoringRule>(
    { kind: 'manual' },
    { kind: 'document' },
    { kind: 'survey', measure: 'rate' },
    { kind: 'survey', measure: 'mean' },
  ),
  fc.record({ kind: fc.constant('ratio' as const), from: source, fullAt: fc.integer({ min: 1, max: 10_000 }), zero }),
  stepsRule,
  fc.record({
    kind: fc.constant('class' as const),
    choices: fc.uniqueArray(fc.record({ name, points }), { minLength: 1, maxLength: 4, selector: (one) => one.name }),
  }),
  fc.record({ kind: fc.constant('scaled' as const), top: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ kind: fc.constantFrom('bonus' as const, 'deduction' as const), each: fc.option(points) }),
)
const tree = fc
  .array(
    fc.record({
      up: fc.nat(3),
      name,
      maximum: fc.integer({ min: 1, max: 10_000 }),
      rule,
      marks: fc.nat(3),
      note: fc.constantFrom('', 'theo QĐ'),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((rows): SchemeNode[] => {
    const nodes: SchemeNode[] = []
    const open: string[] = []
    for (const [index, row] of rows.entries()) {
      open.length = Math.max(0, open.length - row.up)
      const node = {
        code: `n${index}.${row.up}`,
        parent: open.at(-1) ?? null,
        position: index + 1,
        name: row.name,
        maximum: row.maximum,
        inherited: row.marks % 2 === 1,
        evidence: row.marks > 1,
        note: row.note,
        rule: row.rule,
      }
      nodes.push(node)
      open.push(node.code)
    }
    const parents = new Set(nodes.map(({ parent }) => parent))
    return nodes.map((node) => (parents.has(node.code) ? { ...node, rule: null } : node))
  })

it('any tree with any rules comes back the same', async () => {
  await fc.assert(
    fc.asyncProperty(tree, fc.integer({ min: 0, max: 3 }), async (nodes, decimals) => {
      const { nodes: back } = await comeBack({ ...parScheme, unitId: null, nodes, decimals })
      expect(back.map(({ node }) => node)).toEqual(nodes)
    }),
    { numRuns: 60, seed: 20_261_127 },
  )
}, 60_000)
