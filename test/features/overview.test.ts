/** The overview and the road it shares: its numbers are those of the ranking and of the unit page, to the letter. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { HeatRow, Overview, Tile } from '#contract/overview'
import type { IndicatorRanking, RankingRow } from '#contract/rankings'
import type { Scorecard } from '#contract/scorecards'
import { at, type Raw, rawRows } from '../evaluation/slow-facts.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { clearDesk, fill, put } from './sheet-desk.ts'

onEachEngine('the overview', (engine) => {
  let leader: Person
  let raw: Raw

  beforeAll(async () => {
    const program = await sampleProgram(engine)
    leader = await program.as('leader')
    raw = await rawRows(program.connection.db)
  })

  const json = async <T>(url: string): Promise<T> => {
    const response = await leader.get(url)
    expect(response.statusCode, response.body).toBe(200)
    return response.json()
  }
  const overview = (query: string) => json<Overview>(`/api/overview?${query}`)
  const ranking = (query: string) => json<IndicatorRanking>(`/api/rankings?${query}`)

  it.each(engine === 'sqlite' ? ['2026-Q3', '2026-10', '2026', '2025-Q2'] : ['2026-Q3'])(
    'of %s shows the numbers of rankings and unit pages',
    async (period) => {
      const page = await overview(`period=${period}`)
      expect(page.tiles.map((tile) => tile.indicator.code)).toEqual([
        'on_time',
        'satisfaction',
        'online_payment',
        'signed_documents',
      ])
      for (const tile of page.tiles) {
        const rows = await ranking(`indicator=${tile.indicator.code}&period=${period}`)
        expect(measured(tile), tile.indicator.code).toEqual(measured(rows.total))
        expect([tile.met, tile.assessed]).toEqual([rows.met, rows.assessed])
        expect(tile.spark).toHaveLength(8)
        expect([tile.spark.at(-1)?.period, tile.spark.at(-1)?.value]).toEqual([period, rows.total.value])
      }
      for (const [index, column] of page.heat.columns.entries()) {
        const rows = await ranking(`indicator=${column.indicator}&period=${period}`)
        expect(cell(page.heat.total[index])).toEqual(cell(rows.total))
        const byCode = new Map(rows.items.map((item) => [item.unit.code, item]))
        for (const row of page.heat.rows)
          expect(cell(row.cells[index]), row.unit.code).toEqual(cell(byCode.get(row.unit.code)))
      }
      for (const row of page.heat.rows.filter((one) => ['MH02', 'MH21', 'MH30'].includes(one.unit.code)))
        await sameAsUnitPage(row, period, page)
    },
  )

  async function sameAsUnitPage(row: HeatRow, period: string, page: Overview) {
    const card = await json<Scorecard>(`/api/units/${row.unit.code}/scorecard?period=${period}`)
    const found = new Map(card.rows.map((one) => [one.indicator.code, one]))
    for (const [index, column] of page.heat.columns.entries()) {
      const other = found.get(column.indicator)
      if (other) expect([row.unit.code, cell(row.cells[index])]).toEqual([row.unit.code, cell(other)])
    }
  }

  it('counts who has reported from the sheets themselves', async () => {
    for (const [period, month] of [
      ['2026-Q3', '2026-09'],
      ['2026-10', '2026-10'],
    ] as const) {
      const { reporting } = await overview(`period=${period}`)
      const units = raw.units.filter((unit) => /^MH\d/.test(unit.code) && unit.to > `${month}-28`)
      const states = units.map((unit) => raw.stateOf.get(at(unit.id, month)))
      const count = (state: string) => states.filter((one) => one === state).length
      expect([reporting.month, reporting.approved, reporting.submitted, reporting.missing]).toEqual([
        month,
        count('approved'),
        count('submitted'),
        units.length - count('approved') - count('submitted'),
      ])
      expect(reporting.units).toHaveLength(units.length)
      expect(reporting.due).toBe(month === '2026-09' ? '2026-10-05' : '2026-11-05')
    }
  })

  it('orders the heat map by missed targets, units without any number last', async () => {
    const { heat } = await overview('period=2026-Q3')
    const missed = heat.rows.map((row) => (row.assessed === 0 ? -1 : row.assessed - row.met))
    expect(missed).toEqual([...missed].sort((a, b) => b - a))
    expect(heat.rows).toHaveLength(30)
    for (const row of heat.rows) {
      const judged = row.cells.filter((one) => ['met', 'near', 'missed', 'out_of_reach'].includes(one.assessment))
      expect([row.unit.code, row.assessed, row.met]).toEqual([
        row.unit.code,
        judged.length,
        judged.filter((one) => one.assessment === 'met').length,
      ])
    }
  })

  it('says first how many main targets the province meets', async () => {
    const page = await overview('period=2026-Q3')
    const met = page.tiles.filter((tile) => tile.assessment === 'met').length
    expect(page.verdict.lead).toBe(`Thành phố Minh Họa đạt ${met} trong 4 chỉ tiêu chính.`)
    expect(page.status).toBe('submitted')
  })

  it('names at most seven things, each about a unit that is there', async () => {
    const page = await overview('period=2026-Q3')
    expect(page.attention.length).toBeGreaterThan(2)
    expect(page.attention.length).toBeLessThanOrEqual(7)
    const known = new Set(page.heat.rows.map((row) => row.unit.code))
    for (const one of page.attention) {
      const named = one.parts.flatMap((part) => ('unit' in part ? [part.unit.code] : []))
      expect(named.length).toBeGreaterThan(0)
      expect(named.filter((code) => !known.has(code))).toEqual([])
    }
    const near = page.attention.find((one) => one.kind === 'near_miss')
    expect(near?.parts.map((part) => ('unit' in part ? part.unit.name : part.text)).join('')).toBe(
      'Nhạc Xanh: đúng hạn 2.499/2.500 (99,9%), chỉ thiếu 1 hồ sơ để đạt chỉ tiêu 100%.',
    )
  })

  it('keeps to a block where one is asked for', async () => {
    const page = await overview('period=2026-Q3&kind=commune')
    expect(page.heat.rows.map((row) => row.unit.kind).filter((kind) => kind === 'ward')).toEqual([])
    expect(page.heat.rows).toHaveLength(10)
    for (const tile of page.tiles) {
      const rows = await ranking(`indicator=${tile.indicator.code}&period=2026-Q3&kind=commune`)
      expect([tile.met, tile.assessed]).toEqual([rows.met, rows.assessed])
    }
  })

  it('offers the last period with figures where the one asked for has none', async () => {
    expect((await overview('period=2027-Q1')).instead).toBe('2026-Q3')
    expect((await overview('period=2026-Q3')).instead).toBeNull()
    const hanoi = await overview('parent=01&period=2026-Q3')
    expect([hanoi.instead, hanoi.status, hanoi.verdict.lead]).toEqual([
      null,
      null,
      'Thành phố Hà Nội chưa có số liệu của kỳ này.',
    ])
  })

  it('marks everything of the sample as illustration', async () => {
    const page = await overview('')
    expect([page.parent.fictional, page.heat.rows.every((row) => row.unit.fictional)]).toEqual([true, true])
  })
})

function measured({
  numerator,
  denominator,
  value,
  shown,
  assessment,
  gap,
  status,
  target,
  fraction,
}: Tile | RankingRow | IndicatorRanking['total']) {
  return { numerator, denominator, value, shown, assessment, gap, status, target, fraction }
}
function cell(one: { shown: string; fraction: string; assessment: string } | undefined) {
  return [one?.shown, one?.fraction, one?.assessment]
}

onEachEngine('an answer that one already holds', (engine) => {
  let program: Program
  let leader: Person
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    clerk = await program.as('clerk')
  })
  beforeEach(() => clearDesk(program))

  const again = (url: string, etag: string, person = leader) =>
    person.call({ method: 'GET', url, headers: { 'if-none-match': etag } })

  describe.each([
    '/api/overview?period=2026-10',
    '/api/rankings?indicator=online_payment&period=2026-10',
    '/api/units/MH02/scorecard?period=2026-10',
    '/api/units/MH02/assessments?from=2026-09&to=2026-10',
  ])('%s', (url) => {
    it('is not sent again while nothing changed, and is sent after a save', async () => {
      const first = await leader.get(url)
      const etag = first.headers.etag as string
      expect(first.headers['cache-control']).toBe('private, no-cache')
      const same = await again(url, etag)
      expect([same.statusCode, same.body, same.headers.etag]).toEqual([304, '', etag])
      await fill(clerk, { dossiers_with_fee: 222, dossiers_paid_online: 146 })
      const changed = await again(url, etag)
      expect(changed.statusCode).toBe(200)
      expect(changed.headers.etag).not.toBe(etag)
      expect(changed.body).not.toBe(first.body)
    })

    it('is not another person’s, nor another address’s', async () => {
      const etag = (await leader.get(url)).headers.etag as string
      expect((await again(url, etag, await program.as('administrator'))).statusCode).toBe(200)
      expect((await again(url.replaceAll('2026-10', '2026-09'), etag)).statusCode).toBe(200)
    })
  })

  it('stands after a save that was refused', async () => {
    const url = '/api/overview?period=2026-10'
    const etag = (await leader.get(url)).headers.etag as string
    expect((await put(clerk, 'petitions_due', { value: -1, revision: 0 })).statusCode).toBe(422)
    expect((await put(clerk, 'petitions_due', { value: 5, revision: 9 })).statusCode).toBe(412)
    expect((await again(url, etag)).statusCode).toBe(304)
  })

  it('of other months stands when a month changed', async () => {
    const url = '/api/rankings?indicator=online_payment&period=2026-08'
    const etag = (await leader.get(url)).headers.etag as string
    await fill(clerk, { dossiers_with_fee: 222 })
    expect((await again(url, etag)).statusCode).toBe(304)
  })
})

onEachEngine('the morning after', (engine) => {
  it('an answer of yesterday is not held to be today’s', async () => {
    let clock = new Date('2026-11-30T16:50:00Z')
    const program = await sampleProgram(engine, () => clock)
    const leader = await program.as('leader')
    const url = '/api/rankings?indicator=online_payment&period=2026-Q4'
    const first = await leader.get(url)
    clock = new Date('2026-11-30T17:00:00Z')
    const second = await leader.call({ method: 'GET', url, headers: { 'if-none-match': first.headers.etag as string } })
    expect(second.statusCode).toBe(200)
    const missing = (body: IndicatorRanking) => body.items.find((item) => item.unit.code === 'MH20')?.reason
    // November is over now, and nobody has reported it.
    expect([missing(first.json()), missing(second.json())]).toEqual([null, 'chưa đủ số liệu tháng 11'])
  })
})
