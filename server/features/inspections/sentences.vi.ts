/** What is said when an inspection is not kept. */
import { dateName } from '../../domain/wording.vi.ts'

export const inspectionSentences = {
  noRight: 'Anh/chị không có quyền ghi kiểm tra của đơn vị này.',
  stale: 'Có người vừa sửa cuộc kiểm tra này. Tải lại, xem nội dung mới rồi làm lại.',
  noBody: 'Tập thể này không thuộc đơn vị, hoặc không có. Chọn trong danh sách tập thể.',
  notInspectable: 'Tập thể này không thuộc phạm vi kiểm tra. Chọn tập thể khác, hoặc sửa danh sách tập thể.',
  notThen: (day: string) => `Ngày ${dateName(day)} tập thể này chưa thành lập hoặc đã kết thúc. Chọn tập thể khác.`,
  nothing: 'Ghi tháng dự kiến hoặc ngày đã kiểm tra.',
  otherYear: (year: number) => `Tháng, ngày kiểm tra phải trong năm ${year}.`,
  future: (today: string) => `Ngày phải đến hết hôm nay, ${dateName(today)}.`,
  notHeld: 'Ghi ngày đã kiểm tra trước khi ghi kết luận, tồn tại hoặc ngày khắc phục.',
  before: (day: string) => `Ngày phải từ ngày kiểm tra, ${dateName(day)}, trở đi.`,
  conclusionWhole: 'Ghi cả số và ngày của kết luận.',
  twice: 'Đã ghi một cuộc kiểm tra tập thể này vào ngày này.',
  held: 'Cuộc kiểm tra đã thực hiện nên không xóa được. Nếu ghi nhầm, bỏ ngày đã kiểm tra trước.',
}
