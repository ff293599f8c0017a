/** A scoring round from the council to publication: votes and every point first, then results that nobody changes. */
import { beforeAll, expect, it } from 'vitest'
import type { RoundWhole, ScoreSheet } from '#contract/rounds'
import type { Scores } from '#contract/schemes'
import { onEachEngine } from '../support/database.ts'
import { roundsDesk } from './rounds-desk.ts'
import { explainedRound } from './rounds-walk-desk.ts'

onEachEngine('a scoring round', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0
  beforeAll(async () => {
    id = await explainedRound(desk)
  })

  it('is appraised again, decided by the council, and published only with votes and every point', async () => {
    expect((await desk.move('appraiser', id, 'council')).statusCode).toBe(409)
    const second = [
      { node: '1.1', points: 18, note: 'Chấp nhận', revision: 0 },
      { node: '3', points: 0, revision: 0 },
    ]
    expect((await desk.batch('appraiser', id, 'MH02', 'second', second)).statusCode).toBe(200)
    expect((await desk.move('appraiser', id, 'council')).statusCode).toBe(200)
    const decided = await desk.score('council', id, 'MH02', '3', {
      step: 'council',
      points: 0.5,
      note: 'Hội đồng thống nhất',
    })
    expect(decided.statusCode).toBe(200)
    const decision = { number: '12/QĐ-UBND', on: '2026-11-20' }
    const early = await desk.move('council', id, 'published', { decision })
    expect(early.json().context.missing).toEqual([
      '2 đơn vị còn tiêu chí chưa có điểm (“Tiêu chí 2.1”; “Tiêu chí 2.2”): phường Hương Bưởi, phường Mưa Ngâu.',
      'Biên bản Hội đồng còn thiếu: ngày họp, địa điểm, chủ trì, thư ký, số thành viên và số phiếu đồng ý.',
    ])
    expect((await desk.score('province', id, 'MH', '2.1', { step: 'self', points: 4 })).statusCode).toBe(200)
    expect(
      (await desk.score('province', id, 'MH02', '2.2', { step: 'survey', numerator: 450, denominator: 500 }))
        .statusCode,
    ).toBe(200)
    expect((await desk.score('province', id, 'MH03', '2.2', { step: 'survey', points: 22.5 })).statusCode).toBe(200)
    expect(
      (
        await desk.score('province', id, 'MH02', '2.2', {
          step: 'survey',
          numerator: 501,
          denominator: 500,
          revision: 1,
        })
      ).statusCode,
    ).toBe(422)
    const council = {
      number: '',
      on: '2026-11-20',
      venue: 'Trụ sở UBND',
      chair: 'Ông A',
      secretary: 'Bà B',
      opinions: '',
      members: 10,
      votesFor: 5,
    }
    const write = async (over: object) =>
      desk.ask('council', 'PATCH', `/api/rounds/${id}`, {
        revision: (await desk.whole(id)).revision,
        council: { ...council, ...over },
      })
    expect((await write({ votesFor: 11 })).statusCode).toBe(422)
    expect((await write({})).statusCode).toBe(200)
    expect((await desk.move('council', id, 'published', { decision })).json().context.missing).toEqual([
      'Hội đồng chưa quá 50% số thành viên đồng ý nên chưa công bố được.',
    ])
    await write({ votesFor: 6 })
    expect((await desk.move('appraiser', id, 'published', { decision })).statusCode).toBe(403)
    expect((await desk.move('council', id, 'published')).statusCode).toBe(422)
    expect(
      (await desk.move('council', id, 'published', { decision: { ...decision, on: '2026-11-22' } })).statusCode,
    ).toBe(422)
    const published: RoundWhole = (await desk.move('council', id, 'published', { decision })).json()
    // 18 + 26,67 + 10 + 7 + 0,5 + 4 + 22,5; and 18 + 26,67 + 10 + 7 + 1 + 4 + 22,5
    expect(
      published.items
        .filter(({ excluded }) => excluded === null)
        .map((one) => [one.unit.code, one.totalShown, one.class, one.place, one.ofUnits, one.blockPlace]),
    ).toEqual([
      ['MH02', '88,67', 'Tốt', 2, 2, 2],
      ['MH03', '89,17', 'Tốt', 1, 2, 1],
    ])
    expect(published.items.find(({ unit }) => unit.code === 'MH21')?.reason).toBe('Không xếp hạng: Mới sắp xếp')
  })

  it('writes what is published among the results of the index, and shows it beside the scores', async () => {
    const results = await desk
      .db()
      .selectFrom('index_result')
      .innerJoin('unit', 'unit.id', 'index_result.unit_id')
      .select(['unit.code', 'node', 'value', 'place', 'of_units', 'note'])
      .where('scheme', '=', 'small_par')
      .where('node', 'in', ['', '1'])
      .orderBy('unit.code')
      .orderBy('node')
      .execute()
    expect(results).toEqual([
      { code: 'MH02', node: '', value: 8867, place: 2, of_units: 2, note: 'Hạng 2/2 khối phường' },
      { code: 'MH02', node: '1', value: 6167, place: null, of_units: null, note: '' },
      { code: 'MH03', node: '', value: 8917, place: 1, of_units: 2, note: 'Hạng 1/2 khối phường' },
      { code: 'MH03', node: '1', value: 6167, place: null, of_units: null, note: '' },
    ])
    const scores = await desk.get<Scores>('other ward', '/api/scores?scheme=small_par&unit=MH02&year=2026')
    expect([scores.total.self, scores.total.verified, scores.total.published]).toEqual([89.17, 88.67, 88.67])
    expect(scores.nodes.find(({ code }) => code === '2.2')).toMatchObject({ survey: 22.5, verified: 22.5 })
    expect(scores.nodes.find(({ code }) => code === '3')).toMatchObject({ self: 1, verified: 0.5 })
  })

  it('is locked for everybody and open to read once it is published', async () => {
    const before = await desk.rows()
    for (const [who, step] of [
      ['clerk', 'self'],
      ['appraiser', 'first'],
      ['council', 'council'],
      ['province', 'survey'],
    ] as const) {
      const answer = await desk.score(who, id, 'MH02', step === 'survey' ? '2.2' : '1.1', {
        step,
        points: 1,
        note: 'x',
        revision: 1,
      })
      expect([answer.statusCode, answer.json().message]).toEqual([
        423,
        'Kết quả đã công bố nên không sửa điểm được nữa.',
      ])
    }
    expect((await desk.move('council', id, 'council', { reason: 'x' })).statusCode).toBe(423)
    const { revision } = await desk.whole(id)
    expect(
      (await desk.ask('appraiser', 'PATCH', `/api/rounds/${id}`, { revision, survey: 'left_out' })).statusCode,
    ).toBe(423)
    expect(await desk.rows()).toEqual(before)
    const other = await desk.get<ScoreSheet>('other ward', `/api/rounds/${id}/units/MH02`)
    expect([other.totalShown, other.isInside, other.nodes.find(({ code }) => code === '1.1')?.comments]).toEqual([
      '88,67',
      false,
      0,
    ])
    expect((await desk.ask('other ward', 'GET', `/api/rounds/${id}/units/MH02/leaves/1.1`)).statusCode).toBe(404)
    expect((await desk.whole(id, 'clerk')).items).toHaveLength(30)
  })

  it('leaves no published result to be changed or removed by hand', async () => {
    const { id: result, revision } = await desk
      .db()
      .selectFrom('index_result')
      .select(['id', 'revision'])
      .where('scheme', '=', 'small_par')
      .where('node', '=', '')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    for (const [method, body] of [
      ['PATCH', { revision, value: '99' }],
      ['DELETE', { revision }],
    ] as const) {
      const refused = await desk.ask('administrator', method, `/api/results/${result}`, body)
      expect([method, refused.statusCode, refused.json().code]).toEqual([method, 423, 'locked'])
    }
  })

  it('stands as it was published, whatever becomes of its classes and its scheme', async () => {
    const places = async () =>
      (await desk.whole(id)).items.map((one) => [one.unit.code, one.totalShown, one.class, one.place])
    const before = await places()
    const db = desk.db()
    await db.updateTable('scheme_class').set({ from_share: 9999 }).where('scheme', '=', 'small_par').execute()
    await db.updateTable('scheme_node').set({ maximum: 1 }).where('scheme', '=', 'small_par').execute()
    await db
      .updateTable('data_version')
      .set((row) => ({ version: row('version', '+', 1) }))
      .execute()
    expect(await places()).toEqual(before)
  })
})
