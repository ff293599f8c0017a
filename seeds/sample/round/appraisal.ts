/** What the department gives the leaves of a unit: mostly what the unit gives itself, less where the papers do not bear it out. */

import type { SchemeNode } from '../../../server/domain/scheme.ts'
import { noAnswer } from '../../../server/domain/scoring-rule.ts'
import type { SeedScore } from '../../round-shapes.ts'
import { between } from '../noise.ts'
import { mustBeAppraised, signless } from './points.ts'
import { stories, storyUnit } from './stories.ts'
import { doubtOf } from './words.ts'

/** `leaves`: those that are appraised already. */
export function appraisalOf(unit: string, leaves: readonly SchemeNode[], self: readonly SeedScore[]): SeedScore[] {
  const own = new Map(self.map((score) => [score.node, score]))
  const at = `2026-11-${17 + between(0, 2, unit, 'appraised')}T0${between(1, 8, unit, 'hour')}:30:00.000Z`
  return leaves.flatMap((leaf): SeedScore[] => {
    const said = own.get(leaf.code)
    if (!mustBeAppraised(leaf, said?.answer)) return []
    const points = signless(leaf, said?.answer)
    const story = unit === storyUnit ? stories.find((one) => one.leaf === leaf.name) : undefined
    const given = story?.first ?? { points: doubted(unit, leaf, points) ?? points, note: '' }
    const note = given.points === points ? '' : given.note || doubtOf(leaf.rule as NonNullable<SchemeNode['rule']>)
    const answer = { ...noAnswer, points: given.points }
    return [{ node: leaf.code, step: 'first', answer, note, at, by: 'duyet-so-noi-vu' }]
  })
}

/** Fewer points, or undefined where there is no doubt. */
function doubted(unit: string, { code, rule, maximum }: SchemeNode, points: number): number | undefined {
  if (unit === storyUnit || points === 0 || between(0, 99, unit, code, 'doubt') >= 7) return undefined
  if (rule?.kind === 'document') return 0
  const lower = rule?.kind === 'class' ? rule.choices.map((one) => one.points).filter((one) => one < points) : []
  if (lower.length > 0) return Math.max(...lower)
  const less = points - Math.max(5, Math.round((maximum ?? 0) / 8))
  return Math.max(0, less - (less % 5))
}
