/** Plans refused with nothing stored: unsound tables, issues that lack something, units and years that do not fit. */
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { line, type PlanDesk, planDesk } from './plan-desk.ts'

onEachEngine('plans', (engine) => {
  let desk: PlanDesk
  beforeAll(async () => {
    desk = await planDesk(engine)
  })

  describe('refuse a table as a whole, with every fault at its row', () => {
    it('and keep nothing of it', async () => {
      const id = await desk.draft()
      const { plan } = await desk.read('clerk', id)
      const before = await desk.kept()
      const response = await desk.send('clerk', 'PUT', `/${id}/targets`, {
        revision: plan.revision,
        targets: [
          line({ indicator: 'satisfaction', value: '90' }),
          line({ value: '120' }),
          line({ value: '60', from: '2026-07', to: '2026-09' }),
          line({ indicator: 'reuse', from: '2026-06', to: '2026-03' }),
          line({ indicator: 'on_time', partOf: 9 }),
        ],
      })
      expect(response.statusCode).toBe(422)
      const { fields, message } = response.json()
      expect(fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
        'targets.1.value above_all',
        'targets.2.value contradicts',
        'targets.3.to from_after_to',
        'targets.4.partOf unknown_whole',
      ])
      expect(message).toBe('Có 4 chỗ cần sửa trước khi lưu; chưa lưu gì.')
      expect(await desk.kept()).toEqual(before)
    })

    it.each<[string, (own: number, foreign: number) => unknown[]]>([
      ['a row of another plan', (_own, foreign) => [line({ id: foreign })]],
      ['a row that nobody has', () => [line({ id: 987_654 })]],
      ['a row twice', (own) => [line({ id: own }), line({ id: own, indicator: 'reuse' })]],
      ['a month that is none', () => [line({ from: '2026-13' })]],
      ['an operator that is none', () => [{ ...line(), operator: '<>' }]],
      ['units that are none', () => [{ ...line(), appliesTo: 'department' }]],
      ['a field that is none', () => [{ ...line(), place: 1 }]],
      ['301 rows', () => Array(301).fill(line())],
    ])('%s', async (_name, rows) => {
      const id = await desk.draft()
      const [{ targets, plan }, other] = [await desk.read('clerk', id), await desk.read('clerk', 6)]
      const before = await desk.kept()
      const body = { revision: plan.revision, targets: rows(targets[0]!.id, other.targets[0]!.id) }
      const response = await desk.send('clerk', 'PUT', `/${id}/targets`, body)
      expect([response.statusCode, response.json().fields.length > 0]).toEqual([422, true])
      expect(await desk.kept()).toEqual(before)
    })
  })

  describe('are not put in force', () => {
    it('empty, without a clause, under a number that is taken, or dated to come', async () => {
      const issue = async (id: number, number = '99/KH-UBND', date = '2026-01-20') => {
        const { plan } = await desk.read('approver', id)
        const response = await desk.send('approver', 'POST', `/${id}/issue`, { revision: plan.revision, number, date })
        return [response.statusCode, ...(response.json().fields ?? []).map((one: { field: string }) => one.field)]
      }
      const [empty, unsourced, sound] = [
        await desk.draft([]),
        await desk.draft([line({ clause: '' })]),
        await desk.draft(),
      ]
      const before = await desk.kept()
      expect(await issue(empty)).toEqual([422, 'targets'])
      expect(await issue(unsourced)).toEqual([422, 'targets.0.clause'])
      expect(await issue(sound, '99/KH-UBND', '2026-11-22')).toEqual([422, 'date'])
      expect(await issue(sound, '99/KH-UBND', '2021-01-20')).toEqual([422, 'date'])
      expect(await desk.kept()).toEqual(before)
      expect(await issue(sound)).toEqual([200])
      expect(await issue(await desk.draft())).toEqual([422, 'number'])
    })

    it('twice', async () => {
      const id = await desk.draft()
      await desk.issue(id)
      const again = await desk.send('approver', 'POST', `/${id}/issue`, {
        revision: 3,
        number: '9',
        date: '2026-01-20',
      })
      expect(again.statusCode).toBe(409)
    })
  })

  it('are drafted only for units and years that go together', async () => {
    const before = await desk.kept()
    const created = (unit: string, year: number) =>
      desk.send('administrator', 'POST', '', { unit, year, title: 'Kế hoạch', issuer: 'UBND' })
    for (const [unit, year, status] of [
      ['MH99', 2026, 404],
      ['00004', 2026, 404],
      ['MH02', 2020, 422],
      ['MH02', 1999, 422],
    ] as const)
      expect([unit, year, (await created(unit, year)).statusCode]).toEqual([unit, year, status])
    expect(await desk.kept()).toEqual(before)
  })
})
