/** The words of the official form of a report. */

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
