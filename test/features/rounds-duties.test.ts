/** What scoring rounds ask of each person, step by step: the ward its own sheet, the appraiser and the council what waits. */
import { beforeAll, expect, it } from 'vitest'
import type { Duties, DutyRound } from '#contract/duties'
import { onEachEngine } from '../support/database.ts'
import { kept, roundsDesk, selfScores, type Who } from './rounds-desk.ts'

onEachEngine('scoring rounds among what there is to do', (engine) => {
  const desk = roundsDesk(engine)
  let id = 0
  const found = async (who: Who) => (await desk.get<Duties>(who, '/api/duties')).rounds
  const told = async (who: Who) =>
    (await found(who)).map(({ unit, part, state, open }) => [unit.code, part, state, open])

  beforeAll(async () => {
    id = (await desk.open()).json().id
  })

  it('are a ward’s to score with what is left and the due day, and nobody else’s before the day', async () => {
    const [duty] = await found('clerk')
    expect(duty).toMatchObject({
      round: id,
      index: 'PAR INDEX',
      year: 2026,
      unit: { code: 'MH02' },
      part: 'own',
      state: 'self',
      open: 4,
      deadline: '2026-11-30',
      daysLeft: 9,
    } satisfies Partial<Record<keyof DutyRound, unknown>>)
    expect(await told('other ward')).toEqual([['MH03', 'own', 'self', 4]])
    for (const who of ['province', 'appraiser', 'council', 'administrator'] as const)
      expect(await told(who)).toEqual([])
  })

  it('go down with each leaf, and are gone once the sheet is handed in', async () => {
    expect((await desk.batch('clerk', id, 'MH02', 'self', selfScores.slice(0, 3))).statusCode).toBe(200)
    expect(await told('clerk')).toEqual([['MH02', 'own', 'self', 1]])
    expect((await desk.batch('clerk', id, 'MH02', 'self', selfScores.slice(3))).statusCode).toBe(200)
    expect(await told('clerk')).toEqual([['MH02', 'own', 'self', 0]])
    await desk.handIn('clerk', id, 'MH02')
    expect(await told('clerk')).toEqual([])
    expect(await told('appraiser')).toEqual([])
  })

  it('are not a unit’s that is left out of the ranking', async () => {
    const { revision } = await desk.whole(id)
    const all = (await desk.whole(id)).items.filter(({ excluded }) => excluded !== null)
    const excluded = [...all.map(({ unit }) => unit.code), 'MH03', 'MH21'].map((unit) => ({ unit, reason: 'Thử' }))
    expect((await desk.ask('appraiser', 'PATCH', `/api/rounds/${id}`, { revision, excluded })).statusCode).toBe(200)
    expect(await told('other ward')).toEqual([])
    expect(kept).toContain('MH03')
  })

  it('wait for the appraiser to move on, then for each unit that is to be appraised', async () => {
    expect(await told('appraiser')).toEqual([['MH', 'province', 'self', 0]])
    expect((await desk.move('appraiser', id, 'first')).statusCode).toBe(200)
    expect(await told('appraiser')).toEqual([['MH', 'province', 'first', 1]])
    expect(await told('clerk')).toEqual([])
    const first = [
      { node: '1.1', points: 10, note: 'Chưa đủ' },
      { node: '1.2', points: 26.67 },
      { node: '1.3', points: 10 },
      { node: '1.4', points: 7 },
      { node: '3', points: 1 },
    ].map((one) => ({ revision: 0, ...one }))
    const saved = await desk.batch('appraiser', id, 'MH02', 'first', first)
    expect(saved.statusCode, saved.body).toBe(200)
    expect(await told('appraiser')).toEqual([['MH', 'province', 'first', 0]])
  })

  it('are the ward’s to explain, and then the appraiser’s again', async () => {
    expect((await desk.move('appraiser', id, 'explanation')).statusCode).toBe(200)
    expect([await told('clerk'), await told('appraiser')]).toEqual([[['MH02', 'own', 'explanation', 1]], []])
    const words = { step: 'explanation', note: 'Đã bổ sung' }
    expect((await desk.score('clerk', id, 'MH02', '1.1', words)).statusCode).toBe(200)
    expect([await told('clerk'), await told('appraiser')]).toEqual([[], [['MH', 'province', 'explanation', 0]]])
    expect((await desk.move('appraiser', id, 'second')).statusCode).toBe(200)
    expect(await told('appraiser')).toEqual([['MH', 'province', 'second', 1]])
  })

  it('are the council’s at the end', async () => {
    const again = { step: 'second', points: 10, note: 'Giữ nguyên' }
    expect((await desk.score('appraiser', id, 'MH02', '1.1', again)).statusCode).toBe(200)
    expect(await told('appraiser')).toEqual([['MH', 'province', 'second', 0]])
    expect((await desk.move('appraiser', id, 'council')).statusCode).toBe(200)
    expect([await told('appraiser'), await told('council')]).toEqual([[], [['MH', 'province', 'council', 0]]])
    expect((await found('council'))[0]).toMatchObject({ deadline: '2026-12-28', daysLeft: 37 })
    expect((await desk.ask('stranger', 'GET', '/api/duties')).statusCode).toBe(401)
  })
})
