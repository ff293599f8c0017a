/** Words of the presentation that are not findings; findings and notes come with the edition. */
import { shortStampWords } from '#domain/edition-stamp.vi.ts'
import { formatInteger } from '#domain/measure.ts'
import type { Period } from '#domain/period.ts'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'

export const text = {
  title: 'Trình chiếu',
  draft: 'DỰ THẢO',
  draftNumber: (number: number) => `SỐ ${number}`,
  stamp: shortStampWords,

  loading: (slides: number) => `Đang tải ${formatInteger(slides)} trang…`,
  ready: (slides: number) => `Đã tải đủ ${formatInteger(slides)} trang về máy này. Từ đây không cần mạng.`,
  start: 'Bắt đầu',
  startFull: 'Bắt đầu, toàn màn hình',
  startAt: (slide: number) => `Bắt đầu từ trang ${slide}`,
  leave: 'Thoát trình chiếu',
  order: 'Các trang',
  pages: (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`),
  keysTitle: 'Phím điều khiển',
  small: 'Màn hình này nhỏ. Xoay ngang máy để chữ lớn hơn.',
  noSlides: 'Bản họp này chưa có trang nào để trình chiếu.',
  keys: [
    ['→ ↓ PgDn Space', 'trang sau'],
    ['← ↑ PgUp', 'trang trước'],
    ['Home, End', 'trang đầu, trang cuối'],
    ['số rồi Enter', 'tới trang đó'],
    ['/ hoặc J', 'tới một đơn vị'],
    ['B hoặc .', 'tắt, bật hình'],
    ['F', 'toàn màn hình'],
    ['N', 'cách tính và nguồn'],
    ['?', 'bảng phím này'],
    ['Esc', 'thoát'],
  ] as [string, string][],

  previous: 'Trang trước',
  next: 'Trang sau',
  of: (at: number, all: number) => `${at}/${all}`,
  said: (at: number, all: number, title: string) => `Trang ${at} trên ${all}: ${title}`,
  part: ({ at, of }: { at: number; of: number }) => `Phần ${at}/${of}`,
  target: (shown: string) => `chỉ tiêu ${shown}`,
  typed: (digits: string) => `Tới trang ${digits}, bấm Enter`,
  blank: 'Hình đang tắt. Bấm B để hiện lại.',
  notes: 'Cách tính và nguồn',
  source: (source: string) => `Nguồn: ${source}`,

  jump: 'Tới đơn vị',
  jumpHint: 'Gõ tên, có dấu hay không dấu đều được',
  jumpNone: (typed: string) => `Không có trang nào nêu tên “${typed}”.`,
  jumpClear: 'Bỏ đánh dấu',
  pagesOf: (pages: readonly number[]) => `trang ${pages.join(', ')}`,
  jumped: (name: string) => `Đang đánh dấu ${name}.`,

  find: {
    none: (period: Period, unit: string) => `Chưa có tài liệu họp ${lowerFirst(periodName(period))} của ${unit}`,
    why: 'Trình chiếu dùng tài liệu họp: số liệu và lời của một kỳ, giữ nguyên từ lúc chốt. Bản dự thảo lấy số liệu mới nhất mỗi lần mở.',
    make: (period: Period) => `Lập bản dự thảo ${lowerFirst(periodName(period))} và trình chiếu`,
    mayNot: 'Công chức hoặc người duyệt của đơn vị lập tài liệu họp; khi có, mở lại trang này.',
    back: 'Về trang tổng quan',
    wait: 'Đang tìm tài liệu họp…',
    unclear: 'Chưa rõ trình chiếu kỳ nào của đơn vị nào. Mở trang tổng quan, chọn kỳ rồi bấm P.',
  },
}
