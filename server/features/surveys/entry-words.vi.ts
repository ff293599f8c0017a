/** The words of the table in which counted answers are sent in. */
import type { Table } from '../../domain/chart.ts'

const heads = [
  'Đơn vị',
  'Nhóm người trả lời',
  'Câu hỏi',
  'Rất không hài lòng',
  'Không hài lòng',
  'Bình thường',
  'Hài lòng',
  'Rất hài lòng',
  'Phát ra',
  'Thu về',
  'Hợp lệ',
]

export const entryWords = {
  table: (name: string, rows: Table['rows'], mark: string | null): Table => ({
    frame: {
      title: `Bảng nhập kết quả: ${name}`,
      subtitle: 'Mỗi dòng là một câu hỏi của một nhóm tại một đơn vị. Dòng chưa có kết quả thì để trống các ô số.',
      source: '',
      status: '',
      mark,
    },
    sheetName: 'Ket qua',
    columns: heads.map((title, index) => ({ name: title, kind: index < 3 ? 'text' : 'number', decimals: 0 })),
    rows,
  }),
}
