/** Words by which the tables of schemes are known: heads of columns and ways of scoring. Patterns are for folded text. */
import type { SchemeColumn } from '#domain/scheme-table.ts'

/** The first that fits holds; what stands earlier is the narrower. */
export const schemeHeads: [SchemeColumn, RegExp][] = [
  ['parent', /\bma (?:cap tren|tieu chi cha|cha)\b|\bcap tren\b/],
  ['code', /^ma(?: (?:tieu chi|so|chi so|nut))?$|\bma tieu chi\b/],
  [
    'ignored',
    /\b(?:tu danh gia|tu cham|tham dinh|dat duoc|ket qua (?:cham|danh gia)|diem (?:dat|cham|cong bo|tu)|giai trinh|ty le (?:dat|%)|chenh lech|xep hang|don vi (?:phu trach|theo doi|tham muu|chu tri))\b/,
  ],
  ['maximum', /\b(?:diem (?:toi da|chuan|so toi da)|toi da|thang diem toi da|so diem|diem so)\b|^diem$/],
  ['survey', /\b(?:dieu tra|xhh|xa hoi hoc|khao sat)\b/],
  ['evidence', /\b(?:kiem chung|minh chung|ho so chung minh|tai lieu)\b/],
  ['inherited', /\b(?:so chung|diem chung|ke thua|cua tinh)\b/],
  ['source', /\b(?:lay so tu|nguon so lieu|nguon du lieu|so lieu tu)\b/],
  ['rule', /\b(?:cach (?:cham|tinh)|thang diem|phuong phap|huong dan|cach danh gia|quy dinh cham|dien giai)\b/],
  ['note', /^ghi chu\b/],
  ['order', /^(?:stt|tt|so tt|so thu tu|so|muc)$/],
  ['level_3', /^(?:noi dung )?(?:tieu chi thanh phan|tctp|chi so thanh phan)$/],
  ['level_2', /^(?:noi dung )?(?:tieu chi|tc)$/],
  ['level_1', /^(?:linh vuc|lv|noi dung lon|nhom(?: tieu chi)?)$/],
  ['name', /\b(?:linh vuc|tieu chi|noi dung|chi so|ten)\b/],
]

export const smallLetter = /^[a-zđ]$/u
/** "1.1. Kế hoạch", "a) Ban hành", "– Đúng hạn" where the number stands before the name. */
export const leading = /^(\d{1,3}(?:\.\d{1,3})*[.)]?(?=\s)|[IVX]{1,5}[.)](?=\s)|[a-zđ]\)|[-–+•*](?=\s?\S))\s*/u
export const bullet = /^(?:[-–+•*]|[a-zđ]\))\s*/u
export const pointsMark = /\s*(?:điểm|đ)\.?$/iu

/** A mark in a column that asks for yes or no; anything else that is not empty means yes. */
export const noMarks = /^(?:khong|0|-|–|k)$/

export const totalRow = /^(?:tong(?: cong| diem| so(?: diem)?| cong diem)?|cong)(?: \(.*\)| toi da)?\s*:?$/
export const fieldLead = /^(?:linh vuc|phan|muc)\s+(\d{1,2}|[ivx]{1,5})\s*[.:)\-–]\s*/i
/** Above and below the table, never part of it. */
export const notNode = /^(?:noi nhan|ghi chu|luu y|nguoi lap|tm\.|kt\.|chu tich|\(\d{1,2}\)$)/

export const ruleWordsRead = {
  percentWord: /%|\bty le\b|\bphan tram\b/,
  survey: /\b(?:dieu tra|xhh|xa hoi hoc|khao sat|sipas)\b|× ty le hai long|x ty le hai long/,
  surveyMean: /\b(?:diem trung binh|trung binh|thang (?:diem )?5|muc do 5)\b|\/ ?5\b/,
  surveyRate: /\b(?:ty le (?:hai long|nguoi|phieu)|hai long)\b/,
  bonus: /^(?:diem (?:thuong|cong)|cong|thuong)\b|\b(?:diem thuong|diem cong|duoc cong|cong them)\b/,
  deduction: /^(?:diem tru|tru)\b|\b(?:diem tru|bi tru)\b/,
  each: /(?:cong|thuong|tru)[^\d]{0,20}([\d.,]+)\s*(?:diem|d)?\s*(?:cho\s+)?(?:moi|\/|tren mot|tung)/,
  cap: /\b(?:toi da|khong qua)\s*(?:khong qua\s*)?([\d.,]+)/,
  manual: /\b(?:cham truc tiep|hoi dong (?:cham|danh gia)|theo danh gia cua)\b/,
  manualExact: /^cham truc tiep/,
  proportional:
    /^(?:theo ty le|tinh theo (?:ty le|cong thuc)|diem = ty le|ty le.*(?:×|x|\*)|.*diem toi da ?(?:×|x|\*))/,
  ratio:
    /(?:(?:×|\bx\b|\*|nhan(?: voi)?)\s*(?:ty le|[\d.,]+|diem toi da))|(?:ty le[^;]{0,80}(?:×|\bx\b|\*|nhan)\s*(?:diem toi da|[\d.,]+))|\btheo ty le\b/,
  fullAt:
    /(?:du diem|diem toi da|dat diem toi da)\s*(?:khi|neu)?\s*(?:ty le)?\s*(?:dat)?\s*(?:tu|>=|≥)\s*([\d.,]+)\s*%|(?:tu|>=|≥)\s*([\d.,]+)\s*%\s*(?:tro len)?\s*(?:thi|:)?\s*(?:duoc|dat|tinh)?\s*(?:du diem|diem toi da)/,
  zeroFull:
    /0\s*\/\s*0\s*(?:duoc|cho|thi duoc)?\s*du diem|khong phat sinh\s*(?:thi|:|duoc|tinh)*\s*(?:du diem|diem toi da)/,
  zeroNone:
    /0\s*\/\s*0\s*(?:duoc|cho|thi duoc)?\s*0 diem|khong phat sinh\s*(?:thi|:|duoc|tinh)*\s*(?:khong co diem|0 diem)/,
  scaled:
    /(?:diem goc|quy doi)[^;]*\/\s*([\d.,]+)|thang (?:diem )?([\d.,]+)[^;]*quy doi|quy doi[^;]*thang (?:diem )?([\d.,]+)/,
  countLead: /^theo so luong\s*:\s*/,
  classLead: /^theo loai\s*:\s*/,
  yes: /^(?:co|dat|da ban hanh|ban hanh|thuc hien|day du|dung han|kip thoi|du)\b/,
  no: /^(?:khong|chua)\b/,
  full: /^(?:diem toi da|toi da|du diem)$/,
}

export const sourceWordsRead = { indicator: /^chi so\s*:\s*/, elements: /^o so lieu\s*:\s*/ }

export const schemeSentencesRead = {
  noTable:
    'Không tìm thấy bảng tiêu chí: cần ít nhất cột tên tiêu chí và cột điểm tối đa. Kiểm tra dòng tiêu đề hoặc dùng tệp mẫu.',
  noNodes: 'Bảng có tiêu đề nhưng không có dòng tiêu chí nào. Kiểm tra lại tệp hoặc chọn trang tính khác.',
  tooManyRows: (most: number) => `Tệp có hơn ${most} tiêu chí. Kiểm tra lại cột số thứ tự, hoặc tách tệp.`,
  noName: 'Dòng có điểm tối đa nhưng không có tên tiêu chí. Ghi tên tiêu chí.',
  unreadMaximum: (said: string) => `Không hiểu điểm tối đa “${said}”. Ghi số, ví dụ 1,5.`,
  tooPrecise: (said: string, decimals: number) =>
    `Điểm tối đa “${said}” có nhiều hơn ${decimals} chữ số thập phân của bộ. Sửa điểm, hoặc tăng số chữ số thập phân của bộ.`,
  noMaximum: 'Chưa ghi điểm tối đa của tiêu chí này.',
  summedMaximum: (shown: string) => `Không ghi điểm tối đa; lấy tổng các tiêu chí con: ${shown} điểm.`,
  unreadRule: (said: string) => `Chưa hiểu cách chấm “${said}”, để chấm trực tiếp.`,
  noRule: 'Chưa ghi cách chấm, để chấm trực tiếp.',
  surveyUnclear: 'Chưa rõ điểm điều tra tính theo tỷ lệ hài lòng hay điểm trung bình; đang lấy theo tỷ lệ hài lòng.',
  above: (said: string) => `“${said}” được hiểu là từ mức đó trở lên; mức đứng dưới dừng ngay trước nó.`,
  closed: (said: string) => `“${said}”: khoảng trống sau mức này được tính vào chính mức này.`,
  ruleOnGroup: 'Tiêu chí có tiêu chí con nên điểm là tổng của các con; cách chấm ghi ở dòng này không dùng.',
  unknownSource: (said: string) =>
    `Không có chỉ số hay ô số liệu “${said}” trong danh mục. Chọn lại trong bảng soạn thảo.`,
  otherTotal: (found: string, head: string) =>
    `Bảng ghi tổng ${found} điểm, khác tổng điểm tối đa ${head} của bộ. Kiểm tra lại.`,
}
