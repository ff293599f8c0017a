/** Words of the table in which the targets of a plan are edited. */
import { formatInteger } from '#domain/measure.ts'
import type { Operator } from '#domain/target.ts'

export const text = {
  title: (title: string) => `Sửa chỉ tiêu: ${title}`,
  back: 'Về trang kế hoạch',
  lead: 'Sửa bảng chỉ tiêu',
  noteDraft: 'Sửa xong bấm Lưu. Cả bảng được lưu một lần; có dòng sai thì chưa lưu dòng nào.',
  noteInForce: 'Kế hoạch đang có hiệu lực: khi lưu phải ghi lý do điều chỉnh, kèm số và ngày văn bản nếu có.',
  noRight: 'Anh/chị không có quyền sửa chỉ tiêu của kế hoạch này',
  noRightWhy: 'Bản nháp do công chức, người duyệt của đơn vị sửa; kế hoạch đã ban hành do người duyệt điều chỉnh.',
  add: 'Thêm chỉ tiêu',
  save: 'Lưu bảng chỉ tiêu',
  saving: 'Đang lưu…',
  unsaved: 'Có thay đổi chưa lưu.',
  leave: 'Bảng chỉ tiêu có thay đổi chưa lưu. Rời trang thì mất các thay đổi này. Vẫn rời trang?',
  faults: (count: number) => `Chưa lưu được: có ${formatInteger(count)} chỗ cần sửa`,
  /** A row that has no name yet is told by its number here; what was sent had a line for each quarter. */
  faultAt: (message: string, row: number) => message.replace(/^Dòng \d+/, `Dòng ${formatInteger(row)}`),
  none: 'Kế hoạch chưa có chỉ tiêu nào. Bấm “Thêm chỉ tiêu” để bắt đầu.',
  reload: 'Tải lại bảng mới',
  columns: {
    order: 'STT',
    indicator: 'Chỉ số, nội dung theo văn bản',
    operator: 'Cách so',
    value: 'Mức giao',
    period: 'Kỳ',
    periodAndScope: 'Kỳ, áp dụng cho',
    clause: 'Căn cứ, ghi chú',
    partOf: 'Trong đó của',
    acts: 'Việc',
  },
  fields: {
    indicator: 'Chỉ số',
    summary: 'Nội dung theo văn bản',
    operator: 'Cách so',
    value: 'Mức giao',
    word: 'Nội dung phải đạt',
    period: 'Kỳ',
    fromMonth: 'Từ tháng',
    toMonth: 'Đến tháng',
    appliesTo: 'Áp dụng cho',
    clause: 'Căn cứ',
    note: 'Ghi chú',
    partOf: 'Trong đó của',
  },
  /** "Mức giao, dòng 3": the name of a field where only its column is seen. */
  of: (field: string, row: number) => `${field}, dòng ${formatInteger(row)}`,
  ofQuarter: (quarter: number, row: number) => `Mức giao quý ${quarters[quarter]}, dòng ${formatInteger(row)}`,
  quarter: (quarter: number) => `Quý ${quarters[quarter]}`,
  periods: {
    year: (year: number) => `Cả năm ${year}`,
    quarters: 'Từng quý',
    months: 'Từ tháng – đến tháng',
  },
  alone: 'Không',
  rowName: (row: number, name: string) => `${formatInteger(row)}. ${name}`,
  up: (row: number) => `Đưa dòng ${formatInteger(row)} lên`,
  down: (row: number) => `Đưa dòng ${formatInteger(row)} xuống`,
  remove: (row: number) => `Bỏ dòng ${formatInteger(row)}`,
  removeWord: 'Bỏ',
  picker: {
    hint: 'Gõ tên chỉ số, có thể không dấu',
    none: (words: string) => `Không có chỉ số nào khớp với “${words}”.`,
    found: (count: number) => `${formatInteger(count)} chỉ số khớp`,
    more: (count: number) => `Còn ${formatInteger(count)} chỉ số nữa, gõ thêm để thu hẹp.`,
  },
}

const quarters = ['I', 'II', 'III', 'IV']

export const operatorWords: Record<Operator, string> = {
  '>=': '≥ ít nhất',
  '>': '> hơn',
  '=': '= đạt',
  '<=': '≤ nhiều nhất',
  '<': '< dưới',
  class: 'Xếp loại từ',
  rank: 'Thứ hạng',
  direction: 'Xu hướng',
}
