/** The tasks of the five plans, counted field by field, each with its clause and a deadline that can be stored. */
import { describe, expect, it } from 'vitest'
import { deadlineOfStored, deadlineValue, dueDays } from '#domain/deadline.ts'
import { fields } from '#domain/element.ts'
import { plans } from '../../seeds/reference/plans.ts'
import { plans as samplePlans } from '../../seeds/sample/plan.ts'
import { taskRows } from '../../seeds/task-rows.ts'

const planOf = (code: string, year: number, title = '') =>
  plans.find((plan) => plan.unit.code === code && plan.year === year && plan.title.includes(title))

describe('the tasks of the plans', () => {
  it.each<[name: string, code: string, year: number, title: string, byField: number[]]>([
    ['Phường 5', '19348', 2024, '', [5, 5, 5, 3, 4, 4, 7]],
    ['Bãi Cháy', '06673', 2023, '', [17, 4, 13, 4, 4, 4, 4]],
    ['Hải Hòa', '06742', 2024, 'Kế hoạch cải cách hành chính', [21, 5, 12, 6, 6, 6, 10]],
    ['the emulation movement of Hải Hòa', '06742', 2024, 'thi đua', [30, 0, 0, 0, 0, 0, 0]],
    ['the ward of Hải Phòng', 'HP-2025', 2025, '', [19, 5, 12, 5, 7, 9, 8]],
  ])('of %s are all there, field by field', (_name, code, year, title, byField) => {
    const tasks = planOf(code, year, title)?.tasks ?? []
    expect(fields.map((field) => tasks.filter((task) => task.field === field).length)).toEqual(byField)
  })

  it('of the annex of Phường 5 are 33, each under its own number', () => {
    const tasks = planOf('19348', 2024)?.tasks ?? []
    const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
    const expected = [5, 5, 5, 3, 4, 4, 7].flatMap((count, field) =>
      Array.from({ length: count }, (_, at) => `Phụ lục, nhiệm vụ ${numerals[field]}.${at + 1}`),
    )
    expect(expected).toHaveLength(33)
    expect(tasks.map((task) => task.clause)).toEqual(expected)
  })

  it('say what is to be done, by which clause, once, and until when in a form that can be kept', () => {
    for (const { title, tasks, year } of [...plans, ...samplePlans]) {
      const names = tasks.map((task) => `${task.field} ${task.name}`)
      expect(new Set(names).size, title).toBe(names.length)
      for (const { name, clause, deadline, partners, lead, partOf } of tasks) {
        expect([name.length > 8 && name.length <= 120, name.endsWith('.'), clause === ''], name).toEqual([
          true,
          false,
          false,
        ])
        expect(deadlineOfStored(deadline.kind, deadlineValue(deadline)), name).toEqual(deadline)
        for (const day of dueDays(deadline, year)) expect(day, name).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        expect(partners.includes(lead ?? ''), name).toBe(false)
        if (partOf !== undefined) expect(tasks[partOf]?.partOf, name).toBeUndefined()
      }
    }
  })

  it('become rows that keep their plan, number, bodies and wholes', () => {
    const { tasks, bodies } = taskRows(plans, { of: () => 1 })
    expect(tasks).toHaveLength(plans.reduce((sum, plan) => sum + plan.tasks.length, 0))
    expect(new Set(tasks.map((task) => `${task.plan_id} ${task.field} ${task.position}`)).size).toBe(tasks.length)
    const byId = new Map(tasks.map((task) => [task.id, task]))
    for (const task of tasks) {
      const whole = task.part_of === null ? undefined : byId.get(task.part_of)
      if (task.part_of !== null) expect([whole?.plan_id, whole?.field]).toEqual([task.plan_id, task.field])
      expect(bodies.filter((body) => body.task_id === task.id && body.role === 'lead').length).toBeLessThanOrEqual(1)
    }
  })
})
