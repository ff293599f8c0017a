/** What the invented province and its units report to whom in 2025 and 2026, and what came in time, late or not at all. */
import { daysAfter } from '../../server/domain/period.ts'
import { ministryDuties } from '../reference/reports/ministry.ts'
import type { SeedReport, SeedReportDuty } from '../shapes.ts'
import { between } from './noise.ts'
import { plans } from './plan.ts'
import { codes, province, source, unitOf, units } from './units.ts'

const receiver = 'Sở Nội vụ'
const selfScored = 'Báo cáo tự chấm điểm Chỉ số cải cách hành chính'

/** Two days after the data end and four before the ministry's own day, so that the department can add them up. */
function dutiesOfYear(year: number): SeedReportDuty[] {
  const plan = plans.find((one) => one.unit === province && one.year === year)
  if (!plan) throw new Error(`the province has no plan of ${year}`)
  const laid = { unit: province, appliesTo: 'below' as const, receiver, plan, source }
  return ministryDuties
    .filter((duty) => duty.reportPeriod?.startsWith(`bnv-${year}-`))
    .map(({ name, kind, period, reportPeriod, due }) => ({
      ...laid,
      name,
      kind,
      period,
      ...(reportPeriod === undefined ? {} : { reportPeriod }),
      due: due === null ? null : daysAfter(due, -4),
      clause: 'mục IV.3',
    }))
}

const scoring: SeedReportDuty = {
  unit: province,
  appliesTo: 'below',
  receiver,
  name: selfScored,
  kind: 'other',
  period: '2026',
  from: '2026-01-01',
  to: '2026-11-15',
  due: '2026-11-25',
  plan: plans.find((one) => one.unit === province && one.year === 2026) as NonNullable<SeedReportDuty['plan']>,
  clause: 'mục IV.4',
  source,
}

export const sampleDuties: SeedReportDuty[] = [...dutiesOfYear(2025), ...dutiesOfYear(2026), scoring]

/** The last day of the sample's story: what is due later has not been sent. */
const today = '2026-11-20'

/** Days after the due day, by period and unit; null for a report that never came. All others came in time. */
const courses: Record<string, Record<string, number | null>> = {
  '2025-Q3 quarter': { MH19: 2 },
  '2025 year': { [codes.daCuoi]: 5 },
  '2026-Q1 quarter': { [codes.mayTrang]: 1, [codes.ruongBiec]: 3 },
  '2026 half_year': { MH05: 2, MH27: 6, [codes.daCuoi]: null },
  '2026-Q3 quarter': {
    [codes.huongBuoi]: 4,
    [codes.hoaGao]: 2,
    [codes.doiSim]: 9,
    [codes.daCuoi]: null,
    [codes.muaNgau]: null,
    [codes.khoiLam]: null,
  },
}

/** The units that have scored themselves already. */
const scored: string[] = ['MH01', 'MH06', 'MH07', 'MH09', 'MH11', 'MH14', 'MH16', 'MH18', 'MH20', 'MH25', 'MH30']

export const sampleReports: SeedReport[] = [
  ...sampleDuties.flatMap((duty) => sentOf(duty)),
  ...ministryDuties
    .filter(({ due }) => due !== null && due <= today)
    .map((duty) => sent(duty, province.code, daysAfter(duty.due as string, -between(1, 3, duty.period, duty.kind)))),
]

function sentOf(duty: SeedReportDuty): SeedReport[] {
  const { due } = duty
  if (due === null) return []
  return units
    .filter((unit) => unit.kind !== 'province' && unit.validFrom <= due && (unit.validTo ?? '9999') >= due)
    .flatMap(({ code }): SeedReport[] => {
      if (duty.name === selfScored)
        return scored.includes(code) ? [sent(duty, code, daysAfter('2026-11-16', between(0, 4, code, 'scored')))] : []
      if (due > today) return []
      const late = courses[`${duty.period} ${duty.kind}`]?.[code]
      if (late === null) return []
      const early = -between(0, 1, code, duty.period, duty.kind, 'sent')
      return [sent(duty, code, daysAfter(due, late ?? early))]
    })
}

function sent(duty: SeedReportDuty, code: string, sentOn: string): SeedReport {
  return {
    duty,
    unit: code === province.code ? province : unitOf(code),
    sentOn,
    number: `${between(20, 260, code, duty.period, duty.kind, 'number')}/BC-UBND`,
    date: sentOn,
  }
}
