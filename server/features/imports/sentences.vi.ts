/** What the server says about imports. */
import { dateName } from '../../domain/wording.vi.ts'

const day = (instant: string) => dateName(new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10))

export const importSentences = {
  noRight: 'Anh/chị không có quyền nhập số liệu của đơn vị này.',
  noFile: 'Chưa có tệp. Chọn tệp .xlsx, .csv hoặc .tsv rồi tải lên.',
  brokenUpload: 'Tệp chưa tải lên trọn vẹn. Chọn lại tệp rồi tải lên lần nữa.',
  noOptions: 'Thiếu lựa chọn kèm tệp, hoặc lựa chọn không đúng dạng.',
  unknownImport: 'Không tìm thấy lần nhập này.',
  already: (by: string, at: string) =>
    `Tệp này đã được ${by} nhập ngày ${day(at)}. Nhập lại không thay đổi các ô giống số đã lưu.`,
  alreadyCommitted: 'Lần nhập này đã nhập rồi.',
  alreadyUndone: 'Lần nhập này đã hoàn tác rồi.',
  notCommitted: 'Lần nhập này chưa được nhập nên không có gì để hoàn tác.',
  openQuestions: 'Tệp còn điểm chưa rõ. Trả lời các câu hỏi rồi tải lên lại trước khi nhập.',
  nothingToWrite: 'Không có số liệu nào cần nhập từ tệp này.',
  moved: 'Có số liệu đã thay đổi sau khi xem trước, nên chưa nhập gì. Tải tệp lên lại để xem trước lần nữa.',
  cannotUndo: 'Có số liệu không còn như khi nhập, nên chưa hoàn tác gì.',
  changedSince: (element: string) => `“${element}” đã được sửa sau đó.`,
  rateChangedSince: (indicator: string) => `Tỷ lệ của “${indicator}” đã được một lần nhập khác thay đổi.`,
  computed: (element: string, book: string) => `“${element}”: ô này tính từ ${book}, không nhập từ tệp.`,
  sheetClosed: 'Phiếu đã nộp, đã duyệt hoặc đã khóa.',
  figuresOf: (file: string) => `Nhập từ tệp ${file}`,
  reportTitle: (file: string) => `Kết quả đọc tệp ${file}`,
  reportHeads: ['Trang', 'Dòng', 'Cột', 'Mức', 'Nội dung'],
  severities: { refused: 'Không nhận', marked: 'Cần xem lại', skipped: 'Bỏ qua' },
  reportSheet: 'Kết quả đọc',
  templateName: 'Bieu-mau-so-lieu',
  reportName: 'Ket-qua-doc-tep',
}
