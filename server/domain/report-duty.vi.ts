/** Reports that are owed, in words: the same on the calendar, on "Việc cần làm", in a mail and in a calendar program. */
import { formatInteger } from './measure.ts'
import { yearOf } from './period.ts'
import type { ReportDuty, ReportState } from './report-duty.ts'
import { lowerFirst, periodName } from './wording.vi.ts'

export const reportStateWords: Record<ReportState, string> = {
  upcoming: 'Chưa đến hạn',
  near: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  sent: 'Đã gửi',
  sent_late: 'Đã gửi trễ',
  no_day: 'Chưa ghi nhận gửi',
  untracked: 'Chưa theo dõi',
}

/** "Quý I/2026", "6 tháng đầu năm 2026", "9 tháng đầu năm 2026". */
export function reportPeriodName({ kind, period }: Pick<ReportDuty, 'kind' | 'period'>): string {
  if (kind === 'half_year') return `6 tháng đầu năm ${yearOf(period)}`
  if (kind === 'nine_months') return `9 tháng đầu năm ${yearOf(period)}`
  return periodName(period)
}

/** "Báo cáo cải cách hành chính quý I/2026". */
export function reportTitle(duty: Pick<ReportDuty, 'name' | 'kind' | 'period'>): string {
  return `${duty.name} ${lowerFirst(reportPeriodName(duty))}`
}

/** State with its days: "Quá hạn 12 ngày", "Sắp đến hạn, còn 4 ngày", "Đã gửi trễ 3 ngày", "Đã gửi". */
export function reportStanding(state: ReportState, daysLeft: number | null, daysLate: number): string {
  const word = reportStateWords[state]
  if (state === 'overdue' || state === 'sent_late') return `${word} ${formatInteger(daysLate)} ngày`
  if (state !== 'near' || daysLeft === null) return word
  return daysLeft === 0 ? 'Hạn hôm nay' : `${word}, còn ${formatInteger(daysLeft)} ngày`
}
