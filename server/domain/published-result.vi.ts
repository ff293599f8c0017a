/** Words of what makes a published result unsound, each with its remedy. */
import { formatInteger, formatShortest } from './measure.ts'
import type { ResultFault } from './published-result.ts'

export function resultFaultWords(fault: ResultFault, value: string, name: string): string {
  switch (fault.code) {
    case 'not_a_number':
      return value.trim() === ''
        ? 'Chưa ghi điểm. Ghi đúng như nguồn in, ví dụ 84,50.'
        : `Chưa đọc được điểm “${value}”. Ghi đúng như nguồn in, ví dụ 84,50 hoặc 0,7857.`
    case 'above_top':
      return `Điểm ${value} lớn hơn mức cao nhất của ${name} là ${formatShortest(Math.round(fault.top * 100), 2)}. Xem lại thang điểm của nguồn.`
    case 'beyond_units':
      return `Hạng lớn hơn số đơn vị được xếp hạng (${formatInteger(fault.ofUnits)}). Xem lại hạng hoặc số đơn vị.`
  }
}
