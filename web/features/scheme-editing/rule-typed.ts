/** A rule as it is typed, and back; numbers that cannot be read are said, not dropped. */
import type { ZeroRule } from '#domain/indicator.ts'
import { formatShortest, parseViNumber } from '#domain/measure.ts'
import type { LeafSource, RuleKind, ScoringRule, Step } from '#domain/scoring-rule.ts'
import { text } from './text.vi.ts'

export type TypedLine = { from: string; points: string }
export type RuleTyped = {
  kind: RuleKind
  /** Code of an indicator, "*" for elements that stay, "" for counts of its own. */
  source: string
  zero: ZeroRule
  fullAt: string
  of: 'percent' | 'count'
  lines: TypedLine[]
  measure: 'rate' | 'mean'
  top: string
  each: string
}

export function blankOf(kind: RuleKind): RuleTyped {
  const lines =
    kind === 'steps' || kind === 'class'
      ? [
          { from: '', points: '' },
          { from: kind === 'steps' ? '0' : '', points: '0' },
        ]
      : []
  return {
    kind,
    source: '',
    zero: 'not_assessed',
    fullAt: '100',
    of: 'percent',
    lines,
    measure: 'rate',
    top: '100',
    each: '',
  }
}

export function typedOf(rule: ScoringRule, decimals: number): RuleTyped {
  const typed = { ...blankOf(rule.kind), source: sourceOf(rule) }
  const shown = (value: number, places: number) => formatShortest(Math.round(value * 10 ** places), places)
  switch (rule.kind) {
    case 'ratio':
      return { ...typed, zero: rule.zero, fullAt: shown(rule.fullAt, 2) }
    case 'steps':
      return {
        ...typed,
        zero: rule.zero,
        of: rule.of,
        lines: rule.steps.map(({ from, points }) => ({
          from: shown(from, 2),
          points: points === 'proportional' ? text.rule.proportional : shown(points, decimals),
        })),
      }
    case 'class':
      return {
        ...typed,
        lines: rule.choices.map(({ name, points }) => ({ from: name, points: shown(points, decimals) })),
      }
    case 'survey':
      return { ...typed, measure: rule.measure }
    case 'scaled':
      return { ...typed, top: String(rule.top) }
    case 'bonus':
    case 'deduction':
      return { ...typed, each: rule.each === null ? '' : shown(rule.each, decimals) }
    case 'manual':
    case 'document':
      return typed
  }
}

function sourceOf(rule: ScoringRule): string {
  if (!('from' in rule) || rule.from === null) return ''
  return 'indicator' in rule.from ? rule.from.indicator : '*'
}

class Unread extends Error {}

/** The rule, or the first number that cannot be read. */
export function ruleOf(
  typed: RuleTyped,
  before: ScoringRule | null,
  decimals: number,
): { rule: ScoringRule } | { unread: string } {
  try {
    return { rule: made(typed, before, decimals) }
  } catch (error) {
    if (error instanceof Unread) return { unread: error.message }
    throw error
  }
}

function made(typed: RuleTyped, before: ScoringRule | null, decimals: number): ScoringRule {
  const { kind, zero, of, measure } = typed
  const from = fromOf(typed.source, before)
  switch (kind) {
    case 'ratio':
      return { kind, from, zero, fullAt: number(typed.fullAt, 2) }
    case 'steps':
      return { kind, from, zero, of, steps: stepsOf(typed.lines, decimals) }
    case 'class': {
      const lines = typed.lines.filter((line) => line.from.trim() !== '')
      return { kind, choices: lines.map((line) => ({ name: line.from.trim(), points: number(line.points, decimals) })) }
    }
    case 'survey':
      return { kind, measure }
    case 'scaled':
      return { kind, top: number(typed.top, 0) }
    case 'bonus':
    case 'deduction':
      return { kind, each: typed.each.trim() === '' ? null : number(typed.each, decimals) }
    case 'manual':
    case 'document':
      return { kind }
  }
}

/** Highest first; each reaches to the one above it. */
function stepsOf(lines: readonly TypedLine[], decimals: number): Step[] {
  const given = lines.filter((line) => line.from.trim() !== '' || line.points.trim() !== '')
  const steps = given.map((line) => ({
    from: number(line.from, 2),
    points: line.points.trim() === text.rule.proportional ? ('proportional' as const) : number(line.points, decimals),
  }))
  const inOrder = steps.sort((one, other) => other.from - one.from)
  return inOrder.map((step, index) => ({ ...step, to: inOrder[index - 1]?.from ?? null }))
}

function fromOf(source: string, before: ScoringRule | null): LeafSource | null {
  if (source === '') return null
  if (source !== '*') return { indicator: source }
  return before !== null && 'from' in before ? before.from : null
}

function number(said: string, places: number): number {
  const read = parseViNumber(said, places)
  if (!read.ok) throw new Unread(said)
  return read.scaled / 10 ** places
}
