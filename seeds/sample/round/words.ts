/** What the invented units and appraisers write beside a score. */
import type { ScoringRule } from '../../../server/domain/scoring-rule.ts'
import { between } from '../noise.ts'

const papers = ['Báo cáo số', 'Kế hoạch số', 'Quyết định số', 'Thông báo số', 'Công văn số'] as const
const marks = ['BC-UBND', 'KH-UBND', 'QĐ-UBND', 'TB-UBND', 'UBND-VP'] as const

/** "Kế hoạch số 15/KH-UBND ngày 12/01/2026". */
export function paperOf(unit: string, node: string): string {
  const kind = between(0, papers.length - 1, unit, node, 'paper')
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${two(between(3, 28, unit, node, 'day'))}/${two(between(1, 10, unit, node, 'month'))}/2026`
  return `${papers[kind]} ${between(8, 240, unit, node, 'number')}/${marks[kind]} ngày ${day}`
}

/** Why an appraiser gives less than the unit gives itself. */
export function doubtOf(rule: ScoringRule): string {
  switch (rule.kind) {
    case 'document':
      return 'Hồ sơ kiểm chứng chưa có văn bản đã nêu hoặc văn bản chưa có chữ ký số.'
    case 'class':
      return 'Văn bản kiểm chứng thể hiện mức thấp hơn mức đơn vị tự chọn.'
    case 'manual':
      return 'Tài liệu kiểm chứng chưa đủ để cho điểm như đơn vị tự chấm.'
    case 'bonus':
      return 'Có nội dung chưa được thành phố công nhận bằng văn bản.'
    default:
      return 'Số liệu đối chiếu trên hệ thống của thành phố thấp hơn số đơn vị báo cáo.'
  }
}
