/** What every province owes the ministry, one report for each of its periods: window and due day are the period's own. */
import type { SeedReportDuty, SeedReportPeriod } from '../../shapes.ts'
import { reportPeriods } from '../report-periods.ts'

export const ministryDuties: SeedReportDuty[] = reportPeriods.map((period) => ({
  unit: null,
  appliesTo: 'province',
  receiver: period.receiver,
  name: 'Báo cáo cải cách hành chính',
  ...kindOf(period),
  reportPeriod: period.code,
  due: period.due,
  clause: '',
  source: period.source,
}))

function kindOf({ code, year }: SeedReportPeriod): Pick<SeedReportDuty, 'kind' | 'period'> {
  const quarter = /-quy-([13])$/.exec(code)?.[1]
  if (quarter !== undefined) return { kind: 'quarter', period: `${year}-Q${quarter}` }
  return { kind: code.endsWith('-6-thang') ? 'half_year' : 'year', period: String(year) }
}
