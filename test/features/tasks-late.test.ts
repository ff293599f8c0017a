/** What is late: counted by unit, lead and field, the latest first, and of hidden tasks only that their day is past. */
import { describe, expect, it } from 'vitest'
import type { LateTasks } from '#contract/tasks'
import type { Person } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { taskListDesk } from './task-list-desk.ts'

onEachEngine('lists of tasks', (engine) => {
  const desk = taskListDesk(engine)

  describe('of what is late', () => {
    const late = async (person: Person, query = 'parent=MH02'): Promise<LateTasks> => {
      const response = await person.get(`/api/tasks/late?${query}`)
      expect(response.statusCode, response.body).toBe(200)
      return response.json()
    }

    it('count by unit, lead and field, drafts left out', async () => {
      const { total, units, leads, fields: byField, late: items, year } = await late(desk.clerk)
      expect([year, total]).toEqual([2026, { open: 3, overdue: 0, waiting: 1, done: 1, doneLate: 1 }])
      expect(units).toMatchObject([{ unit: { code: 'MH02' }, ...total, worstDays: 0 }])
      expect(leads).toEqual([
        // Leads one open occurrence, takes part in one more: 10 + 3; the military 3.
        { lead: 'Công an', open: 1, overdue: 0, waiting: 0, done: 0, doneLate: 0, loadTenths: 13 },
        { lead: 'Văn phòng', open: 1, overdue: 0, waiting: 1, done: 1, doneLate: 1, loadTenths: 10 },
        { lead: 'Quân sự', open: 0, overdue: 0, waiting: 0, done: 0, doneLate: 0, loadTenths: 3 },
      ])
      expect(byField.map((one) => [one.field, one.open])).toEqual([
        ['direction', 1],
        ['procedures', 1],
        ['civil_service', 1],
      ])
      expect(items).toEqual([])
    })

    it('say of hidden ones only that their day is past', async () => {
      const { total, late: items } = await late(desk.foreign)
      expect(total).toEqual({ open: 4, overdue: 1, waiting: 0, done: 1, doneLate: 1 })
      expect(items).toMatchObject([{ task: { name: 'Rà soát thủ tục' }, occurrence: 1, daysLate: 52 }])
    })

    it('put the latest first, over all units below', async () => {
      const { late: items, units, total } = await late(desk.leader, '')
      const days = items.map((one) => one.daysLate)
      expect(days).toEqual(days.toSorted((a, b) => b - a))
      expect(total.overdue).toBe(units.reduce((sum, one) => sum + one.overdue, 0))
      expect(units.map((one) => one.unit.code)).toEqual(expect.arrayContaining(['MH', 'MH02']))
      expect(units[0]?.worstDays).toBe(days[0])
    })
  })
})
