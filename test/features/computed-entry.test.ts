/** A computed figure is nobody's to enter: it is not typed, not claimed by a client, and owed by nobody. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Duties } from '#contract/duties'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { tickingClock } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { figuresIn } from './import-desk.ts'
import { layPlan, openSheets, september, ward } from './records-desk.ts'
import { batch } from './review-desk.ts'
import { cell, put, read } from './sheet-desk.ts'
import { unitId } from './task-desk.ts'

onEachEngine('a computed figure', (engine) => {
  let program: Program
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine, tickingClock().tick)
    clerk = await program.asAccount('tong-hop')
    await openSheets(program, ward, ['2026-09'])
    await layPlan(program, ward, [{ name: 'Rà soát thủ tục', day: '2026-07-31' }])
  })

  describe('while the sheet is open', () => {
    it('cannot be typed, alone or in a batch; the other cells of the batch are saved', async () => {
      const before = await figuresIn(program, ward, '2026-09')
      const { revision } = cell(await read(clerk, september), 'plan_tasks_done')
      const refused = await put(clerk, 'plan_tasks_done', { value: 3, revision }, september)
      expect(refused.statusCode).toBe(422)
      expect(refused.json().fields).toMatchObject([{ field: 'element', code: 'computed' }])
      const dialogues = cell(await read(clerk, september), 'dialogues')
      const answer = await batch(
        clerk,
        { plan_tasks_due: [9, revision], dialogues: [4, dialogues.revision] },
        { sheet: september, way: 'pasted' },
      )
      expect(answer.json().results).toMatchObject([
        { element: 'plan_tasks_due', kind: 'refused', code: 'computed' },
        { element: 'dialogues', kind: 'saved' },
      ])
      const after = await figuresIn(program, ward, '2026-09')
      expect(after).toEqual({ ...before, dialogues: after.dialogues })
    })

    it('claims no way of its own: a client cannot say that it computed a figure', async () => {
      const { revision } = cell(await read(clerk, september), 'dialogues')
      const answer = await put(clerk, 'dialogues', { value: 5, revision, way: 'computed' }, september)
      expect(answer.statusCode).toBe(422)
    })
  })

  it('is owed by nobody: a cell that was never filled leaves the list of duties with the first task', async () => {
    const { db } = program.connection
    const other = 'MH06'
    await openSheets(program, other, ['2026-09'])
    await db
      .deleteFrom('figure')
      .where('month', '=', '2026-09')
      .where('unit_id', '=', await unitId(program, other))
      .where('element_id', 'in', (from) =>
        from.selectFrom('element').select('id').where('code', 'like', 'plan_tasks_%'),
      )
      .execute()
    const owed = async () => {
      const { items } = (await clerk.get('/api/duties')).json() as Duties
      const sheet = items.find((item) => item.unit.code === other && item.month === '2026-09')
      return { toSubmit: sheet?.toSubmit, cells: sheet?.cells.map(({ element }) => element) }
    }
    expect(await owed()).toEqual({ toSubmit: false, cells: ['plan_tasks_due', 'plan_tasks_done'] })
    await layPlan(program, other, [{ name: 'one', day: '2026-08-01' }])
    expect(await owed()).toEqual({ toSubmit: true, cells: [] })
  })
})
