/** Where tasks stand in their plan: numbers without gaps, wholes with their parts, and what may be removed. */
import { expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { taskChangeDesk } from './task-change-desk.ts'
import { done, whole } from './task-desk.ts'

onEachEngine('tasks of a plan', (engine) => {
  const { desk, patch, remove, numbers, unchanged } = taskChangeDesk(engine)

  it('keep the numbers of a field whole when one moves or is removed', async () => {
    await done(patch(desk.clerk, desk.draft.tasks[0] as number, { field: 'procedures' }))
    expect(await numbers(desk.clerk, desk.draft.plan)).toEqual([
      ['I.1', 'Hai'],
      ['I.2', 'Ba'],
      ['III.1', 'Bốn'],
      ['III.2', 'Một'],
    ])
    expect((await remove(desk.clerk, desk.draft.tasks[1] as number)).statusCode).toBe(204)
    expect(await numbers(desk.clerk, desk.draft.plan)).toEqual([
      ['I.1', 'Ba'],
      ['III.1', 'Bốn'],
      ['III.2', 'Một'],
    ])
    expect((await desk.clerk.get(`/api/tasks/${desk.draft.tasks[1]}`)).statusCode).toBe(404)
    const [item] = (await desk.clerk.get('/api/audit?act=remove_task&limit=1')).json().items
    expect(item.sentence).toBe('Xóa nhiệm vụ khỏi dự thảo “Hai” của phường Hương Bưởi')
  })

  it('are removed from a draft only, with the revision seen, and not from above their parts', async () => {
    const [first = 0, second = 0] = desk.draft.tasks
    const leader = await desk.program.as('leader')
    await done(patch(desk.clerk, second, { partOf: first }))
    await unchanged(async () => {
      expect((await remove(desk.approver, desk.force.tasks[0] as number)).statusCode).toBe(409)
      expect((await remove(desk.foreign, first)).statusCode).toBe(404)
      expect((await remove(leader, first)).statusCode).toBe(403)
      expect((await remove(desk.clerk, first, 9)).statusCode).toBe(412)
      const withParts = await remove(desk.clerk, first)
      expect([withParts.statusCode, withParts.json().message]).toEqual([409, expect.stringContaining('phần việc')])
      expect((await whole(desk.clerk, first)).mayRemove).toBe(false)
    })
  })

  it('form wholes and parts of one level, in one field, and nothing else', async () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = desk.draft.tasks
    await done(patch(desk.clerk, second, { partOf: first }))
    expect((await whole(desk.clerk, first)).parts.map((one) => one.id)).toEqual([second])
    expect((await whole(desk.clerk, second)).whole?.id).toBe(first)
    await unchanged(async () => {
      const code = async (id: number, task: object, revision = 1) =>
        (await patch(desk.clerk, id, task, { revision })).json().fields?.[0]?.code
      expect(await code(third, { partOf: second })).toBe('part_of_part')
      expect(await code(first, { partOf: second })).toBe('part_of_itself')
      expect(await code(first, { partOf: first })).toBe('part_of_itself')
      expect(await code(first, { partOf: third })).toBe('has_parts')
      expect(await code(fourth, { partOf: first })).toBe('other_field')
      expect(await code(second, { field: 'procedures' }, 2)).toBe('other_field')
      expect(await code(first, { field: 'procedures' })).toBe('parts_stay')
      expect(await code(third, { partOf: desk.force.tasks[0] })).toBe('other_plan')
      expect(await code(third, { partOf: 999_999 })).toBe('other_plan')
    })
  })
})
