/** The finding of a month's sheets as a sentence, for the board and for its export. */
import type { Tally } from './completeness.ts'
import { formatInteger } from './measure.ts'
import { type Month, monthNumber } from './period.ts'

/** "24/30 đơn vị đã nộp phiếu tháng 10; 6 đơn vị quá hạn." */
export function completenessSentence(month: Month, tally: Pick<Tally, 'expected' | 'handedIn' | 'late'>): string {
  const { expected, handedIn, late } = tally
  const number = monthNumber(month)
  if (expected === 0) return `Tháng ${number} chưa có đơn vị nào phải nộp phiếu`
  if (handedIn === expected) return `Cả ${formatInteger(expected)} đơn vị đã nộp phiếu tháng ${number}`
  const lead = `${formatInteger(handedIn)}/${formatInteger(expected)} đơn vị đã nộp phiếu tháng ${number}`
  if (late === 0) return lead
  if (late + handedIn === expected) return `${lead}; ${formatInteger(late)} đơn vị quá hạn`
  const others = expected - handedIn - late
  return `${lead}; ${formatInteger(late)} đơn vị quá hạn, ${formatInteger(others)} đơn vị chưa đến hạn`
}
