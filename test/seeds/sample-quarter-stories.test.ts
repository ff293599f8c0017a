/** What the quarterly and yearly counts are there to show: who misses by two tasks, who is best, what does not apply. */
import { describe, expect, test } from 'vitest'
import { indicators } from '../../seeds/reference/indicators.ts'
import { sheets } from '../../seeds/sample/figures.ts'
import { plans } from '../../seeds/sample/plan.ts'
import { codes } from '../../seeds/sample/units.ts'
import { all, sheetOf, subordinate, value } from './sample-sheets.ts'

/** The twelve targets that the province's plan of a year sets beyond the monthly counts. */
const targetsOf = (year: string) =>
  plans
    .find((plan) => plan.unit.code === 'MH' && String(plan.year) === year)!
    .targets.filter((target) => Number(target.clause.slice('mục II.'.length)) > 11)

type Result = 'met' | 'near' | 'missed' | 'nothing' | 'none'

/** Plain arithmetic on one sheet: part against whole, two points below a target short of 100 is near. */
function resultOf(code: string, month: string, indicator: string): Result {
  const { numerator, denominator } = indicators.find((one) => one.code === indicator)!
  const sheet = sheetOf(code, month)
  const part = value(sheet, numerator[0]!)
  const whole = value(sheet, denominator[0]!)
  if (part === undefined || whole === undefined) return 'none'
  if (whole === 0) return 'nothing'
  const wanted = Number(targetsOf(month.slice(0, 4)).find((target) => target.indicator === indicator)!.value)
  const lead = 100 * part - wanted * whole
  if (lead >= 0) return 'met'
  return wanted < 100 && lead >= -2 * whole ? 'near' : 'missed'
}

const reporting = (month: string) =>
  subordinate
    .map((unit) => unit.code)
    .filter((code) => all.some((one) => one.unit.code === code && one.month === month && one.figures.size > 0))

function tally(month: string, indicator: string): Record<Result, number> {
  const results = { met: 0, near: 0, missed: 0, nothing: 0, none: 0 }
  for (const code of reporting(month)) results[resultOf(code, month, indicator)] += 1
  return results
}

describe('quarterly stories', () => {
  test('Hạ Vàng does 31 of 33 tasks of its plan in time in the third quarter of 2026 and says why', () => {
    const sheet = sheetOf(codes.haVang, '2026-09')
    expect([value(sheet, 'plan_tasks_done'), value(sheet, 'plan_tasks_due')]).toEqual([31, 33])
    expect(resultOf(codes.haVang, '2026-09', 'plan_tasks')).toBe('missed')
    expect(sheet.figures.get('plan_tasks_done')?.note).toMatch(/^02 nhiệm vụ/)
  })

  test('Sao Hôm is the best of all: alone no task late in three years, and nothing short of a quarter’s targets', () => {
    const tasksLate = (code: string) =>
      all
        .filter((sheet) => sheet.unit.code === code)
        .flatMap((sheet) =>
          ['plan_tasks', 'assigned_tasks'].map(
            (one) => (value(sheet, `${one}_due`) ?? 0) - (value(sheet, `${one}_done`) ?? 0),
          ),
        )
        .reduce((sum, late) => sum + late, 0)
    expect(reporting('2026-09').filter((code) => tasksLate(code) === 0)).toEqual([codes.saoHom])
    // Capital is asked for the whole year, and nobody has spent it all by September.
    const results = targetsOf('2026').map(({ indicator }) => [indicator, resultOf(codes.saoHom, '2026-09', indicator)])
    const short = results.filter(([, result]) => result === 'near' || result === 'missed')
    expect(short).toEqual([])
    for (const month of ['2024-12', '2025-12']) expect(resultOf(codes.saoHom, month, 'capital_disbursed')).toBe('met')
  })

  test('most wards issue no legal document in a quarter: two reported zeros', () => {
    const wards = reporting('2026-09').filter((code) => subordinate.find((unit) => unit.code === code)?.kind === 'ward')
    const idle = wards.filter((code) => resultOf(code, '2026-09', 'legal_documents') === 'nothing')
    expect(idle.length).toBeGreaterThan(wards.length / 2)
    expect(idle.length).toBeLessThan(wards.length)
    const cell = sheetOf(idle[0]!, '2026-09').figures.get('legal_documents')
    expect(cell).toEqual({ figure: { state: 'reported', value: 0 } })
  })

  test('the third quarter of 2026 is a mix of met, near and missed', () => {
    for (const indicator of ['units_inspected', 'initiatives_applied', 'internal_transfer']) {
      const { met, near, missed } = tally('2026-09', indicator)
      expect([indicator, met > 10, near > 0, missed > 0]).toEqual([indicator, true, true, true])
    }
    for (const indicator of ['plan_tasks', 'assigned_tasks', 'formalities_full', 'dossiers_tracked']) {
      const { met, near, missed } = tally('2026-09', indicator)
      expect([indicator, met > 5, near, missed > 5]).toEqual([indicator, true, 0, true])
    }
    const { met, missed } = tally('2025-12', 'staff_digital_trained')
    expect([met > 5, missed > 5]).toEqual([true, true])
  })

  test('exactly these cells do not apply, each with its reason', () => {
    const found = all.flatMap((sheet) =>
      [...sheet.figures]
        .filter(([, cell]) => cell.figure.state === 'not_applicable')
        .map(([element, cell]) => {
          expect(cell.note).toMatch(/áp dụng\.$/)
          return `${sheet.unit.code} ${sheet.month} ${element}`
        }),
    )
    const capital = (where: string) => [`${where} capital_planned`, `${where} capital_disbursed`]
    expect(found.sort()).toEqual(
      [
        ...[`${codes.sanHo} 2026-04 dossiers_with_fee`, `${codes.sanHo} 2026-04 dossiers_paid_online`],
        ...['2024-12', '2025-12'].flatMap((month) =>
          ['public_service_posts', 'public_service_posts_cut'].map((post) => `${codes.sanHo} ${month} ${post}`),
        ),
        ...['2026-03', '2026-06', '2026-09'].flatMap((month) => capital(`${codes.catMin} ${month}`)),
        ...capital(`${codes.luaChin} 2025-03`),
      ].sort(),
    )
  })

  test('a number is missing only in drafts, with its reason, and in the lost survey of Suối Reo', () => {
    const missing = all.flatMap((sheet) =>
      [...sheet.figures].filter(([, cell]) => cell.figure.state === 'missing').map(([, cell]) => ({ sheet, cell })),
    )
    const inDrafts = missing.filter(({ sheet }) => sheet.state === 'draft')
    expect(inDrafts.map(({ sheet }) => sheet.unit.code)).toEqual([codes.mayTrang, codes.mayTrang, codes.ruongBiec])
    for (const { cell } of inDrafts) expect(cell.note).toMatch(/\S/)
    const elsewhere = missing.filter(({ sheet }) => sheet.state !== 'draft')
    expect(elsewhere.map(({ sheet }) => `${sheet.unit.code} ${sheet.month}`)).toEqual(
      Array(2).fill(`${codes.suoiReo} 2026-05`),
    )
  })

  test('every sheet holds something; the same sheets come out every time', () => {
    expect(all.filter((sheet) => sheet.figures.size === 0)).toEqual([])
    expect(sheets()).toEqual(all)
  })
})
