/** The words of the official form of a report, and what is to be done about a faulty one. */
import type { FieldFailure } from './failure.ts'
import type { FrameFault } from './report-form.ts'

export const formWords = {
  committee: 'Ủy ban nhân dân',
  authority: 'TM. ỦY BAN NHÂN DÂN',
  chairman: 'CHỦ TỊCH',
  director: 'GIÁM ĐỐC',
  symbol: 'BC-UBND',
  ministry: 'Bộ Nội vụ',
  programme:
    'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
  city: 'thành phố',
  asAbove: 'Như trên',
  provinceRecipients: (isCity: boolean) => [
    `Thường trực ${isCity ? 'Thành ủy' : 'Tỉnh ủy'}, HĐND ${isCity ? 'thành phố' : 'tỉnh'} (b/c)`,
    `Chủ tịch, các Phó Chủ tịch UBND ${isCity ? 'thành phố' : 'tỉnh'}`,
    'Các sở, ban, ngành',
    'UBND các phường, xã, đặc khu',
    'Lưu: VT',
  ],
  departmentRecipients: ['Giám đốc, các Phó Giám đốc', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT'],
  wardRecipients: (kind: string) => [
    'Sở Nội vụ (b/c)',
    `Thường trực Đảng ủy, HĐND ${kind} (b/c)`,
    `Chủ tịch, các Phó Chủ tịch UBND ${kind}`,
    'Lưu: VT',
  ],
}

/** How lines of the form begin. */
export const formSigns = {
  academicTitle:
    /^(?:GS|PGS|TS|ThS|CN|KS|BS|DS|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Cử nhân|Kỹ sư|Bác sĩ|Dược sĩ)[.\s]/iu,
  archive: /^[\s\-–]*Lưu\s*:/iu,
  basis: /^(?:Căn cứ|Thực hiện|Theo|Xét)\s/iu,
}

/** "Sở Nội vụ" → "BC-SNV"; the first letters of its words. */
export function departmentSymbol(name: string): string {
  const letters = name.split(/[\s,-]+/).map((word) => word.charAt(0).toLocaleUpperCase('vi'))
  return `BC-${letters.filter((letter) => /\p{Lu}/u.test(letter)).join('')}`
}

/** "Số:          /BC-UBND": the number is the office's. */
export function blankNumber(symbol: string): string {
  return `Số:          /${symbol}`
}

/** "Phường 5, ngày      tháng      năm 2026": day and month are the office's. */
export function blankDay(place: string, year: number): string {
  return `${place}, ngày      tháng      năm ${year}`
}

/** "ngày 05 tháng 01 năm 2027": days below 10 and the first two months with a zero, as the decree writes them. */
export function dayInForm(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

const sentences: Record<FrameFault['code'], (fault: FrameFault) => string> = {
  empty: ({ field }) => empties[field] ?? '',
  too_many_lines: () => 'Tên cơ quan ban hành dài quá 3 dòng. Viết gọn lại, mỗi dòng một phần của tên.',
  symbol_spaced: () => 'Ký hiệu văn bản có khoảng trắng. Viết liền, ví dụ BC-UBND.',
  symbol_numbered: () => 'Ký hiệu văn bản chỉ gồm phần sau dấu gạch chéo, ví dụ BC-UBND. Số do văn thư ghi sau.',
  symbol_form: () => 'Ký hiệu văn bản gồm chữ in hoa và dấu gạch nối, ví dụ BC-UBND.',
  place_number: () => 'Địa danh là chữ số thì ghi đầy đủ tên đơn vị, ví dụ Phường 5.',
  place_comma: () => 'Địa danh không có dấu phẩy; dấu phẩy và ngày, tháng, năm được thêm sau. Bỏ dấu phẩy.',
  authority_form: () =>
    'Quyền hạn ký thay mặt tập thể bắt đầu bằng TM., ví dụ TM. ỦY BAN NHÂN DÂN. Không có thì để trống.',
  capacity_form: () =>
    'Ký thay, ký thừa lệnh bắt đầu bằng KT., TL., TUQ. hoặc Q., ví dụ KT. CHỦ TỊCH. Không có thì để trống.',
  capacity_same: () =>
    'Người ký thay có chức vụ khác người được ký thay. Ghi chức vụ của người ký, ví dụ PHÓ CHỦ TỊCH.',
  signer_titled: () => 'Họ tên người ký không ghi học hàm, học vị. Chỉ ghi họ và tên.',
  no_archive: () => 'Nơi nhận chưa có dòng lưu. Thêm dòng cuối, ví dụ Lưu: VT.',
  archive_not_last: () => 'Dòng lưu đứng cuối phần nơi nhận. Chuyển dòng này xuống cuối.',
  basis_form: ({ at = 0 }) => `Căn cứ thứ ${at + 1} bắt đầu bằng “Căn cứ” hoặc “Thực hiện”, rồi đến tên và số văn bản.`,
}

const empties: Partial<Record<FrameFault['field'], string>> = {
  issuer: 'Chưa có tên cơ quan ban hành. Ghi tên, ví dụ Ủy ban nhân dân phường.',
  symbol: 'Chưa có ký hiệu văn bản. Ghi ký hiệu, ví dụ BC-UBND.',
  place: 'Chưa có địa danh. Ghi tên đơn vị hành chính nơi ban hành.',
  position: 'Chưa có chức vụ người ký. Ghi chức vụ, ví dụ CHỦ TỊCH.',
}

/** As a field of the request: "recipients.2" for the third of a list. */
export function frameFailure(fault: FrameFault): FieldFailure {
  const { field, at, code } = fault
  return { field: at === undefined ? field : `${field}.${at}`, code, message: sentences[code](fault) }
}
