/** Which target of the sample binds whom and when; its accounts and due days. */
import { describe, expect, test } from 'vitest'
import { type Target, targetInForce, targetValue } from '#domain/target.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { accounts } from '../../seeds/sample/accounts.ts'
import { plans } from '../../seeds/sample/plan.ts'
import { reportPeriods } from '../../seeds/sample/report-periods.ts'
import { codes, units } from '../../seeds/sample/units.ts'

describe('plans, accounts and report periods', () => {
  const idOf = new Map(units.map((unit, index) => [unit.code, index + 1]))
  const targets = plans.flatMap((plan, planIndex) =>
    plan.targets.map((target, index): Target => {
      const value = target.value === null ? null : Number(target.value)
      const id = planIndex * 100 + index
      return { ...target, id, planId: planIndex, unitId: idOf.get(plan.unit.code)!, value, decimals: 0, partOf: null }
    }),
  )
  const inForce = (code: string, indicator: string, period: string) => {
    const { kind } = units.find((unit) => unit.code === code)!
    const subject = { unitId: idOf.get(code)!, kind, ancestorIds: kind === 'province' ? [] : [idOf.get('MH')!] }
    const target = targetInForce(targets, subject, indicator, period)
    return target && `${target.operator}${targetValue(target)}`
  }

  test.each([
    ['MH', 'on_time', '2024', '>=96'],
    ['MH', 'on_time', '2025', '>=97'],
    ['MH', 'on_time', '2026', '>=98'],
    ['MH', 'online_payment', '2026-Q3', '>=60'],
    [codes.huongBuoi, 'online_payment', '2026-Q3', '>=60'],
    [codes.huongBuoi, 'online_payment', '2025-Q4', '>=50'],
    [codes.oldHuongBuoi, 'online_payment', '2024-12', '>=45'],
    [codes.doiSim, 'online_payment', '2026-Q3', '>=50'],
    [codes.sanHo, 'online_payment', '2026-Q3', '>=50'],
    [codes.doiSim, 'online_submission', '2026', '>=70'],
    [codes.songBac, 'online_submission', '2026', '>=80'],
    [codes.nhacXanh, 'on_time', '2026-Q3', '=100'],
    [codes.nhacXanh, 'on_time', '2025-Q3', '>=97'],
    [codes.suongSom, 'online_payment', '2026-Q1', '>=50'],
    [codes.suongSom, 'online_payment', '2026-Q2', '>=55'],
    [codes.suongSom, 'online_payment', '2026-Q3', '>=60'],
    [codes.suongSom, 'online_payment', '2026-Q4', '>=65'],
    [codes.muaNgau, 'petitions_on_time', '2026-Q3', '=100'],
  ])('%s %s in %s is bound by %s', (code, indicator, period, expected) => {
    expect(inForce(code, indicator, period)).toBe(expected)
  })

  test('name a clause and an indicator that is tracked, and were issued in January', () => {
    for (const plan of plans) {
      expect(plan.date).toMatch(new RegExp(`^${plan.year}-01-\\d\\d$`))
      expect(plan.note).toBe('dữ liệu minh họa')
      for (const target of plan.targets) {
        expect(target.clause).toMatch(/^mục II\.\d+$/)
        expect(indicators.map((indicator) => indicator.code)).toContain(target.indicator)
      }
    }
  })

  test('give the four roles of the one-click entry to units that exist', () => {
    expect(new Set(accounts.slice(0, 4).map((account) => account.roles[0]?.role)).size).toBe(4)
    expect(new Set(accounts.map((account) => account.username)).size).toBe(accounts.length)
    for (const { unit } of accounts.flatMap((account) => account.roles))
      expect(units.some((one) => one.code === unit.code && one.validFrom === unit.from)).toBe(true)
  })

  test('ask for each month by the fifth of the next', () => {
    expect(reportPeriods.length).toBe(36)
    expect(reportPeriods.find((period) => period.code === 'month-2024-02')).toMatchObject({
      from: '2024-02-01',
      to: '2024-02-29',
      due: '2024-03-05',
    })
    expect(reportPeriods.at(-1)?.due).toBe('2027-01-05')
  })
})
