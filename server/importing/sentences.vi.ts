/** Why a file as a whole cannot be read, and what to do about it. */
import { formatInteger } from '#domain/measure.ts'

const mega = (bytes: number) => Math.round(bytes / 1024 / 1024)

export const fileSentences = {
  empty: 'Tệp không có nội dung. Chọn tệp khác rồi tải lên lại.',
  tooLarge: (most: number) => `Tệp lớn hơn ${mega(most)} MB. Tách tệp, hoặc bỏ hình ảnh và trang tính không cần.`,
  unpacksTooLarge: (most: number) =>
    `Nội dung tệp khi giải nén lớn hơn ${mega(most)} MB nên không đọc. Tách tệp thành nhiều phần rồi tải lên lại.`,
  tooManyEntries: (most: number) =>
    `Tệp gồm hơn ${most} phần nên không đọc. Lưu lại bảng số liệu sang một tệp .xlsx mới.`,
  tooManyStrings: 'Tệp có quá nhiều ô chữ khác nhau nên không đọc. Tách tệp thành nhiều phần rồi tải lên lại.',
  lyingSizes:
    'Tệp khai kích thước không đúng với nội dung nên không đọc. Mở bằng Excel và lưu lại thành tệp .xlsx mới.',
  damaged: 'Tệp hỏng hoặc không phải là tệp .xlsx. Mở bằng Excel và lưu lại thành tệp .xlsx mới.',
  encrypted: 'Tệp có mật khẩu. Bỏ mật khẩu, lưu lại rồi tải lên.',
  badNames: 'Tệp chứa đường dẫn không hợp lệ nên không đọc. Mở bằng Excel và lưu lại thành tệp .xlsx mới.',
  declarations: 'Tệp chứa khai báo XML không được phép nên không đọc. Mở bằng Excel và lưu lại thành tệp .xlsx mới.',
  notWorkbook: 'Tệp nén này không phải là sổ Excel (.xlsx). Chọn tệp .xlsx, .csv hoặc .tsv.',
  oldFormat:
    'Tệp theo định dạng Excel cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, chọn Lưu thành → .xlsx rồi tải lên lại.',
  webPage: 'Tệp thật ra là trang web mang tên tệp Excel. Mở bằng Excel, chọn Lưu thành → .xlsx rồi tải lên lại.',
  unknownFormat: 'Không nhận ra định dạng của tệp. Chọn tệp .xlsx, .csv hoặc .tsv.',
  tooManySheets: (most: number) => `Tệp có hơn ${most} trang tính. Tách tệp rồi tải lên lại.`,
  tooManyCells: 'Tệp có quá nhiều ô có dữ liệu. Tách tệp thành nhiều phần rồi tải lên lại.',
  tooManyFigures: (most: number) =>
    `Tệp có hơn ${formatInteger(most)} số liệu. Tách tệp thành nhiều phần rồi tải lên lại.`,
  tooManyRates: (most: number) =>
    `Tệp có hơn ${formatInteger(most)} tỷ lệ không có tử số và mẫu số. Tách tệp thành nhiều phần rồi tải lên lại.`,
  noSheets: 'Tệp không có trang tính nào. Chọn tệp khác.',
  tookTooLong: 'Đọc tệp quá lâu nên đã dừng. Bỏ các trang tính và định dạng không cần rồi tải lên lại.',
  tooHeavy: 'Tệp cần quá nhiều bộ nhớ để đọc nên đã dừng. Tách tệp thành nhiều phần rồi tải lên lại.',
  busy: 'Đang có nhiều tệp chờ đọc. Đợi khoảng một phút rồi tải lên lại.',
  tooManyRows: (most: number) => `Trang tính có hơn ${formatInteger(most)} dòng. Tách thành nhiều trang tính.`,
  tooManyColumns: (most: number) => `Trang tính có dữ liệu sau cột thứ ${most}. Bỏ các cột không cần.`,
}
