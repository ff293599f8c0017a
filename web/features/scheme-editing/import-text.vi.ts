/** Sentences of the wizard that takes a scheme's tree from a file. */
import { formatInteger } from '#domain/measure.ts'
import type { SchemeColumn } from '#domain/scheme-table.ts'

export const importText = {
  title: 'Nhập tiêu chí từ tệp',
  lead: (name: string) => `Nhập tiêu chí của “${name}” từ tệp`,
  leadNote:
    'Hệ thống đọc cây tiêu chí theo số thứ tự, điểm tối đa và cách chấm, rồi cho xem trước. Chưa lưu gì cho đến khi bấm lưu.',
  replaces: (nodes: number) =>
    `Dự thảo đang có ${formatInteger(nodes)} dòng; khi lưu, toàn bộ được thay bằng nội dung tệp.`,
  needs: 'Bảng cần ít nhất cột tên tiêu chí và cột điểm tối đa. Cột tự đánh giá, tự chấm không lấy.',
  template: 'Chưa có tệp theo bảng?',
  templateAct: 'Tải tệp mẫu (.xlsx)',
  failed: 'Chưa đọc được tệp',
  sending: (name: string) => `Đang đọc ${name} …`,
  stop: 'Dừng',
  sound: (fields: number, leaves: number, total: string) =>
    `Đọc được ${formatInteger(fields)} lĩnh vực, ${formatInteger(leaves)} tiêu chí chấm điểm, cộng ${total} điểm`,
  unsound: (faults: number, leaves: number) =>
    `Có ${formatInteger(faults)} chỗ cần sửa trong ${formatInteger(leaves)} tiêu chí; chưa lưu gì`,
  doubts: (count: number) => `${formatInteger(count)} chỗ nên xem lại.`,
  noDoubts: 'Không có chỗ nào phải đoán.',
  fileNote: (file: string, sheet: string, row: number) => `${file}, trang tính “${sheet}”, tiêu đề đến dòng ${row}.`,
  sheet: 'Trang tính',
  otherFile: 'Chọn tệp khác',
  mend: 'Sửa trong bảng soạn thảo',
  mendNote: 'Mở bảng soạn thảo với các dòng vừa đọc; hoặc sửa tệp rồi tải lên lại.',
  look: 'Xem lại trong bảng soạn thảo',
  save: (leaves: number) => `Lưu ${formatInteger(leaves)} tiêu chí`,
  saving: 'Đang lưu …',
  only: 'Chỉ hiện dòng cần xem',
  tree: {
    row: 'Dòng',
    code: 'Mã',
    name: 'Tiêu chí',
    maximum: 'Tối đa',
    rule: 'Cách chấm',
  },
  wrongRow: (row: number, message: string) => `Dòng ${row}: ${message}`,
  moreRows: (count: number) => `và ${formatInteger(count)} chỗ khác, ghi ở từng dòng bên dưới.`,
  evidence: 'có tài liệu kiểm chứng',
}

export const columnWords: Record<SchemeColumn, string> = {
  order: 'Số thứ tự (cấp)',
  name: 'Tên tiêu chí',
  level_1: 'Tên lĩnh vực',
  level_2: 'Tên tiêu chí (cấp 2)',
  level_3: 'Tên tiêu chí thành phần',
  maximum: 'Điểm tối đa',
  rule: 'Cách chấm',
  evidence: 'Tài liệu kiểm chứng',
  survey: 'Điều tra XHH',
  inherited: 'Lấy số chung của tỉnh',
  source: 'Lấy số từ',
  note: 'Ghi chú',
  code: 'Mã tiêu chí',
  parent: 'Mã cấp trên',
  ignored: 'Không lấy',
}
