/** What the events of the calendar say. */
import { formatInteger } from '../../domain/measure.ts'
import { type Month, monthNumber, yearOf } from '../../domain/period.ts'
import type { Unit } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'

const named = 5

export const calendarWords = {
  name: 'Hạn nộp phiếu số liệu',
  summary: (month: Month, units: readonly Unit[]) =>
    `Hạn nộp phiếu số liệu tháng ${monthNumber(month)}/${yearOf(month)}: ${placeOf(units)}`,
  description: (month: Month, units: readonly Unit[]) => {
    const names = units.slice(0, named).map(unitName).join(', ')
    const others = units.length > named ? ` và ${formatInteger(units.length - named)} đơn vị khác` : ''
    return `Phiếu số liệu tháng ${monthNumber(month)}/${yearOf(month)} của ${names}${others}.`
  },
}

function placeOf(units: readonly Unit[]): string {
  const [first] = units
  return units.length === 1 && first ? unitName(first) : `${formatInteger(units.length)} đơn vị`
}
