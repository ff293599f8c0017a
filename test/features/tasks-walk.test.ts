/**
 * Random walks of everybody through the acts upon a task of two occurrences, under a clock that goes on. What is refused
 * changes no row; what is not changes exactly what the model of task-model.ts says, with one entry in log and record.
 */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { plantPlan } from './task-desk.ts'
import { type Actor, later, type Modelled, type Name, perform, type Row, type Step } from './task-model.ts'

const walks = { sqlite: 50, postgres: 8 }
const usernames: Record<Actor, string> = {
  'own clerk': 'nhap-lieu-huong-buoi',
  approver: 'duyet-huong-buoi',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
  'other clerk': 'nhap-lieu-mua-ngau',
}
const names: Name[] = ['progress', 'report', 'approve', 'return', 'reopen', 'drop', 'resume', 'extend']
const still = ['task', 'task_body', 'attachment', 'plan_change', 'plan'] as const

const often = <T>(...pairs: [number, T][]) =>
  fc.oneof(...pairs.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })))
const drawn: fc.Arbitrary<Step & { wait: number }> = fc.record({
  actor: often<Actor>([6, 'own clerk'], [7, 'approver'], [4, 'leader'], [3, 'administrator'], [1, 'other clerk']),
  name: often<Name>(
    [3, 'progress'],
    [6, 'report'],
    [6, 'approve'],
    [3, 'return'],
    [3, 'reopen'],
    [2, 'drop'],
    [4, 'resume'],
    [2, 'extend'],
  ),
  position: often([3, 1], [1, 2]),
  lag: often([12, 0], [1, 1], [1, -1]),
  percent: fc.integer({ min: 0, max: 99 }),
  done: often([6, 0], [3, -20], [1, 1], [1, -400]),
  later: often([6, 30], [1, 0], [1, -1], [1, 2000]),
  reason: fc.constantFrom('Chờ hướng dẫn', 'Thiếu biên bản'),
  wait: often([8, 1], [1, 200]),
})

onEachEngine('walks through the acts upon a task', (engine) => {
  let program: Program
  let clock: Date
  const legal = new Map<Name, number>()
  const illegal = new Map<Name, number>()

  beforeAll(async () => {
    clock = new Date('2026-11-21T02:00:00Z')
    program = await sampleProgram(engine, () => clock)
  })

  const bodyOf = ({ name, percent, done, reason, later: by }: Step, row: Row, today: string): object => {
    if (name === 'progress') return { percent }
    if (name === 'report') return { day: later(today, done) }
    if (name === 'approve') return {}
    return name === 'extend' ? { due: later(row.due, by), reason } : { reason }
  }

  const begin = async () => {
    const { plan, tasks } = await plantPlan(program, 'MH02', [
      { deadline: { kind: 'within', periods: ['2026-11', '2027-02'] } },
    ])
    const rows = await program.connection.db
      .selectFrom('task_occurrence')
      .selectAll()
      .where('task_id', '=', tasks[0] as number)
      .orderBy('position')
      .execute()
    return {
      plan,
      task: tasks[0] as number,
      modelled: rows.map((row): Modelled => ({ row: { ...row } as Row, told: 0 })),
    }
  }

  const occurrences = (task: number) =>
    program.connection.db
      .selectFrom('task_occurrence')
      .selectAll()
      .where('task_id', '=', task)
      .orderBy('position')
      .execute()
  const count = async (table: 'task_event' | 'plan_change' | 'audit', after: string) =>
    (await stored(program.connection.db, [table]))[table]?.filter((row) => row.includes(after)).length

  it(`of ${walks[engine]} times 25 steps change what the model says, and nothing else`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: 25, maxLength: 25 }), async (walk) => {
        const { plan, task, modelled } = await begin()
        const others = await stored(program.connection.db, still)
        clock = new Date('2026-11-21T02:00:00Z')
        let acts = 0
        let changes = 0
        for (const step of walk) {
          clock = new Date(clock.getTime() + step.wait * 3_600_000)
          const today = new Date(clock.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
          const one = modelled[step.position - 1] as Modelled
          const payload = {
            occurrence: step.position,
            revision: Math.max(1, one.row.revision - step.lag),
            ...bodyOf(step, one.row, today),
          }
          const asked = { ...step, lag: payload.revision === one.row.revision ? 0 : 1 }
          // The clock outlives every session.
          const person = await program.asAccount(usernames[step.actor])
          const response = await person.call({
            method: 'POST',
            url: `/api/tasks/${task}/${step.name}`,
            payload,
          })
          const account = `sample-${usernames[step.actor]}`
          const outcome = perform(one, asked, account, clock.toISOString(), today)
          const told = JSON.stringify([step, payload, today, response.body.slice(0, 200)])
          expect(response.statusCode, told).toBe(outcome.status)
          expect(await occurrences(task), told).toEqual(modelled.map(({ row }) => row))
          const tally = outcome.status === 200 ? legal : illegal
          tally.set(step.name, (tally.get(step.name) ?? 0) + 1)
          acts += Number(outcome.status === 200)
          changes += Number(outcome.isPlanChanged)
        }
        // One entry in the log for each act, one version of the plan for each change of it.
        expect(await count('task_event', `["task_id",${task}]`)).toBe(acts)
        expect(await count('plan_change', `["plan_id",${plan}]`)).toBe(changes)
        const after = await stored(program.connection.db, still)
        for (const table of ['task', 'task_body', 'attachment'] as const) expect(after[table]).toEqual(others[table])
      }),
      { numRuns: walks[engine], seed: 20_261_204, endOnFailure: true },
    )
    if (engine === 'sqlite')
      for (const name of names)
        expect([name, (legal.get(name) ?? 0) > 4, (illegal.get(name) ?? 0) > 9]).toEqual([name, true, true])
  }, 60_000)
})
