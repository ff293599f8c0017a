/** The fixed words of slides. Findings, questions and reading aids come from the edition itself. */
import { formatInteger } from '#domain/measure.ts'

export const slideWords = {
  watermark: 'DỰ THẢO',
  result: 'Kết quả',
  rate: 'Kết quả',
  target: 'Chỉ tiêu',
  status: 'Đánh giá',
  movement: 'Bậc',
  change: 'Thay đổi',
  name: 'Tên',
  period: 'Kỳ',
  row: 'Dòng',
  rising: 'Tăng (điểm %)',
  falling: 'Giảm (điểm %)',
  low998: 'Giới hạn dưới 99,8%',
  low95: 'Giới hạn dưới 95%',
  high95: 'Giới hạn trên 95%',
  high998: 'Giới hạn trên 99,8%',
  inside: 'Trong giới hạn',
  outside95: 'Ngoài giới hạn 95%',
  outside998: 'Ngoài giới hạn 99,8%',
  shown: (head: string) => `${head} (chữ)`,
  atTarget: (target: string) => `chỉ tiêu ${target}`,
  frameIsTarget: 'Vạch trên của khung: chỉ tiêu',
  dashIsTarget: 'Gạch ngang: chỉ tiêu',
  hatchedIsMissing: '▒ chưa có số liệu',
  plainIsMet: 'Ô không có dấu: đạt',
  annex: 'Phụ lục',
  question: 'Câu hỏi',
  source: 'Nguồn',
  dataStatus: 'Trạng thái số liệu',
}

export function chartFault(title: string): string {
  return `Không vẽ được biểu đồ “${title}”. Số liệu ở phụ lục.`
}

export function partWords(at: number, of: number): string {
  return `phần ${at}/${of}`
}

export function axisStarts(shown: string): string {
  return `Trục từ ${shown}`
}

/** "Vạch cuối khung: chỉ tiêu từng đơn vị". */
export function frameIs(what: string): string {
  return `Vạch cuối khung: ${what}`
}

/** Where a course may not be joined to what was before. */
export function breakWords(labels: readonly string[]): string {
  return `${labels.join(', ')}: không so sánh được với kỳ trước`
}

export function funnelKey(target: string): string {
  return `Đường liền: chỉ tiêu ${target}. Nét đứt: giới hạn 95% (trong) và 99,8% (ngoài); trong giới hạn, chênh lệch có thể do ngẫu nhiên.`
}

/** What of the annexes found no room on slides. */
export function annexLeftOut(titles: readonly string[]): string {
  return `Không đủ chỗ trên trang chiếu, xem tệp số liệu kèm theo: ${titles.join('; ')}.`
}

export function rowsLeftOut(from: number, to: number): string {
  return `Dòng ${formatInteger(from)} đến ${formatInteger(to)}: xem tệp số liệu kèm theo.`
}
