/** How a leaf is scored, in the words of a scheme. */
import { formatShortest } from './measure.ts'
import { type RuleKind, type ScoringRule, type Step, wholeShare } from './scoring-rule.ts'

export const ruleKindWords: Record<RuleKind, string> = {
  manual: 'Chấm trực tiếp',
  ratio: 'Theo tỷ lệ',
  steps: 'Theo mức',
  class: 'Theo loại',
  document: 'Có hoặc không có văn bản',
  survey: 'Điều tra xã hội học',
  scaled: 'Quy đổi từ thang điểm khác',
  bonus: 'Điểm thưởng',
  deduction: 'Điểm trừ',
}

/** "6 × tỷ lệ, đủ điểm từ 80%; 0/0 cho đủ điểm". Points with the scheme's decimals. */
export function ruleWords(rule: ScoringRule, maximum: number | null, decimals: number): string {
  const points = (value: number) => `${formatShortest(value, decimals)} điểm`
  const most = maximum === null ? 'điểm tối đa' : points(maximum)
  switch (rule.kind) {
    case 'ratio': {
      const full = rule.fullAt === wholeShare ? '' : `, đủ điểm từ ${formatShortest(rule.fullAt, 2)}%`
      const zero = rule.zero === 'full' ? '; 0/0 được đủ điểm' : rule.zero === 'none' ? '; 0/0 được 0 điểm' : ''
      return `${most} × tỷ lệ${full}${zero}`
    }
    case 'steps':
      return rule.steps.map((step) => stepWords(step, rule.of === 'percent' ? '%' : '', points)).join('; ')
    case 'class':
      return rule.choices.map((choice) => `${choice.name}: ${points(choice.points)}`).join('; ')
    case 'document':
      return `Có: ${most}; không: 0 điểm`
    case 'survey':
      return rule.measure === 'rate' ? `${most} × tỷ lệ hài lòng` : `${most} × điểm trung bình / 5`
    case 'scaled':
      return `${most} × điểm gốc / ${rule.top}`
    case 'bonus':
      return extraWords('Cộng', rule.each, maximum, points)
    case 'deduction':
      return extraWords('Trừ', rule.each, maximum, points)
    case 'manual':
      return maximum === null ? 'Chấm trực tiếp' : `Chấm trực tiếp, từ 0 đến ${points(maximum)}`
  }
}

function stepWords({ from, to, points }: Step, sign: string, shown: (value: number) => string): string {
  const bound = (value: number) => `${formatShortest(value, 2)}${sign}`
  const range =
    to === null ? `từ ${bound(from)}` : from === 0 ? `dưới ${bound(to)}` : `từ ${bound(from)} đến dưới ${bound(to)}`
  return `${range}: ${points === 'proportional' ? 'theo tỷ lệ' : shown(points)}`
}

function extraWords(
  verb: string,
  each: number | null,
  maximum: number | null,
  points: (value: number) => string,
): string {
  const cap = maximum === null ? '' : `, tối đa ${points(maximum)}`
  return each === null ? `${verb} trực tiếp${cap}` : `${verb} ${points(each)} mỗi trường hợp${cap}`
}
