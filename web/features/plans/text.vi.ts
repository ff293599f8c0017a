/** Sentences of the plans and their targets. */
import { formatInteger } from '#domain/measure.ts'
import { isPeriod } from '#domain/period.ts'
import { monthsWords } from '#domain/target.vi.ts'
import { capitalised, dateName, periodName } from '#domain/wording.vi.ts'

export const text = {
  title: 'Kế hoạch, chỉ tiêu và nhiệm vụ',
  lead: (plans: number, targets: number, tasks: number) =>
    `${formatInteger(plans)} kế hoạch, ${formatInteger(targets)} chỉ tiêu, ${formatInteger(tasks)} nhiệm vụ`,
  note: 'Mỗi chỉ tiêu, nhiệm vụ giữ nguyên số, ngày văn bản và điều khoản giao; đơn vị khác nhau có thể có mức khác nhau.',
  ways: {
    label: 'Theo kế hoạch',
    emulation: 'Thi đua, sáng kiến, khen thưởng',
    inspections: 'Kiểm tra cải cách hành chính',
    surveys: 'Khảo sát hài lòng',
  },
  filters: {
    unit: 'Đơn vị ban hành',
    year: 'Năm',
    allUnits: 'Mọi đơn vị',
    allYears: 'Mọi năm',
    clear: 'Bỏ lọc',
  },
  groups: {
    drafts: { title: 'Bản nháp', note: 'Chưa ban hành: chỉ người của đơn vị và cấp trên thấy, chưa dùng để đánh giá.' },
    fictional: { title: 'Kế hoạch của bản minh họa', note: 'Dữ liệu minh họa, dùng cho trang tổng quan và xếp hạng.' },
    real: {
      title: 'Kế hoạch đã ban hành của các phường',
      note: 'Văn bản thật, mỗi chỉ tiêu được ghi lại kèm điều khoản.',
    },
  },
  columns: {
    number: 'Số, ký hiệu',
    date: 'Ngày',
    plan: 'Kế hoạch',
    unit: 'Đơn vị ban hành',
    targets: 'Chỉ tiêu',
    tasks: 'Nhiệm vụ',
    task: 'Nhiệm vụ, căn cứ',
    product: 'Sản phẩm',
    lead: 'Chủ trì',
    partners: 'Phối hợp',
    deadline: 'Thời gian',
    order: 'STT',
    target: 'Nội dung chỉ tiêu',
    value: 'Mức giao',
    period: 'Kỳ',
    appliesTo: 'Áp dụng cho',
    clause: 'Căn cứ',
  },
  noNumber: 'không ghi số',
  noDate: 'không ghi ngày',
  none: 'Không có kế hoạch nào theo lựa chọn này.',
  within: 'trong đó',
  numberAndDate: (number: string | null, date: string | null) =>
    [
      number === null ? 'Văn bản không ghi số' : `Số ${number}`,
      date === null ? 'không ghi ngày' : `ngày ${dateName(date)}`,
    ].join(', '),
  issuer: (issuer: string) => `Cơ quan ban hành: ${issuer}`,
  finding: (all: number, measured: number, words: number) =>
    all === 0
      ? 'Kế hoạch không đặt chỉ tiêu bằng số hay bằng lời'
      : words === 0
        ? `${formatInteger(all)} chỉ tiêu, đều có mức bằng số`
        : `${formatInteger(all)} chỉ tiêu: ${formatInteger(measured)} có mức bằng số, ${formatInteger(words)} giao bằng lời`,
  findingNote: 'Chỉ tiêu giao bằng lời (xếp loại, thứ hạng, “nâng cao”) không so được bằng số liệu hằng tháng.',
  tasks: (all: number, dated: number) =>
    dated === all
      ? `${formatInteger(all)} nhiệm vụ, đều có thời hạn`
      : `${formatInteger(all)} nhiệm vụ: ${formatInteger(dated)} có thời hạn, ${formatInteger(all - dated)} thường xuyên hoặc theo hướng dẫn`,
  tasksIn: (count: number) => `${formatInteger(count)} nhiệm vụ`,
  noTasks: 'Kế hoạch này không kèm danh mục nhiệm vụ.',
  documentNote: 'Ghi chú về văn bản',
}

const appliesToWords: Record<string, string> = {
  own: 'đơn vị ban hành',
  all: 'tất cả đơn vị',
  ward: 'phường',
  commune: 'xã',
  special_zone: 'đặc khu',
  province: 'tỉnh, thành phố',
  department: 'cơ quan chuyên môn',
}

export function appliesTo(code: string): string {
  return appliesToWords[code] ?? code
}

/** "Năm 2024" of "2024"; "Quý III/2026" of its months; "2022–2026" of "2022-01/2026-12"; other spans by their months. */
export function targetPeriodName(period: string): string {
  const [from = '', to] = period.split('/')
  if (to === undefined) return isPeriod(from) ? periodName(from) : from
  return capitalised(monthsWords(from, to))
}
