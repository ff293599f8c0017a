/** What is said about acts upon plans. */
import { dateName, unitName } from '../../domain/wording.vi.ts'

type Named = Parameters<typeof unitName>[0]

export const planSentences = {
  stale: 'Kế hoạch vừa được người khác sửa, nên lần này chưa lưu gì. Tải lại để xem bản mới rồi sửa tiếp.',
  noRight: 'Anh/chị không có quyền lập, sửa kế hoạch của đơn vị này.',
  inForceNotYours:
    'Kế hoạch đã ban hành, chỉ người duyệt của đơn vị hoặc quản trị được điều chỉnh. Đề nghị người duyệt thực hiện.',
  notIssuer: 'Chỉ người duyệt của đơn vị hoặc quản trị được ban hành kế hoạch. Đề nghị người duyệt thực hiện.',
  notDraft: 'Kế hoạch này đã ban hành, không còn là bản nháp. Tải lại trang để xem.',
  changeNeeded: 'Kế hoạch đã ban hành. Ghi lý do điều chỉnh, kèm số và ngày văn bản điều chỉnh nếu có.',
  changeInFuture: 'Ngày văn bản điều chỉnh ở sau hôm nay. Ghi ngày đã ký.',
  changeBeforePlan: (date: string) =>
    `Văn bản điều chỉnh không thể có trước ngày ban hành kế hoạch (${dateName(date)}). Kiểm tra lại ngày.`,
  unknownTarget: 'Dòng này không còn trong kế hoạch. Tải lại bảng chỉ tiêu rồi sửa tiếp.',
  targetTwice: 'Một dòng được gửi hai lần. Tải lại bảng chỉ tiêu rồi sửa tiếp.',
  unsound: (count: number) =>
    count === 1
      ? 'Có 1 chỗ cần sửa trước khi lưu; chưa lưu gì.'
      : `Có ${count} chỗ cần sửa trước khi lưu; chưa lưu gì.`,
  unsoundToIssue: (count: number) => `Chưa ban hành được: còn ${count} chỗ cần sửa.`,
  sameYear: (year: number) => `Kế hoạch này đã là của năm ${year}. Chọn năm khác để chép sang.`,
  unitNotThen: (unit: Named, year: number) =>
    `Năm ${year} không có đơn vị ${unitName(unit)} (thành lập sau hoặc đã sắp xếp). Chọn năm khác, hoặc lập kế hoạch cho đơn vị mới.`,
  copiedAlready: (year: number) =>
    `Đã có bản nháp năm ${year} chép từ kế hoạch này. Mở bản nháp đó để sửa, hoặc xóa rồi chép lại.`,
  spanBegun: 'Có nhiệm vụ đã thực hiện nằm ngoài thời gian mới. Giữ thời gian cũ, hoặc xử lý nhiệm vụ đó trước.',
  noFile: 'Chưa có tệp. Chọn tệp .xlsx, .csv hoặc .tsv có bảng chỉ tiêu hoặc nhiệm vụ.',
  brokenForm: 'Tệp gửi lên bị đứt giữa chừng. Gửi lại tệp.',
  noOptions: 'Phần mô tả kèm tệp không đọc được. Tải lại trang rồi gửi lại tệp.',
  unnamedFile: 'ke-hoach',
}
