/** Sentences of the lists of tasks: filters, list, calendar, board. */
import { formatInteger } from '#domain/measure.ts'
import { type Month, monthNumber, yearOf } from '#domain/period.ts'
import { dateName } from '#domain/wording.vi.ts'

const tasks = (count: number) => `${formatInteger(count)} nhiệm vụ`

export const text = {
  title: 'Nhiệm vụ',
  /** The finding: what is late first, then what waits. */
  verdict: (total: number, known: number, overdue: number, waiting: number) => {
    if (total === 0) return 'Không có nhiệm vụ nào theo lựa chọn này'
    const parts = [
      ...(overdue > 0 ? [`${formatInteger(overdue)} quá hạn`] : []),
      ...(waiting > 0 ? [`${formatInteger(waiting)} chờ duyệt`] : []),
    ]
    if (known === 0) return tasks(total)
    if (parts.length === 0) return `${tasks(total)}, không có nhiệm vụ nào quá hạn`
    return `${parts.join(', ')} trong ${tasks(total)}`
  },
  scope: (unit: string | undefined, year: number | undefined) =>
    [unit ?? 'Mọi đơn vị', year === undefined ? 'mọi năm' : `năm ${year}`].join(', '),
  hidden: (count: number) =>
    `${tasks(count)} của đơn vị khác chưa đến hạn: tiến độ chỉ hiện khi đã được duyệt hoặc đã quá hạn.`,
  unknown: (count: number) =>
    `${tasks(count)} của kế hoạch đã kết thúc, chưa từng cập nhật tiến độ tại đây nên không có thông tin thực hiện.`,
  lateLink: 'Quá hạn theo đơn vị, cơ quan chủ trì, lĩnh vực',
  views: { label: 'Cách xem', 'danh-sach': 'Danh sách', lich: 'Lịch', bang: 'Bảng' },
  print: 'In danh sách',
  printing: 'Đang tải để in…',
  printMost: (shown: number, total: number) =>
    `Bản in có ${formatInteger(shown)} trong ${tasks(total)}; lọc bớt hoặc xuất Excel để có đủ.`,
  all: 'Tất cả',
  states: 'Lọc theo tình trạng',
  filters: {
    open: 'Lọc',
    openSome: (count: number) => `Lọc (${formatInteger(count)})`,
    chips: 'Đang lọc',
    clear: 'Bỏ lọc',
    remove: (what: string) => `Bỏ lọc: ${what}`,
    find: 'Tìm chữ',
    findHint: 'tên, cơ quan…',
    unit: 'Đơn vị',
    allUnits: 'Mọi đơn vị',
    year: 'Năm',
    allYears: 'Mọi năm',
    yearOf: (year: number) => `Năm ${year}`,
    plan: 'Kế hoạch',
    allPlans: 'Mọi kế hoạch',
    thisPlan: 'Kế hoạch đã chọn',
    field: 'Lĩnh vực',
    allFields: 'Mọi lĩnh vực',
    lead: 'Chủ trì',
    allLeads: 'Mọi cơ quan',
    mine: 'Tôi phụ trách',
    found: (words: string) => `“${words}”`,
  },
  columns: {
    order: 'STT',
    task: 'Nhiệm vụ, sản phẩm',
    name: 'Nhiệm vụ',
    product: 'Sản phẩm',
    lead: 'Chủ trì',
    partners: 'Phối hợp',
    unit: 'Đơn vị',
    due: 'Hạn',
    deadline: 'Thời gian',
    progress: 'Tiến độ',
    state: 'Tình trạng',
    result: 'Kết quả',
  },
  list: {
    caption: 'Danh sách nhiệm vụ',
    loading: 'Đang tải…',
    failed: 'Chưa tải được đoạn này.',
    again: 'Tải lại',
    time: (position: number, of: number) => `lần ${position}/${of}`,
    due: (date: string) => `Hạn ${dateName(date)}`,
    noLead: 'Không ghi cơ quan chủ trì',
  },
  none: 'Không có nhiệm vụ nào theo lựa chọn này.',
  calendar: {
    caption: (month: Month) => `Nhiệm vụ đến hạn trong tháng ${monthNumber(month)}/${yearOf(month)}`,
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
    month: (month: Month) => `Tháng ${monthNumber(month)}/${yearOf(month)}`,
    choose: 'Tháng của lịch',
    previous: 'Tháng trước',
    next: 'Tháng sau',
    today: 'Hôm nay',
    toToday: 'Về tháng này',
    day: (weekday: string, date: string) => `${weekday}, ${dateName(date)}`,
    more: (count: number) => `và ${formatInteger(count)} nhiệm vụ nữa`,
    moreOn: (count: number, date: string) => `và ${formatInteger(count)} nhiệm vụ nữa đến hạn ngày ${dateName(date)}`,
    onDay: (date: string) => `Đến hạn ngày ${dateName(date)}`,
    verdict: (month: Month, due: number, late: number) => {
      const when = `tháng ${monthNumber(month)}/${yearOf(month)}`
      if (due === 0) return `Không có nhiệm vụ nào đến hạn trong ${when}`
      return `${tasks(due)} đến hạn trong ${when}${late === 0 ? '' : `, ${formatInteger(late)} quá hạn`}`
    },
    note: (unit: string | undefined) =>
      `${unit ?? 'Đơn vị của anh/chị'}. Lịch chỉ có việc của chính đơn vị này, không gồm đơn vị trực thuộc.`,
  },
  board: {
    label: 'Bảng nhiệm vụ theo tình trạng',
    choose: 'Cột đang xem',
    none: 'Không có nhiệm vụ.',
    more: (count: number) => `Xem thêm ${formatInteger(count)}`,
    inList: (count: number) => `Còn ${formatInteger(count)} nhiệm vụ, xem trong danh sách`,
  },
}
