/** Why a sheet cannot be written, and what its clerk can do about it. */
import type { LockReason } from './failure.ts'
import type { SheetState } from './sheet.ts'

const lockWords: Record<LockReason, string> = {
  not_open_yet: 'Chưa đến kỳ: tháng này chưa bắt đầu, chưa nhập được số liệu.',
  past_deadline: 'Đã hết hạn nhập của tháng này. Cần nhập thì đề nghị người duyệt mở lại phiếu.',
  approved: 'Phiếu đã nộp hoặc đã duyệt nên không sửa được. Đề nghị người duyệt trả lại hoặc mở lại phiếu.',
  no_right: 'Anh/chị không có quyền nhập số liệu của đơn vị này.',
}

const wordsInState: Partial<Record<LockReason, Partial<Record<SheetState, string>>>> = {
  approved: {
    submitted: 'Phiếu đã nộp, đang chờ duyệt nên không sửa được. Cần sửa thì đề nghị người duyệt trả lại phiếu.',
    approved: 'Phiếu đã duyệt nên không sửa được. Cần sửa thì đề nghị người duyệt mở lại phiếu.',
  },
  past_deadline: {
    reopened: 'Đã hết ngày được sửa của phiếu mở lại. Cần sửa tiếp thì đề nghị người duyệt gia hạn.',
  },
}

/** The sentence of a reason, as precise as the state of the sheet, where it is known, allows. */
export function lockSentence(reason: LockReason, state?: SheetState): string {
  return (state && wordsInState[reason]?.[state]) ?? lockWords[reason]
}
