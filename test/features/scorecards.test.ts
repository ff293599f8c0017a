import { beforeAll, describe, expect, it } from 'vitest'
import type { AssessmentItem, Scorecard, ScorecardRow } from '#contract/scorecards'
import { at, type Raw, rawRows } from '../evaluation/slow-facts.ts'
import { slowRanking } from '../evaluation/slow-numbers.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

onEachEngine('scorecards', (engine) => {
  let leader: Person
  let raw: Raw

  beforeAll(async () => {
    const program = await sampleProgram(engine)
    leader = await program.as('leader')
    raw = await rawRows(program.connection.db)
  })

  const card = async (unit: string, query = ''): Promise<Scorecard> => {
    const response = await leader.get(`/api/units/${unit}/scorecard?${query}`)
    expect(response.statusCode, response.body).toBe(200)
    return response.json()
  }
  const row = (one: Scorecard, indicator: string) =>
    one.rows.find((candidate) => candidate.indicator.code === indicator) as ScorecardRow
  const course = async (unit: string, query: string): Promise<AssessmentItem[]> =>
    (await leader.get(`/api/units/${unit}/assessments?${query}`)).json().items
  const value = (code: string, month: string, element: string) => {
    const unit = raw.units.find((one) => one.code === code)
    return raw.cells.get(at(unit?.id ?? 0, month))?.get(element)?.value as number
  }

  it('2.499 of 2.500 is shown as 99,9%, missed, one dossier short', async () => {
    expect(row(await card('MH20', 'period=2026-Q3'), 'on_time')).toMatchObject({
      numerator: 2499,
      denominator: 2500,
      shown: '99,9%',
      fraction: '2.499/2.500',
      assessment: 'missed',
      gap: 1,
      gapShown: 'còn thiếu 1 hồ sơ',
      target: { operator: '=', value: 100, shown: '100%', basis: '06/KH-UBND, mục II.1' },
    })
  })

  it('in the year under way that one dossier is out of reach', async () => {
    expect(row(await card('MH20', 'period=2026'), 'on_time').assessment).toBe('out_of_reach')
  })

  it('every number, place and verdict is the ranking’s', async () => {
    for (const [unit, block] of [
      ['MH02', 'ward'],
      ['MH21', 'commune'],
      ['MH30', 'commune'],
    ] as const) {
      const one = await card(unit, 'period=2026-Q3')
      for (const { indicator, place, ranked, movement, assessment, gap, numerator } of one.rows) {
        if (indicator.kind !== 'rate') continue
        const slow = slowRanking(raw, { indicator: indicator.code, period: '2026-Q3', block })
        const mine = slow.rows.find((candidate) => candidate.code === unit)
        expect([unit, indicator.code, place, movement, assessment, gap, numerator]).toEqual([
          unit,
          indicator.code,
          mine?.place,
          mine?.movement,
          mine?.assessment,
          mine?.gap,
          mine?.numerator,
        ])
        expect(ranked).toBe(slow.rows.filter((candidate) => candidate.place !== null).length)
      }
      expect(one.blockSize).toBe(block === 'ward' ? 20 : 10)
    }
  })

  it('a merged ward’s history is the sum of its predecessors, and says from whom it came', async () => {
    const months = ['2025-04', '2025-05', '2025-06']
    const sum = (element: string) =>
      months.reduce((total, month) => total + value('MH90', month, element) + value('MH91', month, element), 0)
    const [item] = await course('MH02', 'from=2025-Q2&to=2025-Q2&indicator=online_payment')
    expect([item?.numerator, item?.denominator]).toEqual([sum('dossiers_paid_online'), sum('dossiers_with_fee')])
    const one = await card('MH02', 'period=2026-Q3')
    expect(one.mergedFrom.map((unit) => [unit.code, unit.name, unit.whole, unit.on])).toEqual([
      ['MH90', 'Hương Bưởi', true, '2025-07-01'],
      ['MH91', 'Vườn Cau', true, '2025-07-01'],
    ])
  })

  it('a year with the merger inside counts both halves once', async () => {
    const halves = ['01', '02', '03', '04', '05', '06'].flatMap((month) => [
      value('MH90', `2025-${month}`, 'dossiers_resolved'),
      value('MH91', `2025-${month}`, 'dossiers_resolved'),
    ])
    const after = ['07', '08', '09', '10', '11', '12'].map((month) =>
      value('MH02', `2025-${month}`, 'dossiers_resolved'),
    )
    const [item] = await course('MH02', 'from=2025&to=2025&indicator=on_time')
    expect(item?.denominator).toBe([...halves, ...after].reduce((sum, one) => sum + one, 0))
  })

  it('a ward founded on a part of another says “không so sánh được” before, and has numbers after', async () => {
    const items = await course('MH10', 'from=2025-05&to=2025-08&indicator=on_time')
    expect(items.map((item) => [item.period, item.reasonCode, item.value !== null, item.breaksBefore])).toEqual([
      ['2025-05', 'not_comparable', false, false],
      ['2025-06', 'not_comparable', false, false],
      ['2025-07', null, true, true],
      ['2025-08', null, true, false],
    ])
    expect(items[0]?.reason).toBe('không so sánh được do sáp nhập một phần')
    expect([items[0]?.numerator, items[0]?.fraction, items[0]?.assessment]).toEqual([null, '', 'no_data'])
    const [year] = await course('MH10', 'from=2025&to=2025&indicator=on_time')
    expect(year?.reasonCode).toBe('not_comparable')
  })

  it('a ward that existed and was enlarged goes on', async () => {
    const items = await course('MH09', 'from=2025-05&to=2025-08&indicator=on_time')
    expect(items.map((item) => item.value !== null)).toEqual([true, true, true, true])
    expect((await card('MH09')).mergedFrom.map((unit) => [unit.code, unit.whole])).toEqual([['MH92', false]])
  })

  it('the rate of the province is Σ numerators / Σ denominators, never a mean of rates', async () => {
    const [item] = await course('MH', 'from=2026-08&to=2026-08&indicator=online_payment')
    const units = raw.units.filter((unit) => unit.code.startsWith('MH') && unit.code !== 'MH' && unit.to > '2026-08-31')
    const pairs = units.flatMap(({ code }) => {
      const [paid, due] = [value(code, '2026-08', 'dossiers_paid_online'), value(code, '2026-08', 'dossiers_with_fee')]
      return paid === undefined || due === undefined ? [] : [[paid, due] as const]
    })
    const [up, down] = [pairs.reduce((sum, [one]) => sum + one, 0), pairs.reduce((sum, [, one]) => sum + one, 0)]
    expect([item?.numerator, item?.denominator]).toEqual([up, down])
    const mean = pairs.filter(([, due]) => due > 0).reduce((sum, [paid, due]) => sum + paid / due, 0) / pairs.length
    expect(Math.abs((item?.value as number) - (100 * up) / down)).toBeLessThan(1e-9)
    expect(Math.abs((item?.value as number) - 100 * mean)).toBeGreaterThan(0.1)
  })

  it('an old ward of the plans opens with the year of its plan, and its code means that ward then', async () => {
    const then = await card('06673', 'period=2023')
    expect([then.unit.label, then.unit.validTo, then.parent?.name]).toEqual([
      'phường Bãi Cháy',
      '2025-06-30',
      'Quảng Ninh',
    ])
    const late = row(then, 'on_time')
    expect([late.target?.shown, late.target?.basis, late.assessment, late.value]).toEqual([
      '≥ 99,7%',
      '28/QĐ-UBND, mục I.2.d, câu thứ hai',
      'no_data',
      null,
    ])
    expect((await card('HP-2025')).period).toBe('2025')
    const today = await card('06673')
    expect(today.unit.validFrom).toBe('2025-07-01')
  })

  it('targets that are words stand apart, with their clause', async () => {
    const { otherTargets } = await card('06742', 'period=2024')
    expect(otherTargets.map((one) => one.indicatorName).length).toBe(5)
    expect(otherTargets[0]).toMatchObject({
      shown: 'nhóm đầu toàn tỉnh',
      basis: '10/QĐ-UBND, mục I.3.(1)',
      period: '2024',
    })
  })

  it('tells the next due day and the states of the period’s sheets', async () => {
    const one = await card('MH04', 'period=2026-Q3')
    expect(one.sheets).toEqual([
      { month: '2026-07', state: 'approved' },
      { month: '2026-08', state: 'approved' },
      { month: '2026-09', state: 'submitted' },
    ])
    expect(one.nextDue).toEqual({ month: '2026-11', due: '2026-12-05' })
    expect(one.status).toBe('submitted')
  })

  describe('ranges', () => {
    it.each([
      ['sixty months', 'from=2021-11&to=2026-10', 200, undefined, undefined],
      ['sixty-one', 'from=2021-10&to=2026-10', 422, 'from', 'too_long'],
      ['five years', 'from=2022&to=2026', 200, undefined, undefined],
      ['six', 'from=2021&to=2026', 422, 'from', 'too_long'],
      ['twenty quarters', 'from=2022-Q1&to=2026-Q4', 200, undefined, undefined],
      ['twenty-one', 'from=2021-Q4&to=2026-Q4', 422, 'from', 'too_long'],
      ['ninety years', 'from=2008&to=2099', 422, 'from', 'too_long'],
      ['backwards', 'from=2026-10&to=2026-09', 422, 'to', 'before_from'],
      ['from a month to a quarter', 'from=2026-01&to=2026-Q3', 422, 'to', 'other_kind'],
      ['without an end', 'from=2026-01', 422, 'to', 'missing'],
      ['of no period', 'from=2026-00&to=2026-10', 422, 'from', 'period'],
      ['before all programmes', 'from=2007-12&to=2008-01', 422, 'from', 'period'],
      ['the first month there is', 'from=2008-01&to=2008-01', 200, undefined, undefined],
      ['the last month there is', 'from=2099-12&to=2099-12', 200, undefined, undefined],
    ])('of %s (%s) are answered %i', async (_name, query, status, field, code) => {
      const response = await leader.get(`/api/units/MH02/assessments?indicator=on_time&${query}`)
      const { fields } = response.json()
      expect([response.statusCode, fields?.[0]?.field, fields?.[0]?.code], response.body.slice(0, 300)).toEqual([
        status,
        field,
        code,
      ])
    })

    it('end with the last period asked for, one item for each', async () => {
      const items = await course('MH02', 'from=2025-Q4&to=2026-Q3&indicator=on_time')
      expect(items.map((item) => item.period)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'])
    })
  })

  it.each(['2008', '2008-Q1', '2008-01', '2099', '2099-12', '2099-Q4'])(
    'a page of %s, long before or after any figure, is empty and no failure',
    async (period) => {
      for (const url of [
        `/api/units/MH02/scorecard?period=${period}`,
        `/api/units/06673/scorecard?period=${period}`,
        `/api/rankings?indicator=on_time&period=${period}`,
        `/api/overview?period=${period}`,
        `/api/rankings?scheme=qd766&parent=01&period=${period}`,
      ])
        expect([url, (await leader.get(url)).statusCode]).toEqual([url, 200])
    },
  )

  it.each(['1999', '2000', '2007-12', '2007-Q4', '2100'])('%s is no period that can be asked for', async (period) => {
    for (const url of ['/api/units/MH02/scorecard', '/api/rankings', '/api/overview']) {
      const response = await leader.get(`${url}?period=${period}`)
      expect([url, response.statusCode, response.json().fields[0].field]).toEqual([url, 422, 'period'])
    }
    expect((await leader.get(`/api/sheets/06673/${period}`)).statusCode).toBe(422)
  })

  it('an unknown unit is not found', async () => {
    const response = await leader.get('/api/units/99999/scorecard')
    expect([response.statusCode, response.json().fields[0].code]).toEqual([404, 'unknown_unit'])
  })
})
