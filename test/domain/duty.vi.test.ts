/** What is owed, word for word, as the page and the mails say it. */
import { expect, it } from 'vitest'
import { daysLeftWords, type OwedSeen, owedWords } from '#domain/duty.vi.ts'

const seen = (blank: number, returned: number, rest: Partial<OwedSeen> = {}): OwedSeen => ({
  state: 'draft',
  cells: [...Array(blank).fill({ returned: false }), ...Array(returned).fill({ returned: true })],
  toSubmit: blank + returned === 0,
  toCorrect: false,
  ...rest,
})

it.each<[string, OwedSeen]>([
  ['Còn 6 ô chưa nhập', seen(6, 0)],
  ['1 ô được trả lại để xem lại', seen(0, 1, { state: 'returned' })],
  ['Còn 2 ô chưa nhập, 1 ô được trả lại để xem lại', seen(2, 1, { state: 'returned' })],
  ['Đã đủ số liệu, chỉ còn nộp phiếu', seen(0, 0)],
  ['Đã sửa các ô được trả lại, chỉ còn nộp lại phiếu', seen(0, 0, { state: 'returned' })],
  ['Phiếu được trả lại: xem lý do, sửa rồi nộp lại', seen(0, 0, { state: 'returned', toCorrect: true })],
  ['Phiếu được mở lại: xem lý do, hoàn thiện rồi nộp', seen(0, 0, { state: 'reopened', toCorrect: true })],
])('“%s”', (words, owed) => {
  expect(owedWords(owed)).toBe(words)
})

it.each([
  [3, 'còn 3 ngày'],
  [0, 'hạn hôm nay'],
  [-2, 'quá hạn 2 ngày'],
])('%i days left: “%s”', (days, words) => {
  expect(daysLeftWords(days)).toBe(words)
})
