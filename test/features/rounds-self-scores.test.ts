/** What a ward says of itself in a scoring round: what is refused, kept and handed in, given back, and when the round goes on. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { excluded, roundsDesk, selfScores, type Who } from './rounds-desk.ts'

onEachEngine('a scoring round', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0
  beforeAll(async () => {
    id = (await desk.open()).json().id
  })

  it.each<[string, string, object, number, string, string]>([
    ['points above the maximum', '1.1', { points: 20.5 }, 422, 'points', 'above_maximum'],
    ['points with three decimals', '1.1', { points: 1.234 }, 422, 'points', 'decimals'],
    ['counts where points are given', '1.1', { numerator: 1, denominator: 2 }, 422, 'numerator', 'no_counts'],
    ['half a fraction', '1.2', { numerator: 1 }, 422, 'denominator', 'missing'],
    ['points where counts are given', '1.2', { points: 3 }, 422, 'points', 'no_points'],
    ['a class that is none', '1.4', { choice: 'Giỏi' }, 422, 'choice', 'unknown_choice'],
    ['a leaf of the province', '2.1', { points: 1 }, 422, 'node', 'inherited'],
    ['a leaf of the survey', '2.2', { points: 1 }, 422, 'node', 'survey'],
    ['a group', '1', { points: 1 }, 404, '', ''],
  ])('refuses of a self-score %s', async (_name, node, body, status, field, code) => {
    const before = await desk.rows()
    const answer = await desk.score('clerk', id, 'MH02', node, { step: 'self', ...body })
    const first = answer.json().fields?.[0] ?? { field: '', code: '' }
    expect([answer.statusCode, first.field, first.code]).toEqual([status, field, code])
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[Who, string, string, number]>([
    ['stranger', 'self', 'MH02', 401],
    ['other ward', 'self', 'MH02', 404],
    ['administrator', 'self', 'MH02', 404],
    ['province', 'self', 'MH02', 403],
    ['appraiser', 'self', 'MH02', 403],
    ['council', 'self', 'MH02', 403],
    ['clerk', 'first', 'MH02', 403],
    ['province', 'first', 'MH02', 403],
    ['council', 'first', 'MH02', 403],
    ['appraiser', 'council', 'MH02', 403],
    ['clerk', 'survey', 'MH02', 403],
    ['appraiser', 'first', 'MH02', 423],
    ['council', 'council', 'MH02', 423],
    ['clerk', 'explanation', 'MH02', 423],
  ])('does not let the %s write step %s of %s', async (who, step, unit, status) => {
    const before = await desk.rows()
    expect((await desk.score(who, id, unit, '1.1', { step, points: 1, note: 'x' })).statusCode).toBe(status)
    expect(await desk.rows()).toEqual(before)
  })

  it('keeps a self-score with its history, and refuses a stale one', async () => {
    const saved = await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 15 })
    expect(saved.json()).toEqual({ items: [{ node: '1.1', revision: 1 }] })
    expect((await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 16 })).statusCode).toBe(412)
    // The same again is no change.
    const again = await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 15, revision: 1 })
    expect(again.json()).toEqual({ items: [{ node: '1.1', revision: 1 }] })
    await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 18, revision: 1 })
    const talk = await desk.get<{ history: object[] }>('clerk', `/api/rounds/${id}/units/MH02/leaves/1.1`)
    expect(talk.history).toMatchObject([
      { step: 'Tự chấm', before: '15,00', after: '18,00' },
      { step: 'Tự chấm', before: null, after: '15,00' },
    ])
  })

  it('stores nothing of a batch in which one leaf is wrong', async () => {
    const before = await desk.rows()
    const scores = selfScores.slice(1).map((one) => (one.node === '1.4' ? { ...one, choice: 'Giỏi' } : one))
    expect((await desk.batch('clerk', id, 'MH02', 'self', scores)).statusCode).toBe(422)
    const twice = [selfScores[1] as object, selfScores[1] as object]
    expect((await desk.batch('clerk', id, 'MH02', 'self', twice)).statusCode).toBe(422)
    expect(await desk.rows()).toEqual(before)
  })

  it('is handed in once every leaf is scored and what needs evidence has it', async () => {
    const early = await desk.handIn('clerk', id, 'MH02')
    expect(early.statusCode).toBe(422)
    expect(early.json().fields.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual([
      ['1.2', 'unanswered'],
      ['1.3', 'unanswered'],
      ['1.4', 'unanswered'],
      ['1.1', 'evidence_missing'],
    ])
    expect((await desk.batch('clerk', id, 'MH02', 'self', selfScores.slice(1))).statusCode).toBe(200)
    const bare = await desk.handIn('clerk', id, 'MH02')
    expect(bare.json().message).toBe('1 tiêu chí cần tài liệu kiểm chứng hoặc giải trình cách tính: “Tiêu chí 1.1”.')
    const leaf = `/api/rounds/${id}/units/MH02/leaves/1.1`
    const link = { name: 'Báo cáo 12', url: 'https://vanban.example.vn/12' }
    expect((await desk.ask('other ward', 'POST', `${leaf}/proofs`, link)).statusCode).toBe(404)
    expect((await desk.ask('appraiser', 'POST', `${leaf}/proofs`, link)).statusCode).toBe(403)
    const proven = await desk.ask('clerk', 'POST', `${leaf}/proofs`, link)
    expect([proven.statusCode, proven.json().proofs.length]).toEqual([200, 1])
    expect((await desk.ask('clerk', 'POST', `${leaf}/proofs`, link)).statusCode).toBe(422)
    const handed = await desk.handIn('clerk', id, 'MH02')
    expect([handed.statusCode, handed.json().selfShown]).toEqual([200, '62,67'])
    // 18 + 30 × (80/100)/(90/100) = 26,67 + 10 + 7 + 1
    expect((await desk.handIn('clerk', id, 'MH02')).statusCode).toBe(409)
    const late = await desk.score('clerk', id, 'MH02', '1.1', { step: 'self', points: 1, revision: 2 })
    expect([late.statusCode, late.json().message]).toEqual([
      423,
      'Đơn vị đã nộp phiếu tự chấm nên phiếu đã khóa. Cần sửa thì đề nghị cấp tỉnh trả lại phiếu.',
    ])
    expect((await desk.ask('clerk', 'POST', `${leaf}/proofs`, { ...link, url: 'https://a.vn' })).statusCode).toBe(423)
  })

  it('is given back with a reason, and handed in again', async () => {
    const { revision } = await desk.sheet(id)
    const url = `/api/rounds/${id}/units/MH02/return`
    expect((await desk.ask('clerk', 'POST', url, { revision, reason: 'x' })).statusCode).toBe(403)
    expect((await desk.ask('appraiser', 'POST', url, { revision: revision + 1, reason: 'x' })).statusCode).toBe(412)
    const back = await desk.ask('appraiser', 'POST', url, { revision, reason: 'Thiếu báo cáo quý IV' })
    expect([back.statusCode, back.json().returned]).toEqual([200, 'Thiếu báo cáo quý IV'])
    expect((await desk.handIn('clerk', id, 'MH02')).statusCode).toBe(200)
  })

  it('does not go on while units are missing, nor by a jump, nor by whoever has no say', async () => {
    const before = await desk.rows()
    const early = await desk.move('appraiser', id, 'first')
    expect([early.statusCode, early.json().context.missing.length]).toEqual([409, 1])
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(409)
    expect((await desk.move('council', id, 'first')).statusCode).toBe(403)
    expect((await desk.move('clerk', id, 'first')).statusCode).toBe(403)
    expect((await desk.move('other ward', id, 'first')).statusCode).toBe(403)
    expect((await desk.move('appraiser', id, 'first', { revision: 9 })).statusCode).toBe(412)
    expect(await desk.rows()).toEqual(before)
  })

  it('goes on to appraisal once all have handed in or are not ranked', async () => {
    expect((await desk.batch('other ward', id, 'MH03', 'self', selfScores)).statusCode).toBe(200)
    expect((await desk.handIn('other ward', id, 'MH03')).statusCode).toBe(200)
    const { revision } = await desk.whole(id)
    const patch = { revision, excluded: [...excluded(), { unit: 'MH21', reason: 'Mới sắp xếp' }] }
    expect((await desk.ask('appraiser', 'PATCH', `/api/rounds/${id}`, patch)).statusCode).toBe(200)
    const moved = await desk.move('appraiser', id, 'first')
    expect([moved.statusCode, moved.json().state]).toEqual([200, 'first'])
  })
})
