import { beforeAll, describe, expect, it } from 'vitest'
import type { TargetItem } from '#contract/plans'
import { plans as realPlans } from '../../seeds/reference/plans.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('plans and targets', (engine) => {
  let clerk: Person
  let stranger: Person

  beforeAll(async () => {
    const program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    stranger = program.stranger
  })

  const targets = async (query: string): Promise<TargetItem[]> => {
    const response = await clerk.get(`/api/targets?${query}`)
    expect(response.statusCode, response.body).toBe(200)
    return response.json().items
  }
  const target = async (unit: string, year: number, indicator: string) =>
    (await targets(`unit=${unit}&year=${year}`)).filter((one) => one.indicator === indicator)

  it.each<[string, string, number, string, string, number | string, string, string]>([
    ['Bãi Cháy 2023', '06673', 2023, 'on_time', '>=', 99.7, '≥ 99,7%', 'mục I.2.d, câu thứ hai'],
    [
      'Phường 5 2024',
      '19348',
      2024,
      'online_payment',
      '>=',
      60,
      '≥ 60%',
      'Phụ lục, nhiệm vụ III.4, cột Mục tiêu và cột Kết quả',
    ],
    [
      'Phường 5 2024',
      '19348',
      2024,
      'signed_documents',
      '>',
      85,
      '> 85%',
      'Phụ lục, nhiệm vụ VII.6; không ghi mức: Phụ lục, nhiệm vụ VII.4',
    ],
    ['Phường 5 2024', '19348', 2024, 'internal_transfer', '>=', 80, '≥ 80%', 'Phụ lục, nhiệm vụ III.3, cột Mục tiêu'],
    ['a ward of Hải Phòng 2025', 'HP-2025', 2025, 'satisfaction', '>=', 90, '≥ 90%', 'mục II.1.(7)'],
    ['Hải Hòa 2024', '06742', 2024, 'staff_digital_trained', '=', 100, '100%', 'Phụ lục, bảng sau, nhiệm vụ 8'],
    [
      'Hải Hòa 2024',
      '06742',
      2024,
      'staff_data_trained',
      '=',
      50,
      '50%',
      'Phụ lục, bảng sau, nhiệm vụ 8, phần “trong đó”',
    ],
  ])('%s (%s, %i): %s %s %d', async (_name, unit, year, indicator, operator, value, shown, clause) => {
    const [item, ...others] = await target(unit, year, indicator)
    expect(others).toEqual([])
    expect(item).toMatchObject({ unit, operator, value, shown, clause, period: String(year) })
    expect(item?.plan.year).toBe(year)
  })

  it('the 50% of Hải Hòa is a part of its 100%', async () => {
    const [part] = await target('06742', 2024, 'staff_data_trained')
    const [whole] = await target('06742', 2024, 'staff_digital_trained')
    expect(part?.partOf).toBe(whole?.id)
    expect(whole?.partOf).toBeNull()
  })

  it('lists every target of the five documents with number, date and clause, and no other for those wards', async () => {
    for (const plan of realPlans) {
      const items = await targets(`unit=${plan.unit.code}`)
      const ofPlan = items.filter((item) => item.plan.title === plan.title)
      expect(ofPlan.map((item) => [item.indicator, item.operator, String(item.value), item.clause])).toEqual(
        plan.targets.map((one) => [one.indicator, one.operator, one.value ?? one.word, one.clause]),
      )
      expect(new Set(ofPlan.map((item) => `${item.plan.number} ${item.plan.date}`))).toEqual(
        new Set([`${plan.number} ${plan.date}`]),
      )
    }
    const all = (await clerk.get('/api/plans')).json().items
    expect(all.filter((plan: { unit: { fictional: boolean } }) => !plan.unit.fictional)).toHaveLength(5)
  })

  it('words are targets too: a class, a rank, a direction', async () => {
    const says = async (unit: string, year: number, indicator: string) =>
      (await target(unit, year, indicator)).map((one) => [one.operator, one.value, one.shown])
    expect(await says('06742', 2023, 'par_class')).toEqual([['class', 'Khá', 'từ loại Khá trở lên']])
    expect(await says('06742', 2024, 'sipas')).toEqual([['rank', 'nhóm đầu toàn tỉnh', 'nhóm đầu toàn tỉnh']])
    expect(await says('19348', 2024, 'pci')).toEqual([['direction', 'duy trì và nâng cao', 'duy trì và nâng cao']])
  })

  it('06673 is another ward today, and its code still finds the plan of 2023', async () => {
    const items = await targets('unit=06673&year=2023')
    expect(new Set(items.map((one) => [one.plan.number, one.plan.date].join(' ')))).toEqual(
      new Set(['28/QĐ-UBND 2023-02-02']),
    )
    expect(await targets('unit=06673&year=2026')).toEqual([])
    expect((await targets('unit=06673')).length).toBe(items.length)
    const { items: plans } = (await clerk.get('/api/plans?unit=06673')).json()
    expect(plans.map((plan: { year: number; unit: { label: string } }) => [plan.year, plan.unit.label])).toEqual([
      [2023, 'phường Bãi Cháy'],
    ])
    // In 2025 the code meant two wards, one after the other; neither has a plan of that year.
    expect(await targets('unit=06673&year=2025')).toEqual([])
  })

  it('a target of several years is found in each of them', async () => {
    for (const year of [2022, 2024, 2025]) {
      const found = (await targets(`unit=19348&year=${year}`)).filter(
        (one) => one.indicator === 'administrative_posts_cut',
      )
      expect(
        found.map((one) => one.period),
        String(year),
      ).toEqual(['2022-01/2026-12'])
    }
    // The ward ended with June 2025, and what it had promised with it.
    expect(await targets('unit=19348&year=2026')).toEqual([])
  })

  it('a ward is bound by its own plan and by those rows of the province’s that are for its kind', async () => {
    const payment = (unit: string) => target(unit, 2026, 'online_payment')
    expect((await payment('MH04')).map((one) => [one.appliesTo, one.shown])).toEqual([['ward', '≥ 60%']])
    expect((await payment('MH21')).map((one) => [one.appliesTo, one.shown])).toEqual([['commune', '≥ 50%']])
    expect((await payment('MH30')).map((one) => [one.appliesTo, one.shown])).toEqual([['special_zone', '≥ 50%']])
    expect((await payment('MH16')).map((one) => one.shown)).toEqual(['≥ 60%', '≥ 50%', '≥ 55%', '≥ 60%', '≥ 65%'])
  })

  it('newest plans come first', async () => {
    const years = (await clerk.get('/api/plans')).json().items.map((plan: { year: number }) => plan.year)
    expect(years).toEqual([...years].sort((a, b) => b - a))
    const of2024 = (await clerk.get('/api/plans?year=2024')).json().items
    expect(new Set(of2024.map((plan: { year: number }) => plan.year))).toEqual(new Set([2024]))
  })

  describe('what is asked wrongly', () => {
    it.each([
      ['/api/targets?unit=99999', 404, 'unit'],
      ['/api/plans?unit=99999', 404, 'unit'],
      ['/api/targets?year=1999', 422, 'year'],
      ['/api/targets?year=26', 422, 'year'],
      ['/api/targets?year=2026.5', 422, 'year'],
      ['/api/plans?year=năm', 422, 'year'],
      ['/api/plans?title=x', 422, 'title'],
      ['/api/targets?unit=MH02&unit=MH03', 422, 'unit'],
    ])('%s is answered %i and names “%s”', async (url, status, field) => {
      const response = await clerk.get(url)
      expect([response.statusCode, response.json().fields[0].field]).toEqual([status, field])
    })

    it('strangers are told to sign in', async () => {
      for (const url of ['/api/plans', '/api/targets']) expect((await stranger.get(url)).statusCode).toBe(401)
    })
  })
})
