/** Sentences of the board of sheets. */
import { formatInteger } from '#domain/measure.ts'
import { type Month, monthNumber, yearOf } from '#domain/period.ts'
import { dateName, periodName } from '#domain/wording.vi.ts'

export const text = {
  title: (month: Month) => `Phiếu số liệu tháng ${monthNumber(month)}/${yearOf(month)}`,
  due: (date: string) => `Hạn nộp ${dateName(date)}.`,
  noDue: 'Tháng này chưa đặt hạn nộp.',
  note: 'Mở được phiếu của các đơn vị trong phạm vi của anh/chị.',
  none: 'Chưa đặt hạn nộp và chưa đơn vị nào nhập phiếu của tháng này.',
  own: 'Phiếu của đơn vị mình',
  reports: 'Lịch báo cáo',
  importFile: 'Nhập từ tệp',
  groups: {
    missing: 'Chưa nộp',
    submitted: 'Chờ duyệt',
    reopened: 'Mở lại để điều chỉnh',
    approved: 'Đã duyệt',
  },
  find: 'Tìm đơn vị trong tháng này',
  more: (count: number, name: string) => `Xem thêm ${formatInteger(count)} đơn vị: ${name}`,
  late: (days: number) => `quá hạn ${formatInteger(days)} ngày`,
  lateIn: (days: number) => `nộp trễ ${formatInteger(days)} ngày`,
  adjusted: (cells: number) => `${formatInteger(cells)} ô điều chỉnh`,
  board: {
    title: (onTime: number, judged: number) =>
      judged === 0
        ? 'Mười hai tháng gần đây'
        : `Nộp đúng hạn ${formatInteger(onTime)}/${formatInteger(judged)} phiếu trong 12 tháng`,
    note: 'Mỗi ô là một phiếu; bấm để mở. Trong bảng, dùng các phím mũi tên để đi giữa các ô. Đơn vị có phiếu quá hạn đứng trước.',
    caption: (from: Month, to: Month) =>
      `Tình trạng phiếu số liệu của từng đơn vị, ${periodName(from)} đến ${periodName(to)}`,
    unit: 'Đơn vị',
    handedIn: 'Đã nộp',
    onTime: 'Đúng hạn',
    month: (month: Month) => `${monthNumber(month)}/${yearOf(month)}`,
    ended: (date: string) => `đến ${dateName(date)}`,
    begun: (date: string) => `từ ${dateName(date)}`,
    region: 'Bảng tình trạng phiếu theo tháng',
    days: (days: string) => `${days} ngày`,
    found: (shown: number, all: number) => `Đang xem ${formatInteger(shown)} trong ${formatInteger(all)} đơn vị`,
    notFound: 'Không đơn vị nào có tên như đã gõ. Gõ ít chữ hơn.',
    key: 'Chú giải',
    keyLate: 'Quá hạn, chưa nộp',
    late: (days: number) => `trễ ${formatInteger(days)} ngày`,
    /** What fits into a cell; the whole is said by the key and to a screen reader. */
    short: {
      none: 'Trống',
      draft: 'Nháp',
      submitted: 'Chờ',
      returned: 'Trả lại',
      approved: 'Duyệt',
      reopened: 'Mở lại',
    },
    keyWords: {
      approved: 'Đã duyệt',
      submitted: 'Chờ duyệt',
      returned: 'Trả lại để sửa',
      reopened: 'Mở lại để điều chỉnh',
      draft: 'Bản nháp, đang nhập',
      none: 'Trống, chưa nhập',
    },
  },
}
