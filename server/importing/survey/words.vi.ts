/** The heads of a file of counted answers as offices write them, and what is said of rows that cannot be taken. */
import { formatInteger } from '#domain/measure.ts'

export const surveyColumns = [
  'unit',
  'group',
  'item',
  'l1',
  'l2',
  'l3',
  'l4',
  'l5',
  'issued',
  'returned',
  'valid',
] as const
export type SurveyColumn = (typeof surveyColumns)[number]

/** Without diacritics. */
export const surveyHeads: Record<SurveyColumn, string[]> = {
  unit: ['don vi', 'ten don vi', 'ma don vi', 'phuong', 'xa', 'phuong xa'],
  group: ['nhom', 'nhom nguoi tra loi', 'doi tuong', 'nhom doi tuong', 'doi tuong khao sat'],
  item: ['cau', 'cau hoi', 'cau so', 'so cau', 'noi dung', 'noi dung danh gia'],
  l1: ['rat khong hai long'],
  l2: ['khong hai long', 'chua hai long'],
  l3: ['binh thuong'],
  l4: ['hai long'],
  l5: ['rat hai long'],
  issued: ['phat ra', 'phieu phat ra', 'so phieu phat ra'],
  returned: ['thu ve', 'phieu thu ve', 'so phieu thu ve'],
  valid: ['hop le', 'phieu hop le', 'so phieu hop le'],
}

export const surveyHeadNames: Record<SurveyColumn, string> = {
  unit: 'Đơn vị',
  group: 'Nhóm người trả lời',
  item: 'Câu hỏi',
  l1: 'Rất không hài lòng',
  l2: 'Không hài lòng',
  l3: 'Bình thường',
  l4: 'Hài lòng',
  l5: 'Rất hài lòng',
  issued: 'Phát ra',
  returned: 'Thu về',
  valid: 'Hợp lệ',
}

export const surveyFileSentences = {
  noHead: (missing: string[]) =>
    `Không tìm thấy dòng tiêu đề của bảng. Còn thiếu cột: ${missing.join(', ')}. Đặt tên cột đúng như mẫu rồi gửi lại.`,
  noRows: 'Dưới dòng tiêu đề không có dòng kết quả nào.',
  tooManyRows: (most: number) => `Tệp có hơn ${formatInteger(most)} dòng kết quả. Chia thành nhiều tệp.`,
  blank: (column: SurveyColumn) => `cột “${surveyHeadNames[column]}” để trống. Điền rồi gửi lại.`,
  unknownUnit: (text: string) =>
    `không có đơn vị “${text}” trong đợt khảo sát. Ghi mã hoặc tên đơn vị như trong danh sách.`,
  severalUnits: (text: string) => `tên “${text}” trùng ở nhiều đơn vị. Ghi mã đơn vị.`,
  unknownGroup: (text: string) => `không có nhóm “${text}” trong phiếu hỏi. Ghi tên nhóm như trong phiếu hỏi.`,
  unknownItem: (text: string) => `không có câu “${text}” trong phiếu hỏi. Ghi số thứ tự của câu, ví dụ 3.`,
  notCount: (column: SurveyColumn, text: string) =>
    `cột “${surveyHeadNames[column]}” ghi “${text}”, không phải số nguyên từ 0 trở lên. Sửa rồi gửi lại.`,
  twice: (first: number) => `câu này của nhóm này đã có ở dòng ${first}. Bỏ một trong hai dòng.`,
  otherForms: (first: number) => `số phiếu khác dòng ${first} của cùng đơn vị, cùng nhóm. Ghi như nhau ở mọi dòng.`,
  halfForms: 'chỉ có một phần số phiếu phát ra, thu về, hợp lệ. Ghi cả ba hoặc để trống cả ba.',
}
