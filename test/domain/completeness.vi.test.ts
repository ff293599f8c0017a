/** What the board says, word for word. */
import { describe, expect, it } from 'vitest'
import { completenessSentence, onTimeWords, type SheetSeen, sheetSeenWords } from '#domain/completeness.vi.ts'

describe('the finding of a month', () => {
  it.each([
    [30, 24, 6, 0, '24/30 đơn vị đã nộp phiếu tháng 10; 6 đơn vị quá hạn'],
    [30, 24, 0, 0, '24/30 đơn vị đã nộp phiếu tháng 10'],
    [30, 24, 2, 0, '24/30 đơn vị đã nộp phiếu tháng 10; 2 đơn vị quá hạn, 4 đơn vị chưa đến hạn'],
    [30, 30, 0, 0, 'Cả 30 đơn vị đã nộp phiếu tháng 10'],
    [30, 24, 2, 4, '24/30 đơn vị đã nộp phiếu tháng 10; 2 đơn vị quá hạn, 4 đơn vị chưa nộp (chưa đặt hạn)'],
    [
      30,
      24,
      2,
      1,
      '24/30 đơn vị đã nộp phiếu tháng 10; 2 đơn vị quá hạn, 1 đơn vị chưa nộp (chưa đặt hạn), 3 đơn vị chưa đến hạn',
    ],
    [30, 24, 0, 6, '24/30 đơn vị đã nộp phiếu tháng 10'],
    [0, 0, 0, 0, 'Tháng 10 chưa có đơn vị nào phải nộp phiếu'],
  ])('%i expected, %i in, %i late, %i owed without a day', (expected, handedIn, late, owed, sentence) => {
    expect(completenessSentence('2026-10', { expected, handedIn, late, owed })).toBe(sentence)
  })
})

describe('a single sheet', () => {
  const seen = (rest: Partial<SheetSeen>): SheetSeen => ({
    state: null,
    standing: 'handed_in',
    daysLate: 0,
    adjusted: 0,
    ...rest,
  })
  it.each<[string, Partial<SheetSeen>]>([
    ['Đã duyệt', { state: 'approved' }],
    ['Chờ duyệt, nộp trễ 3 ngày', { state: 'submitted', daysLate: 3 }],
    ['Đang nhập, quá hạn 16 ngày', { state: 'draft', standing: 'late', daysLate: 16 }],
    ['Chưa nhập', { standing: 'not_due' }],
    ['Mở lại, có 2 ô điều chỉnh', { state: 'reopened', adjusted: 2 }],
    ['Không phải nộp', { standing: 'not_expected' }],
    ['Chưa có hoặc đã hợp nhất', { standing: 'absent' }],
  ])('“%s”', (words, rest) => {
    expect(sheetSeenWords(seen(rest))).toBe(words)
  })

  it('counts those in time of those that can be judged', () => {
    expect([onTimeWords({ onTime: 11, judged: 12 }), onTimeWords({ onTime: 0, judged: 0 })]).toEqual(['11/12', '–'])
  })
})
