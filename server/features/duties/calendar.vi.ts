/** What the events of the calendar say. */
import { formatInteger } from '../../domain/measure.ts'
import { type Month, monthNumber, yearOf } from '../../domain/period.ts'
import type { ReportDuty } from '../../domain/report-duty.ts'
import { reportTitle } from '../../domain/report-duty.vi.ts'
import type { Unit } from '../../domain/unit.ts'
import { lowerFirst, unitName } from '../../domain/wording.vi.ts'

const named = 5

export const calendarWords = {
  name: 'Hạn nộp phiếu số liệu và báo cáo',
  summary: (month: Month, units: readonly Unit[]) =>
    `Hạn nộp phiếu số liệu tháng ${monthNumber(month)}/${yearOf(month)}: ${placeOf(units)}`,
  description: (month: Month, units: readonly Unit[]) =>
    `Phiếu số liệu tháng ${monthNumber(month)}/${yearOf(month)} của ${namesOf(units)}.`,
  reportSummary: (duty: ReportDuty, units: readonly Unit[]) =>
    `Hạn gửi ${lowerFirst(reportTitle(duty))}: ${placeOf(units)}`,
  reportDescription: (duty: ReportDuty, units: readonly Unit[]) =>
    `${reportTitle(duty)} của ${namesOf(units)}, gửi ${duty.receiver}.`,
}

function placeOf(units: readonly Unit[]): string {
  const [first] = units
  return units.length === 1 && first ? unitName(first) : `${formatInteger(units.length)} đơn vị`
}

function namesOf(units: readonly Unit[]): string {
  const names = units.slice(0, named).map(unitName).join(', ')
  return `${names}${units.length > named ? ` và ${formatInteger(units.length - named)} đơn vị khác` : ''}`
}
