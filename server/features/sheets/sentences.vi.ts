/** What is said about cells of a sheet and about sheets as a whole. */
import type { Element } from '../../domain/element.ts'
import { formatScaled } from '../../domain/measure.ts'
import type { Suspicion } from '../../domain/plausibility.ts'
import type { SheetAct, SheetState } from '../../domain/sheet.ts'
import { dateName, lowerFirst, sheetStateWords } from '../../domain/wording.vi.ts'

/** What is unlike the past, and what the clerk should do about it. */
export function suspicionSentence(suspicion: Suspicion, element: Pick<Element, 'decimals'>): string {
  const found = oddSentence(suspicion, element)
  if (suspicion.kind === 'tenfold') return `${found} Nếu gõ nhầm, hãy sửa. Nếu đúng, ghi lý do.`
  return `Khác thường: ${found} Kiểm tra lại; nếu đúng, ghi lý do.`
}

/** The finding alone, as a reviewer reads it after “Khác thường”. */
export function oddSentence(suspicion: Suspicion, element: Pick<Element, 'decimals'>): string {
  const number = (value: number) => formatScaled(value, element.decimals)
  if (suspicion.kind === 'tenfold') return `Chênh khoảng 10 lần so với tháng trước (${number(suspicion.last)}).`
  return `12 tháng qua thường từ ${number(suspicion.low)} đến ${number(suspicion.high)}.`
}

const actWords: Record<SheetAct, string> = { submit: 'nộp', return: 'trả lại', approve: 'duyệt', reopen: 'mở lại' }

export const sheetSentences = {
  blank: (name: string) =>
    `Ô “${name}” chưa nhập. Nhập số (0 nếu không phát sinh), hoặc chọn “Chưa có số liệu” kèm lý do.`,
  missingNeedsReason: (name: string) => `Ô “${name}” chọn “Chưa có số liệu” thì cần ghi lý do.`,
  notAsked: (name: string) => `Ô “${name}” chỉ nhập ở phiếu tháng cuối quý hoặc cuối năm.`,
  unready: (count: number) => `Còn ${count} ô cần sửa hoặc bổ sung trước khi nộp.`,
  copyOfLastMonth:
    'Mọi số trong phiếu giống hệt tháng trước. Nếu chép nhầm, hãy sửa. Nếu đúng, ghi lý do cho cả phiếu.',
  stale: (name: string, by: string | null) =>
    `Ô “${name}” vừa được ${by ?? 'người khác'} sửa. Xem cả hai giá trị rồi chọn; chưa có gì bị ghi đè.`,
  movedOn: (name: string) => `Ô “${name}” đã có giá trị mới hơn. Xem lại lịch sử của ô.`,
  otherAccount: 'Các số này do tài khoản khác nhập, nên chưa lưu số nào. Đăng nhập lại tài khoản đã nhập để gửi.',
  keyUsed: 'Khóa chống gửi trùng này đã dùng cho nội dung khác. Gửi lại với khóa mới.',
  noRight: (act: SheetAct) => `Anh/chị không có quyền ${actWords[act]} phiếu của đơn vị này.`,
  wrongState: (act: SheetAct, state: SheetState) =>
    `Phiếu đang ở trạng thái “${lowerFirst(sheetStateWords[state])}” nên chưa ${actWords[act]} được. Tải lại trang để xem trạng thái mới.`,
  changedSince: 'Phiếu đã thay đổi sau khi anh/chị mở xem. Tải lại, xem các ô mới sửa rồi duyệt.',
  recordsChangedSince:
    'Sổ theo dõi đã thay đổi sau khi anh/chị mở xem, nên số tính từ sổ cũng khác. Tải lại, xem số mới rồi duyệt.',
  ownSheet: 'Anh/chị đã nhập hoặc nộp phiếu này nên không tự duyệt được. Đề nghị người khác duyệt.',
  unsound: (count: number) => `Chưa duyệt được: còn ${count} ô trống hoặc sai. Trả lại để đơn vị sửa.`,
  returnNeedsReason: 'Ghi lý do trả lại: cho cả phiếu, hoặc cho từng ô cần sửa.',
  noSuchCell: (code: string) => `Không có ô “${code}” trong phiếu này. Chọn ô trong danh sách của phiếu.`,
  cellTwice: 'Mỗi ô chỉ ghi một lý do. Bỏ dòng trùng rồi gửi lại.',
  untilRange: (today: string, last: string) =>
    `Ngày đóng lại phải từ ${dateName(today)} đến ${dateName(last)}. Chọn ngày khác.`,
  stillOpen: 'Phiếu đang mở, anh/chị sửa được ngay mà không cần đề nghị.',
}
