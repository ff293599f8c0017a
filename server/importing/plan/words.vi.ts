/** Words by which the tables of plans are known: heads of their columns, fields, deadlines and operators. Folded, as `labelKey` gives them. */
import type { Field } from '#domain/element.ts'
import type { Recurrence } from '#domain/occurrence.ts'
import type { PlanColumn } from '#domain/plan-table.ts'

/** The first that fits holds; what stands earlier is the narrower. */
export const planHeads: [PlanColumn, RegExp][] = [
  ['ignored', /\b(?:tien do|tinh trang|trang thai|danh gia|thuc hien|dat duoc|nguoi phu trach|kinh phi)\b/],
  ['partners', /\bphoi hop\b/],
  ['lead', /\b(?:chu tri|phu trach|don vi thuc hien|co quan thuc hien|bo phan thuc hien)\b/],
  ['deadline', /\b(?:thoi gian|thoi han|han hoan thanh|tien do thoi gian|hoan thanh truoc|lo trinh)\b/],
  ['clause', /\b(?:can cu|dieu khoan|muc trong ke hoach)\b/],
  ['note', /^ghi chu\b/],
  ['applies_to', /\bap dung\b/],
  ['quarter_1', /^(?:quy )?i$|^quy 1$|\bquy i\b(?! ?i)/],
  ['quarter_2', /^(?:quy )?ii$|^quy 2$|\bquy ii\b(?! ?i)|\b6 thang\b/],
  ['quarter_3', /^(?:quy )?iii$|^quy 3$|\bquy iii\b|\b9 thang\b/],
  ['quarter_4', /^(?:quy )?iv$|^quy 4$|\bquy iv\b|\bca nam\b/],
  [
    'value',
    /\b(?:muc giao|muc phan dau|muc tieu|gia tri|chi tieu (?:giao|nam)|ke hoach nam|giao nam|ty le phan dau)\b|^muc$/,
  ],
  ['period', /^(?:ky|nam|giai doan)\b/],
  ['indicator', /\b(?:noi dung chi tieu|ten chi tieu|chi so)\b|^chi tieu$/],
  ['product', /\b(?:san pham|ket qua)\b/],
  ['field', /\blinh vuc\b/],
  ['name', /\b(?:nhiem vu|noi dung|cong viec|ten)\b/],
  ['summary', /\b(?:dien giai|mo ta|tom tat)\b/],
  ['order', /^(?:stt|tt|so tt|so thu tu|so)$/],
]

/** What the seven fields are called in plans; each pattern is looked for in a folded line. */
export const fieldPatterns: [Field, RegExp][] = [
  ['direction', /\b(?:chi dao|dieu hanh)\b|cong tac cai cach hanh chinh chung/],
  ['institutions', /\bthe che\b/],
  ['procedures', /\bthu tuc hanh chinh\b|\btthc\b/],
  ['organisation', /\bto chuc bo may\b|\bbo may\b/],
  ['civil_service', /\bcong vu\b|\bcong chuc\b/],
  ['public_finance', /\btai chinh\b/],
  ['digital_government', /\b(?:dien tu|so hoa|chinh quyen so|chinh phu so|chuyen doi so|hien dai hoa)\b/],
]

export const regularWords = /\b(?:thuong xuyen|lien tuc|trong nam|quanh nam)\b/
export const guidanceWords =
  /\b(?:theo (?:huong dan|ke hoach|yeu cau|chi dao|tien do|lo trinh|quy dinh)|khi co (?:huong dan|yeu cau))\b/
export const yearlyWords = /\bhang nam\b/
export const beforeWords = /\b(?:truoc|cham nhat|den het|khong qua)\b/
export const wholeDayWords = /\b(?:cham nhat|den het|khong qua)\b/

export const recurrencePatterns: [Recurrence, RegExp][] = [
  ['month', /\b(?:hang thang|moi thang)\b/],
  ['quarter', /\b(?:hang quy|moi quy)\b/],
  ['half_year', /\b6 thang (?:mot lan|\/ ?lan)|\b2 lan\b/],
  ['year', /\b(?:hang nam|mot lan\b)/],
]

export const operatorPatterns: [operator: '>=' | '>' | '<=' | '<', RegExp][] = [
  ['<=', /<=|≤|\b(?:khong qua|toi da|khong vuot|tro xuong|nhieu nhat)\b/],
  ['>=', />=|≥|\b(?:toi thieu|it nhat|tro len|khong duoi|khong thap hon)\b/],
  ['>', />|\b(?:tren|hon|cao hon|lon hon|vuot)\b/],
  ['<', /<|\b(?:duoi|thap hon|it hon|nho hon)\b/],
]
export const classWords = ['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Yếu']
export const classPattern = /\b(?:loai|xep loai|hang)\b/
export const rankPattern = /\b(?:nhom dau|top|thu hang|dung dau|vi tri)\b/
export const directionPattern = /\b(?:nang cao|cai thien|duy tri|tang (?:hang|bac)|giu vung)\b/

/** What stands before the name of a part; taken away from it. */
export const partMark = /^[-–+•]\s*(?:trong đó\s*[,:]?\s*)?|^trong đó\s*[,:]?\s*/iu

export const appliesToWords: [string, RegExp][] = [
  ['own', /\b(?:don vi ban hanh|rieng|chinh don vi)\b/],
  ['all', /\b(?:tat ca|toan|moi)\b/],
  ['special_zone', /\bdac khu\b/],
  ['ward', /\bphuong\b/],
  ['commune', /\bxa\b/],
]

export const planSentences = {
  noTable: (what: 'targets' | 'tasks') =>
    what === 'tasks'
      ? 'Không tìm thấy bảng nhiệm vụ: cần ít nhất cột nhiệm vụ và cột thời gian. Kiểm tra dòng tiêu đề hoặc dùng tệp mẫu.'
      : 'Không tìm thấy bảng chỉ tiêu: cần ít nhất cột chỉ tiêu và cột mức giao. Kiểm tra dòng tiêu đề hoặc dùng tệp mẫu.',
  tooManyRows: (most: number) => `Tệp có hơn ${most} dòng chỉ tiêu, nhiệm vụ. Tách tệp rồi tải lên lại.`,
  noField: 'Chưa rõ lĩnh vực của nhiệm vụ. Chọn lĩnh vực, hoặc thêm dòng lĩnh vực (I, II …) phía trên.',
  noDeadline: 'Ô thời gian để trống. Ghi tháng, quý, ngày, “Thường xuyên” hoặc “Theo hướng dẫn”.',
  unreadDeadline: (said: string) =>
    `Không hiểu thời gian “${said}”. Ghi như “Tháng 5/2026”, “Quý II”, “Trước ngày 15/02/2026”, “Thường xuyên”.`,
  manyLeads: (said: string) =>
    `Cột chủ trì nêu nhiều đơn vị: “${said}”. Chỉ một đơn vị chủ trì; các đơn vị còn lại ghi ở cột phối hợp.`,
  unknownIndicator: (said: string) =>
    `Chưa có chỉ số nào tên “${said}” trong danh mục. Chọn chỉ số đúng, hoặc bỏ dòng này.`,
  similarIndicator: (said: string, name: string) => `“${said}” được hiểu là chỉ số “${name}”. Kiểm tra lại.`,
  noValue: 'Ô mức giao để trống. Ghi mức, ví dụ “≥ 90%”, “100%”, “từ loại Khá trở lên”.',
  unreadValue: (said: string) => `Không hiểu mức giao “${said}”. Ghi như “≥ 90%”, “100%”, “từ loại Khá trở lên”.`,
  otherYear: (year: number) => `Thời gian thuộc năm khác kế hoạch (${year}). Kiểm tra lại.`,
  noName: 'Dòng có thời gian nhưng không có tên nhiệm vụ nên không lấy.',
}
