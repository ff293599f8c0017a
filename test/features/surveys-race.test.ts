/** Closing and entering at one moment: what is stored in a closed round is what was counted when it was closed. */
import { expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { answers, surveyDesk } from './survey-desk.ts'

onEachEngine('a survey that is closed while answers come in', (engine) => {
  const desk = surveyDesk(engine)

  it('counts what was stored, and refuses the rest', async () => {
    for (let turn = 0; turn < 12; turn += 1) {
      const open = await desk.opened()
      await desk.enter('city clerk', open, 'MH05', { groups: [answers(1)] })
      const [closed, ...entered] = await Promise.all([
        desk.act('city approver', open, 'close'),
        desk.enter('city clerk', open, 'MH02', { groups: [answers(1)] }),
        desk.enter('city approver', open, 'MH03', { groups: [answers(2)] }),
      ])
      expect(closed.statusCode).toBe(200)
      for (const { statusCode } of entered) expect([200, 423]).toContain(statusCode)
      const kept = 10 + 10 * entered.filter(({ statusCode }) => statusCode === 200).length
      const { after } = await desk
        .db()
        .selectFrom('audit')
        .select('after')
        .where('act', '=', 'close_survey')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      expect([JSON.parse(after ?? '').valid, (await desk.read('leader', open.id)).rates?.total.valid]).toEqual([
        kept,
        kept,
      ])
    }
  })

  it('lets two who enter one unit never overwrite each other unseen', async () => {
    const open = await desk.opened()
    const both = await Promise.all(
      (['city clerk', 'city approver'] as const).map((who, index) =>
        desk.enter(who, open, 'MH02', { groups: [answers(1, index + 1)] }),
      ),
    )
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    const stored = both.find(({ statusCode }) => statusCode === 200)?.json()
    expect(await desk.get('city clerk', `/api/surveys/${open.id}/units/MH02`)).toEqual(stored)
  })
})
