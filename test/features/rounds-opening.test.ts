/** A scoring round as it is opened: by whom, over which set and units, and what each side finds of it. */
import { expect, it } from 'vitest'
import type { RoundWhole } from '#contract/rounds'
import { onEachEngine } from '../support/database.ts'
import { roundsDesk, type Who } from './rounds-desk.ts'

onEachEngine('a scoring round', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0

  it.each<[Who, number]>([
    ['stranger', 401],
    ['clerk', 403],
    ['administrator', 403],
    ['council', 403],
    ['province', 403],
  ])('is not opened by the %s', async (who, status) => {
    const before = await desk.rows()
    expect((await desk.open({}, who)).statusCode).toBe(status)
    expect(await desk.rows()).toEqual(before)
  })

  it.each<[string, object, number, string]>([
    ['no due day of a step', { dues: { self: '2026-11-30' } }, 422, 'dues'],
    [
      'a due day before the one before',
      {
        dues: {
          self: '2026-11-30',
          first: '2026-11-29',
          explanation: '2026-12-15',
          second: '2026-12-20',
          council: '2026-12-28',
        },
      },
      422,
      'dues',
    ],
    ['a unit that is not in it', { excluded: [{ unit: '00004', reason: 'x' }] }, 422, 'excluded'],
    ['a ward as the one who scores', { parent: 'MH02' }, 422, 'parent'],
    ['a set in which a leaf has no rule', { scheme: 'no_rules' }, 422, 'scheme'],
    ['a set that is not in force', { scheme: 'old_par' }, 422, 'scheme'],
    ['a set that is not there', { scheme: 'nothing_here' }, 404, 'scheme'],
  ])('is refused with %s', async (_name, over, status, field) => {
    const before = await desk.rows()
    const answer = await desk.open(over)
    expect([answer.statusCode, answer.json().fields?.[0]?.field]).toEqual([status, field])
    expect(await desk.rows()).toEqual(before)
  })

  it('is opened once, with a countdown', async () => {
    const opened = await desk.open()
    expect(opened.statusCode).toBe(200)
    const whole: RoundWhole = opened.json()
    id = whole.id
    expect([whole.state, whole.countdown, whole.units, whole.handedIn]).toEqual(['self', 'còn 9 ngày', 3, 0])
    expect(whole.missing).toEqual(['3 đơn vị chưa nộp phiếu tự chấm: xã Đồi Sim, phường Hương Bưởi, phường Mưa Ngâu.'])
    expect((await desk.open()).statusCode).toBe(409)
    expect((await desk.list('clerk')).items.map((one) => one.own?.code)).toEqual(['MH02'])
    expect((await desk.list('administrator')).items).toEqual([])
  })

  it('shows a ward its own sheet, and another ward’s as one that is not there', async () => {
    expect((await desk.ask('clerk', 'GET', `/api/rounds/${id}/units/MH02`)).statusCode).toBe(200)
    expect((await desk.ask('clerk', 'GET', `/api/rounds/${id}/units/MH03`)).statusCode).toBe(404)
    expect((await desk.ask('administrator', 'GET', `/api/rounds/${id}`)).statusCode).toBe(404)
    expect((await desk.whole(id, 'clerk')).items.map(({ unit }) => unit.code)).toEqual(['MH02'])
    expect((await desk.whole(id)).items).toHaveLength(30)
  })
})
