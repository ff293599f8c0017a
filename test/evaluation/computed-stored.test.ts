/** The same histories as rows in a database: what a unit's page says through every layer, against the recount from the log. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { completions, openSheets } from '../features/records-desk.ts'
import { unitId } from '../features/task-desk.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { type HistoryDrawn, histories, liveThrough, recount } from './task-histories.ts'
import { storeWorld } from './worlds.ts'

const today = '2026-11-21'
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3']
const codes = { A: 'MH05', B: 'MH06', P: 'MH' } as const
/** SQLite and PostgreSQL run the same code; a few tens are enough to see that rows say what records in memory say. */
const runs = { sqlite: 25, postgres: 15 }

onEachEngine('stored histories', (engine) => {
  let program: Program
  let leader: Person
  const typed = new Map<string, string[]>()
  const ids = new Map<string, number>()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    // What the sample assigns is no part of these histories.
    await program.connection.db.updateTable('task_body').set({ unit_id: null }).execute()
    for (const code of [codes.A, codes.B]) await openSheets(program, code, ['2026-03', '2026-06', '2026-09'])
    for (const code of Object.values(codes)) ids.set(code, await unitId(program, code))
    for (const code of [codes.A, codes.B])
      for (const kind of ['plan_tasks', 'assigned_tasks'])
        typed.set(`${code} ${kind}`, await completions(leader, code, '2026-Q1', '2026-Q3', kind))
  })

  const drawn = fc.sample(histories, { numRuns: runs[engine], seed: engine === 'sqlite' ? 11 : 12 })
  describe.each(drawn.map((one, index) => [index, one] as const))('history %i', (_, one: HistoryDrawn) => {
    it('is told as the log tells it', async () => {
      const { world, log } = liveThrough({ ...one, today })
      await storeWorld(program, world, (unit) => ids.get(codes[unit]) as number)
      for (const unit of ['A', 'B'] as const)
        for (const kind of ['plan_tasks', 'assigned_tasks'] as const) {
          // Where it keeps no such tasks, what was typed stands.
          const before = typed.get(`${codes[unit]} ${kind}`) ?? []
          const slow = quarters.map((quarter, index) => {
            const counted = recount(log, unit, kind, quarter, today)
            return counted ? `${counted.done}/${counted.due}` : before[index]
          })
          expect([unit, kind, await completions(leader, codes[unit], '2026-Q1', '2026-Q3', kind)]).toEqual([
            unit,
            kind,
            slow,
          ])
          const sum = slow.map((text) => (text ?? '').split('/').map(Number))
          const year = [0, 1].map((side) => sum.reduce((total, pair) => total + (pair[side] ?? 0), 0)).join('/')
          expect([unit, kind, await completions(leader, codes[unit], '2026', '2026', kind)]).toEqual([
            unit,
            kind,
            [year],
          ])
        }
    })
  })
})
