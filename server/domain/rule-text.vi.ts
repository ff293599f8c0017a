/** A rule as it stands in a table that is read back: every number and choice that `ruleWords` leaves out is in it. */
import type { ScoringRule } from './scoring-rule.ts'
import { ruleWords } from './scoring-rule.vi.ts'

export function ruleText(rule: ScoringRule, maximum: number | null, decimals: number): string {
  const words = ruleWords(rule, maximum, decimals)
  if (rule.kind === 'class') return `Theo loại: ${words}`
  if (rule.kind !== 'steps') return words
  // Who reads counts without a percent sign must not take them for rates.
  const of = rule.of === 'count' ? 'Theo số lượng: ' : ''
  const zero = rule.zero === 'full' ? '; 0/0 được đủ điểm' : rule.zero === 'none' ? '; 0/0 được 0 điểm' : ''
  return `${of}${words}${zero}`
}

/** Where a leaf's figures come from, as codes. */
export function sourceText(rule: ScoringRule | null): string {
  if (rule === null || !('from' in rule) || rule.from === null) return ''
  if ('indicator' in rule.from) return `Chỉ số: ${rule.from.indicator}`
  return `Ô số liệu: ${rule.from.numerator.join(' + ')} / ${rule.from.denominator.join(' + ')}`
}
