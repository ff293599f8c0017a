/** A site that had tasks before they had occurrences: each gets one for each of its days, as a new task would. */
import { expect, it } from 'vitest'
import { deadlineOfStored } from '#domain/deadline.ts'
import { plannedDays } from '#domain/occurrence.ts'
import { spanOfYear } from '#domain/plan.ts'
import { up } from '../../migrations/0014_plan_records.ts'
import { migrations } from '../../migrations/index.ts'
import { emptyDatabase, onEachEngine } from '../support/database.ts'

const deadlines = [
  ['within', '2026-05 2026-10'],
  ['within', '2026-Q2 2026-Q1'],
  ['within', '2026'],
  ['within', '2024-02'],
  ['on', '2026-02-15'],
  ['before', '2026-03-01'],
  ['yearly', '01-01'],
  ['regular', ''],
  ['guidance', ''],
] as const

onEachEngine('tasks from before occurrences', (engine) => {
  it('get one occurrence for each of their days', async () => {
    const { db } = await emptyDatabase(engine)
    for (const [name, migration] of Object.entries(migrations)) if (name < '0014') await migration.up(db as never)
    await db
      .insertInto('unit')
      .values({
        id: 1,
        code: '1',
        name: 'A',
        kind: 'ward',
        valid_from: '2025-07-01',
        fictional: 0,
        source: '',
        parent_id: null,
        valid_to: null,
      })
      .execute()
    await db
      .insertInto('plan')
      .values({ id: 1, unit_id: 1, number: null, date: null, year: 2026, title: 'A', issuer: 'A', note: '' } as never)
      .execute()
    for (const [index, [kind, value]] of deadlines.entries())
      await db
        .insertInto('task')
        .values({
          id: index + 1,
          plan_id: 1,
          field: 'direction',
          position: index + 1,
          name: 'A',
          product: '',
          deadline_kind: kind,
          deadline_value: value,
          clause: '',
        } as never)
        .execute()
    await up(db as never)
    const rows = await db.selectFrom('task_occurrence').selectAll().orderBy('task_id').orderBy('position').execute()
    for (const [index, [kind, value]] of deadlines.entries()) {
      const deadline = deadlineOfStored(kind, value)
      if (!deadline) throw new Error(`${kind} ${value} is no deadline`)
      const own = rows.filter((row) => row.task_id === index + 1)
      expect(own.map((row) => row.due)).toEqual(plannedDays(deadline, null, spanOfYear(2026)))
      expect(own.map(({ position, planned_due, state, percent }) => [position, planned_due, state, percent])).toEqual(
        own.map(({ due }, at) => [at + 1, due, 'not_started', 0]),
      )
    }
    const plan = await db.selectFrom('plan').selectAll().executeTakeFirstOrThrow()
    expect(plan).toMatchObject({ state: 'in_force', basis: '', revision: 1, version: 1 })
  })
})
