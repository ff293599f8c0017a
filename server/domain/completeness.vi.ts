/** Sheets in words: the finding of a month as a sentence, and what a single sheet's position is called. */
import type { Standing, Tally } from './completeness.ts'
import { formatInteger } from './measure.ts'
import { type Month, monthNumber } from './period.ts'
import type { SheetState } from './sheet.ts'

/** "24/30 đơn vị đã nộp phiếu tháng 10; 6 đơn vị quá hạn." */
export function completenessSentence(
  month: Month,
  tally: Pick<Tally, 'expected' | 'handedIn' | 'late' | 'owed'>,
): string {
  const { expected, handedIn, late, owed } = tally
  const number = monthNumber(month)
  if (expected === 0) return `Tháng ${number} chưa có đơn vị nào phải nộp phiếu`
  if (handedIn === expected) return `Cả ${formatInteger(expected)} đơn vị đã nộp phiếu tháng ${number}`
  const lead = `${formatInteger(handedIn)}/${formatInteger(expected)} đơn vị đã nộp phiếu tháng ${number}`
  if (late === 0) return lead
  const notDue = expected - handedIn - late - owed
  const parts = [
    `${formatInteger(late)} đơn vị quá hạn`,
    owed > 0 ? `${formatInteger(owed)} đơn vị chưa nộp (chưa đặt hạn)` : '',
    notDue > 0 ? `${formatInteger(notDue)} đơn vị chưa đến hạn` : '',
  ]
  return `${lead}; ${parts.filter(Boolean).join(', ')}`
}

export type SheetSeen = { state: SheetState | null; standing: Standing; daysLate: number; adjusted: number }

/** Everything to be said of one sheet: "Đã duyệt", "Chờ duyệt, nộp trễ 3 ngày", "Đang nhập, quá hạn 16 ngày". */
export function sheetSeenWords({ state, standing, daysLate, adjusted }: SheetSeen): string {
  if (standing === 'absent') return 'Chưa có hoặc đã hợp nhất'
  if (standing === 'not_expected') return 'Không phải nộp'
  const late = daysLate === 0 ? '' : `${standing === 'late' ? 'quá hạn' : 'nộp trễ'} ${formatInteger(daysLate)} ngày`
  const corrected = adjusted === 0 ? '' : `có ${formatInteger(adjusted)} ô điều chỉnh`
  return [sheetProgressWords(state), late, corrected].filter(Boolean).join(', ')
}

/** How far a sheet has come; nothing entered is not the same as a draft. */
export function sheetProgressWords(state: SheetState | null): string {
  return state === null ? 'Chưa nhập' : progressWords[state]
}

const progressWords: Record<SheetState, string> = {
  draft: 'Đang nhập',
  submitted: 'Chờ duyệt',
  returned: 'Trả lại',
  approved: 'Đã duyệt',
  reopened: 'Mở lại',
}

/** "nộp đúng hạn 11/12". */
export function onTimeWords({ onTime, judged }: Pick<Tally, 'onTime' | 'judged'>): string {
  return judged === 0 ? '–' : `${formatInteger(onTime)}/${formatInteger(judged)}`
}
