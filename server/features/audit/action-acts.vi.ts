/** Acts upon what meetings decided as words, and the words of what stands beside them. */
import { actionStateWords } from '../../domain/meeting-action.vi.ts'
import { lowerFirst } from '../../domain/wording.vi.ts'

export const actionActWords: Record<string, string> = {
  decide_action: 'Giao việc sau họp',
  change_action: 'Sửa việc sau họp',
  report_action: 'Ghi kết quả việc sau họp',
  close_action: 'Kết thúc việc sau họp',
  reopen_action: 'Mở lại việc sau họp',
  remove_action: 'Xóa việc sau họp',
}

export const actionKeyWords: Record<string, string> = {
  concerns: 'đơn vị',
  owner: 'người thực hiện',
  decidedOn: 'ngày họp',
  due: 'thời hạn',
  actionState: 'trạng thái',
  result: 'kết quả',
  indicator: 'chỉ số',
}

/** Apart from the states of other things: "done" is said of tasks in another way. */
export const actionValueWords: Record<string, string> = {
  action_open: lowerFirst(actionStateWords.open),
  action_done: lowerFirst(actionStateWords.done),
  action_dropped: lowerFirst(actionStateWords.dropped),
}
