/** Which target of the sample binds whom and when; its accounts and due days. */
import { describe, expect, test } from 'vitest'
import { type Target, targetInForce, targetValue } from '#domain/target.ts'
import { indicators } from '../../seeds/reference/indicators.ts'
import { accounts } from '../../seeds/sample/accounts.ts'
import { plans } from '../../seeds/sample/plan.ts'
import { sheetDues } from '../../seeds/sample/sheet-dues.ts'
import { codes, units } from '../../seeds/sample/units.ts'

describe('plans, accounts and report periods', () => {
  const idOf = new Map(units.map((unit, index) => [unit.code, index + 1]))
  const targets = plans.flatMap((plan, planIndex) =>
    plan.targets.map((target, index): Target => {
      const value = target.value === null ? null : Number(target.value)
      const id = planIndex * 100 + index
      return {
        ...target,
        id,
        planId: planIndex,
        unitId: idOf.get(plan.unit.code)!,
        value,
        decimals: 0,
        note: '',
        partOf: null,
      }
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
    ['MH', 'plan_tasks', '2026-Q3', '=100'],
    [codes.haVang, 'plan_tasks', '2026-Q3', '=100'],
    [codes.doiSim, 'assigned_tasks', '2025-Q2', '=100'],
    [codes.huongBuoi, 'staff_digital_trained', '2025', '=100'],
    [codes.huongBuoi, 'staff_data_trained', '2024', '>=30'],
    [codes.doiSim, 'staff_data_trained', '2026', '>=50'],
    [codes.huongBuoi, 'units_inspected', '2026-Q4', '>=30'],
    [codes.doiSim, 'units_inspected', '2024', '>=20'],
    [codes.doiSim, 'formalities_payable', '2025-Q4', '>=70'],
    [codes.huongBuoi, 'internal_transfer', '2026-Q3', '>=80'],
    [codes.sanHo, 'capital_disbursed', '2026', '=100'],
    [codes.songBac, 'initiatives_applied', '2026', '>=10'],
    [codes.sanHo, 'capital_disbursed', '2026-Q1', '>=10'],
    [codes.sanHo, 'capital_disbursed', '2026-Q3', '>=65'],
    [codes.songBac, 'revenue_collected', '2026', undefined],
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

  test('of each year set the same twelve targets more, the data skills as a part of the digital ones', () => {
    for (const year of [2024, 2025, 2026]) {
      const ofProvince = plans.find((plan) => plan.year === year && plan.unit.code === 'MH')!.targets
      const more = ofProvince.filter((target) => Number(target.clause.replace('mục II.', '')) > 11)
      expect([...new Set(more.map((target) => target.indicator))]).toEqual([
        ...['plan_tasks', 'assigned_tasks', 'legal_documents', 'staff_digital_trained', 'staff_data_trained'],
        ...['units_inspected', 'formalities_full', 'formalities_payable', 'capital_disbursed', 'initiatives_applied'],
        ...['dossiers_tracked', 'internal_transfer'],
      ])
      for (const target of more) {
        expect([target.from >= `${year}-01`, target.to <= `${year}-12`, target.appliesTo]).toEqual([true, true, 'all'])
        expect(target.summary.length).toBeLessThanOrEqual(80)
        expect(target.summary).toContain(`${target.value}%`)
      }
      const parts = ofProvince.filter((target) => target.partOf !== undefined)
      const wholes = parts.map((target) => [target.indicator, ofProvince[target.partOf!]?.indicator])
      expect(wholes).toEqual([['staff_data_trained', 'staff_digital_trained']])
    }
  })

  test('give the four roles of the one-click entry to units that exist', () => {
    expect(new Set(accounts.slice(0, 4).map((account) => account.roles[0]?.role)).size).toBe(4)
    expect(new Set(accounts.map((account) => account.username)).size).toBe(accounts.length)
    for (const { unit } of accounts.flatMap((account) => account.roles))
      expect(units.some((one) => one.code === unit.code && one.validFrom === unit.from)).toBe(true)
  })

  test('ask for each month by the fifth of the next', () => {
    expect(sheetDues.length).toBe(36)
    expect(sheetDues.find(({ month }) => month === '2024-02')?.due).toBe('2024-03-05')
    expect(sheetDues.at(-1)?.due).toBe('2027-01-05')
  })
})
