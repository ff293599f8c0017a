/** How the invented set of the sample is written: fields, criteria and leaves, from which codes and sums are made. Refuses nothing; the test does. */
import type { SchemeNode } from '../../../server/domain/scheme.ts'
import type { LeafSource, ScoringRule } from '../../../server/domain/scoring-rule.ts'

type Leaf = { name: string; points: number; rule: ScoringRule; evidence: boolean; inherited: boolean }
type Criterion = { name: string; leaves: Leaf[] }
export type Field = { name: string; points: number; below: (Criterion | Leaf)[] }

export const of = (indicator: string): LeafSource => ({ indicator })
export const manual: ScoringRule = { kind: 'manual' }
export const document: ScoringRule = { kind: 'document' }
export const surveyRate: ScoringRule = { kind: 'survey', measure: 'rate' }
export const surveyMean: ScoringRule = { kind: 'survey', measure: 'mean' }

/** `full`: the percentage from which all points are given. */
export function ratio(from: LeafSource | null = null, full = 100, zero: 'not_assessed' | 'full' = 'full'): ScoringRule {
  return { kind: 'ratio', from, fullAt: full * 100, zero }
}

/** Full points from `full` percent on, proportional from `low` on, none below. */
export function proportional(points: number, low: number, full: number, from: LeafSource | null = null): ScoringRule {
  const steps = [
    { from: full * 100, to: null, points: hundredths(points) },
    { from: low * 100, to: full * 100, points: 'proportional' as const },
    { from: 0, to: low * 100, points: 0 },
  ]
  return { kind: 'steps', from, of: 'percent', zero: 'full', steps }
}

/** Lower bounds with their points, highest first; the last is 0. */
export function steps(
  of: 'percent' | 'count',
  bounds: readonly (readonly [from: number, points: number])[],
  from: LeafSource | null = null,
): ScoringRule {
  return {
    kind: 'steps',
    from,
    of,
    zero: 'not_assessed',
    steps: bounds.map(([bound, points], index) => {
      const above = bounds[index - 1]
      return { from: bound * 100, to: above === undefined ? null : above[0] * 100, points: hundredths(points) }
    }),
  }
}

export function choice(...choices: (readonly [name: string, points: number])[]): ScoringRule {
  return { kind: 'class', choices: choices.map(([name, points]) => ({ name, points: hundredths(points) })) }
}

/** What a person judges needs a document; what is counted or asked in a survey does not. */
export function leaf(name: string, points: number, rule: ScoringRule): Leaf {
  const evidence = rule.kind !== 'survey' && !('from' in rule && rule.from !== null)
  return { name, points, rule, evidence, inherited: false }
}

export function inherited(one: Leaf): Leaf {
  return { ...one, inherited: true, evidence: false }
}

export function criterion(name: string, ...leaves: Leaf[]): Criterion {
  return { name, leaves }
}

/** The whole tree, coded 1, 1.1, 1.1.1; what stands apart comes after the fields. */
export function treeOf(fields: readonly Field[], apart: readonly Leaf[]): SchemeNode[] {
  const ofFields = fields.flatMap(({ name, points, below }, place) => {
    const code = String(place + 1)
    return [group(code, null, name, points), ...below.flatMap((one, index) => criterionNodes(code, index, one))]
  })
  const last = apart.map((one, index) => leafNode(String(fields.length + index + 1), null, one))
  return [...ofFields, ...last].map((node, index) => ({ ...node, position: index + 1 }))
}

function criterionNodes(parent: string, index: number, one: Criterion | Leaf): SchemeNode[] {
  const code = `${parent}.${index + 1}`
  if (!('leaves' in one)) return [leafNode(code, parent, one)]
  const points = one.leaves.reduce((sum, { points: more }) => sum + more, 0)
  return [
    group(code, parent, one.name, points),
    ...one.leaves.map((below, place) => leafNode(`${code}.${place + 1}`, code, below)),
  ]
}

function group(code: string, parent: string | null, name: string, points: number): SchemeNode {
  const nothing = { inherited: false, rule: null, evidence: false, note: '', position: 0 }
  return { ...nothing, code, parent, name, maximum: hundredths(points) }
}

function leafNode(code: string, parent: string | null, { points, ...one }: Leaf): SchemeNode {
  return { ...one, code, parent, position: 0, note: '', maximum: hundredths(points) }
}

function hundredths(points: number): number {
  return Math.round(points * 100)
}
