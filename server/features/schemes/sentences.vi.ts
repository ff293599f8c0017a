/** What is said to those who work on schemes and enter what stands behind their leaves. */
import { formatInteger } from '../../domain/measure.ts'
import { dateName } from '../../domain/wording.vi.ts'
import type { SchemeUse } from '../../evaluation/scores/scheme-use.ts'

export const schemeSentences = {
  draftHasNoCounts: 'Bộ chỉ số còn là dự thảo, chưa nhập số liệu được. Ban hành bộ chỉ số trước.',
  inherited: 'Tiêu chí này lấy số chung của tỉnh, thành phố. Nhập số ở đơn vị tỉnh, thành phố.',
  sourceNeeded: 'Ghi nguồn của số liệu: nơi lấy số và ngày lấy, ví dụ “Cổng DVCQG, 17/9/2026”.',
  countsWhole: (name: string) => `“${name}”: nhập cả tử số và mẫu số, hoặc bỏ trống cả hai.`,
  countStale: (name: string) =>
    `Người khác vừa nhập số của “${name}”. Tải lại để xem số mới, rồi nhập lại nếu vẫn cần.`,
  notProvince: 'Bộ chỉ số do tỉnh, thành phố ban hành. Chọn tỉnh, thành phố.',
  national: 'Bộ chỉ số toàn quốc không sửa ở đây. Chép thành bộ của tỉnh, thành phố rồi sửa bản chép.',
  notEditor: 'Chỉ người duyệt hoặc quản trị của tỉnh, thành phố được lập, sửa bộ chỉ số này.',
  inForce:
    'Bộ chỉ số đã có hiệu lực nên không sửa được. Chép thành phiên bản mới, sửa rồi ban hành; điểm đã chấm giữ theo phiên bản cũ.',
  isWithdrawn: 'Bộ chỉ số đã hủy bỏ nên không sửa được. Chép thành phiên bản mới nếu vẫn cần.',
  notInForce: 'Bộ chỉ số còn là dự thảo. Xóa dự thảo nếu không cần nữa.',
  notRemoved: 'Bộ chỉ số đã ban hành nên không xóa được. Hủy bỏ bộ chỉ số, kèm lý do, nếu không áp dụng nữa.',
  roundRuns: (name: string, rounds: readonly string[]) =>
    `Đợt chấm điểm ${rounds.map((one) => `“${one}”`).join(', ')} đang dùng “${name}”, nên chưa sửa hoặc hủy bỏ được. Kết thúc đợt chấm trước.`,
  used: (name: string, use: SchemeUse) => `Không xóa được “${name}”: đang có ${usageWords(use)} theo bộ này.`,
  stale: 'Bộ chỉ số vừa được người khác sửa, nên lần này chưa lưu gì. Tải lại để xem bản mới rồi sửa tiếp.',
  unsound: (count: number) => `Có ${count} chỗ cần sửa trước khi lưu; chưa lưu gì.`,
  unsoundToIssue: (count: number) => `Chưa ban hành được: còn ${count} chỗ cần sửa.`,
  unsoundFile: (count: number) => `Tệp có ${count} chỗ cần sửa; chưa lưu tiêu chí nào.`,
  codeTaken: (code: string) => `Mã “${code}” đã có bộ chỉ số khác dùng. Chọn mã khác.`,
  codeForm: (code: string) => `Mã tiêu chí “${code}” có dấu cách hoặc dấu lạ. Chỉ dùng chữ, số, dấu chấm và gạch nối.`,
  unknownIndex: 'Chỉ số này không có trong danh mục các bộ chỉ số. Chọn lại.',
  pointDecimals: (code: string, decimals: number) =>
    `Điểm tối đa của tiêu chí ${code} có nhiều hơn ${decimals} chữ số thập phân. Sửa điểm, hoặc tăng số chữ số thập phân của bộ.`,
  ruleDecimals: (code: string, decimals: number) =>
    `Cách chấm của tiêu chí ${code} có số quá nhiều chữ số thập phân (điểm: ${decimals}, tỷ lệ: 2). Sửa lại số.`,
  shareDecimals: (name: string) => `Ngưỡng của loại “${name}” có nhiều hơn 2 chữ số thập phân. Sửa lại ngưỡng.`,
  totalDecimals: (decimals: number) => `Tổng điểm tối đa có nhiều hơn ${decimals} chữ số thập phân. Sửa lại số.`,
  fewerDecimals: 'Có tiêu chí cho điểm lẻ hơn số chữ số thập phân mới. Sửa điểm các tiêu chí đó trước.',
  noPredecessor: (code: string) =>
    `Bộ “${code}” không còn hiệu lực trong thời gian này nên không cần kết thúc. Tải lại trang rồi chọn lại.`,
  overlaps: (name: string, validTo: string | null) =>
    `“${name}” đang áp dụng cho cùng loại đơn vị${validTo === null ? '' : ` đến ${dateName(validTo)}`}. Chọn kết thúc bộ đó khi ban hành, hoặc sửa ngày hiệu lực.`,
  overlapsLater: (name: string, validFrom: string) =>
    `“${name}” đã có hiệu lực từ ${dateName(validFrom)}, không sớm hơn bộ này. Hủy bỏ bộ đó trước, hoặc sửa ngày hiệu lực.`,
  noFile: 'Chưa có tệp. Chọn tệp .xlsx, .csv hoặc .tsv có bảng tiêu chí.',
  brokenForm: 'Tệp gửi lên bị đứt giữa chừng. Gửi lại tệp.',
  noOptions: 'Phần mô tả kèm tệp không đọc được. Tải lại trang rồi gửi lại tệp.',
  noPlace: 'Cần chọn dự thảo để nhập vào, hoặc ghi thông tin của bộ chỉ số mới.',
  unnamedFile: 'bo-chi-so',
  templateName: 'Mẫu nhập bộ chỉ số',
}

/** What rests on a scheme: "126 điểm đã công bố, 12 số liệu tiêu chí đã nhập". */
export function usageWords({ results, counts, rounds }: SchemeUse): string {
  const parts = [
    results > 0 ? `${formatInteger(results)} điểm đã công bố` : '',
    counts > 0 ? `${formatInteger(counts)} số liệu tiêu chí đã nhập` : '',
    rounds.length > 0 ? `đợt chấm điểm ${rounds.map((one) => `“${one}”`).join(', ')}` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
