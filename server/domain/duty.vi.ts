/** What is owed and until when, in words: the same on the page, in a mail and in a calendar. */
import { formatInteger } from './measure.ts'

/** "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày". */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft > 0) return `còn ${formatInteger(daysLeft)} ngày`
  return daysLeft === 0 ? 'hạn hôm nay' : `quá hạn ${formatInteger(-daysLeft)} ngày`
}

/** "Còn 6 ô chưa nhập", "2 ô bị trả lại", "Đã đủ số liệu, chỉ còn nộp phiếu". */
export function owedWords(blank: number, returned: number, toSubmit: boolean): string {
  if (toSubmit) return 'Đã đủ số liệu, chỉ còn nộp phiếu'
  const parts = [
    blank > 0 ? `còn ${formatInteger(blank)} ô chưa nhập` : '',
    returned > 0 ? `${formatInteger(returned)} ô được trả lại để xem lại` : '',
  ].filter(Boolean)
  const sentence = parts.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
