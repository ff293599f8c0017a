/** The sentences of the unit page. */
import type { ComputedSource } from '#domain/element.ts'
import { formatInteger } from '#domain/measure.ts'
import { monthNumber, type Period, type PeriodKind, quarterOf, yearOf } from '#domain/period.ts'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'

const small = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám']
const kindWords: Record<PeriodKind, string> = { month: 'tháng', quarter: 'quý', year: 'năm', span: 'kỳ' }

export const text = {
  title: 'Trang của đơn vị',
  asOf: (moment: string) => `số liệu lúc ${moment}`,
  noStatus: 'Chưa có số liệu',
  print: 'In',
  block: (block: string, count: number) => `Khối ${block} (${count} đơn vị)`,
  footer: (unit: string, parent: string | undefined, status: string) =>
    [unit, parent, status].filter(Boolean).join(' · '),
  keys: { period: 'đổi kỳ', search: 'tìm đơn vị khác' },

  adjustments: {
    short: 'có số liệu điều chỉnh',
    title: (count: number) => `${count} số liệu điều chỉnh sau khi duyệt`,
    note: 'Các số này đã được duyệt, sau đó mở lại để sửa. Tỷ lệ ở trên tính theo số mới.',
    figure: 'Ô số liệu',
    before: 'Số đã duyệt',
    after: 'Số điều chỉnh',
    reason: 'Lý do mở lại',
  },
  facts: {
    label: 'Tình hình báo cáo',
    sheets: 'Phiếu số liệu',
    month: (month: string) => `Tháng ${monthNumber(month)}`,
    state: 'Tình trạng',
    allApproved: (count: number) => (count === 1 ? 'Đã duyệt' : `Cả ${count} tháng đã duyệt`),
    counts: {
      approved: 'đã duyệt',
      waiting: 'chờ duyệt',
      returned: 'trả lại',
      reopened: 'mở lại',
      open: 'đang nhập',
      none: 'chưa có phiếu',
    },
    count: (count: number, words: string) => `${count} ${words}`,
    due: 'Hạn tiếp theo',
    dueLine: (month: string) => `Phiếu tháng ${monthNumber(month)}, chậm nhất ngày`,
    reports: 'Báo cáo phải gửi',
    meeting: 'Họp',
    pack: (period: Period) => `Tài liệu họp ${lowerFirst(periodName(period))}`,
    reportYear: (year: number) => `Lịch báo cáo năm ${year}`,
    mergedFrom: 'Hợp nhất từ',
    partly: 'một phần',
  },
  merged: (date: string) => `Đơn vị hợp nhất ngày ${date}. Số liệu trước ngày đó là tổng của các đơn vị cũ.`,
  mergedPartly: (date: string) =>
    `Đơn vị hợp nhất ngày ${date}, có nơi chỉ nhập một phần, nên số liệu trước ngày đó không so sánh được.`,
  basis: {
    label: 'Số liệu trước khi sắp xếp',
    territory: 'Theo địa giới mới',
    source: 'Số liệu gốc',
  },
  source: (date: string) =>
    `Đang xem số liệu gốc: mỗi kỳ chỉ gồm các tháng đơn vị đã hoạt động, từ ngày ${date}. Số liệu trước đó ở trang của`,
  soon: (date: string) => `Từ ngày ${date} đơn vị này thôi hoạt động và thuộc`,
  notYet: (date: string) => `Đơn vị này bắt đầu từ ngày ${date}. Số liệu trước ngày đó ở trang của`,
  lineage: {
    title: (unit: string) => `Quá trình sắp xếp của ${unit}`,
    lead: 'Kỳ báo cáo thuộc về đơn vị có ở ngày cuối kỳ. Mã dùng lại không lẫn số liệu giữa các đơn vị.',
    caption: 'Các lần sắp xếp',
    columns: ['Từ ngày', 'Đơn vị cũ', 'Đơn vị mới', 'Phạm vi', 'Căn cứ'] as const,
    whole: 'Toàn bộ',
    partly: 'Một phần, không so sánh được',
    codes: 'Mã dùng lại',
    code: (code: string, meanings: string) => `Mã ${code}: ${meanings}.`,
    meaning: (unit: string, from: string | null, to: string | null) =>
      [unit, from === null ? '' : `từ ngày ${from}`, to === null ? '' : `đến hết ngày ${to}`].filter(Boolean).join(' '),
    cut: 'Còn các lần sắp xếp xa hơn, không hiện ở đây.',
  },
  gone: (date: string) =>
    `Đơn vị này đã thôi hoạt động từ ngày ${date}; trang này giữ kế hoạch và số liệu cũ. Nay thuộc`,
  and: ' và ',

  main: {
    title: (year: string) => `Thực hiện so với chỉ tiêu năm ${year}`,
    assigned: (year: string) => `Chỉ tiêu được giao năm ${year}`,
    noFigures: 'Chưa có số liệu để so sánh; dưới đây là mức được giao và căn cứ.',
    indicator: 'Chỉ tiêu, căn cứ',
    target: 'Mức giao',
    bar: 'Thanh so sánh',
    assessment: 'Đánh giá',
    trend: '12 tháng; nét đứt là chỉ tiêu',
    rank: 'Hạng',
    rankWord: 'Hạng ',
    scale: ['0', '50', '100%'],
    note: (months: string) => `Đơn vị ghi chú (${months}): `,
    noteMonths: (months: readonly string[]) => `tháng ${months.map((month) => monthNumber(month)).join(', ')}`,
    seeCourse: 'xem diễn biến',
    from: 'từ',
    /** Of one of several quarters or months: "24 quý II". */
    counted: (below: string, when: string | undefined) => (when === undefined ? below : `${below} ${when}`),
    moved: (sentence: string, when: string | undefined) =>
      when === undefined ? sentence : `${sentenceStart(when)}: ${lowerFirst(sentence)}`,
    /** Ratings are counted month by month, all other records by quarters. */
    recordsWhen: (source: ComputedSource, month: string) =>
      source === 'one_stop' ? `tháng ${Number(month.slice(5))}` : quarterWord(month),
    watched: (count: number) => `${count} chỉ số theo dõi thêm, chưa giao chỉ tiêu`,
  },
  course: {
    choose: 'Chỉ tiêu xem diễn biến',
    falls: (name: string, count: number, kind: PeriodKind) =>
      `${name} giảm ${small[count] ?? count} ${kindWords[kind]} liền`,
    rises: (name: string, count: number, kind: PeriodKind) =>
      `${name} tăng ${small[count] ?? count} ${kindWords[kind]} liền`,
    plain: (name: string, count: number, kind: PeriodKind) => `${name} qua ${small[count] ?? count} ${kindWords[kind]}`,
    subtitle: (name: string, kind: PeriodKind, axis: string) => `${name}, theo ${kindWords[kind]}. ${axis}`,
    axisFrom: (value: string) => `Trục bắt đầu từ ${value}.`,
    spoken: (unit: string, name: string, last: string, target: string, province: string) =>
      `${name}: ${unit} ${last}${province === '' ? '' : `, ${province}`}${target === '' ? '' : `, chỉ tiêu ${target}`}.`,
    target: 'Chỉ tiêu',
    table: 'Bảng số liệu của biểu đồ',
    caption: (name: string) => `${name}: số liệu của biểu đồ`,
    columns: { period: 'Kỳ', value: 'Thực hiện', fraction: 'Số lượng', target: 'Chỉ tiêu', assessment: 'Đánh giá' },
    tooFew: 'Chưa đủ số liệu để vẽ diễn biến; cần ít nhất hai kỳ có số.',
    exportTitle: 'Diễn biến chỉ tiêu đang xem',
    exportAll: 'Cả trang của đơn vị',
    breaks: 'Đường đứt ở kỳ sáp nhập hoặc đổi bộ chỉ số.',
    loading: 'Đang tải biểu đồ…',
  },
  history: {
    title: (count: number, kind: PeriodKind) =>
      `${sentenceStart(small[count] ?? formatInteger(count))} ${kindWords[kind]} gần nhất`,
    lead: 'Mỗi ô so với chỉ tiêu của chính kỳ đó. Ô xanh không có dấu: đạt; ô trắng: chưa giao chỉ tiêu.',
    near: 'gần đạt',
    missed: 'chưa đạt',
    none: 'chưa có số liệu',
    indicator: 'Chỉ tiêu',
  },
  other: {
    title: 'Chỉ tiêu khác của kế hoạch',
    lead: 'Xếp loại, thứ hạng, xu hướng và các chỉ số do cơ quan khác công bố; không tính từ phiếu số liệu tháng.',
    indicator: 'Chỉ tiêu',
    target: 'Mức giao',
    summary: 'Nội dung',
    result: 'Kết quả công bố',
    open: 'Diễn biến và xếp hạng',
    basis: 'Căn cứ',
    period: 'Thời gian',
  },
  sheet: {
    foot: (places: string, period: string, status: string, moment: string) =>
      `${places} · ${period} · ${status} · số liệu lúc ${moment}`,
    left: (count: number) =>
      `Còn ${formatInteger(count)} chỉ tiêu khác của kế hoạch, xem ở trang của đơn vị trên phần mềm.`,
  },
  empty: 'Chưa có số liệu và chỉ tiêu của đơn vị này trong kỳ đang xem.',
  seePlans: 'Xem kế hoạch của đơn vị',
}

/** "quý III" of the quarter's last month. */
function quarterWord(month: string): string {
  return lowerFirst(periodName(quarterOf(month)).replace(/\/.*/, ''))
}

function sentenceStart(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

/** "2024", or "01/2022 – 12/2026" as a plan's span. */
export function spanName(period: string): string {
  const [from, to] = period.split('/') as [Period, Period | undefined]
  if (to === undefined) return period
  const name = (month: string) => `${month.slice(5)}/${yearOf(month)}`
  return `${name(from)}–${name(to)}`
}
