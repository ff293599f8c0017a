/** What is said of reports and of the duties to send them. */
import { dateName } from '../../domain/wording.vi.ts'

export const reportSentences = {
  future: (today: string) => `Ngày gửi không được sau hôm nay (${dateName(today)}). Chọn lại ngày.`,
  beforeWindow: (from: string) =>
    `Kỳ báo cáo bắt đầu từ ${dateName(from)}, nên ngày gửi không thể sớm hơn. Chọn lại ngày.`,
  datedAfter: 'Ngày của văn bản không được sau ngày gửi. Sửa một trong hai ngày.',
  alreadySent: (title: string, sentOn: string) =>
    `${title} đã được ghi là gửi ngày ${dateName(sentOn)}. Tải lại trang, rồi sửa nếu cần.`,
  notSent: (title: string) => `${title} hiện không được ghi là đã gửi. Tải lại trang để xem.`,
  changedMeanwhile: (title: string) =>
    `${title} vừa được người khác sửa. Lần này chưa lưu gì. Tải lại trang, xem rồi sửa tiếp.`,
  dutyChangedMeanwhile:
    'Báo cáo phải gửi này vừa được người khác sửa. Lần này chưa lưu gì. Tải lại trang rồi sửa tiếp.',
  wrongPeriod: 'Kỳ không hợp với loại báo cáo. Báo cáo tháng viết 2026-09, quý viết 2026-Q3, các loại khác viết 2026.',
  ownOnly: 'Đơn vị này không có đơn vị trực thuộc. Chọn áp dụng cho chính đơn vị.',
  kindBelow: 'Chọn áp dụng cho một khối đơn vị trực thuộc, không phải cấp tỉnh.',
  halfWindow: 'Ghi cả ngày đầu và ngày cuối của số liệu, hoặc để trống cả hai.',
  windowOrder: 'Ngày cuối của số liệu phải từ ngày đầu trở đi.',
  dueOutside: (first: string, last: string) =>
    `Hạn gửi phải từ ${dateName(first)} đến ${dateName(last)}. Kiểm tra lại ngày.`,
  basisNeeded: 'Ghi căn cứ: chọn kế hoạch, hoặc viết tên văn bản quy định báo cáo này.',
  planNotInForce: 'Kế hoạch đang là dự thảo hoặc của đơn vị khác, chưa làm căn cứ được. Chọn kế hoạch đã ban hành.',
  hasReports: 'Đã có đơn vị ghi là đã gửi báo cáo này nên không bỏ được. Rút lại các lần gửi trước.',
  yearStands: (year: number) => `Lịch báo cáo năm ${year} đã có. Thêm hoặc sửa từng báo cáo trong lịch đó.`,
  nothingBefore: (year: number) =>
    `Năm ${year} chưa có báo cáo nào để lập theo. Thêm từng báo cáo phải gửi của năm ${year + 1}.`,
}
