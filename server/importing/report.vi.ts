/** What the report says of a cell, a row, a column or a sheet: what is wrong, and what to do about it. */
import { formatInteger } from '#domain/measure.ts'
import { capitalised, dateName, periodName, unitName } from '#domain/wording.vi.ts'
import type { FigureMark, FigureRefusal } from './judge-figure.ts'
import type { RateMark } from './judge-rate.ts'
import type { Knowledge, KnownUnit } from './knowledge.ts'

const month = (period: string) => periodName(period).toLowerCase()
const named = (units: readonly KnownUnit[]) => units.map((unit) => unitName(unit)).join(', ')

export function refusalSentence(code: FigureRefusal | 'share_or_percent', text: string): string {
  switch (code) {
    case 'date':
      return `Ô này là ngày ${dateName(text)}, không phải số. Có thể Excel đã tự đổi; nhập lại số vào ô.`
    case 'formula_without_value':
      return 'Ô này là công thức chưa có kết quả. Mở tệp bằng Excel, lưu lại rồi tải lên.'
    case 'error':
      return `Ô này báo lỗi ${text === '' ? 'công thức' : text}. Sửa công thức hoặc nhập số.`
    case 'percentage':
      return `Ô này là tỷ lệ (${text.replace('.', ',')}), trong khi cột cần số lượng. Nhập số lượng, hoặc chọn lại ý nghĩa của cột.`
    case 'negative':
      return `Ô này là số âm (${text}). Nhập số từ 0 trở lên.`
    case 'fraction':
      return `Ô này có phần thập phân (${text.replace('.', ',')}), trong khi chỉ nhận số nguyên. Kiểm tra lại số.`
    case 'too_large':
      return `Ô này lớn hơn mức nhận được (${text}). Kiểm tra lại số chữ số.`
    case 'ambiguous':
      return `Ô này ghi “${text}”, không rõ dấu chấm, phẩy là hàng nghìn hay thập phân. Ghi lại, ví dụ 1234.`
    case 'convention':
      return `Ô này ghi “${text}”. Cần chọn cách viết số của tệp trước khi đọc.`
    case 'share_or_percent':
      return `Ô này ghi ${text.replace('.', ',')}, không rõ là phần trăm hay phần của 1. Ghi lại, ví dụ 92,5%.`
    case 'not_a_number':
      return `Ô này ghi “${text.slice(0, 60)}”, không phải là số. Chỉ nhập chữ số.`
  }
}

export function markSentence(code: FigureMark | RateMark, shown: string): string {
  switch (code) {
    case 'formula':
      return `Ô này là công thức; lấy kết quả đã lưu trong tệp là ${shown}.`
    case 'text_number':
      return `Ô này là chữ, được hiểu là số ${shown}.`
    case 'nothing_happened':
      return 'Ô này ghi không phát sinh, được hiểu là 0.'
    case 'rounded':
      return `Ô này có phần dư rất nhỏ do máy tính tính toán, được hiểu là ${shown}.`
    case 'rate_cut':
      return `Cột này có tỷ lệ nhiều chữ số thập phân; giữ hai chữ số, cắt về phía chưa đạt (ô này: ${shown}).`
    case 'rate_as_share':
      return `Số trong cột không lớn hơn 1, được hiểu là ${shown}.`
    case 'rate_over_100':
      return `Tỷ lệ lớn hơn 100% (${shown}). Đề nghị kiểm tra lại.`
  }
}

export const reportSentences = {
  emptySign: (text: string) => `Ô này ghi “${text}”, để trống. Nếu không phát sinh, ghi 0.`,
  total: (label: string) => `Dòng “${label.slice(0, 60)}” là dòng tổng, bỏ qua; hệ thống tự tính tổng.`,
  secondTable: (row: number) =>
    `Từ dòng ${row} là một bảng khác, không đọc theo tiêu đề của bảng trên. Chuyển bảng này sang trang tính riêng, hoặc nhập thêm một lần và ghi dòng tiêu đề của bảng này.`,
  tableAbove: (row: number, read: number) =>
    `Trang này có nhiều bảng; chỉ đọc bảng có tiêu đề ở dòng ${read}. Chuyển bảng có tiêu đề ở dòng ${row} sang trang tính riêng, hoặc nhập thêm một lần và ghi dòng tiêu đề của bảng đó.`,
  rowTooLong: (row: number, fields: number, width: number) =>
    `Dòng ${row} có ${fields} ô, trong khi tiêu đề có ${width} cột, nên không đọc dòng này: có thể một số có dấu phẩy đã bị tách làm hai. Viết số không có dấu phân cách, hoặc đặt số trong dấu ngoặc kép ("1,234"); nếu thừa ô thì xóa ô thừa.`,
  totalDiffers: (shown: string, sum: string) =>
    `Dòng tổng ghi ${shown}, trong khi cộng các dòng đọc được là ${sum}. Đề nghị kiểm tra lại tệp.`,
  unitMissing: 'Dòng này có số nhưng không ghi đơn vị. Ghi tên hoặc mã đơn vị.',
  unitUnknown: (label: string, nearest: readonly KnownUnit[]) =>
    `Không tìm thấy đơn vị “${label.slice(0, 60)}”.${nearest.length > 0 ? ` Tên gần giống: ${named(nearest)}.` : ''} Sửa tên hoặc ghi mã đơn vị.`,
  unitEnded: (unit: KnownUnit, successors: readonly KnownUnit[], period: string) =>
    `${capitalised(unitName(unit))} đã kết thúc hoạt động ngày ${dateName(unit.validTo ?? '')}, không nhận số liệu ${month(period)}.${
      successors.length > 0
        ? ` Đơn vị kế tục: ${named(successors)} (mã ${successors.map((one) => one.code).join(', ')}).`
        : ''
    }`,
  unitNotYet: (unit: KnownUnit, period: string) =>
    `${capitalised(unitName(unit))} thành lập ngày ${dateName(unit.validFrom)}, chưa có số liệu ${month(period)}. Ghi tên đơn vị khi đó.`,
  unitAmbiguous: (label: string, units: readonly KnownUnit[]) =>
    `“${label.slice(0, 60)}” có thể là ${units.map((unit) => `${unitName(unit)} (mã ${unit.code})`).join(' hoặc ')}. Ghi mã đơn vị.`,
  unitOrParent: (label: string, units: readonly KnownUnit[], parent: NonNullable<Knowledge['parent']>) =>
    `“${label.slice(0, 60)}” có thể là ${units.map((unit) => `${unitName(unit)} (mã ${unit.code})`).join(' hoặc ')} hoặc ${unitName(parent)}. Ghi mã đơn vị.`,
  unitDisagrees: (code: string, label: string) =>
    `Mã “${code.slice(0, 20)}” và tên “${label.slice(0, 60)}” là hai đơn vị khác nhau. Sửa một trong hai.`,
  sheetDisagrees: (one: string, other: string) =>
    `Trang này ghi hai đơn vị khác nhau: “${one.slice(0, 60)}” và “${other.slice(0, 60)}”. Sửa một trong hai.`,
  unitNameUnknown: (code: string, label: string, unit: KnownUnit) =>
    `Tên “${label.slice(0, 60)}” không có trong danh mục; lấy theo mã “${code.slice(0, 20)}” là ${unitName(unit)}. Đề nghị kiểm tra lại.`,
  unitOther: (title: string) =>
    `Tiêu đề trang ghi “${title.slice(0, 80)}”, không phải đơn vị đang nhập, nên không đọc trang này. Chọn đúng tệp, hoặc sửa tiêu đề.`,
  unitSpelling: (label: string, unit: KnownUnit) =>
    `Tên “${label.slice(0, 60)}” được hiểu là ${unitName(unit)} (mã ${unit.code}).`,
  unitZeros: (label: string, unit: KnownUnit) =>
    `Mã “${label}” thiếu số 0 ở đầu, được hiểu là ${unit.code}, ${unitName(unit)}.`,
  monthMissing: 'Chưa rõ số liệu của tháng nào. Chọn tháng, hoặc ghi tháng trong bảng.',
  monthUnread: (text: string) => `“${text.slice(0, 40)}” không phải là tháng. Ghi dạng 03/2023.`,
  monthWithoutYear: (text: string) => `“${text.slice(0, 40)}” chưa có năm. Ghi dạng 03/2023.`,
  monthNotAsked: (period: string) => `${periodName(period)} ngoài khoảng thời gian nhận số liệu.`,
  elementMissing: 'Dòng này có số nhưng không ghi chỉ tiêu.',
  elementUnknown: (label: string) => `Không tìm thấy chỉ tiêu “${label.slice(0, 80)}” trong danh mục.`,
  elementSimilar: (label: string, name: string) =>
    `“${label.slice(0, 80)}” được hiểu là “${name}”. Đề nghị kiểm tra lại.`,
  elementDisagrees: (one: string, other: string) =>
    `Dòng này ghi hai chỉ tiêu khác nhau: “${one.slice(0, 60)}” và “${other.slice(0, 60)}”.`,
  elementNotAsked: (name: string, period: string) => `“${name}” không thu thập trong ${month(period)}.`,
  merged: 'Ô số liệu bị gộp qua nhiều dòng hoặc cột nên không rõ thuộc đơn vị nào. Bỏ gộp ô rồi nhập lại.',
  duplicate: (places: readonly string[]) =>
    `Số liệu này có nhiều lần trong tệp: ${places.join('; ')}. Giữ lại một lần.`,
  place: (cell: string, sheet: string) => `ô ${cell} trang “${sheet}”`,
  columnUnknown: (title: string) =>
    `Cột “${title.slice(0, 80)}” có số nhưng chưa rõ là chỉ tiêu nào, bỏ qua. Chọn ý nghĩa của cột nếu cần.`,
  columnOtherPeriod: (title: string) =>
    `Cột “${title.slice(0, 80)}” không phải số liệu của tháng (lũy kế hoặc kỳ trước), bỏ qua. Chọn ý nghĩa của cột nếu không đúng.`,
  rowOtherPeriod: (label: string) =>
    `Dòng “${label.slice(0, 80)}” không phải số liệu của tháng (lũy kế hoặc kỳ trước), bỏ qua.`,
  columnSimilar: (title: string, name: string) =>
    `Cột “${title.slice(0, 80)}” được hiểu là “${name}”. Đề nghị kiểm tra lại.`,
  columnsTwice: (title: string, other: string) =>
    `Cột “${title.slice(0, 60)}” và cột “${other.slice(0, 60)}” cùng được hiểu là một chỉ tiêu. Chọn lại ý nghĩa của cột.`,
  rateColumn: (title: string) =>
    `Cột “${title.slice(0, 80)}” là tỷ lệ không có tử số và mẫu số: được giữ riêng, có đánh dấu, không cộng vào số nào.`,
  hiddenSheet: 'Trang tính đang ẩn, không đọc.',
  noTable: 'Không tìm thấy bảng số liệu trong trang tính này.',
  notChosen: 'Trang tính không được chọn.',
  legacyText: (encoding: 'tcvn3' | 'vni', count: number) =>
    `Tệp có chữ theo bảng mã cũ ${encoding === 'tcvn3' ? 'TCVN3 (.VnTime)' : 'VNI'}; đã đổi sang Unicode ở ${formatInteger(count)} chỗ xem trước.${
      encoding === 'tcvn3' ? ' Bảng mã TCVN3 không giữ chữ hoa có dấu, nên chữ hoa có thể thành chữ thường.' : ''
    }`,
}
