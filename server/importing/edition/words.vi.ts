/** Where in a file of an edition something stands; and why such a file cannot be read, and what to do about it. */
import type { EditionFormat } from '#domain/edition.ts'

export const places = {
  slide: (at: number) => `Trang chiếu ${at}`,
  notes: (at: number) => `Trang chiếu ${at}, ghi chú`,
  table: (place: string, at: number) => `${place}, bảng${at > 1 ? ` ${at}` : ''}`,
  chart: (place: string, at: number) => `${place}, biểu đồ${at > 1 ? ` ${at}` : ''}`,
  picture: (place: string, at: number) => `${place}, hình${at > 1 ? ` ${at}` : ''}`,
  section: (heading: string) => `Mục “${heading}”`,
  opening: 'Phần mở đầu',
  margin: 'Đầu trang, chân trang',
  sheet: (name: string) => `Trang tính “${name}”`,
  format: (name: string) => `Định dạng số của trang tính${name === '' ? '' : ` “${name}”`}`,
  file: (name: string) => `Tệp ${name}`,
}

/** What of a chart's series is meant, beside the series' own name. */
export const chartWords: Record<string, string> = {
  tx: 'tên',
  cat: 'tên các dòng',
  xVal: 'trục ngang',
  yVal: 'trục dọc',
  bubbleSize: 'cỡ',
  plus: 'khoảng bên phải',
  minus: 'khoảng bên trái',
  label: 'nhãn',
  datalabelsRange: 'nhãn theo ô',
  text: 'chữ trên biểu đồ',
  sheet: 'bảng dữ liệu',
}

const kinds: Record<EditionFormat, string> = {
  pptx: 'tài liệu trình chiếu (.pptx)',
  docx: 'báo cáo (.docx)',
  xlsx: 'bảng tính (.xlsx)',
  zip: 'tệp nén biểu đồ (.zip)',
}

const editionNotXlsx = 'Tệp không phải là bảng tính (.xlsx). Chọn đúng tệp rồi kiểm tra lại.'
const again = 'Tải lại tệp của bản chốt, hoặc lưu lại bằng chương trình văn phòng rồi kiểm tra lại.'

export const editionSentences = {
  notOurs:
    'Tệp không phải là tài liệu trình chiếu, báo cáo, bảng tính hay tệp nén biểu đồ của bản chốt. Chọn tệp khác.',
  wrongFormat: (format: EditionFormat) => `Tệp không phải là ${kinds[format]}. Chọn đúng tệp rồi kiểm tra lại.`,
  /** By the code with which the gate refuses; others keep their sentence. */
  refused: {
    damaged: `Tệp hỏng nên không đọc được. ${again}`,
    lying_sizes: `Tệp khai kích thước không đúng với nội dung nên không đọc. ${again}`,
    bad_names: `Tệp chứa đường dẫn không hợp lệ nên không đọc. ${again}`,
    declarations: `Tệp chứa khai báo XML không được phép nên không đọc. ${again}`,
    too_many_entries: `Tệp gồm quá nhiều phần nên không đọc. ${again}`,
    unpacks_too_large: `Nội dung tệp khi giải nén quá lớn nên không đọc. ${again}`,
    encrypted: 'Tệp có mật khẩu. Bỏ mật khẩu, lưu lại rồi kiểm tra lại.',
    too_large: 'Tệp lớn hơn 10 MB nên không đọc. Bỏ hình ảnh đã thêm vào, lưu lại rồi kiểm tra lại.',
    took_too_long: `Đọc tệp quá lâu nên đã dừng. ${again}`,
    too_heavy: `Tệp cần quá nhiều bộ nhớ để đọc nên đã dừng. ${again}`,
    not_workbook: editionNotXlsx,
    too_many: 'Đang có nhiều tệp chờ đọc. Đợi khoảng một phút rồi kiểm tra lại.',
  } as Record<string, string>,
}

/** "II. KẾT QUẢ …", "2. Cải cách thủ tục hành chính", "PHỤ LỤC I". */
export const heading = /^(?:[IVX]+\.|\d{1,2}\.|phụ lục)\s*\S/iu
