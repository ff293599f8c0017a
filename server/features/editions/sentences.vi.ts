/** What is said of editions: when something is not done, and what should be looked at before one is frozen. */
import type { EditionKind } from '../../domain/edition.ts'
import { formatInteger } from '../../domain/measure.ts'
import type { Period } from '../../domain/period.ts'
import { capitalised, lowerFirst, periodName } from '../../domain/wording.vi.ts'

const n = formatInteger

export const kindWords: Record<EditionKind, string> = {
  quarter: 'quý',
  half_year: '6 tháng đầu năm',
  nine_months: '9 tháng đầu năm',
  year: 'năm',
  own: 'kỳ tự chọn',
}

const kindRemedies: Record<EditionKind, string> = {
  quarter: 'chọn một quý, ví dụ 2026-Q3',
  half_year: 'chọn từ tháng 1 đến tháng 6, ví dụ 2026-01..2026-06',
  nine_months: 'chọn từ tháng 1 đến tháng 9, ví dụ 2026-01..2026-09',
  year: 'chọn một năm, ví dụ 2026',
  own: 'chọn các tháng liền nhau',
}

type Named = { period: Period; number: number }

/** "Quý III/2026, số 2", as it stands in the record of acts. */
export const traceName = ({ period, number }: Named) => `${periodName(period)}, số ${number}`

export const editionSentences = {
  noRight: 'Anh/chị không có quyền lập tài liệu họp của đơn vị này.',
  stale:
    'Có người vừa sửa tài liệu họp này. Tải lại, xem nội dung mới rồi làm lại; phần anh/chị đã viết vẫn ở trên trang.',
  frozen: ({ number }: { number: number }) =>
    `Tài liệu họp số ${number} đã chốt nên không sửa, không xóa được. Lập dự thảo mới của kỳ này nếu cần sửa.`,
  kindMismatch: (kind: EditionKind, period: Period) =>
    `${periodName(period)} không phải là kỳ của báo cáo ${kindWords[kind]}; ${kindRemedies[kind]}.`,
  notBegun: (period: Period) =>
    `${periodName(period)} chưa bắt đầu nên chưa có gì để họp. Chọn kỳ đã hoặc đang diễn ra.`,
  notThen: (unit: string, period: Period) =>
    `${capitalised(unit)} không tồn tại trong ${lowerFirst(periodName(period))}. Chọn kỳ khác, hoặc đơn vị của kỳ ấy.`,
  department:
    'Tài liệu họp lập cho tỉnh, thành phố hoặc cho phường, xã, đặc khu; không lập cho cơ quan. Chọn đơn vị khác.',
  noUnits: (unit: string, period: Period) =>
    `${capitalised(unit)} chưa có phường, xã nào trong ${lowerFirst(periodName(period))}. Chọn kỳ khác.`,
  tooManyUnits: (most: number, units: number) =>
    `Tài liệu họp lập được cho nhiều nhất ${n(most)} đơn vị; phạm vi này có ${n(units)}. Lập riêng cho từng tỉnh, thành phố.`,
  draftExists: (period: Period, number: number, id: number) =>
    `${periodName(period)} đã có dự thảo số ${number} (mã ${id}). Mở dự thảo ấy để sửa tiếp, hoặc xóa đi rồi lập lại.`,
  unknownText: (key: string) => `Tài liệu họp không có đoạn mang mã “${key}”. Tải lại trang rồi sửa lại.`,
  textTwice: 'Một đoạn có hai lần trong nội dung gửi lên. Gửi mỗi đoạn một lần.',
  noFrameToKeep: 'Chưa có phần thể thức để giữ cho các kỳ sau. Gửi cả phần thể thức.',
  actionsUpon: (count: number) =>
    `Có ${n(count)} việc giao tại cuộc họp ghi theo tài liệu này nên chưa xóa được. Chốt tài liệu, hoặc bỏ các việc ấy trước.`,
  moved: 'Số liệu hoặc nội dung đã thay đổi sau khi anh/chị mở trang nên chưa chốt. Xem lại số mới rồi chốt.',
  altered: ({ number }: { number: number }) =>
    `Nội dung lưu của bản chốt số ${number} không khớp mã kiểm tra, nên không hiện ra. Báo quản trị khôi phục từ bản sao lưu.`,
  noStatus: 'Chưa có số liệu',
}

export const checkSentences = {
  nothingApproved: (period: Period) =>
    `Chưa có phiếu nào của ${lowerFirst(periodName(period))} được duyệt; mọi số liệu là tạm tính.`,
  missing: (sheets: number, names: readonly string[], more: number) =>
    `Còn ${n(sheets)} phiếu chưa nộp: ${listed(names, more)}.`,
  unapproved: (sheets: number, names: readonly string[], more: number) =>
    `${n(sheets)} phiếu đã nộp nhưng chưa duyệt: ${listed(names, more)}.`,
  wrong: (cells: number, names: readonly string[], more: number) =>
    `${n(cells)} ô số liệu không khớp nhau nên chưa tính vào kết quả: ${listed(names, more)}.`,
  corrections: (cells: number, names: readonly string[], more: number) =>
    `${n(cells)} ô số liệu đã điều chỉnh sau khi duyệt: ${listed(names, more)}.`,
  noTargets: (names: readonly string[], more: number) => `Chưa giao chỉ tiêu: ${listed(names, more)}.`,
  textsOutdated: (headings: readonly string[]) =>
    `Số liệu đã thay đổi sau khi viết: ${headings.join('; ')}. Xem lại các đoạn này.`,
  textsGone: (count: number) =>
    `${n(count)} đoạn đã viết không còn chỗ trong tài liệu vì phần ấy không còn; nội dung vẫn được giữ trong dự thảo.`,
}

function listed(names: readonly string[], more: number): string {
  return more === 0 ? names.join(', ') : `${names.join(', ')} và ${n(more)} đơn vị khác`
}

export const fileSentences = {
  ownBusy: 'Đang lập tệp của một tài liệu họp khác cho anh/chị. Đợi xong, hoặc dừng lại, rồi lập tệp này.',
  othersBusy: 'Hai người khác đang lập tệp. Đợi khoảng mười giây rồi bấm lại.',
  calledOff: 'Đã dừng lập tệp; chưa có tệp nào được tạo. Bấm lập tệp để làm lại.',
  failed: 'Không lập được tệp; số liệu và lời văn không bị ảnh hưởng. Thử lại; nếu vẫn vậy, báo quản trị viên.',
  states: {
    not_asked: 'Chưa lập',
    waiting: 'Chờ lập',
    drawing: 'Đang lập',
    ready: 'Đã xong',
    called_off: 'Đã dừng',
  },
  noFile: 'Chưa có tệp. Chọn tệp .pptx, .docx, .xlsx hoặc .zip của bản chốt.',
  brokenForm: 'Tệp gửi lên bị ngắt giữa chừng. Gửi lại.',
  notFrozen: 'Dự thảo chưa có nội dung cố định để đối chiếu. Chốt tài liệu họp rồi kiểm tra tệp của bản chốt.',
  unnamedFile: 'tệp không tên',
  verified: (numbers: number) => `Cả ${n(numbers)} số trong tệp đúng với bản chốt.`,
  verifiedWithWords: (numbers: number, words: number) =>
    `Cả ${n(numbers)} số trong tệp đúng với bản chốt; ${n(words)} chỗ khác lời văn, được phép.`,
  differs: (count: number) => `${n(count)} chỗ trong tệp khác với bản chốt.`,
  otherEdition: 'Tệp ghi là của bản chốt khác. Chọn đúng bản chốt, hoặc đúng tệp.',
}
