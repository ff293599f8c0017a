/** Sentences of the leadership overview that are not findings; findings come from the server, made of the numbers. */
import { formatInteger } from '#domain/measure.ts'
import { monthNumber, type Period, previousPeriod } from '#domain/period.ts'
import { dateName, lowerFirst, periodName } from '#domain/wording.vi.ts'

/** "hồ sơ" is the common case word; gaps in narrow columns leave it out. */
export const text = {
  title: 'Tổng quan',
  reported: (reported: number, all: number) => ({
    count: `${formatInteger(reported)}/${formatInteger(all)}`,
    words: 'đơn vị đã nộp',
  }),
  approved: (count: number) => `${formatInteger(count)} đã duyệt`,
  asOf: (moment: string) => `số liệu lúc ${moment}`,
  thumb: (reported: number, all: number) => `${formatInteger(reported)}/${formatInteger(all)} đã nộp`,
  noStatus: 'Chưa có số liệu',
  instead: (asked: Period) => `Chưa có số liệu ${lowerFirst(periodName(asked))}.`,
  seeInstead: (period: Period) => `Xem ${lowerFirst(periodName(period))}`,
  seeSheets: 'Xem phiếu số liệu của các đơn vị',
  seeLatest: 'Xem kỳ gần nhất có số liệu',

  tiles: 'Các chỉ tiêu chính',
  points: 'điểm %',
  compared: (period: Period) => `so với ${lowerFirst(periodName(previousPeriod(period)))}`,
  directions: { up: 'tăng', down: 'giảm', same: 'không đổi' },
  unchanged: 'Không đổi',
  metUnits: 'đơn vị đạt',
  zero: '0',

  ranking: {
    block: 'Khối',
    order: 'Xếp theo',
    orders: { value: 'Xếp theo tỷ lệ', distance: 'Khoảng cách đến chỉ tiêu' },
    filter: 'Lọc theo đánh giá',
    filters: {
      all: (count: number) => `Tất cả ${formatInteger(count)}`,
      missed: (count: number) => `Chưa, gần đạt ${formatInteger(count)}`,
      met: (count: number) => `Đạt ${formatInteger(count)}`,
    },
    columns: {
      place: 'Hạng',
      unit: 'Đơn vị',
      scale: '0–100%',
      bar: 'Tỷ lệ so với chỉ tiêu',
      lower: 'Thấp hơn',
      higher: 'Cao hơn',
      value: 'Tỷ lệ',
      distance: 'Cách, điểm %',
      movement: 'Bậc',
      assessment: 'Đánh giá',
      gap: 'Còn thiếu',
    },
    unranked: (reason: string) => (reason.startsWith('không xếp hạng') ? reason : `Chưa xếp hạng: ${reason}`),
    rules: (previous: Period, small: number) =>
      `Đồng hạng xếp 1, 2, 2, 4. Bậc: thay đổi so với ${lowerFirst(periodName(previous))}. Đơn vị có mẫu số dưới ${formatInteger(small)} không xếp hạng.`,
    how: 'Cách tính',
    formula: (numerator: string, denominator: string) =>
      `Tỷ lệ = ${lowerFirst(numerator)} chia cho ${lowerFirst(denominator)}, cộng cả kỳ rồi mới chia; không lấy trung bình các tháng hay các đơn vị.`,
    exact:
      'So với chỉ tiêu bằng số nguyên, không dùng số đã làm tròn. Khi hiển thị, tỷ lệ luôn làm tròn về phía chưa đạt: 2.499/2.500 hiện 99,9%.',
    near: 'Gần đạt là thiếu không quá 2 điểm %; vẫn tính là chưa đạt khi đếm số đơn vị đạt.',
    source: (source: string) => `Nguồn: ${source}`,
    none: 'Không có đơn vị nào trong nhóm này.',
    region: 'Bảng xếp hạng các đơn vị, cuộn để xem tiếp',
    found: (shown: number, all: number) => `Đang xem ${formatInteger(shown)} trong ${formatInteger(all)} đơn vị`,
    notFound: (all: string) => `Không đơn vị nào hợp với tên và nhóm đã chọn. Gõ ít chữ hơn, hoặc chọn Tất cả ${all}.`,
  },

  attention: 'Cần chú ý',
  lateTasks: 'Nhiệm vụ quá hạn theo đơn vị, cơ quan chủ trì và lĩnh vực',
  attentionNone: 'Không có việc cần chú ý trong kỳ này.',

  reporting: {
    missing: (count: number, month: Period) =>
      `${formatInteger(count)} đơn vị chưa nộp phiếu tháng ${monthNumber(month)}`,
    complete: (count: number, month: Period) =>
      `Cả ${formatInteger(count)} đơn vị đã nộp phiếu tháng ${monthNumber(month)}`,
    due: (date: string) => `Hạn nộp ${dateName(date)}.`,
    states: { approved: 'đã duyệt', pending: 'chờ duyệt', missing: 'chưa nộp' },
    again: (returned: number, reopened: number) => {
      const parts = [
        returned > 0 && `${formatInteger(returned)} phiếu bị trả lại`,
        reopened > 0 && `${formatInteger(reopened)} phiếu đang mở lại`,
      ]
      const said = parts.filter(Boolean).join(', ')
      return said === '' ? '' : `Trong đó ${said}. `
    },
    board: 'Xem từng phiếu',
  },

  trend: {
    title: (name: string, change: { shown: string; direction: 'up' | 'down' | 'same' } | null) =>
      change === null
        ? `${name} qua tám kỳ`
        : change.direction === 'same'
          ? `${name} không đổi so với kỳ trước`
          : `${name} ${change.direction === 'up' ? 'tăng' : 'giảm'} ${change.shown} điểm %`,
    note: (place: string, from: string) => `${place}, tám kỳ gần nhất. Nét đứt là chỉ tiêu. Trục từ ${from}.`,
    spoken: (name: string, shown: string, target: string) =>
      `${name} qua tám kỳ, kỳ này ${shown}${target === '' ? '' : `, chỉ tiêu ${target}`}.`,
  },

  heat: {
    caption: 'Tỷ lệ của từng đơn vị theo từng chỉ tiêu',
    unit: 'Đơn vị',
    met: 'Số chỉ tiêu đạt',
    order: (period: Period) => `${periodName(period)}, xếp theo số chỉ tiêu chưa đạt. Ô không có dấu: đạt.`,
    key: {
      near: 'gần đạt (thiếu không quá 2 điểm %)',
      missed: 'chưa đạt',
      no_data: 'chưa có số liệu',
    },
    adjusted: 'có số liệu điều chỉnh sau khi duyệt',
    region: 'Bảng tỷ lệ theo đơn vị và chỉ tiêu',
    find: 'Tìm đơn vị trong bảng',
    keys: 'Đưa trỏ chuột vào ô để xem số hồ sơ, bấm để mở. Bằng bàn phím: các phím mũi tên để đi giữa các ô, Enter để mở.',
    notFound: 'Không đơn vị nào có tên như đã gõ. Gõ ít chữ hơn.',
    choose: 'Chọn chỉ tiêu',
    fraction: 'Số lượng',
    more: (count: number) => `Xem đủ ${formatInteger(count)} đơn vị`,
  },
  footer: (place: string, status: string, date: string) => `${place} · ${status}, ${dateName(date)}`,
  keys: { period: 'đổi kỳ', indicator: 'chọn chỉ tiêu', present: 'trình chiếu', help: 'trợ giúp' },
  present: 'Trình chiếu',
  pack: (period: Period) => `Tài liệu họp ${lowerFirst(periodName(period))}`,
  print: { title: 'Bản in', page: 'In trang này, khổ A4', units: 'In trang của tất cả đơn vị' },
  exportRanking: 'Bảng xếp hạng',
  exportHeat: 'Bảng tất cả chỉ tiêu',
}

/** "Toàn thành phố" of "thành phố Minh Họa". */
export function wholeOf(parent: { label: string; name: string }): string {
  const kind = parent.label.slice(0, parent.label.length - parent.name.length).trim()
  return `Toàn ${kind === '' ? 'bộ' : kind}`
}
