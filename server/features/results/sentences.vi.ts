/** What is said to those who keep published results. */
import { formatShortest } from '../../domain/measure.ts'

export const resultSentences = {
  notYours:
    'Anh/chị không có quyền ghi kết quả công bố của đơn vị này. Người phê duyệt hoặc quản trị của đơn vị, hoặc của cấp trên, mới ghi được.',
  wrongLevel: (name: string, level: 'province' | 'commune' | 'both') =>
    level === 'province'
      ? `${name} chỉ công bố cho cấp tỉnh. Chọn tỉnh, thành phố.`
      : `${name} chỉ công bố cho cấp xã. Chọn xã, phường, đặc khu.`,
  askNarrower: 'Chọn một đơn vị, hoặc một chỉ số và một năm.',
  future: 'Kỳ này chưa đến nên chưa thể có kết quả. Kiểm tra lại năm.',
  noNode: (node: string) => `Bộ chỉ số của năm này không có thành phần “${node}”. Bỏ thành phần này hoặc chọn lại năm.`,
  notANumber: (name: string, value: string) =>
    `Chưa đọc được điểm “${value}” của “${name}”. Ghi đúng như nguồn in, ví dụ 7,16.`,
  componentAboveTop: (name: string, value: string, top: number) =>
    `Điểm ${value} của “${name}” lớn hơn mức cao nhất là ${formatShortest(Math.round(top * 100), 2)}. Xem lại nguồn.`,
  twice: 'Nguồn này đã ghi kết quả của đơn vị trong kỳ này. Sửa kết quả đã ghi, hoặc ghi tên nguồn khác.',
  twiceInFile: 'Tệp có hai dòng cho cùng đơn vị và kỳ này. Giữ lại một dòng.',
  ofRound: (year: number) =>
    `Kết quả này do hội đồng công bố qua kỳ chấm điểm năm ${year} nên không sửa hoặc xóa bằng tay được. Nếu nơi khác công bố số khác, ghi thêm kết quả với nguồn đó.`,
  stale: 'Có người vừa sửa kết quả này. Tải lại, xem nội dung mới rồi làm lại.',
  brokenForm: 'Không đọc được tệp gửi lên. Chọn lại tệp rồi gửi lại.',
  noFile: 'Chưa chọn tệp. Chọn tệp XLSX hoặc CSV rồi gửi lại.',
  noOptions: 'Thiếu chỉ số hoặc nguồn công bố. Ghi đủ rồi gửi lại.',
  sourceNeeded: 'Ghi nguồn công bố: cơ quan, văn bản hoặc địa chỉ trang, ví dụ “QĐ 123/QĐ-BNV ngày 05/4/2026”.',
  yearNeeded: 'Dòng này chưa có năm. Thêm cột “Năm” vào tệp, hoặc chọn năm cho cả tệp.',
  badYear: (text: string) => `Chưa đọc được năm “${text}”. Ghi bốn chữ số, ví dụ 2025.`,
  noUnitName: 'Dòng này chưa có tên đơn vị.',
  noUnit: (name: string, nearest: string) =>
    nearest === ''
      ? `Không có đơn vị tên “${name}” vào cuối kỳ này. Kiểm tra lại tên.`
      : `Không có đơn vị tên “${name}” vào cuối kỳ này. Có phải ${nearest}?`,
  ambiguous: (name: string) => `Có nhiều đơn vị tên “${name}”. Ghi rõ phường, xã hoặc mã đơn vị.`,
  badPlace: (text: string) => `Chưa đọc được hạng “${text}”. Ghi số nguyên, ví dụ 12.`,
  badSize: (text: string) => `Chưa đọc được số đơn vị “${text}”. Ghi số nguyên, ví dụ 63.`,
  tooLong: 'Ghi chú dài hơn 300 ký tự. Rút ngắn lại.',
  notStored: (faulty: number) => `${faulty} dòng cần sửa nên chưa lưu dòng nào. Sửa trong tệp rồi gửi lại.`,
}
