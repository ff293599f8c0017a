/** What is said of two versions of an index beside each other. */
import { formatShortest } from '../../domain/measure.ts'
import type { RoundedAt, Rounding, Scheme } from '../../domain/scheme.ts'
import type { HeadChangeKind } from '../../domain/scheme-changes.ts'
import type { ScoringRule } from '../../domain/scoring-rule.ts'
import { dateName, unitKindWords } from '../../domain/wording.vi.ts'

export const headLabels: Record<HeadChangeKind, string> = {
  maximum: 'Tổng điểm tối đa',
  decimals: 'Số chữ số thập phân của điểm',
  rounding: 'Cách làm tròn',
  rounded_at: 'Làm tròn ở',
  applies_to: 'Đơn vị áp dụng',
  decision: 'Văn bản ban hành',
  validity: 'Hiệu lực',
}

const roundingWords: Record<Rounding, string> = { half_up: 'từ nửa trở lên làm tròn lên', down: 'bỏ phần lẻ' }
const roundedAtWords: Record<RoundedAt, string> = { leaf: 'từng tiêu chí, rồi cộng', total: 'tổng điểm' }

export function headValue(kind: HeadChangeKind, scheme: Scheme): string {
  switch (kind) {
    case 'maximum':
      return formatShortest(scheme.maximum, scheme.decimals)
    case 'decimals':
      return String(scheme.decimals)
    case 'rounding':
      return roundingWords[scheme.rounding]
    case 'rounded_at':
      return roundedAtWords[scheme.roundedAt]
    case 'applies_to':
      return scheme.appliesTo.map((unit) => unitKindWords[unit]).join(', ')
    case 'decision':
      return scheme.decision
    case 'validity':
      return scheme.validTo === null
        ? `từ ${dateName(scheme.validFrom)}`
        : `${dateName(scheme.validFrom)} – ${dateName(scheme.validTo)}`
  }
}

/** Where the figures of a leaf come from: two rules may differ in nothing else. */
export function sourceWords(rule: ScoringRule, nameOf: (code: string) => string): string {
  if (!('from' in rule) || rule.from === null) return ''
  return 'indicator' in rule.from ? `; lấy số từ chỉ số “${nameOf(rule.from.indicator)}”` : '; lấy số từ phiếu tháng'
}

type Counts = { added: number; removed: number; changed: number; same: number }

/** The finding: how many criteria are new, gone, or scored otherwise. */
export function comparisonTitle({ added, removed, changed, same }: Counts, wholes: number): string {
  if (added + removed + changed === 0)
    return wholes === 0
      ? `Hai phiên bản giống nhau ở cả ${same} dòng tiêu chí`
      : `Cả ${same} dòng tiêu chí giữ nguyên; thay đổi chỉ ở phần chung`
  const parts = [
    added > 0 ? `thêm ${added}` : '',
    removed > 0 ? `bỏ ${removed}` : '',
    changed > 0 ? `sửa ${changed}` : '',
  ].filter((part) => part !== '')
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}` : (parts[0] ?? '')
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} dòng tiêu chí; ${same} dòng giữ nguyên`
}
