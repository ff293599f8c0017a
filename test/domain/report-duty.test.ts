/** Duties to report: whom they bind, of which days, how they stand on a day, and what becomes of them next year. */
import { describe, expect, it } from 'vitest'
import {
  nextYearsDuty,
  owesReport,
  type ReportDuty,
  remindedSpan,
  reportDaysLate,
  reportDaysLeft,
  reportState,
  windowOf,
} from '#domain/report-duty.ts'
import { reportStanding, reportTitle } from '#domain/report-duty.vi.ts'
import { unit } from './builders.ts'

const duty = (rest: Partial<ReportDuty> = {}): ReportDuty => ({
  id: 1,
  unitId: 1,
  appliesTo: 'own',
  receiver: 'Sở Nội vụ',
  name: 'Báo cáo cải cách hành chính',
  kind: 'quarter',
  period: '2026-Q3',
  year: 2026,
  from: null,
  to: null,
  reportPeriod: null,
  due: '2026-09-16',
  planId: 7,
  clause: 'mục IV.3',
  source: '',
  revision: 3,
  ...rest,
})

describe('a report', () => {
  it.each([
    ['eight days before', '2026-09-08', null, 'upcoming', 8, 0, 'Chưa đến hạn'],
    ['seven days before', '2026-09-09', null, 'near', 7, 0, 'Sắp đến hạn, còn 7 ngày'],
    ['on the day itself', '2026-09-16', null, 'near', 0, 0, 'Hạn hôm nay'],
    ['the day after', '2026-09-17', null, 'overdue', -1, 1, 'Quá hạn 1 ngày'],
    ['sent on the last day, long ago', '2026-12-01', '2026-09-16', 'sent', null, 0, 'Đã gửi'],
    ['sent a day late', '2026-12-01', '2026-09-17', 'sent_late', null, 1, 'Đã gửi trễ 1 ngày'],
    ['sent before it was near', '2026-08-01', '2026-07-31', 'sent', null, 0, 'Đã gửi'],
  ] as const)('stands as it must: %s', (_name, today, sentOn, state, left, late, words) => {
    const course = { due: '2026-09-16', sentOn, isTracked: true }
    expect(reportState(course, today)).toBe(state)
    expect([reportDaysLeft(course, today), reportDaysLate(course, today)]).toEqual([left, late])
    expect(reportStanding(state, left, late)).toBe(words)
  })

  it('is never late without a day, nor where nobody could have said that it was sent', () => {
    const course = { due: null, sentOn: null, isTracked: true }
    expect(reportState(course, '2030-01-01')).toBe('no_day')
    expect([reportDaysLeft(course, '2030-01-01'), reportDaysLate(course, '2030-01-01')]).toEqual([null, 0])
    expect(reportState({ ...course, due: '2026-09-16', isTracked: false }, '2030-01-01')).toBe('untracked')
    expect(reportState({ ...course, due: '2026-09-16', isTracked: false }, '2026-09-10')).toBe('near')
    expect(reportState({ ...course, sentOn: '2026-09-10', isTracked: false }, '2030-01-01')).toBe('sent')
  })

  it('is reminded of from seven days before its day until the next quarter’s takes its place', () => {
    expect(remindedSpan('2026-11-21')).toEqual({ from: '2026-08-21', to: '2026-11-28' })
  })
})

describe('a duty', () => {
  const province = unit({ id: 1, kind: 'province' })
  const ward = unit({ id: 2, kind: 'ward', parentId: 1 })
  const commune = unit({ id: 3, kind: 'commune', parentId: 1 })
  const elsewhere = unit({ id: 4, kind: 'ward', parentId: 9 })

  it.each<[string, Partial<ReportDuty>, string]>([
    ['its own unit alone', { appliesTo: 'own' }, 'province'],
    ['the units below', { appliesTo: 'below' }, 'ward commune'],
    ['both', { appliesTo: 'all' }, 'province ward commune'],
    ['one kind of the units below', { appliesTo: 'commune' }, 'commune'],
    ['every unit of a kind, by a rule of the state', { unitId: null, appliesTo: 'ward' }, 'ward elsewhere'],
  ])('binds %s', (_name, rest, bound) => {
    const all = { province, ward, commune, elsewhere }
    const owing = Object.entries(all).filter(([, one]) =>
      owesReport(duty(rest), one, one.parentId === null ? [] : [one.parentId]),
    )
    expect(owing.map(([name]) => name).join(' ')).toBe(bound)
  })

  it('binds no unit that did not exist on its day', () => {
    const founded = unit({ id: 1, validFrom: '2026-09-17' })
    const ended = unit({ id: 1, validTo: '2026-09-15' })
    expect([founded, ended].map((one) => owesReport(duty(), one, []))).toEqual([false, false])
    expect(owesReport(duty({ due: '2026-09-17' }), founded, [])).toBe(true)
  })

  it.each<[string, Partial<ReportDuty>, [string, string]]>([
    ['a month', { kind: 'month', period: '2024-02' }, ['2024-02-01', '2024-02-29']],
    ['a quarter', {}, ['2026-07-01', '2026-09-30']],
    ['half a year', { kind: 'half_year', period: '2026' }, ['2026-01-01', '2026-06-30']],
    ['nine months', { kind: 'nine_months', period: '2026' }, ['2026-01-01', '2026-09-30']],
    ['a year', { kind: 'year', period: '2026' }, ['2026-01-01', '2026-12-31']],
    ['its own days', { from: '2025-12-15', to: '2026-03-14' }, ['2025-12-15', '2026-03-14']],
  ])('has the days of %s', (_name, rest, [from, to]) => {
    expect(windowOf(duty(rest), undefined)).toMatchObject({ from, to })
  })

  it('has the ministry’s days where it names its period, and its own before those', () => {
    expect(windowOf(duty(), ministry(2026))).toEqual({
      from: '2026-06-15',
      to: '2026-09-14',
      own: false,
      source: '581/BNV-CCHC',
    })
    expect(windowOf(duty({ from: '2026-06-01', to: '2026-09-01', source: 'A' }), ministry(2026))).toMatchObject({
      from: '2026-06-01',
      own: true,
      source: 'A',
    })
  })

  it('comes a year later with every day moved, by the ministry’s next window where that is known', () => {
    const next = nextYearsDuty(duty({ reportPeriod: 'bnv-2026-quy-3' }), [ministry(2026), ministry(2027)])
    expect(next).toMatchObject({ year: 2027, period: '2027-Q3', due: '2027-09-16', reportPeriod: 'bnv-2027-quy-3' })
    expect([next.from, next.to, 'planId' in next, 'id' in next]).toEqual([null, null, false, false])
    const unknown = nextYearsDuty(duty({ reportPeriod: 'bnv-2026-quy-3' }), [ministry(2026)])
    expect(unknown).toMatchObject({ reportPeriod: null, from: '2027-06-15', to: '2027-09-14' })
  })

  it('keeps the end of February, and duties without a day without one', () => {
    const leap = duty({ kind: 'month', period: '2024-02', year: 2024, due: '2024-02-29' })
    expect(nextYearsDuty(leap, [])).toMatchObject({ period: '2025-02', due: '2025-02-28' })
    expect(nextYearsDuty(duty({ due: null }), []).due).toBeNull()
  })

  it.each<[Partial<ReportDuty>, string]>([
    [{}, 'Báo cáo cải cách hành chính quý III/2026'],
    [{ kind: 'half_year', period: '2026' }, 'Báo cáo cải cách hành chính 6 tháng đầu năm 2026'],
    [{ kind: 'month', period: '2026-03' }, 'Báo cáo cải cách hành chính tháng 3/2026'],
    [{ kind: 'year', period: '2026' }, 'Báo cáo cải cách hành chính năm 2026'],
  ])('is called by its name and period: %j', (rest, title) => {
    expect(reportTitle(duty(rest))).toBe(title)
  })
})

function ministry(year: number) {
  return {
    code: `bnv-${year}-quy-3`,
    name: 'A',
    year,
    from: `${year}-06-15`,
    to: `${year}-09-14`,
    due: `${year}-09-20`,
    receiver: 'Bộ Nội vụ',
    source: '581/BNV-CCHC',
  }
}
