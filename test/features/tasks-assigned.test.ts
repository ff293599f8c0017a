/** Tasks of the city assigned to wards: each a part that is theirs to report, while the city alone puts it off. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { reason, taskChangeDesk } from './task-change-desk.ts'
import { act, done, plantPlan } from './task-desk.ts'

onEachEngine('tasks of a plan', (engine) => {
  const { desk, patch, assign, changes, unchanged } = taskChangeDesk(engine)

  describe('of the city', () => {
    let city: { plan: number; tasks: number[] }
    let department: Person
    beforeEach(async () => {
      city = await plantPlan(desk.program, 'MH', [{ name: 'Rà soát thủ tục', partners: ['Các sở'] }])
      department = await desk.program.asAccount('duyet-so-noi-vu')
    })

    it('are assigned to wards, each a part that is its own to report and to approve', async () => {
      const id = city.tasks[0] as number
      const { parts, events } = await done(assign(department, id, ['MH02', 'MH03'], { change: { reason } }))
      expect(parts).toMatchObject([
        {
          name: 'Rà soát thủ tục',
          lead: 'Phường Hương Bưởi',
          leadUnit: { code: 'MH02' },
          partners: [],
          partOf: id,
          number: 'I.2',
        },
        { name: 'Rà soát thủ tục', lead: 'Phường Mưa Ngâu', leadUnit: { code: 'MH03' }, partOf: id, number: 'I.3' },
      ])
      expect(events[0]).toMatchObject({ act: 'assign', note: 'phường Hương Bưởi, phường Mưa Ngâu' })
      expect(await changes(city.plan)).toMatchObject([
        { version: 2, after: { tasks: [{ leadUnit: 'MH02' }, { leadUnit: 'MH03' }] } },
      ])
      const part = parts[0]?.id as number
      expect((await act(desk.program, desk.foreign, part, 'report')).statusCode).toBe(404)
      await done(act(desk.program, desk.clerk, part, 'report'))
      await done(act(desk.program, desk.approver, part, 'approve'))
      // Putting it off stays with the city.
      const other = parts[1]?.id as number
      expect((await act(desk.program, desk.foreign, other, 'extend', { due: '2027-02-01', reason })).statusCode).toBe(
        403,
      )
      await done(act(desk.program, department, other, 'extend', { due: '2027-02-01', reason }))
      // The ward names its own person, and finds the task among its own.
      await done(patch(desk.clerk, part, { responsible: 'sample-nhap-lieu-huong-buoi' }))
      const ofWard = (await desk.clerk.get('/api/tasks?unit=MH02&year=2026'))
        .json()
        .items.map((one: { id: number }) => one.id)
      expect(ofWard).toContain(part)
      expect(ofWard).not.toContain(id)
      const all = (await desk.clerk.get(`/api/tasks?parent=MH&plan=${city.plan}`)).json().items
      expect(all.map((one: { id: number }) => one.id)).toEqual(expect.arrayContaining([id, part, other]))
    })

    it('are not assigned twice to one ward, elsewhere, from a part, on an old page, or by a ward', async () => {
      const id = city.tasks[0] as number
      const change = { change: { reason } }
      const { parts } = await done(assign(department, id, ['MH02'], change))
      await unchanged(async () => {
        const code = async (units: string[]) =>
          (await assign(department, id, units, { ...change, revision: 2 })).json().fields?.[0]
        expect(await code(['MH03', 'MH03'])).toMatchObject({ field: 'units.1', code: 'twice' })
        expect(await code(['MH03', 'MH02'])).toMatchObject({ field: 'units.1', code: 'already_assigned' })
        expect(await code(['MH'])).toMatchObject({ field: 'units.0', code: 'unit_not_below' })
        expect(await code(['00004'])).toMatchObject({ code: 'unit_not_below' })
        expect(await code(['ZZ99'])).toMatchObject({ code: 'unit_not_below' })
        expect((await assign(department, id, ['MH03'], change)).statusCode).toBe(412)
        expect((await assign(department, id, ['MH03'], { revision: 2 })).json().fields[0].field).toBe('change')
        expect((await assign(department, parts[0]?.id as number, ['MH03'], change)).statusCode).toBe(409)
        expect((await assign(desk.clerk, id, ['MH03'], { ...change, revision: 2 })).statusCode).toBe(404)
        expect((await assign(desk.approver, parts[0]?.id as number, ['MH03'], change)).statusCode).toBe(403)
      })
    })

    it('of a unit that changes take its name', async () => {
      const [part] = (await done(assign(department, city.tasks[0] as number, ['MH02'], { change: { reason } }))).parts
      const { task } = await done(patch(department, part?.id as number, { leadUnit: 'MH04' }, { change: { reason } }))
      expect([task.lead, task.leadUnit?.code]).toEqual(['Phường Sóng Bạc', 'MH04'])
    })
  })
})
