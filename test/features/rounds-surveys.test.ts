/** What a closed survey of the year says is offered to the survey leaves of a sheet, to take or to leave. */
import { beforeAll, expect, it } from 'vitest'
import type { ScoreSheet } from '#contract/rounds'
import { onEachEngine } from '../support/database.ts'
import { roundsDesk, type Who } from './rounds-desk.ts'

onEachEngine('surveys beside survey leaves', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0
  beforeAll(async () => {
    id = (await desk.open()).json().id
  })

  const survey = async (year: number) =>
    desk
      .db()
      .selectFrom('survey_round')
      .selectAll()
      .where('kind', '=', 'sipas')
      .where('from_date', '=', `${year}-10-01`)
      .executeTakeFirstOrThrow()
  const change = async (year: number, to: object) =>
    desk
      .db()
      .updateTable('survey_round')
      .set(to)
      .where('id', '=', (await survey(year)).id)
      .execute()
  const offered = async (who: Who, node = '2.2') => (await desk.line(id, node, 'MH02', who)).surveys

  /** Item by item from the answers as they are stored, in floating point: the mean of the factors’ mean rates. */
  async function slowRate(roundId: number): Promise<number> {
    const { db } = desk
    const unit = await db()
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH02')
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow()
    const items = await db().selectFrom('survey_item').selectAll().where('round_id', '=', roundId).execute()
    const rows = await db()
      .selectFrom('survey_answer')
      .selectAll()
      .where('round_id', '=', roundId)
      .where('unit_id', '=', unit.id)
      .execute()
    const rateOf = (item: number) => {
      const own = rows.filter((row) => row.item === item)
      const all = own.reduce((sum, row) => sum + row.level_1 + row.level_2 + row.level_3 + row.level_4 + row.level_5, 0)
      return own.reduce((sum, row) => sum + row.level_4 + row.level_5, 0) / all
    }
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const factors = [...Map.groupBy(items, ({ factor }) => factor).values()]
    return mean(factors.map((own) => mean(own.map(({ position }) => rateOf(position)))))
  }

  it('are not offered while they run, nor those of another year, of another kind or of somebody else', async () => {
    expect(await offered('province')).toEqual([])
    await change(2026, { state: 'closed', kind: 'one_stop' })
    expect(await offered('province')).toEqual([])
  })

  it('are offered with name and source once they are closed, and say what the answers say', async () => {
    await desk
      .db()
      .updateTable('survey_round')
      .set({ state: 'closed', kind: 'sipas' })
      .where('from_date', '=', '2026-10-01')
      .execute()
    const { id: roundId, name } = await survey(2026)
    const [one, ...others] = await offered('province')
    expect(others).toEqual([])
    const rate = await slowRate(roundId)
    expect((one?.numerator ?? 0) / (one?.denominator ?? 1)).toBeCloseTo(rate, 7)
    expect(one?.from.startsWith(`${name} (`)).toBe(true)
    expect(one?.from).toMatch(/ \(\d+ phiếu hợp lệ\)$/)
    expect(one?.answerShown).toBe(`${(Math.floor(rate * 10_000) / 100).toFixed(2).replace('.', ',')}%`)
    expect(one?.shown).toBe((Math.round(rate * 2500) / 100).toFixed(2).replace('.', ','))
  })

  it('are offered for nothing but survey leaves, and to nobody who may not enter them', async () => {
    const sheet = await desk.sheet(id, 'MH02', 'province')
    expect(sheet.nodes.filter(({ surveys }) => surveys.length > 0).map(({ code }) => code)).toEqual(['2.2'])
    for (const who of ['clerk', 'council'] as const) expect(await offered(who)).toEqual([])
  })

  it('are never taken by themselves; taken, they make the points that were offered, with the source as note', async () => {
    const before = await desk.line(id, '2.2', 'MH02', 'province')
    expect(before.given.survey).toBeUndefined()
    const { numerator, denominator, from, shown } = before.surveys[0] as NonNullable<(typeof before.surveys)[number]>
    const body = { step: 'survey', numerator, denominator, note: from }
    expect((await desk.score('province', id, 'MH02', '2.2', body)).statusCode).toBe(200)
    const after = await desk.line(id, '2.2', 'MH02', 'province')
    expect([after.given.survey?.shown, after.given.survey?.note, after.finalShown]).toEqual([shown, from, shown])
  })

  it('are not offered where the round holds no survey', async () => {
    const { revision } = await desk.whole(id)
    const changed = await desk.ask('appraiser', 'PATCH', `/api/rounds/${id}`, { revision, survey: 'left_out' })
    expect(changed.statusCode).toBe(200)
    const sheet: ScoreSheet = await desk.sheet(id, 'MH02', 'province')
    expect(sheet.nodes.flatMap(({ surveys }) => surveys)).toEqual([])
  })
})
