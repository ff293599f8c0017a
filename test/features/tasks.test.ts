/** Tasks as they are asked for: of a plan, a unit, a year, a field, a body, a month; the same in the plan as in the list. */
import { beforeAll, expect, it } from 'vitest'
import type { PlanList, PlanWhole, TaskItem } from '#contract/plans'
import { fields } from '#domain/element.ts'
import { plans as realPlans } from '../../seeds/reference/plans.ts'
import { plans as samplePlans } from '../../seeds/sample/plan.ts'
import { type Person, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

const seeds = [...realPlans, ...samplePlans]
const count = seeds.reduce((sum, plan) => sum + plan.tasks.length, 0)

onEachEngine('tasks', (engine) => {
  let clerk: Person
  let stranger: Person

  beforeAll(async () => {
    const program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    stranger = program.stranger
  })

  const tasks = async (query: string): Promise<TaskItem[]> => {
    const response = await clerk.get(`/api/tasks?${query}`)
    expect(response.statusCode, response.body).toBe(200)
    expect(response.json().left).toBe(0)
    return response.json().items
  }
  const plan = async (id: number): Promise<PlanWhole> => (await clerk.get(`/api/plans/${id}`)).json()

  it('of a plan that is over and that nobody followed here are a document: none of them is called late or undone', async () => {
    const response = (await clerk.get('/api/tasks?plan=4')).json()
    expect(response.states).toEqual({ unknown: 33 })
    for (const { occurrences } of response.items as TaskItem[])
      for (const { state, daysLate, percent } of occurrences)
        expect([state, daysLate, percent]).toEqual([null, 0, null])
    const { followed, progress } = await plan(4)
    expect([followed, progress]).toEqual([false, { due: 0, inTime: 0, done: 0, open: 0, overdue: 0, waiting: 0 }])
    const { total } = (await clerk.get('/api/tasks/late?parent=MH&year=2024')).json()
    expect(total.overdue).toBe(0)
    const calendar = (await clerk.get('/api/tasks/calendar?month=2024-12&plan=4')).json()
    expect(calendar.days.length).toBeGreaterThan(0)
    for (const { items } of calendar.days)
      expect(new Set(items.map(({ state }: { state: null }) => state))).toEqual(new Set([null]))
  })

  it('are all there, each plan’s in the order of fields and numbers, counted as the plans say', async () => {
    const all = await tasks('')
    expect(all).toHaveLength(count)
    const { items } = (await clerk.get('/api/plans')).json() as PlanList
    for (const one of items) {
      const own = all.filter((task) => task.plan.id === one.id)
      expect([one.title, one.tasks]).toEqual([one.title, own.length])
      const places = own.map(({ field, number }) => fields.indexOf(field) * 1000 + Number(number.split('.')[1]))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('stand in their plan as in the list, with its targets', async () => {
    const whole = await plan(4)
    expect([whole.plan.year, whole.plan.unit.code, whole.targets.length]).toEqual([2024, '19348', whole.plan.targets])
    expect(whole.tasks).toEqual(await tasks('plan=4'))
    expect(whole.tasks.find((task) => task.number === 'II.3')).toMatchObject({
      plan: { id: 4, year: 2024 },
      unit: { code: '19348' },
      field: 'institutions',
      lead: 'Tư pháp',
      deadline: { kind: 'before', value: '2024-02-15', days: ['2024-02-14'] },
      clause: 'Phụ lục, nhiệm vụ II.3',
      partOf: null,
    })
  })

  it('of a part name the task of which it is one', async () => {
    const province = await tasks('unit=MH&year=2026&field=procedures')
    const part = province.find((task) => task.partOf !== null)
    expect([part?.number, province.find((task) => task.id === part?.partOf)?.number]).toEqual(['III.3', 'III.2'])
  })

  it.each<[query: string, holds: (task: TaskItem) => boolean]>([
    ['year=2024', (task) => task.plan.year === 2024],
    ['unit=19348', (task) => task.unit.code === '19348'],
    ['field=public_finance', (task) => task.field === 'public_finance'],
    ['unit=MH&lead=S%E1%BB%9F%20T%C6%B0%20ph%C3%A1p', (task) => task.unit.code === 'MH' && task.lead === 'Sở Tư pháp'],
    [
      'unit=19348&due=2024-08',
      (task) =>
        task.unit.code === '19348' &&
        (task.deadline.kind === 'regular' ||
          task.deadline.value.split(' ').includes('2024') ||
          task.deadline.value.includes('2024-08')),
    ],
  ])('asked for by %s are those and no others', async (query, holds) => {
    const found = await tasks(query)
    expect(found.length).toBeGreaterThan(0)
    const all = await tasks('')
    expect(found.map((task) => task.id)).toEqual(all.filter(holds).map((task) => task.id))
  })

  it.each([
    ['/api/tasks?field=tea', 422],
    ['/api/tasks?due=2024-13', 422],
    ['/api/tasks?year=1999', 422],
    ['/api/tasks?plan=x', 422],
    ['/api/tasks?unit=ZZ99', 404],
    ['/api/tasks?plan=9999', 200],
    ['/api/plans/9999', 404],
    ['/api/plans/x', 422],
  ])('%s answers %i', async (url, status) => {
    expect((await clerk.get(url)).statusCode).toBe(status)
  })

  it('are for people who have signed in', async () => {
    expect((await stranger.get('/api/tasks')).statusCode).toBe(401)
    expect((await stranger.get('/api/plans/4')).statusCode).toBe(401)
  })
})
