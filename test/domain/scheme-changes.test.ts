/** What changed between two versions: single changes by table, and random edits told back exactly. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Scheme, SchemeNode } from '#domain/scheme.ts'
import { isChanged, schemeChanges } from '#domain/scheme-changes.ts'

function node(code: string, parent: string | null, changes: Partial<SchemeNode> = {}): SchemeNode {
  const leaf = { maximum: 100, inherited: false, rule: { kind: 'manual' } as const, evidence: false, note: '' }
  return { code, parent, position: 0, name: `Tên ${code}`, ...leaf, ...changes }
}

function version(nodes: SchemeNode[], changes: Partial<Scheme> = {}): Scheme {
  return {
    code: 'a',
    index: 'par_index',
    name: 'A',
    decision: 'QĐ 1',
    issuer: 'UBND',
    unitId: 1,
    appliesTo: ['ward', 'commune'],
    validFrom: '2026-01-01',
    validTo: null,
    source: '',
    state: 'in_force',
    decimals: 2,
    rounding: 'half_up',
    roundedAt: 'leaf',
    maximum: 10_000,
    classes: [
      { name: 'Tốt', from: 8000 },
      { name: 'Khá', from: 0 },
    ],
    nodes: nodes.map((one, index) => ({ ...one, position: index + 1 })),
    ...changes,
  }
}

const group = { rule: null }
const tree = [node('1', null, group), node('1.1', '1'), node('1.2', '1'), node('2', null, group), node('2.1', '2')]
const before = version(tree)
const told = (after: Scheme) =>
  schemeChanges(before, after)
    .nodes.filter((pair) => pair.before === null || pair.after === null || pair.changes.length > 0)
    .map((pair) => [pair.before?.code ?? null, pair.after?.code ?? null, pair.changes])
const replaced = (code: string, changes: Partial<SchemeNode>) =>
  version(tree.map((one) => (one.code === code ? { ...one, ...changes } : one)))

describe('nodes', () => {
  test.each<[string, Scheme, unknown[]]>([
    ['nothing', version(tree), []],
    ['a name', replaced('1.1', { name: 'Khác' }), [['1.1', '1.1', ['renamed']]]],
    ['a maximum', replaced('1.1', { maximum: 150 }), [['1.1', '1.1', ['maximum']]]],
    ['a rule', replaced('1.1', { rule: { kind: 'document' } }), [['1.1', '1.1', ['rule']]]],
    [
      'evidence and what is shared',
      replaced('1.1', { evidence: true, inherited: true }),
      [['1.1', '1.1', ['evidence', 'inherited']]],
    ],
    ['one more', version([...tree, node('2.2', '2')]), [[null, '2.2', []]]],
    ['one less', version(tree.filter(({ code }) => code !== '1.2')), [['1.2', null, []]]],
    [
      'another place',
      version([...tree.filter(({ code }) => code !== '1.2'), node('2.2', '2', { name: 'Tên 1.2' })]),
      [['1.2', '2.2', ['moved', 'recoded']]],
    ],
    [
      'one inserted, whose number the next ones pass on',
      version([
        tree[0]!,
        node('1.1', '1', { name: 'Mới' }),
        { ...tree[1]!, code: '1.2' },
        { ...tree[2]!, code: '1.3' },
        tree[3]!,
        tree[4]!,
      ]),
      [
        [null, '1.1', []],
        ['1.1', '1.2', ['recoded']],
        ['1.2', '1.3', ['recoded']],
      ],
    ],
    ['the order of a rule’s parts', replaced('2.1', { rule: { ...tree[4]!.rule } as SchemeNode['rule'] }), []],
  ])('%s', (_name, after, expected) => {
    expect(told(after)).toEqual(expected)
  })

  it('keep their points where the versions only count with other decimals', () => {
    const finer = version(
      tree.map((one) => ({ ...one, maximum: 1000, rule: one.rule && ({ kind: 'bonus', each: 500 } as const) })),
      { decimals: 3, maximum: 100_000 },
    )
    const coarse = version(tree.map((one) => ({ ...one, rule: one.rule && ({ kind: 'bonus', each: 50 } as const) })))
    const { head, nodes } = schemeChanges(coarse, finer)
    expect([head, nodes.flatMap(({ changes }) => changes)]).toEqual([['decimals'], []])
  })

  it('that have only another number are no change of the scheme', () => {
    expect(isChanged({ before: null, after: null, changes: ['recoded'] })).toBe(false)
    expect(isChanged({ before: null, after: null, changes: ['recoded', 'maximum'] })).toBe(true)
  })
})

test('the whole: thresholds added, gone and moved, rounding and units', () => {
  const after = version(tree, {
    rounding: 'down',
    roundedAt: 'total',
    appliesTo: ['commune', 'ward', 'special_zone'],
    validFrom: '2027-01-01',
    classes: [
      { name: 'Xuất sắc', from: 9000 },
      { name: 'Tốt', from: 7500 },
    ],
  })
  const { head, classes } = schemeChanges(before, after)
  expect(head).toEqual(['rounding', 'rounded_at', 'applies_to', 'validity'])
  expect(classes).toEqual([
    { name: 'Xuất sắc', before: null, after: 9000 },
    { name: 'Tốt', before: 8000, after: 7500 },
    { name: 'Khá', before: 0, after: null },
  ])
})

type Edit = { at: number; kind: 'remove' | 'rename' | 'maximum' | 'rule' | 'add' }

it('random edits of a flat tree are told back exactly, each node once', () => {
  const edits = fc.uniqueArray(
    fc.record({ at: fc.nat(19), kind: fc.constantFrom<Edit['kind']>('remove', 'rename', 'maximum', 'rule', 'add') }),
    { selector: ({ at }) => at, maxLength: 12 },
  )
  const leaves = Array.from({ length: 20 }, (_, index) => node(`n${index}`, null))
  fc.assert(
    fc.property(edits, (given) => {
      let after = leaves.map((one) => ({ ...one }))
      for (const { at, kind } of given) {
        const code = `n${at}`
        if (kind === 'remove') after = after.filter((one) => one.code !== code)
        else if (kind === 'add') after.push(node(`new${at}`, null, { name: `Thêm ${at}` }))
        else
          after = after.map((one) => {
            if (one.code !== code) return one
            if (kind === 'rename') return { ...one, name: `Đổi ${at}` }
            return kind === 'maximum' ? { ...one, maximum: 7 } : { ...one, rule: { kind: 'document' } as const }
          })
      }
      const { nodes } = schemeChanges(version(leaves), version(after))
      const found = nodes
        .filter((pair) => pair.before === null || pair.after === null || pair.changes.length > 0)
        .map((pair) => [pair.before?.code ?? null, pair.after?.code ?? null, pair.changes.join()].join(' '))
      const words = { remove: '', add: '', rename: 'renamed', maximum: 'maximum', rule: 'rule' }
      const expected = given.map(({ at, kind }) =>
        [
          kind === 'add' ? null : `n${at}`,
          kind === 'remove' ? null : kind === 'add' ? `new${at}` : `n${at}`,
          words[kind],
        ].join(' '),
      )
      expect(found.sort()).toEqual(expected.sort())
      expect(nodes.filter(({ after: now }) => now !== null)).toHaveLength(after.length)
      expect(new Set(nodes.map(({ before: then }) => then).filter((one) => one !== null)).size).toBe(leaves.length)
    }),
  )
})
