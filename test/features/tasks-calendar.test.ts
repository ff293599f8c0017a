/** The calendar of tasks: each on the day that holds now, of a unit or of a plan. */
import { describe, expect, it } from 'vitest'
import type { TaskCalendar } from '#contract/tasks'
import type { Person } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { taskListDesk } from './task-list-desk.ts'

onEachEngine('lists of tasks', (engine) => {
  const desk = taskListDesk(engine)

  describe('by day', () => {
    const calendar = async (person: Person, query: string): Promise<TaskCalendar> => {
      const response = await person.get(`/api/tasks/calendar?${query}`)
      expect(response.statusCode, response.body).toBe(200)
      return response.json()
    }

    it('stand on the day that holds now, in order', async () => {
      const { days, today } = await calendar(desk.clerk, 'month=2026-12')
      expect(today).toBe('2026-11-21')
      expect(days.map((one) => [one.day, one.items.map((item) => [item.name, item.occurrence, item.state])])).toEqual([
        ['2026-12-15', [['Kiểm tra công vụ', 1, 'not_started']]],
        ['2026-12-31', [['Rà soát thủ tục', 2, 'not_started']]],
      ])
      expect((await calendar(desk.clerk, 'month=2026-11')).days).toEqual([])
    })

    it('are those of a unit or of a plan that is asked for, a draft too', async () => {
      const [day] = (await calendar(desk.foreign, 'month=2026-12&unit=MH02')).days
      expect(day?.items).toMatchObject([
        { name: 'Kiểm tra công vụ', state: null, unit: { code: 'MH02' }, number: 'V.1' },
      ])
      expect((await calendar(desk.clerk, 'month=2026-02&unit=MH02')).days).toEqual([])
      expect((await calendar(desk.clerk, `month=2026-02&plan=${desk.draft.plan}`)).days).toHaveLength(1)
      expect((await calendar(desk.foreign, `month=2026-02&plan=${desk.draft.plan}`)).days).toEqual([])
    })
  })
})
