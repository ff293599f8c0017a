/** What the documents lay on their wards, laid beside their own words: days, receivers, clauses. */
import { expect, it } from 'vitest'
import { plans } from '../../seeds/reference/plans.ts'
import { reportPeriods } from '../../seeds/reference/report-periods.ts'
import { ministryDuties } from '../../seeds/reference/reports/ministry.ts'
import { planDuties } from '../../seeds/reference/reports/of-the-plans.ts'
import { sampleDuties, sampleReports } from '../../seeds/sample/reports.ts'
import type { SeedReportDuty } from '../../seeds/shapes.ts'

/** "báo cáo Quý I, II, III và năm vào thời gian 02/3; 02/6; 02/9; 02/12"; "trước ngày 10 của tháng cuối quý"; "trước 31/12". */
const daysOfTheDocuments = [
  '06742 2024-Q1 02/3',
  '06742 2024-Q2 02/6',
  '06742 2024-Q3 02/9',
  '06742 2024 02/12',
  'HP-2025 2025-Q3 09/9',
  'HP-2025 2025-Q4 09/12',
  'HP-2025 2025 09/12',
  '19348 2024 30/12',
]

const dayAndMonth = (due: string) => `${due.slice(8)}/${Number(due.slice(5, 7))}`

it('has the due days of the documents, and no day where a document names none', () => {
  const dated = planDuties.filter(({ due }) => due !== null)
  expect(dated.map(({ unit, period, due }) => `${unit?.code} ${period} ${dayAndMonth(due as string)}`).sort()).toEqual(
    daysOfTheDocuments.toSorted(),
  )
  const undated = planDuties.filter(({ due }) => due === null)
  const count = (code: string) => undated.filter(({ unit }) => unit?.code === code).length
  // Hải Hòa's twelve months of satisfaction; "theo quy định" of Bãi Cháy and Phường 5.
  expect([count('06742'), count('06673'), count('19348'), undated.length]).toEqual([12, 1, 3, 16])
})

it('names of each a plan of the folder, a clause and what the document says', () => {
  for (const duty of planDuties) {
    expect(plans).toContain(duty.plan)
    expect([duty.plan?.unit, duty.clause.length > 5, duty.source.length > 10]).toEqual([duty.unit, true, true])
    expect(duty.period.slice(0, 4)).toBe(String(duty.plan?.year))
  }
})

it('lays each of the ministry’s periods on every province, with its own day', () => {
  expect(ministryDuties.map(({ reportPeriod, due }) => [reportPeriod, due])).toEqual(
    reportPeriods.map(({ code, due }) => [code, due]),
  )
  const of2026 = ministryDuties.filter(({ period }) => period.startsWith('2026'))
  expect(of2026.map(({ kind, period, due }) => [kind, period, due])).toEqual([
    ['quarter', '2026-Q1', '2026-03-20'],
    ['half_year', '2026', '2026-06-20'],
    ['quarter', '2026-Q3', '2026-09-20'],
    ['year', '2026', '2026-12-20'],
  ])
  expect(ministryDuties.every(({ unit, appliesTo }) => unit === null && appliesTo === 'province')).toBe(true)
})

it('shows in the invented province reports in time, late and missing, none of them before its data begin', () => {
  expect(sampleDuties.every(({ source }) => source === 'dữ liệu minh họa')).toBe(true)
  const third = sampleDuties.find(({ period, kind }) => period === '2026-Q3' && kind === 'quarter') as SeedReportDuty
  const sent = sampleReports.filter(({ duty }) => duty === third)
  const late = sent.filter(({ sentOn }) => sentOn > (third.due ?? ''))
  expect([sent.length, late.map(({ unit }) => unit.code).sort()]).toEqual([27, ['MH02', 'MH08', 'MH21']])
  const periods = new Map(reportPeriods.map((period) => [period.code, period]))
  const early = sampleReports.filter(
    ({ duty, sentOn }) => sentOn <= (duty.to ?? periods.get(duty.reportPeriod ?? '')?.to ?? ''),
  )
  expect(early).toEqual([])
  expect(sampleReports.filter(({ sentOn }) => sentOn > '2026-11-21')).toEqual([])
})
