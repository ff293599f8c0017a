/** A closed round at the one-stop desk fills the cells of its month and no other; other surveys fill none. */
import { expect, it } from 'vitest'
import type { Sheet } from '#contract/sheets'
import type { Survey } from '#contract/surveys'
import { onEachEngine } from '../support/database.ts'
import { rowOf } from './records-desk.ts'
import { answers, fault, surveyDesk } from './survey-desk.ts'

const october = { unit: 'MH02', kind: 'one_stop', from: '2026-10-01', to: '2026-10-31' } as const

onEachEngine('ratings at the one-stop desk', (engine) => {
  const desk = surveyDesk(engine)
  const cells = async (month = '2026-10') => {
    const { figures } = await desk.get<Sheet>('clerk', `/api/sheets/MH02/${month}`)
    return ['ratings_valid', 'ratings_satisfied'].map((code) => {
      const figure = figures.find(({ element }) => element === code)
      return [figure?.value ?? null, figure?.computed?.source ?? null]
    })
  }
  const opened = (over: object = {}): Promise<Survey> =>
    desk.opened('clerk', { ...october, ...over }, { units: ['MH02'] })

  it('fill the open sheet once the round is closed, and leave it to be typed again once it is reopened', async () => {
    const typed = await cells()
    expect(typed.map(([, source]) => source)).toEqual([null, null])
    const open = await opened()
    expect(open.month).toBe('2026-10')
    await desk.enter('clerk', open, 'MH02', { groups: [answers(1, 5), answers(2, 2)] })
    expect(await cells()).toEqual(typed)
    const closed = desk.must(await desk.act('approver', open, 'close'))
    // The question for satisfaction as a whole: 10 of 10 in each group, 50 + 20 forms.
    expect(await cells()).toEqual([
      [70, 'one_stop'],
      [70, 'one_stop'],
    ])
    const refused = await desk.ask('clerk', 'PUT', '/api/sheets/MH02/2026-10/figures/ratings_valid', {
      value: 9,
      revision: 0,
    })
    expect(refused.statusCode).toBeGreaterThanOrEqual(400)
    // Only that month: the one before stays as it was typed and approved.
    expect((await cells('2026-09')).map(([, source]) => source)).toEqual([null, null])
    desk.must(await desk.act('approver', closed, 'reopen', { reason: 'Đếm lại phiếu' }))
    expect(await cells()).toEqual(typed)
  })

  it('are one round a month for a unit, whoever begins it', async () => {
    const before = await desk.rows()
    const second = await desk.begin('approver', october)
    expect(fault(second)).toEqual([409, 'from', 'month_taken'])
    expect(fault(await desk.begin('city clerk', { ...october, unit: 'MH' }))).toEqual([409, 'from', 'month_taken'])
    expect(await desk.rows()).toEqual(before)
    expect((await desk.begin('approver', { ...october, to: '2026-10-30' })).statusCode).toBe(200)
  })

  it('of part of a month, and surveys of other kinds, fill nothing', async () => {
    const typed = await cells('2026-08')
    for (const over of [
      { from: '2026-08-01', to: '2026-08-30' },
      { kind: 'sipas', from: '2026-08-01', to: '2026-08-31' },
      { kind: 'par', from: '2026-08-01', to: '2026-08-31' },
    ]) {
      const open = await opened(over)
      await desk.enter('clerk', open, 'MH02', { groups: [answers(1, 5)] })
      desk.must(await desk.act('approver', open, 'close'))
    }
    expect(await cells('2026-08')).toEqual(typed)
  })

  it('of the sample say what the approved sheets of their months say, and lead down to the round', async () => {
    for (const month of ['2026-04', '2026-05', '2026-07']) {
      const { figures } = await desk.get<Sheet>('clerk', `/api/sheets/MH02/${month}`)
      for (const code of ['ratings_valid', 'ratings_satisfied']) {
        const figure = figures.find(({ element }) => element === code)
        expect([code, figure?.computed]).toEqual([
          code,
          { value: figure?.value, mark: 'tính từ đợt đánh giá một cửa', source: 'one_stop', movedOn: null },
        ])
      }
    }
    const person = await desk.program().asAccount('nhap-lieu-huong-buoi')
    const { records } = (await rowOf(person, 'MH02', '2026-Q2', 'satisfaction')) as {
      records?: { month: string; source: string }[]
    }
    expect(records?.map(({ month, source }) => [month, source])).toEqual([
      ['2026-04', 'one_stop'],
      ['2026-05', 'one_stop'],
    ])
  })
})
