/** What is said when a survey round, its answers or a file of them is not kept. */
import { formatInteger } from '../../domain/measure.ts'
import type { CountFault, QuestionnaireLack } from '../../domain/survey.ts'
import { dateName, periodName } from '../../domain/wording.vi.ts'

const n = formatInteger

export const surveySentences = {
  noRight: 'Anh/chị không có quyền tổ chức khảo sát của đơn vị này.',
  stale: 'Có người vừa sửa đợt khảo sát này. Tải lại, xem nội dung mới rồi làm lại.',
  staleCounts: 'Có người vừa lưu kết quả của đơn vị này. Xem số mới rồi chọn giữ hoặc thay.',
  staleImport: 'Kết quả của đợt khảo sát đã thay đổi sau khi anh/chị xem tệp. Xem lại báo cáo của tệp rồi nhập.',
  notDraft: 'Đợt khảo sát đã mở nên không sửa được phiếu hỏi. Lập đợt mới từ phiếu hỏi này nếu cần.',
  notOpenYet: 'Đợt khảo sát đang soạn, chưa nhập được kết quả. Mở đợt khảo sát trước.',
  closed: 'Đợt khảo sát đã chốt nên kết quả đang khóa. Mở lại kèm lý do để sửa.',
  notOpen: 'Đợt khảo sát không ở trạng thái đang nhập kết quả. Tải lại trang.',
  notClosed: 'Đợt khảo sát chưa chốt nên không cần mở lại. Tải lại trang.',
  nothingToClose: 'Chưa có phiếu hợp lệ nào. Nhập kết quả của ít nhất một đơn vị rồi chốt.',
  order: (from: string) => `Ngày kết thúc phải từ ngày bắt đầu, ${dateName(from)}, trở đi.`,
  outside: 'Có đơn vị không thuộc phạm vi, hoặc không còn tồn tại đến hết đợt khảo sát. Chọn lại danh sách đơn vị.',
  unitTwice: 'Một đơn vị có hai lần trong danh sách. Bỏ bớt một.',
  groupTwice: 'Hai nhóm người trả lời trùng tên. Đặt tên khác nhau.',
  tooManyItems: (most: number) => `Phiếu hỏi có tối đa ${most} câu. Bớt câu hỏi.`,
  overallTwice: 'Chỉ chọn một câu hỏi về mức độ hài lòng chung.',
  monthTaken: (month: string) =>
    `Đơn vị đã có một đợt đánh giá một cửa trọn ${periodName(month).toLowerCase()}. Sửa đợt ấy, hoặc chọn ngày khác.`,
  noCopy: 'Không có đợt khảo sát để lấy phiếu hỏi, hoặc anh/chị không có quyền xem. Chọn đợt khác.',
  notSurveyed: 'Đơn vị này không có trong đợt khảo sát. Chọn đơn vị trong danh sách của đợt.',
  noSuchGroup: 'Đợt khảo sát không có nhóm này. Chọn nhóm trong danh sách.',
  noFile: 'Chưa có tệp. Chọn một tệp .xlsx hoặc .csv.',
  brokenForm: 'Tệp gửi lên bị ngắt giữa chừng. Gửi lại.',
  noSeen: 'Xem báo cáo của tệp trước khi nhập.',
  unnamedFile: 'tệp không tên',
  noForms: 'Chưa có số phiếu phát ra, thu về, hợp lệ. Thêm ba cột này vào tệp, hoặc nhập trên màn hình trước.',
  rowFault: (row: number, message: string) => `Dòng ${row}: ${message}`,
  refused: (count: number, first: string) =>
    count === 1
      ? `Không nhập dòng nào vì một dòng sai. ${first}`
      : `Không nhập dòng nào vì ${n(count)} chỗ sai. Chỗ đầu tiên: ${first}`,
}

export const lackSentences: Record<QuestionnaireLack, string> = {
  factors: 'Phiếu hỏi chưa có yếu tố. Thêm yếu tố và câu hỏi rồi mở.',
  items: 'Có yếu tố chưa có câu hỏi. Thêm câu hỏi, hoặc bỏ yếu tố ấy.',
  groups: 'Chưa có nhóm người trả lời. Thêm ít nhất một nhóm rồi mở.',
  units: 'Chưa có đơn vị được khảo sát. Chọn ít nhất một đơn vị rồi mở.',
  overall:
    'Đợt đánh giá một cửa cần đúng một câu hỏi về mức độ hài lòng chung: phiếu số liệu tháng lấy số từ câu ấy. Chọn câu ấy rồi mở.',
}

/** With the group and the question named, and the remedy. */
export function countFaultSentence(fault: CountFault, groups: readonly string[], groupAt: number | undefined): string {
  const group = `nhóm “${groups[(groupAt ?? 0) - 1] ?? ''}”`
  switch (fault.code) {
    case 'unknown_group':
      return 'Đợt khảo sát không có nhóm người trả lời này. Chọn nhóm trong danh sách.'
    case 'group_twice':
      return `Kết quả của ${group} có hai lần. Bỏ bớt một.`
    case 'answers_of_other_form':
      return `Số câu trả lời của ${group} không khớp phiếu hỏi. Tải lại trang rồi nhập lại.`
    case 'returned_exceed':
      return `Số phiếu thu về của ${group} (${n(fault.count)}) nhiều hơn số phiếu phát ra (${n(fault.most)}). Sửa một trong hai số.`
    case 'valid_exceed':
      return `Số phiếu hợp lệ của ${group} (${n(fault.count)}) nhiều hơn số phiếu thu về (${n(fault.most)}). Sửa một trong hai số.`
    case 'answers_exceed':
      return `Câu ${fault.item}, ${group}: ${n(fault.count)} câu trả lời, nhiều hơn ${n(fault.most)} phiếu hợp lệ. Sửa năm mức của câu này hoặc số phiếu hợp lệ.`
    case 'population_below':
      return `Tổng số người, tổ chức đã giao dịch (${n(fault.count)}) ít hơn số phiếu hợp lệ (${n(fault.least)}). Sửa một trong hai số, hoặc để trống.`
  }
}
