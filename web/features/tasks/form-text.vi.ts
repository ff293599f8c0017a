/** Sentences of the form in which a task is written. */

import type { Recurrence } from '#domain/occurrence.ts'
import { type Period, periodKind, quarterNumber } from '#domain/period.ts'
import type { DeadlineForm } from './deadline-draft.ts'

const romans = ['I', 'II', 'III', 'IV']

export const text = {
  newTitle: 'Thêm nhiệm vụ',
  editTitle: (number: string) => `Sửa nhiệm vụ ${number}`,
  draftNote: 'Kế hoạch còn là dự thảo: sửa được ngay, chưa ràng buộc đơn vị nào.',
  forceNote: 'Kế hoạch đang có hiệu lực: thay đổi cần lý do, được đánh số phiên bản và giữ lại nội dung cũ.',
  mayNot: 'Anh/chị không có quyền sửa nhiệm vụ của kế hoạch này',
  mayNotWhy:
    'Dự thảo do công chức và người duyệt của đơn vị sửa; kế hoạch đang có hiệu lực do người duyệt hoặc quản trị sửa.',
  groups: {
    what: 'Nội dung',
    who: 'Cơ quan thực hiện',
    when: 'Thời gian',
    source: 'Căn cứ và ghi chú',
    change: 'Lý do thay đổi kế hoạch',
  },
  field: 'Lĩnh vực',
  name: 'Tên nhiệm vụ',
  nameFault: 'Ghi tên nhiệm vụ.',
  product: 'Sản phẩm',
  productHint: 'Ví dụ: Báo cáo, Quyết định',
  partOf: 'Là phần việc của',
  partOfNone: 'Nhiệm vụ riêng',
  lead: 'Cơ quan chủ trì',
  leadHint: 'Chỉ ghi một cơ quan.',
  leadUnit: 'Giao cho đơn vị trực thuộc',
  leadUnitNone: 'Không giao cho đơn vị nào',
  partners: 'Cơ quan phối hợp',
  partner: (position: number) => `Cơ quan phối hợp ${position}`,
  addPartner: 'Thêm cơ quan phối hợp',
  removePartner: (name: string) => `Bỏ ${name === '' ? 'dòng này' : name}`,
  remove: 'Bỏ',
  responsible: 'Người phụ trách',
  nobody: 'Chưa phân công',
  deadline: 'Kế hoạch ghi thời gian như thế nào?',
  deadlineFault: 'Chọn ít nhất một kỳ hoặc ghi ngày.',
  forms: {
    months: 'Theo tháng',
    quarters: 'Theo quý',
    years: 'Cả năm',
    on: 'Vào ngày',
    before: 'Trước ngày',
    yearly: 'Ngày hằng năm',
    regular: 'Thường xuyên',
    guidance: 'Theo hướng dẫn',
  } satisfies Record<DeadlineForm, string>,
  periods: { months: 'Các tháng phải xong', quarters: 'Các quý phải xong', years: 'Các năm' },
  periodsNote: 'Mỗi tháng, quý được chọn là một lần thực hiện, có hạn là ngày cuối cùng của kỳ đó.',
  mixed: 'Kế hoạch ghi nhiều loại kỳ cùng lúc; giữ nguyên nếu không chọn lại.',
  day: 'Ngày',
  dayBefore: 'Ngày sau hạn',
  dayBeforeHint: 'Hạn cuối là ngày liền trước ngày này.',
  monthDay: 'Trước ngày, tháng (hằng năm)',
  monthDayHint: 'Ví dụ: 31/12. Hạn cuối là ngày liền trước.',
  monthDayFault: 'Ghi ngày/tháng, ví dụ 31/12.',
  recurrence: 'Định kỳ',
  recurrenceNone: 'Không định kỳ, không tính quá hạn',
  recurrences: {
    month: 'Hằng tháng',
    quarter: 'Hằng quý',
    half_year: '6 tháng một lần',
    year: 'Hằng năm',
  } satisfies Record<Recurrence, string>,
  guidanceNote: 'Chưa có ngày hạn cho đến khi có hướng dẫn; khi đó sửa lại thời gian.',
  deadlineNote: 'Ghi thêm về thời gian',
  deadlineNoteHint: 'Ví dụ: theo hướng dẫn của Sở Nội vụ',
  clause: 'Điều, mục của kế hoạch',
  clauseHint: 'Ví dụ: Phụ lục, nhiệm vụ II.3',
  note: 'Ghi chú',
  save: 'Lưu',
  saving: 'Đang lưu…',
  cancel: 'Thôi',
  unchanged: 'Chưa có gì thay đổi.',
}

/** "T5", "Quý II", "2026": fits a chip. */
export function periodChip(period: Period): string {
  switch (periodKind(period)) {
    case 'month':
      return `T${Number(period.slice(5))}`
    case 'quarter':
      return `Quý ${romans[quarterNumber(period) - 1]}`
    default:
      return period
  }
}
