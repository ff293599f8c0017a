/** How actions of meetings are said: each one's standing, and how many are still to be done. */
import { formatInteger } from './measure.ts'
import type { ActionStanding, ActionState } from './meeting-action.ts'

export const actionStateWords: Record<ActionState, string> = {
  open: 'Đang làm',
  done: 'Đã xong',
  dropped: 'Thôi không làm',
}

/** "Quá hạn 52 ngày", "Đang làm". */
export function standingWords(standing: ActionStanding, daysLate: number): string {
  return standing === 'late' ? `Quá hạn ${formatInteger(daysLate)} ngày` : actionStateWords[standing]
}

/** "3 việc chưa xong, 2 việc quá hạn"; "Không còn việc nào chưa xong". `open` counts the late ones, too. */
export function openActionsWords(open: number, late: number): string {
  if (open === 0) return 'Không còn việc nào chưa xong'
  const lead = `${formatInteger(open)} việc chưa xong`
  if (late === 0) return lead
  return late === open
    ? `${lead}, ${open === 1 ? '' : 'đều '}đã quá hạn`
    : `${lead}, ${formatInteger(late)} việc quá hạn`
}
