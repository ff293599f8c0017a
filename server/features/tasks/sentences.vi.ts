/** What is said about acts upon tasks. */
import type { OccurrenceState, TaskAct } from '../../domain/occurrence.ts'
import { capitalised, dateName } from '../../domain/wording.vi.ts'

const actWords: Record<TaskAct, string> = {
  progress: 'cập nhật tiến độ',
  report: 'báo hoàn thành',
  approve: 'duyệt hoàn thành',
  return: 'trả lại',
  reopen: 'mở lại',
  drop: 'cho thôi thực hiện',
  resume: 'cho thực hiện trở lại',
  extend: 'gia hạn',
}

const stateWords: Record<OccurrenceState, string> = {
  not_started: 'chưa làm',
  in_progress: 'đang làm',
  waiting: 'chờ duyệt',
  done: 'hoàn thành',
  dropped: 'không thực hiện',
}

export const taskSentences = {
  byProgram: 'Chương trình',
  noRight: (act: TaskAct) => `Anh/chị không có quyền ${actWords[act]} nhiệm vụ này.`,
  draft: 'Kế hoạch còn là dự thảo, chưa ban hành, nên nhiệm vụ chưa theo dõi thực hiện được. Ban hành kế hoạch trước.',
  noOccurrence: (position: number) =>
    `Nhiệm vụ này không có lần thực hiện thứ ${position}. Tải lại trang để xem các lần hiện có.`,
  wrongState: (act: TaskAct, state: OccurrenceState) =>
    `Nhiệm vụ đang ở trạng thái “${stateWords[state]}” nên không ${actWords[act]} được. Tải lại trang để xem trạng thái mới.`,
  stale: 'Nhiệm vụ vừa có người cập nhật nên chưa ghi gì. Xem nội dung mới rồi làm lại.',
  reportedInFuture: (today: string) => `Ngày hoàn thành không được sau hôm nay (${dateName(today)}).`,
  reportedBeforePlan: (first: string) =>
    `Ngày hoàn thành không được trước ngày đầu của kế hoạch (${dateName(first)}). Chọn ngày khác.`,
  ownReport: 'Anh/chị đã báo hoàn thành nhiệm vụ này nên không tự duyệt được. Đề nghị người khác duyệt.',
  noRightToEdit: 'Anh/chị không có quyền sửa nhiệm vụ của kế hoạch này.',
  noRightToIssue:
    'Kế hoạch đã ban hành: chỉ người duyệt hoặc quản trị của đơn vị mới sửa được, và phải ghi lý do. Đề nghị họ sửa.',
  changeNeedsReason: 'Kế hoạch đã ban hành: ghi lý do sửa, kèm số và ngày văn bản nếu có.',
  justIssued: 'Kế hoạch vừa được ban hành hoặc không còn nữa, nên chưa ghi gì. Tải lại trang rồi làm lại.',
  daysTaken:
    'Thời gian mới có ít lần thực hiện hơn số lần đã làm hoặc đã báo cáo. Chọn thời gian có đủ số lần, để không mất kết quả nào.',
  onlyInDraft: 'Kế hoạch đã ban hành nên không xóa nhiệm vụ. Cho thôi thực hiện, kèm lý do.',
  partsFirst: 'Nhiệm vụ này còn các phần việc. Xóa các phần việc trước.',
  partOfPart: 'Nhiệm vụ này đã là một phần việc nên không giao tiếp được. Giao từ nhiệm vụ chính của nó.',
  alreadyAssigned: (unit: string) => `Nhiệm vụ này đã giao cho ${unit}. Bỏ đơn vị này rồi giao lại.`,
  assignedTwice: (unit: string) => `${capitalised(unit)} có hai lần trong danh sách. Bỏ một lần.`,
  unitNotBelow: (code: string) =>
    `Đơn vị mang mã “${code}” không trực thuộc đơn vị ban hành kế hoạch. Chọn đơn vị trực thuộc.`,
  noRightToProve: 'Anh/chị không có quyền gửi tài liệu kiểm chứng cho nhiệm vụ này.',
  noRightToRemove: 'Chỉ người đã gửi hoặc người duyệt mới gỡ được tài liệu này.',
  noFile: 'Chưa có tệp. Chọn tệp rồi gửi lại.',
  brokenUpload: 'Tệp chưa tải lên trọn vẹn. Chọn lại tệp rồi gửi lần nữa.',
  whichOccurrence: 'Chưa rõ tài liệu là của lần thực hiện nào. Chọn lần thực hiện rồi gửi lại.',
  secretInLink: 'Đường dẫn có tên đăng nhập hoặc mật khẩu. Bỏ phần đó rồi gửi lại.',
  closedForEvidence:
    'Lần thực hiện này đã duyệt hoặc thôi thực hiện nên tài liệu không thêm, bớt được. Mở lại nhiệm vụ trước.',
  sameContent: (name: string) => `Tệp này đã gửi cho lần thực hiện này với tên “${name}”. Không cần gửi lại.`,
  sameLink: (name: string) => `Đường dẫn này đã có ở lần thực hiện này với tên “${name}”. Không cần gửi lại.`,
  tooMuchEvidence: (most: number) => `Nhiệm vụ đã có ${most} tài liệu kiểm chứng. Gỡ bớt hoặc gộp tệp rồi gửi lại.`,
  fileGone: 'Tệp không còn trên máy chủ. Báo quản trị hệ thống kiểm tra bản sao lưu.',
  noDueDay: 'Nhiệm vụ này không có ngày hạn nên không gia hạn. Nếu cần đặt hạn, sửa thời gian hoàn thành của nhiệm vụ.',
  notLater: (due: string) => `Hạn mới phải sau hạn đang áp dụng (${dateName(due)}). Chọn ngày khác.`,
  tooLate: (last: string) => `Hạn mới không được sau ngày ${dateName(last)}. Chọn ngày gần hơn.`,
  wrongWhole: 'Nhiệm vụ chính phải ở cùng lĩnh vực, cùng lần gửi và không là phần của nhiệm vụ khác. Kiểm tra lại.',
}
