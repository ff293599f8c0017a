/** The past of a merged ward by the territory of today and as it was reported: on the page, over periods and in files. */
import { beforeAll, expect, it } from 'vitest'
import type { AssessmentItem, Scorecard } from '#contract/scorecards'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { fetched, openedCsv } from './export-desk.ts'

onEachEngine('the basis of a unit’s past', (engine) => {
  let leader: Person

  beforeAll(async () => {
    leader = await (await sampleProgram(engine)).as('leader')
  })

  const course = async (unit: string, query: string): Promise<AssessmentItem[]> =>
    (await leader.get(`/api/units/${unit}/assessments?indicator=on_time&${query}`)).json().items
  const card = async (query: string): Promise<Scorecard> =>
    (await leader.get(`/api/units/MH02/scorecard?period=2025-Q4&${query}`)).json()
  const counts = (items: AssessmentItem[]) => items.map(({ denominator, reasonCode }) => [denominator, reasonCode])

  it('is today’s territory where nothing is said, and the answer says which it is', async () => {
    const [plain, territory, source] = [await card(''), await card('basis=territory'), await card('basis=source')]
    expect([plain.basis, territory.basis, source.basis]).toEqual(['territory', 'territory', 'source'])
    expect(plain.history).toEqual(territory.history)
    const of = (one: Scorecard) => one.history.find(({ indicator }) => indicator === 'on_time')?.cells ?? []
    expect(of(plain).map(({ value }) => value !== null)).toEqual(Array(8).fill(true))
    expect(
      of(source)
        .map(({ period, reasonCode }) => [period, reasonCode])
        .slice(4),
    ).toEqual([
      ['2025-Q1', 'not_then'],
      ['2025-Q2', 'not_then'],
      ['2025-Q3', null],
      ['2025-Q4', null],
    ])
    expect(of(source).slice(6)).toEqual(of(plain).slice(6))
  })

  it('as reported, a year that the merger divides counts the unit’s own half, and the old wards keep theirs', async () => {
    const [whole] = await course('MH02', 'from=2025&to=2025')
    const [own] = await course('MH02', 'from=2025&to=2025&basis=source')
    const halves = await Promise.all(
      ['MH90', 'MH91'].map(async (unit) => (await course(unit, 'from=2025&to=2025&basis=source'))[0]?.denominator ?? 0),
    )
    expect([own, ...halves.map((denominator) => ({ denominator }))].every((one) => (one?.denominator ?? 0) > 0)).toBe(
      true,
    )
    expect(whole?.denominator).toBe((own?.denominator ?? 0) + halves.reduce((sum, one) => sum + one, 0))
  })

  it('as reported, a ward that took in a part has its own figures, and one founded on a part begins with itself', async () => {
    const months = 'from=2025-05&to=2025-08'
    expect(counts(await course('MH09', `${months}&basis=source`))).toEqual(counts(await course('MH09', months)))
    expect((await course('MH10', `${months}&basis=source`)).map(({ reasonCode }) => reasonCode)).toEqual([
      'not_then',
      'not_then',
      null,
      null,
    ])
  })

  it('goes along into files, which say so', async () => {
    const file = async (query: string) =>
      openedCsv(
        (
          await fetched(leader, 'series.csv', `unit=MH02&indicator=on_time&period=2025-Q4&dialect=machine${query}`)
        ).toString(),
        () => false,
      )
    const [plain, source] = [await file(''), await file('&basis=source')]
    const at = plain.rows.findIndex((row) => row[0] === '2025-Q2')
    expect(plain.rows[at]).not.toContain('đơn vị chưa có hoặc đã thôi hoạt động')
    expect(source.rows[at]).toContain('đơn vị chưa có hoặc đã thôi hoạt động')
    expect(source.above.join(' ')).toContain('số liệu gốc')
    expect(plain.above.join(' ')).not.toContain('số liệu gốc')
  })

  it('is one of two words', async () => {
    for (const url of ['/api/units/MH02/scorecard?basis=x', '/api/exports/series.csv?unit=MH02&basis=x']) {
      const response = await leader.get(url)
      expect([response.statusCode, response.json().fields[0].field]).toEqual([422, 'basis'])
    }
  })
})
