/** Lines "condition: points" of a rule: as steps where every condition is an interval, as yes or no, or as named classes. */

import type { ZeroRule } from '#domain/indicator.ts'
import { documentChoices, type ScoringRule, type Step } from '#domain/scoring-rule.ts'
import { folded, type Interval, intervalIn, numberIn } from './point-text.ts'
import { schemeSentencesRead as say, ruleWordsRead as words } from './words.vi.ts'

export type Part = { said: string; condition: string; points: number | 'proportional' }
type Read = { rule: ScoringRule; doubts: string[] }

/** "Từ 80%: 2 điểm", "chậm thì được 0,5 điểm", "Đúng hạn (1 điểm)": the condition and its points. */
export function partOf(said: string, maximum: number | null, decimals: number): Part | undefined {
  const key = folded(said)
  const number =
    /^(.*\S)\s*(?::|=>|→|\bthi duoc\b|\bthi\b|\bduoc\b|\bdat\b|\bcho\b|\btinh\b|\()\s*([\d.,]*\d)\s*(?:diem|d)?\s*\)?\s*\.?$/.exec(
      key,
    )
  if (number) {
    const points = numberIn(number[2] ?? '', decimals)
    return points === undefined ? undefined : { said, condition: cut(said, number[1] ?? ''), points }
  }
  const worded = /^(.*\S)\s*(?::|=>|→|\bthi\b)\s*(.+)$/.exec(key)
  const value = worded?.[2]?.trim() ?? ''
  if (worded === null) return undefined
  if (words.full.test(value) && maximum !== null)
    return { said, condition: cut(said, worded[1] ?? ''), points: maximum }
  return words.proportional.test(value)
    ? { said, condition: cut(said, worded[1] ?? ''), points: 'proportional' }
    : undefined
}

/** Folding keeps the length of a text on one line, so that the words themselves can be cut at the same place. */
function cut(said: string, condition: string): string {
  return said
    .slice(0, condition.length)
    .replace(/[\s:;,]+$/, '')
    .trim()
}

/** Undefined where some conditions are intervals and some are not, and a percentage stands among them. */
export function ruleOfParts(
  parts: readonly Part[],
  maximum: number | null,
  zero: ZeroRule,
  isRate: boolean,
): Read | undefined {
  const intervals = parts.map(({ condition }) => intervalIn(condition))
  if (intervals.every((one) => one !== undefined)) return stepsOf(parts, intervals, zero, isRate)
  if (parts.some(({ said }) => said.includes('%'))) return undefined
  return isYesOrNo(parts, maximum) ? { rule: { kind: 'document' }, doubts: [] } : classOfParts(parts)
}

export function classOfParts(parts: readonly Part[]): Read | undefined {
  const choices = parts.map(({ condition, points }) => ({ name: condition, points }))
  const isNamed = choices.every(
    (one): one is { name: string; points: number } => one.points !== 'proportional' && one.name !== '',
  )
  return isNamed ? { rule: { kind: 'class', choices }, doubts: [] } : undefined
}

function isYesOrNo(parts: readonly Part[], maximum: number | null): boolean {
  const [yes, no] = parts
  if (parts.length !== documentChoices.length || yes === undefined || no === undefined) return false
  const isWhole = maximum === null || yes.points === maximum
  return isWhole && no.points === 0 && words.yes.test(folded(yes.condition)) && words.no.test(folded(no.condition))
}

function stepsOf(parts: readonly Part[], intervals: Interval[], zero: ZeroRule, isRate: boolean): Read {
  const doubts: string[] = []
  const starts = intervals.map(({ from }) => from)
  const steps = intervals.map((one, index): Step => {
    const { points, condition } = parts[index] as Part
    const next = Math.min(...starts.filter((start) => start > one.from))
    if (one.isAbove) doubts.push(say.above(condition))
    return { from: one.from, to: endOf(one, next, () => doubts.push(say.closed(condition))), points }
  })
  const of = isRate || intervals.some(({ isPercent }) => isPercent) ? 'percent' : 'count'
  return { rule: { kind: 'steps', from: null, of, zero, steps }, doubts }
}

/** One whole percent, or one case: "60–79%" ends where "từ 80%" begins. */
const oneWhole = 100

function endOf({ to, isThrough }: Interval, next: number, close: () => void): number | null {
  const isLast = !Number.isFinite(next)
  if (to === null) return isLast ? null : next
  if (!isThrough) return to
  if (isLast) return null
  if (to < next && next - to <= oneWhole) {
    close()
    return next
  }
  return to
}
