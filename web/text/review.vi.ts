/** Words of review that more than one screen says: a cell's history, a sheet's events, opening a sheet again. */
import type { EntryWay, FigureState } from '#domain/figure.ts'
import { formatScaled } from '#domain/measure.ts'
import type { SheetAct } from '#domain/sheet.ts'
import { dateName } from '#domain/wording.vi.ts'

type Content = { value: number | null; state: FigureState; note: string | null }

/**
 * The content of a cell as one reads it; null before anything was said. A missing figure with its reason is an answer; one
 * without is a blank cell.
 */
export function contentName(content: Content | null, decimals: number): string {
  if (content === null) return 'để trống'
  if (content.value !== null) return formatScaled(content.value, decimals)
  if (content.state === 'not_applicable') return 'không áp dụng'
  return content.note === null ? 'để trống' : 'chưa có số liệu'
}

export const wayWords: Record<EntryWay, string> = {
  typed: 'Nhập',
  pasted: 'Dán từ Excel',
  filled: 'Điền hàng loạt',
  undone: 'Hoàn tác',
  redone: 'Làm lại',
  imported: 'Nhập từ tệp',
  import_undone: 'Hoàn tác nhập từ tệp',
  computed: 'Tính từ sổ theo dõi',
}

export const eventWords: Record<SheetAct | 'request', string> = {
  submit: 'Nộp',
  return: 'Trả lại',
  approve: 'Duyệt',
  reopen: 'Mở lại',
  request: 'Đề nghị mở lại',
}

export const text = {
  nav: 'Duyệt',
  navCount: (count: number) => `${count} việc chờ`,
  somebody: 'Người khác',

  history: {
    title: (name: string) => `Lịch sử ô “${name}”`,
    columns: { when: 'Lúc', who: 'Người', what: 'Việc', change: 'Số liệu' },
    caption: (name: string) => `Các lần lưu và trả lại ô ${name}, mới nhất trước`,
    none: 'Ô này chưa được lưu lần nào từ khi dùng phần mềm.',
    change: (before: string, after: string) => (before === after ? after : `${before} → ${after}`),
    note: (note: string | null) => (note === null ? 'Bỏ ghi chú' : `Ghi chú: ${note}`),
    adjustment: 'số liệu điều chỉnh sau duyệt',
    returned: 'Trả lại ô',
    discarded: 'Bỏ khi xung đột',
    kept: (given: string, kept: string) => `bỏ ${given}, giữ ${kept}`,
  },

  events: {
    title: 'Lịch sử phiếu',
    none: 'Chưa có việc nào được ghi cho phiếu này.',
    line: (moment: string, who: string | null) => (who === null ? moment : `${moment}, ${who}`),
    until: (date: string) => `đến hết ngày ${dateName(date)}`,
  },

  reopen: {
    open: 'Mở lại phiếu…',
    title: (sheet: string) => `Mở lại phiếu ${sheet}`,
    consequence: (until: string) =>
      `Đơn vị sửa được mọi ô đến hết ngày ${dateName(until)}. Số liệu trở về “Tạm tính”; sau khi đã duyệt, mỗi ô sửa được ghi là số liệu điều chỉnh.`,
    reason: 'Lý do mở lại',
    reasonHint: 'Ví dụ: bổ sung 12 hồ sơ tồn chưa thống kê',
    until: 'Mở đến hết ngày',
    untilHint: (first: string, last: string) => `Từ ${dateName(first)} đến ${dateName(last)}.`,
    asked: (reason: string) => `Đơn vị đề nghị: “${reason}”`,
    confirm: 'Mở lại phiếu',
    sending: 'Đang mở…',
    tooShort: 'Ghi lý do, ít nhất 3 ký tự.',
    cancel: 'Hủy',
  },
}
