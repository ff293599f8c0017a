/** When each monthly sheet of the sample is due: the fifth of the following month, 2024 to 2026. */
import { firstDayOf, lastDayOf, monthNumber, monthsBetween, nextPeriod, yearOf } from '../../server/domain/period.ts'
import type { SeedReportPeriod } from '../shapes.ts'
import { source } from './units.ts'

export const reportPeriods: SeedReportPeriod[] = monthsBetween('2024-01', '2026-12').map((month) => ({
  code: `month-${month}`,
  name: `Phiếu số liệu tháng ${monthNumber(month)}/${yearOf(month)}`,
  year: yearOf(month),
  from: firstDayOf(month),
  to: lastDayOf(month),
  due: `${nextPeriod(month)}-05`,
  receiver: 'Sở Nội vụ thành phố Minh Họa',
  source,
}))
