/** The tree while it is edited: rows move, shift and are numbered with all below them; rules are typed and read back. */
import { describe, expect, it, test } from 'vitest'
import { ruleAsWritten } from '#domain/rule-scale.ts'
import type { ScoringRule } from '#domain/scoring-rule.ts'
import { parScheme } from '../../seeds/sample/par/scheme.ts'
import {
  added,
  type EditorRow,
  moved,
  parentsOf,
  removed,
  renumbered,
  rowsOf,
  shifted,
  sizeAt,
} from '../../web/features/scheme-editing/editor-rows.ts'
import { ruleOf, typedOf } from '../../web/features/scheme-editing/rule-typed.ts'

const nodes = [
  ['1', null],
  ['1.1', '1'],
  ['1.2', '1'],
  ['2', null],
  ['2.1', '2'],
].map(([code, parent]) => ({
  code: code as string,
  parent: parent as string | null,
  name: `Tên ${code}`,
  maximum: 1.5,
  rule: null,
  inherited: false,
  evidence: false,
  note: '',
}))
const rows = rowsOf(nodes, 2)
const codes = (list: readonly EditorRow[]) => list.map(({ code, depth }) => `${' '.repeat(depth)}${code}`)

describe('rows', () => {
  it('know their depth, their parents and how many belong to them', () => {
    expect(codes(rows)).toEqual(['1', ' 1.1', ' 1.2', '2', ' 2.1'])
    expect(parentsOf(rows)).toEqual([null, 0, 0, null, 3])
    expect([sizeAt(rows, 0), sizeAt(rows, 1), sizeAt(rows, 3)]).toEqual([3, 1, 2])
    expect(rows[0]?.maximum).toBe('1,5')
  })

  test.each<[string, EditorRow[], string[]]>([
    ['a group moves down with its parts', moved(rows, 0, 1), ['2', ' 2.1', '1', ' 1.1', ' 1.2']],
    ['a group moves up with its parts', moved(rows, 3, -1), ['2', ' 2.1', '1', ' 1.1', ' 1.2']],
    ['a part does not leave its group', moved(rows, 1, -1), codes(rows)],
    ['the last does not move down', moved(rows, 3, 1), codes(rows)],
    ['a group becomes a part of the one above', shifted(rows, 3, 1), ['1', ' 1.1', ' 1.2', ' 2', '  2.1']],
    ['a part becomes a group', shifted(rows, 4, -1), ['1', ' 1.1', ' 1.2', '2', '2.1']],
    ['the first goes no deeper', shifted(rows, 0, 1), codes(rows)],
    ['nothing goes two levels deeper', shifted(shifted(rows, 2, 1), 2, 1), ['1', ' 1.1', '  1.2', '2', ' 2.1']],
    ['a group is taken away with its parts', removed(rows, 0), ['2', ' 2.1']],
    ['one more beside', added(rows, 1, 'x', false), ['1', ' 1.1', ' 1.3', ' 1.2', '2', ' 2.1']],
    ['one more below', added(rows, 3, 'x', true), ['1', ' 1.1', ' 1.2', '2', ' 2.1', ' 2.2']],
    ['one more at the end', added(rows, undefined, 'x', false), [...codes(rows), '3']],
    ['numbers by place', renumbered(moved(rows, 0, 1)), ['1', ' 1.1', '2', ' 2.1', ' 2.2']],
  ])('%s', (_name, list, expected) => {
    expect(codes(list)).toEqual(expected)
  })
})

describe('rules', () => {
  const rules = [...new Map(parScheme.nodes.map(({ rule }) => [JSON.stringify(rule), rule])).values()].filter(
    (rule): rule is ScoringRule => rule !== null,
  )

  it.each(rules.map((rule) => [rule.kind, ruleAsWritten(rule, 2)] as const))(
    '%s is typed and read back',
    (_kind, rule) => {
      const back = ruleOf(typedOf(rule, 2), rule, 2)
      expect('rule' in back && back.rule).toEqual(
        rule.kind === 'steps' ? { ...rule, steps: rule.steps.toSorted((a, b) => b.from - a.from) } : rule,
      )
    },
  )

  it.each([
    ['a letter', { kind: 'ratio' as const, from: null, fullAt: 80, zero: 'full' as const }, { fullAt: '8O' }, '8O'],
    ['too many decimals', { kind: 'bonus' as const, each: 0.5 }, { each: '0,125' }, '0,125'],
  ])('with %s are not read', (_name, rule, typed, unread) => {
    expect(ruleOf({ ...typedOf(rule, 2), ...typed }, rule, 2)).toEqual({ unread })
  })
})
