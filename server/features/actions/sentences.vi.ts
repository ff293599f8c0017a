/** What is said when an action of a meeting is not kept. */
import { dateName } from '../../domain/wording.vi.ts'

export const actionSentences = {
  noRight: 'Anh/chị không có quyền giao việc sau họp của đơn vị này.',
  reportOnly:
    'Anh/chị được ghi kết quả và báo đã xong. Nội dung, người thực hiện, thời hạn do đơn vị chủ trì cuộc họp sửa.',
  stale: 'Có người vừa sửa việc này. Tải lại, xem nội dung mới rồi làm lại.',
  notBelow: (meeting: string) =>
    `Việc của cuộc họp ${meeting} chỉ giao cho đơn vị ấy hoặc đơn vị trực thuộc. Chọn lại đơn vị.`,
  noEdition: 'Bản số liệu này không thuộc cuộc họp của đơn vị. Bỏ trống hoặc chọn lại.',
  decidedLater: (today: string) => `Ngày họp phải đến hết hôm nay, ${dateName(today)}.`,
  dueBefore: (day: string) => `Thời hạn phải từ ngày họp, ${dateName(day)}, trở đi.`,
  dueFar: (day: string) => `Thời hạn phải đến hết ${dateName(day)}, ba năm sau ngày họp. Kiểm tra lại năm.`,
  resultNeeded: 'Ghi kết quả, hoặc lý do thôi không làm, trước khi kết thúc việc.',
  closed: 'Việc này đã kết thúc. Muốn sửa thì mở lại trước; việc mở lại do đơn vị chủ trì cuộc họp làm.',
  reported:
    'Việc này đã có kết quả hoặc đã kết thúc nên không xóa được. Nếu không làm nữa, kết thúc việc và ghi lý do.',
}
