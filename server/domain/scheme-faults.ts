/**
 * What does not add up in a scheme, as codes with the node; wording in scheme-faults.vi.ts. A fault keeps a scheme out of
 * force, a doubt is to be looked at. Refuses nothing itself.
 */
import { childrenMaximum, childrenOf, leavesOf, type Scheme, type SchemeClass, type SchemeNode } from './scheme.ts'
import { type LeafSource, type ScoringRule, type Step, wholeShare } from './scoring-rule.ts'

export const schemeFaultCodes = [
  'no_nodes',
  'no_units',
  'dates_crossed',
  'maximum_none',
  'code_missing',
  'code_twice',
  'name_missing',
  'unknown_parent',
  'parent_cycle',
  'rule_missing',
  'rule_on_group',
  'maximum_unknown',
  'maximum_negative',
  'maximum_zero',
  'children_exceed',
  'children_short',
  'total_exceeds',
  'total_short',
  'full_at',
  'unknown_indicator',
  'unknown_element',
  'source_sides',
  'steps_none',
  'step_gap',
  'step_overlap',
  'step_points',
  'choices_none',
  'choice_twice',
  'choice_points',
  'scale_top',
  'each_negative',
  'class_twice',
  'class_order',
  'class_gap',
] as const
export type SchemeFaultCode = (typeof schemeFaultCodes)[number]

export type SchemeFault = {
  code: SchemeFaultCode
  /** Code of the node; null where the whole scheme is meant. */
  node: string | null
  isDoubt: boolean
  /** What the sentence names: points expected and found, a bound, a name. Points in the scheme's unit. */
  expected?: number
  found?: number
  name?: string
  /** The bounds named are counts, not percentages. */
  isCount?: boolean
}

type Checked = Pick<Scheme, 'nodes' | 'maximum' | 'classes' | 'validFrom' | 'validTo' | 'appliesTo'>

/** Codes that a rule may name. */
export type KnownCodes = { indicators: ReadonlySet<string>; elements: ReadonlySet<string> }

/** All that is wrong, in the order of the tree. */
export function schemeFaults(scheme: Checked, known: KnownCodes): SchemeFault[] {
  const { nodes } = scheme
  const faults: SchemeFault[] = []
  if (scheme.validTo !== null && scheme.validTo < scheme.validFrom) faults.push(ofWhole('dates_crossed'))
  if (scheme.appliesTo.length === 0) faults.push(ofWhole('no_units'))
  if (scheme.maximum <= 0) faults.push(ofWhole('maximum_none'))
  if (nodes.length === 0) return [...faults, ofWhole('no_nodes'), ...classFaults(scheme.classes)]
  const structure = structureFaults(nodes)
  faults.push(...structure, ...nodeFaults(nodes, known))
  // What hangs together nowhere cannot be added up.
  if (structure.length === 0) faults.push(...sumFaults(nodes, scheme.maximum))
  return [...faults, ...classFaults(scheme.classes)]
}

function ofWhole(code: SchemeFaultCode): SchemeFault {
  return { code, node: null, isDoubt: false }
}

function structureFaults(nodes: readonly SchemeNode[]): SchemeFault[] {
  const faults: SchemeFault[] = []
  const seen = new Map<string, SchemeNode>()
  for (const node of nodes) {
    if (node.code === '') faults.push(at(node, 'code_missing', { name: node.name }))
    else if (seen.has(node.code)) faults.push(at(node, 'code_twice'))
    else seen.set(node.code, node)
  }
  for (const node of nodes) {
    if (node.parent !== null && !seen.has(node.parent)) faults.push(at(node, 'unknown_parent', { name: node.parent }))
    else if (isInCycle(node, seen)) faults.push(at(node, 'parent_cycle'))
  }
  return faults
}

function isInCycle(node: SchemeNode, byCode: ReadonlyMap<string, SchemeNode>): boolean {
  let above = node.parent
  for (let steps = 0; above !== null && steps <= byCode.size; steps += 1) {
    if (above === node.code) return true
    above = byCode.get(above)?.parent ?? null
  }
  return false
}

function nodeFaults(nodes: readonly SchemeNode[], known: KnownCodes): SchemeFault[] {
  const leaves = new Set(leavesOf(nodes))
  return nodes.flatMap((node) => {
    const faults: SchemeFault[] = []
    if (node.name.trim() === '') faults.push(at(node, 'name_missing'))
    if (node.maximum !== null && node.maximum < 0) faults.push(at(node, 'maximum_negative', { found: node.maximum }))
    if (node.maximum === 0) faults.push({ ...at(node, 'maximum_zero'), isDoubt: true })
    if (!leaves.has(node)) return node.rule === null ? faults : [...faults, at(node, 'rule_on_group')]
    if (node.maximum === null) faults.push({ ...at(node, 'maximum_unknown'), isDoubt: true })
    if (node.rule === null) return [...faults, at(node, 'rule_missing')]
    return [...faults, ...ruleFaults(node, node.rule, known)]
  })
}

function ruleFaults(node: SchemeNode, rule: ScoringRule, known: KnownCodes): SchemeFault[] {
  const faults = 'from' in rule && rule.from !== null ? sourceFaults(node, rule.from, known) : []
  switch (rule.kind) {
    case 'ratio':
      if (rule.fullAt <= 0 || rule.fullAt > wholeShare) faults.push(at(node, 'full_at', { found: rule.fullAt }))
      return faults
    case 'steps':
      return [...faults, ...stepFaults(node, rule.steps).map((one) => ({ ...one, isCount: rule.of === 'count' }))]
    case 'class':
      return [...faults, ...choiceFaults(node, rule.choices)]
    case 'scaled':
      return rule.top > 0 ? faults : [...faults, at(node, 'scale_top')]
    case 'bonus':
    case 'deduction':
      return rule.each !== null && rule.each < 0 ? [...faults, at(node, 'each_negative')] : faults
    case 'manual':
    case 'document':
    case 'survey':
      return faults
  }
}

function sourceFaults(node: SchemeNode, from: LeafSource, { indicators, elements }: KnownCodes): SchemeFault[] {
  if ('indicator' in from)
    return indicators.has(from.indicator) ? [] : [at(node, 'unknown_indicator', { name: from.indicator })]
  const named = [...from.numerator, ...from.denominator]
  if (from.numerator.length === 0 || from.denominator.length === 0) return [at(node, 'source_sides')]
  return named.filter((code) => !elements.has(code)).map((name) => at(node, 'unknown_element', { name }))
}

/** Steps must follow one another from 0 on without a gap: a result in between would have no points. */
function stepFaults(node: SchemeNode, steps: readonly Step[]): SchemeFault[] {
  if (steps.length === 0) return [at(node, 'steps_none')]
  const faults: SchemeFault[] = []
  const inOrder = steps.toSorted((one, other) => one.from - other.from)
  let next: number | null = 0
  for (const { from, to, points } of inOrder) {
    if (next === null || from < next) faults.push(at(node, 'step_overlap', { found: from }))
    else if (from > next) faults.push(at(node, 'step_gap', { expected: next, found: from }))
    if (to !== null && to <= from) faults.push(at(node, 'step_overlap', { found: to }))
    if (points !== 'proportional' && (points < 0 || (node.maximum !== null && points > node.maximum)))
      faults.push(at(node, 'step_points', { expected: node.maximum ?? 0, found: points }))
    next = to
  }
  if (next !== null) faults.push(at(node, 'step_gap', { expected: next }))
  return faults
}

function choiceFaults(node: SchemeNode, choices: readonly { name: string; points: number }[]): SchemeFault[] {
  if (choices.length === 0) return [at(node, 'choices_none')]
  const names = choices.map(({ name }) => name)
  return choices.flatMap(({ name, points }, index) => {
    if (names.indexOf(name) < index) return [at(node, 'choice_twice', { name })]
    if (points < 0 || (node.maximum !== null && points > node.maximum))
      return [at(node, 'choice_points', { name, expected: node.maximum ?? 0, found: points })]
    return []
  })
}

function sumFaults(nodes: readonly SchemeNode[], maximum: number): SchemeFault[] {
  const children = childrenOf(nodes)
  const faults = nodes.flatMap((node) => {
    const below = children.get(node.code)
    if (below === undefined || node.maximum === null) return []
    return differenceOf(childrenMaximum(below), node.maximum, 'children_exceed', 'children_short', node.code)
  })
  const whole = childrenMaximum(children.get(null) ?? [])
  return [...faults, ...differenceOf(whole, maximum, 'total_exceeds', 'total_short', null)]
}

function differenceOf(
  found: number | null,
  expected: number,
  exceeds: SchemeFaultCode,
  isShort: SchemeFaultCode,
  node: string | null,
): SchemeFault[] {
  if (found === null || found === expected) return []
  return [{ code: found > expected ? exceeds : isShort, node, isDoubt: false, expected, found }]
}

function classFaults(classes: readonly SchemeClass[]): SchemeFault[] {
  const names = classes.map(({ name }) => name)
  const faults = classes.flatMap(({ name, from }, index): SchemeFault[] => {
    if (names.indexOf(name) < index) return [{ ...ofWhole('class_twice'), name }]
    const above = classes[index - 1]
    return above !== undefined && from >= above.from ? [{ ...ofWhole('class_order'), name }] : []
  })
  const lowest = classes.at(-1)
  if (lowest !== undefined && lowest.from > 0)
    faults.push({ ...ofWhole('class_gap'), name: lowest.name, found: lowest.from })
  return faults
}

function at(
  node: SchemeNode,
  code: SchemeFaultCode,
  more: Pick<SchemeFault, 'expected' | 'found' | 'name'> = {},
): SchemeFault {
  return { code, node: node.code, isDoubt: false, ...more }
}

/** Whether a scheme can be put in force: doubts do not hinder it. */
export function isSound(faults: readonly SchemeFault[]): boolean {
  return faults.every(({ isDoubt }) => isDoubt)
}
