/** The invented province's set adds up, has the fields and leaves that it is said to have, and rules of every kind. */
import { expect, test } from 'vitest'
import { elements } from '../../seeds/reference/elements.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { parScheme } from '../../seeds/sample/par/scheme.ts'
import { leavesOf } from '../../server/domain/scheme.ts'
import { schemeFaults } from '../../server/domain/scheme-faults.ts'
import { schemePoints } from '../../server/domain/scheme-points.ts'
import { isExtra, type LeafAnswer, ruleKinds } from '../../server/domain/scoring-rule.ts'

const known = {
  indicators: new Set(indicators.map(({ code }) => code)),
  elements: new Set(elements.map(({ code }) => code)),
}
const leaves = leavesOf(parScheme.nodes)

test('nothing in it is wrong or doubtful', () => {
  expect(schemeFaults({ ...parScheme }, known)).toEqual([])
})

test('it has 8 fields and 97 leaves, of which a bonus and a deduction stand apart', () => {
  const fields = parScheme.nodes.filter((node) => node.parent === null && !isExtra(node.rule))
  expect(fields.map(({ maximum }) => maximum)).toEqual([1000, 1000, 1450, 1100, 1600, 700, 1600, 1550])
  expect(leaves).toHaveLength(97)
  expect(leaves.filter(({ rule }) => isExtra(rule)).map(({ rule }) => rule?.kind)).toEqual(['bonus', 'deduction'])
})

test('surveys give 30 of its 100 points', () => {
  const surveyed = leaves.filter(({ rule }) => rule?.kind === 'survey')
  expect(surveyed.reduce((sum, { maximum }) => sum + (maximum ?? 0), 0)).toBe(3000)
})

test('every kind of rule is in it', () => {
  expect(new Set(leaves.map(({ rule }) => rule?.kind))).toEqual(new Set(ruleKinds))
})

test('a unit of which everything is at its best reaches the maximum, and says that it is made up', () => {
  const answers = new Map(
    leaves.map(({ code, rule, maximum }): [string, LeafAnswer] => {
      const best = { fraction: null, choice: null, points: null }
      if (rule === null || isExtra(rule)) return [code, best]
      if (rule.kind === 'manual') return [code, { ...best, points: maximum }]
      if (rule.kind === 'document') return [code, { ...best, choice: 'yes' }]
      if (rule.kind === 'class') return [code, { ...best, choice: rule.choices[0]?.name ?? null }]
      const top = rule.kind === 'scaled' ? rule.top : rule.kind === 'survey' && rule.measure === 'mean' ? 5 : 1
      if (rule.kind === 'steps' && rule.of === 'count')
        return [
          code,
          {
            ...best,
            fraction: { numerator: rule.steps.find((one) => one.points === maximum)!.from / 100, denominator: 1 },
          },
        ]
      return [code, { ...best, fraction: { numerator: top, denominator: 1 } }]
    }),
  )
  expect(schemePoints(parScheme, answers).total).toMatchObject({ points: 10_000, missing: [] })
  expect(parScheme.name).toContain('dữ liệu minh họa')
})
