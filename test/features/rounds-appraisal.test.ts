/** A scoring round in appraisal: in points and with a note, explained by the ward where they differ, back one step and on again. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { roundsDesk } from './rounds-desk.ts'
import { handedInRound } from './rounds-walk-desk.ts'

onEachEngine('a scoring round', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0
  beforeAll(async () => {
    id = await handedInRound(desk)
  })

  it('appraises in points, with a note where they differ, and tells the ward nothing of it yet', async () => {
    expect(
      (await desk.score('appraiser', id, 'MH02', '1.1', { step: 'first', points: 17 })).json().fields[0],
    ).toMatchObject({
      field: 'note',
      code: 'missing',
    })
    expect(
      (await desk.score('appraiser', id, 'MH02', '1.1', { step: 'first', points: 21, note: 'x' })).statusCode,
    ).toBe(422)
    const scores = [
      { node: '1.1', points: 17, note: 'Báo cáo quý III chậm' },
      { node: '1.2', points: 26.67 },
      { node: '1.3', points: 10 },
      { node: '1.4', points: 7 },
      { node: '3', points: 0, note: 'Không có văn bản khen' },
    ].map((one) => ({ revision: 0, ...one }))
    expect((await desk.batch('appraiser', id, 'MH02', 'first', scores)).statusCode).toBe(200)
    expect((await desk.line(id, '1.1', 'MH02', 'clerk')).given.first).toBeUndefined()
    expect((await desk.line(id, '1.1')).given.first).toMatchObject({ shown: '17,00', note: 'Báo cáo quý III chậm' })
    const audit = await desk.get<{ items: { sentence: string }[] }>('clerk', '/api/audit?limit=5')
    expect((audit.items ?? []).some(({ sentence }) => sentence.startsWith('Thẩm định'))).toBe(false)
    expect((await desk.move('appraiser', id, 'explanation')).statusCode).toBe(409)
    const agreed = scores.map(({ node, points, note }) => ({
      node,
      revision: 0,
      points: node === '3' ? 1 : node === '1.1' ? 18 : points,
      note: note ?? '',
    }))
    expect((await desk.batch('appraiser', id, 'MH03', 'first', agreed)).statusCode).toBe(200)
    expect((await desk.move('appraiser', id, 'explanation')).statusCode).toBe(200)
  })

  it('is explained by the ward, only where points differ', async () => {
    const line = await desk.line(id, '1.1', 'MH02', 'clerk')
    expect([line.differs, line.mustExplain, line.writes, line.given.first?.shown]).toEqual([
      true,
      true,
      'explanation',
      '17,00',
    ])
    const wrong = await desk.score('clerk', id, 'MH02', '1.2', { step: 'explanation', note: 'x' })
    expect(wrong.json().fields[0]).toMatchObject({ field: 'note', code: 'not_differing' })
    expect(
      (await desk.score('clerk', id, 'MH02', '1.1', { step: 'explanation', points: 3, note: 'x' })).statusCode,
    ).toBe(422)
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(409)
    for (const node of ['1.1', '3'])
      expect(
        (await desk.score('clerk', id, 'MH02', node, { step: 'explanation', note: 'Đã gửi đúng hạn' })).statusCode,
      ).toBe(200)
    const said = await desk.ask('clerk', 'POST', `/api/rounds/${id}/units/MH02/leaves/1.1/comments`, {
      text: 'Xin xem lại',
    })
    const answered = await desk.ask('appraiser', 'POST', `/api/rounds/${id}/units/MH02/leaves/1.1/comments`, {
      text: 'Đã nhận',
    })
    expect([said.statusCode, answered.json().comments.map((one: { side: string }) => one.side)]).toEqual([
      200,
      ['unit', 'parent'],
    ])
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(200)
  })

  it('goes back one step with a reason, and on again', async () => {
    expect((await desk.move('appraiser', id, 'explanation')).statusCode).toBe(422)
    expect((await desk.move('appraiser', id, 'explanation', { reason: 'Thêm thời gian' })).json().state).toBe(
      'explanation',
    )
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(200)
  })
})
