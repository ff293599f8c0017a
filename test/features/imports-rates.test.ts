/** Typed rates of imports: written only on top of what the dry run saw, taken back only where nobody replaced them, counted as written. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { ImportAnswer } from '#contract/imports'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { commit, dryRun, undo } from './import-desk.ts'

const city = { unit: 'MH' }
const place = { unit: 'MH01', month: '2023-02' }
const rates = (value: string) => `Đơn vị;Tháng;Tỷ lệ hài lòng (%)\nPhường Nắng Mai;02/2023;${value}\n`

onEachEngine('a typed rate', (engine) => {
  let program: Program
  let department: Person

  const typed = async () => {
    const rows = await program.connection.db.selectFrom('typed_rate').selectAll().orderBy('month').execute()
    return rows.map(({ value, import_id }) => [value, import_id])
  }
  const acts = (id: string) =>
    program.connection.db
      .selectFrom('audit')
      .select(['act', 'after'])
      .where('import_id', '=', id)
      .orderBy('id')
      .execute()
      .then((rows) => rows.map(({ act, after }) => [act, JSON.parse(after ?? '')]))
  const read = (value: string, more = '') => dryRun(department, rates(value) + more, city)

  beforeAll(async () => {
    program = await sampleProgram(engine)
    department = await program.asAccount('tong-hop')
  })

  beforeEach(async () => {
    await program.connection.db.deleteFrom('typed_rate').execute()
  })

  it.each([
    ['nothing', null],
    ['another rate', '70%'],
  ])('is written once of two that saw %s there, and the other names it', async (_name, before) => {
    if (before !== null) await commit(department, (await read(before)).id)
    const [a, b] = [await read('92,5%'), await read('93%')]
    const answers = await Promise.all([commit(department, a.id), commit(department, b.id)])
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 409])
    const [winner, loser] = answers[0]?.statusCode === 200 ? [a, b] : [b, a]
    const refused = answers.find((one) => one.statusCode === 409)?.json()
    expect(refused.context).toMatchObject({
      total: 1,
      obstacles: [{ ...place, element: null, indicator: 'satisfaction', reason: 'changed' }],
    })
    expect(refused.context.obstacles[0].message).toContain('ài lòng')
    expect(await typed()).toEqual([[winner === a ? 925 : 93, winner.id]])
    expect(await acts(loser.id)).toEqual([])
    expect(await acts(winner.id)).toEqual([['commit_import', expect.objectContaining({ figures: 0, rates: 1 })]])
    // Read again, it knows what it replaces, and takes only itself back.
    const again = await read('95%')
    expect((await commit(department, again.id)).statusCode).toBe(200)
    expect((await undo(department, again.id)).json()).toMatchObject({ undone: 1, kept: 0 })
    expect(await typed()).toEqual([[winner === a ? 925 : 93, winner.id]])
    expect(await acts(again.id)).toEqual([
      ['commit_import', expect.objectContaining({ rates: 1 })],
      ['undo_import', { undone: 1, kept: 0 }],
    ])
  })

  it('that a later import replaced stands in the way of the undo, and is neither deleted nor revived', async () => {
    const c = await read('80%')
    await commit(department, c.id)
    const d = await read('81%')
    await commit(department, d.id)
    const refused = await undo(department, c.id)
    expect([refused.statusCode, refused.json().context]).toMatchObject([
      409,
      { total: 1, obstacles: [{ ...place, indicator: 'satisfaction', reason: 'changed' }] },
    ])
    expect((await undo(department, c.id, { partial: true })).statusCode).toBe(409)
    expect(await typed()).toEqual([[81, d.id]])
    expect((await undo(department, d.id)).json()).toMatchObject({ undone: 1, kept: 0 })
    expect(await typed()).toEqual([[80, c.id]])
    expect((await undo(department, c.id)).json()).toMatchObject({ undone: 1, kept: 0, obstacles: [] })
    expect(await typed()).toEqual([])
  })

  it('stays where the rest of its import goes back', async () => {
    const both = await read('80%', 'Xã Đồi Sim;02/2023;70%\n')
    await commit(department, both.id)
    const later = await read('81%')
    await commit(department, later.id)
    expect((await undo(department, both.id)).statusCode).toBe(409)
    const undone = (await undo(department, both.id, { partial: true })).json()
    expect(undone).toMatchObject({
      undone: 1,
      kept: 1,
      obstacles: [{ ...place, indicator: 'satisfaction' }],
      obstaclesTotal: 1,
      import: { state: 'undone', undo: { undone: 1, kept: 1 } },
    })
    expect(await typed()).toEqual([[81, later.id]])
    // Whoever comes later, by whatever way, is told what stayed.
    const { undo: told, obstacles, obstaclesTotal } = (await department.get(`/api/imports/${both.id}`)).json()
    expect([told, obstacles, obstaclesTotal]).toEqual([{ undone: 1, kept: 1 }, undone.obstacles, 1])
    const { items } = (await department.get('/api/imports?unit=MH')).json()
    const undos = new Map(items.map((one: ImportAnswer) => [one.id, one.undo]))
    expect([undos.get(both.id), undos.get(later.id)]).toEqual([{ undone: 1, kept: 1 }, null])
  })

  it('is counted where a commit writes it, with the sheets that it is written to, and nowhere else', async () => {
    await commit(department, (await read('92,5%', 'Xã Đồi Sim;02/2023;70%\n')).id)
    // One new, two as they were, one in a sheet that is closed.
    await program.connection.db
      .insertInto('sheet')
      .values((row) => ({
        month: '2023-03',
        unit_id: row.selectFrom('unit').select('id').where('code', '=', 'MH01').limit(1),
        state: 'approved',
      }))
      .execute()
    const table =
      'Xã Đồi Sim;02/2023;70%\nXã Đồi Sim;04/2023;71%\nPhường Nắng Mai;03/2023;90%\nPhường Nắng Mai;05/2023;\n'
    const answer: ImportAnswer = await read('92,5%', table)
    expect(answer.counts).toMatchObject({ figures: 0, locked: 0, rates: 1, ratesEqual: 2, ratesLocked: 1 })
    expect(answer).toMatchObject({ ready: true, months: ['2023-04'], units: 1, changesTotal: 4 })
    expect(answer.rates).toMatchObject([{ unit: 'MH21', month: '2023-04' }])
    expect(
      answer.changes.map(({ unit, month, rates, ratesEqual, lock }) => [
        unit.code,
        month,
        rates,
        ratesEqual,
        lock?.reason ?? null,
      ]),
    ).toEqual([
      ['MH21', '2023-02', 0, 1, null],
      ['MH01', '2023-02', 0, 1, null],
      ['MH01', '2023-03', 0, 0, 'approved'],
      ['MH21', '2023-04', 1, 0, null],
    ])
    expect((await commit(department, answer.id)).json()).toMatchObject({
      written: 1,
      import: { counts: { rates: 1 }, months: ['2023-04'], units: 1 },
    })
    expect((await read('92,5%')).ready).toBe(false)
  })

  it('and figures are counted by the sheets written, not by those left as they are', async () => {
    const table = (value: number) =>
      `Đơn vị;Tháng;Quá hạn\nPhường Nắng Mai;02/2023;4\nPhường Nắng Mai;04/2023;${value}\nPhường Nắng Mai;03/2023;1\n`
    await commit(department, (await dryRun(department, table(5), city)).id)
    const answer = await dryRun(department, table(6), city)
    expect(answer).toMatchObject({ months: ['2023-04'], units: 1, counts: { figures: 3, changed: 1, locked: 1 } })
  })
})
