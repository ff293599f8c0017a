import { beforeAll, expect, it } from 'vitest'
import { type Raw, rawRows } from '../evaluation/slow-facts.ts'
import { type SlowRow, slowRanking, slowTotal } from '../evaluation/slow-numbers.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

const indicators = [
  'on_time',
  'satisfaction',
  'online_payment',
  'signed_documents',
  'online_submission',
  'input_digitised',
  'results_digitised',
  'reuse',
  'incoming_documents',
  'leader_signed',
  'petitions_on_time',
]
const periods = ['2026-10', '2026-09', '2026-08', '2026-04', '2026-Q3', '2026-Q2', '2025-Q3', '2025-Q2', '2026', '2025']

/** The parts of a row that the slow computation knows too, by unit. */
function comparable(items: (SlowRow & { unit: { code: string } })[]): SlowRow[] {
  return items
    .map(({ unit, place, numerator, denominator, reasonCode, assessment, gap, movement }) => ({
      code: unit.code,
      place,
      numerator,
      denominator,
      reasonCode,
      assessment,
      gap,
      movement,
    }))
    .sort(byCode)
}
const byCode = (a: SlowRow, b: SlowRow) => (a.code < b.code ? -1 : 1)

onEachEngine('rankings by an indicator', (engine) => {
  let program: Program
  let leader: Person
  let raw: Raw

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    raw = await rawRows(program.connection.db)
  })

  const ranking = async (query: string) => {
    const response = await leader.get(`/api/rankings?${query}`)
    expect(response.statusCode, response.body).toBe(200)
    return response.json()
  }

  it.each(indicators)('%s equals what raw rows give when they are added up slowly', async (indicator) => {
    for (const period of periods) {
      const answer = await ranking(`indicator=${indicator}&period=${period}`)
      const slow = slowRanking(raw, { indicator, period })
      expect(comparable(answer.items), period).toEqual(slow.rows.sort(byCode))
      expect([period, answer.met, answer.assessed]).toEqual([period, slow.met, slow.assessed])
      const total = slowTotal(raw, { indicator, period })
      expect([period, answer.total.numerator, answer.total.denominator]).toEqual([period, total.up, total.down])
    }
  })

  it('all other rates, quarterly, yearly and lower-is-better ones, equal the same', async () => {
    const rates = [...raw.terms].filter(([code, { down }]) => down.length > 0 && !indicators.includes(code))
    expect(rates.length).toBeGreaterThan(25)
    for (const [indicator] of rates)
      for (const period of ['2026-09', '2026-Q3', '2026', '2025']) {
        const answer = await ranking(`indicator=${indicator}&period=${period}`)
        const slow = slowRanking(raw, { indicator, period })
        expect(comparable(answer.items), `${indicator} ${period}`).toEqual(slow.rows.sort(byCode))
        const { up, down } = slowTotal(raw, { indicator, period })
        const total = [answer.total.numerator ?? 0, answer.total.denominator ?? 0]
        expect([indicator, period, ...total]).toEqual([indicator, period, up, down])
      }
  })

  it.each([
    ['ward', 'value'],
    ['commune', 'value'],
    ['all', 'distance'],
    ['ward', 'distance'],
    ['commune', 'distance'],
  ])('places hold within the block %s in the order of %s', async (block, order) => {
    for (const indicator of ['online_payment', 'on_time', 'petitions_on_time'])
      for (const period of ['2026-Q3', '2026-09', '2026-05']) {
        const answer = await ranking(`indicator=${indicator}&period=${period}&kind=${block}&order=${order}`)
        const slow = slowRanking(raw, { indicator, period, block, order })
        expect(comparable(answer.items), `${indicator} ${period}`).toEqual(slow.rows.sort(byCode))
        expect([answer.block, answer.order, answer.met, answer.assessed]).toEqual([
          block,
          order,
          slow.met,
          slow.assessed,
        ])
      }
  })

  it('equal rates share a place and the next place is skipped: Bến Mơ and Sao Hôm, both 75%', async () => {
    const { items } = await ranking('indicator=online_payment&period=2026-Q3')
    expect(items.slice(0, 4).map((item: Item) => [item.place, item.unit.name, item.fraction])).toEqual([
      [1, expect.any(String), expect.any(String)],
      [2, 'Bến Mơ', '738/984'],
      [2, 'Sao Hôm', '624/832'],
      [4, expect.any(String), expect.any(String)],
    ])
  })

  it('the ranked stand first in the order of places, then the unranked by name, each with its reason', async () => {
    const slow = slowRanking(raw, { indicator: 'online_payment', period: '2026-Q3' })
    const fewCases = slow.rows.find((row) => row.code === 'MH28')?.denominator
    const { items } = await ranking('indicator=online_payment&period=2026-Q3')
    const places = items.map((item: Item) => item.place).filter((place: number | null) => place !== null)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(items.slice(places.length).map((item: Item) => [item.unit.name, item.reasonCode, item.reason])).toEqual([
      ['Cát Mịn', 'small_denominator', `không xếp hạng: mẫu số ${fewCases}, dưới 30`],
      ['Đá Cuội', 'missing', 'chưa đủ số liệu tháng 7, 8, 9'],
      ['Mưa Ngâu', 'missing', 'chưa đủ số liệu tháng 9'],
      ['San Hô', 'small_denominator', 'không xếp hạng: mẫu số 21, dưới 30'],
    ])
  })

  it('a month in which nothing arose, one in which the cell did not apply and one without a number are three reasons', async () => {
    const reasonOf = async (indicator: string, period: string, code: string) =>
      (await ranking(`indicator=${indicator}&period=${period}`)).items.find((item: Item) => item.unit.code === code)
    expect(await reasonOf('online_payment', '2026-08', 'MH30')).toMatchObject({
      shown: 'không phát sinh',
      reasonCode: 'nothing_arose',
      assessment: 'not_applicable',
      fraction: '0/0',
      value: null,
    })
    expect(await reasonOf('online_payment', '2026-04', 'MH30')).toMatchObject({
      shown: '–',
      reasonCode: 'not_applicable',
      reason: 'không áp dụng',
    })
    expect(await reasonOf('satisfaction', '2026-05', 'MH26')).toMatchObject({
      shown: '–',
      reasonCode: 'missing',
      reason: 'chưa đủ số liệu tháng 5',
      numerator: null,
    })
  })

  it('phường hold 20 places, xã and đặc khu 10', async () => {
    const sizes = await Promise.all(
      ['all', 'ward', 'commune'].map(async (kind) => (await ranking(`period=2026-Q3&kind=${kind}`)).items.length),
    )
    expect(sizes).toEqual([30, 20, 10])
  })

  it('by distance each unit is held against its own target, so a xã on 52% stands before a phường on 54%', async () => {
    const { items } = await ranking('indicator=online_payment&period=2026-Q3&order=distance')
    const distances = items.filter((item: Item) => item.place !== null).map((item: Item) => item.distance)
    expect(distances).toEqual([...distances].sort((a, b) => b - a))
    const at = (code: string) => items.find((item: Item) => item.unit.code === code)
    expect(at('MH24').value).toBeLessThan(at('MH14').value)
    expect(at('MH24').place).toBeLessThan(at('MH14').place)
    expect([at('MH24').target.shown, at('MH14').target.shown]).toEqual(['≥ 50%', '≥ 60%'])
  })

  it('opens with the last closed quarter and the first main indicator', async () => {
    const answer = await ranking('')
    expect([answer.indicator.code, answer.period, answer.previous, answer.parent.code]).toEqual([
      'on_time',
      '2026-Q3',
      '2026-Q2',
      'MH',
    ])
  })

  it.each([
    ['indicator=none_such', 404, 'not_found', 'indicator'],
    ['parent=99', 404, 'not_found', 'unit'],
    ['scheme=none_such', 404, 'not_found', 'scheme'],
    ['indicator=on_time&scheme=qd766', 422, 'invalid', 'scheme'],
    ['period=2026-13', 422, 'invalid', 'period'],
    ['period=2026-Q5', 422, 'invalid', 'period'],
    ['period=26', 422, 'invalid', 'period'],
    ['period=2026-09&period=2026-10', 422, 'invalid', 'period'],
    ['kind=phường', 422, 'invalid', 'kind'],
    ['order=name', 422, 'invalid', 'order'],
    ['sort=name', 422, 'invalid', 'sort'],
    ['indicator=ON_TIME', 422, 'invalid', 'indicator'],
  ])('%s is answered %i %s and names “%s”', async (query, status, code, field) => {
    const response = await leader.get(`/api/rankings?${query}`)
    const body = response.json()
    expect([response.statusCode, body.code, body.fields[0].field]).toEqual([status, code, field])
    expect(body.fields[0].message).toMatch(/\p{L}+ .*\./u)
  })
})

type Item = SlowRow & {
  unit: { code: string; name: string }
  fraction: string
  reason: string | null
  value: number
  distance: number
  target: { shown: string }
}
