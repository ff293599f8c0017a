/** What is owed and until when, in words: the same on the page and in a mail. */
import type { Owed, OwedCell } from './duty.ts'
import { formatInteger } from './measure.ts'

/** "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày". */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft > 0) return `còn ${formatInteger(daysLeft)} ngày`
  return daysLeft === 0 ? 'hạn hôm nay' : `quá hạn ${formatInteger(-daysLeft)} ngày`
}

export type OwedSeen = Pick<Owed, 'state' | 'toSubmit' | 'toCorrect'> & { cells: readonly Pick<OwedCell, 'returned'>[] }

/** "Còn 6 ô chưa nhập", "2 ô được trả lại để xem lại", "Đã đủ số liệu, chỉ còn nộp phiếu". */
export function owedWords({ state, cells, toSubmit, toCorrect }: OwedSeen): string {
  if (toCorrect)
    return state === 'reopened'
      ? 'Phiếu được mở lại: xem lý do, hoàn thiện rồi nộp'
      : 'Phiếu được trả lại: xem lý do, sửa rồi nộp lại'
  if (toSubmit)
    return state === 'returned'
      ? 'Đã sửa các ô được trả lại, chỉ còn nộp lại phiếu'
      : 'Đã đủ số liệu, chỉ còn nộp phiếu'
  const returned = cells.filter((cell) => cell.returned).length
  const blank = cells.length - returned
  const parts = [
    blank > 0 ? `còn ${formatInteger(blank)} ô chưa nhập` : '',
    returned > 0 ? `${formatInteger(returned)} ô được trả lại để xem lại` : '',
  ].filter(Boolean)
  const sentence = parts.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
