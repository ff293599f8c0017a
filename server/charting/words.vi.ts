/** Headings of exported tables and the lines that every export carries about itself. */
import type { Frame } from '../domain/chart.ts'
import { formatInteger, formatScaled } from '../domain/measure.ts'
import type { Period } from '../domain/period.ts'
import type { DataStatus } from '../domain/sheet.ts'
import type { Basis } from '../domain/succession.ts'
import {
  lowerFirst,
  momentName,
  periodName,
  pointsWords,
  sampleMark,
  sheetStateWords,
  statusWords,
} from '../domain/wording.vi.ts'
import type { OpenSheets } from '../evaluation/sheets/open-sheets.ts'

export const words = {
  place: 'Hạng',
  unit: 'Đơn vị',
  unitCode: 'Mã đơn vị',
  kind: 'Loại',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  rate: 'Tỷ lệ (%)',
  value: 'Giá trị',
  target: 'Chỉ tiêu',
  basis: 'Căn cứ',
  assessment: 'Đánh giá',
  gap: 'Còn thiếu (trường hợp)',
  movement: 'Thay đổi bậc',
  distance: 'Cách chỉ tiêu (điểm %)',
  reason: 'Ghi chú',
  status: 'Tình trạng số liệu',
  adjusted: 'Điều chỉnh sau khi duyệt',
  indicator: 'Chỉ số',
  period: 'Kỳ',
  published: 'Điểm công bố',
  computed: 'Tổng các nhóm',
  difference: 'Chênh lệch',
  met: 'Số chỉ tiêu đạt',
  summary: 'Nội dung chỉ tiêu',
  document: 'Văn bản',
  date: 'Ngày ban hành',
  clause: 'Điều, mục',
  issuer: 'Đơn vị ban hành',
  monthlySheets: 'Phiếu số liệu tháng của các đơn vị',
  planDocuments: 'Văn bản kế hoạch của từng đơn vị',
  total: (label: string) => `Toàn ${label}`,
  newcomer: 'mới',
  targetsTitle: (count: number) => `${formatInteger(count)} chỉ tiêu trong các kế hoạch`,
  sheetsTitle: 'Phiếu số liệu tháng',
  sheetsOf: (place: string, from: string, to: string) =>
    `${place}, ${lowerFirst(periodName(from))} đến ${lowerFirst(periodName(to))}; mỗi ô là tình trạng phiếu của đơn vị trong tháng.`,
  onTime: 'Nộp đúng hạn',
  targetsSubtitle: 'Mỗi chỉ tiêu ghi văn bản, ngày ban hành và điều, mục làm căn cứ.',
  fraction: 'Tử số/mẫu số',
  gapShown: 'Còn thiếu',
  change: 'Thay đổi (điểm %)',
  /** "↑ 0,5 điểm %": arrow and amount. */
  changed: /^([↑↓])?\s*(.*?)\s*điểm %$/,
  zone: 'So với giới hạn ngẫu nhiên',
  compared: {
    /** "Thanh toán trực tuyến: 21 đơn vị tăng, 6 giảm, 1 giữ nguyên so với quý II/2026". */
    title: (name: string, { up, down, same }: { up: number; down: number; same: number }, before: Period) => {
      const counts = [
        up > 0 ? `${formatInteger(up)} đơn vị tăng` : '',
        down > 0 ? `${formatInteger(down)} ${up > 0 ? '' : 'đơn vị '}giảm` : '',
        same > 0 ? `${formatInteger(same)} ${up + down > 0 ? '' : 'đơn vị '}giữ nguyên` : '',
      ].filter((part) => part !== '')
      const found = counts.length === 0 ? 'chưa có đơn vị nào so sánh được' : counts.join(', ')
      return `${name}: ${found} so với ${lowerFirst(periodName(before))}`
    },
    subtitle: (name: string, now: Period, before: Period, place: string) =>
      `${name}, ${lowerFirst(periodName(now))} so với ${lowerFirst(periodName(before))}, ${place}.`,
  },
  funnel: {
    title: (name: string, below: number, above: number) => {
      const counts = [
        below > 0 ? `${formatInteger(below)} đơn vị thấp hơn` : '',
        above > 0 ? `${formatInteger(above)} ${below > 0 ? '' : 'đơn vị '}cao hơn` : '',
      ].filter((part) => part !== '')
      return counts.length === 0
        ? `${name}: chênh lệch giữa các đơn vị có thể chỉ do ngẫu nhiên`
        : `${name}: ${counts.join(', ')} chỉ tiêu chung, ngoài mức ngẫu nhiên`
    },
    subtitle: (name: string, period: Period, place: string, target: string) =>
      `${name}, ${lowerFirst(periodName(period))}, ${place}. Giới hạn tính quanh chỉ tiêu chung ${target}, không phải chỉ tiêu riêng từng đơn vị.`,
  },
  /** Of tables behind charts, by kind. */
  sheets: {
    ranking: 'Xếp hạng',
    series: 'Diễn biến',
    heat: 'Bảng đánh giá',
    dumbbell: 'So với kỳ trước',
    multiples: 'Diễn biến các chỉ tiêu',
    funnel: 'So với mức ngẫu nhiên',
    parts: 'Tình trạng',
  },
  indices: {
    index: 'Chỉ số',
    ofUnits: 'Số đơn vị xếp hạng',
    best: 'Cao nhất',
    middle: 'Trung vị hoặc bình quân',
    from: 'Nguồn',
    source: 'Nguồn công bố ghi ở từng dòng của bảng',
    note: 'Kỳ công bố gần nhất của từng chỉ số. Thanh vẽ theo thang điểm riêng của chỉ số.',
    breaks: 'Đường ngắt ở năm thiếu số hoặc đổi cách tính.',
  },
  task: {
    title: (count: number, plan: string | undefined) =>
      plan === undefined
        ? `${formatInteger(count)} nhiệm vụ trong các kế hoạch`
        : `${formatInteger(count)} nhiệm vụ, ${lowerFirst(plan)}`,
    subtitle: 'Theo thứ tự cột của phụ lục kế hoạch, mỗi nhiệm vụ ghi điều, mục làm căn cứ; kết quả đến lúc lập bảng.',
    field: 'Lĩnh vực',
    number: 'STT',
    name: 'Nhiệm vụ',
    product: 'Sản phẩm',
    lead: 'Chủ trì',
    partners: 'Phối hợp',
    deadline: 'Thời gian',
    result: 'Kết quả',
  },
}

/** Targets are as their documents say; only the time of the list is ours. */
export function documentsLine(asOf: string): string {
  return `Theo văn bản; lập lúc ${momentName(asOf)}`
}

/** What a line of status says besides how final the numbers are. */
type Beside = {
  /** Sheets that are with their units again. */
  open?: OpenSheets
  /** Whose figures were corrected after approval; at most three are named, the table behind the picture names all. */
  adjusted?: readonly string[]
  /** Said only of figures as the units of then reported them. */
  basis?: Basis
}

/** "Tạm tính; 1 phiếu trả lại, 2 phiếu mở lại; số liệu lúc 09:14 ngày 07/10/2026; có số liệu điều chỉnh: Hương Bưởi". */
export function statusLine(
  status: DataStatus | null,
  asOf: string,
  { open, adjusted = [], basis }: Beside = {},
): string {
  const sheets = (count: number, state: 'returned' | 'reopened') =>
    count === 0 ? [] : [`${formatInteger(count)} phiếu ${lowerFirst(sheetStateWords[state])}`]
  const again = [...sheets(open?.returned ?? 0, 'returned'), ...sheets(open?.reopened ?? 0, 'reopened')].join(', ')
  const others = adjusted.length - 3
  const named = adjusted.slice(0, 3).join(', ') + (others > 0 ? ` và ${formatInteger(others)} mục khác` : '')
  return [
    status === null ? 'Chưa có số liệu' : statusWords[status],
    again,
    basis === 'source' ? 'số liệu gốc, chỉ gồm các tháng đơn vị hoạt động' : '',
    `số liệu lúc ${momentName(asOf)}`,
    named === '' ? '' : `có số liệu điều chỉnh: ${named}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

export function frameOf(title: string, subtitle: string, source: string, status: string, fictional: boolean): Frame {
  return { title, subtitle, source, status, mark: fictional ? sampleMark : null }
}

/** States of sheets change by the minute; the list says when it was made. */
export function listLine(asOf: string): string {
  return `Lập lúc ${momentName(asOf)}`
}

/** "↑ 0,5 điểm %", "↓ 12" of a count, "=" where both show the same. */
export function changeWords(scaled: number, decimals: number, isRate: boolean): string {
  if (scaled === 0) return '='
  const amount = isRate ? pointsWords(scaled, decimals) : formatScaled(Math.abs(scaled), decimals)
  return `${scaled > 0 ? '↑' : '↓'} ${amount}`
}
