/** The board of sheets with a history: handed in, returned and handed in again; corrected once approved. */
import { beforeAll, expect, it } from 'vitest'
import { raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { boardOf, unitIdOf, unitOf } from './board-desk.ts'

onEachEngine('the board of sheets with a history', (engine) => {
  let program: Program
  let leader: Person
  let clerk: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    leader = await program.as('leader')
    clerk = await program.as('clerk')
  })

  it('judges a unit by its first handing-in, whatever was returned later', async () => {
    const { db } = program.connection
    const unit = await unitIdOf(program, 'MH04')
    await db
      .updateTable('sheet')
      .set({ state: 'returned', submitted_at: '2026-11-09T02:00:00.000Z', decided_at: '2026-11-10T02:00:00.000Z' })
      .where('unit_id', '=', unit)
      .where('month', '=', '2026-10')
      .execute()
    const audit = { seal: 0, mark: '', account_id: null, act: 'submit_sheet', month: '2026-10', unit_id: unit }
    for (const at of ['2026-11-03T02:00:00.000Z', '2026-11-09T02:00:00.000Z'])
      await db
        .insertInto('audit')
        .values({ id: at, at, ...audit })
        .execute()
    const row = unitOf(await boardOf(leader, '?from=2026-10&to=2026-10'), 'MH04')
    expect(row).toMatchObject({ expected: 1, handedIn: 0, late: 1, onTime: 1, judged: 1 })
    expect(row?.cells[0]).toMatchObject({
      state: 'returned',
      submitted: '2026-11-03',
      standing: 'late',
      due: '2026-11-10',
      daysLate: 11,
    })
  })

  it('counts approved corrections for all, those on their way for people who see drafts', async () => {
    const { db } = program.connection
    const unit = await unitIdOf(program, 'MH05')
    const figures = await db
      .selectFrom('figure')
      .select('element_id')
      .where('unit_id', '=', unit)
      .where('month', '=', '2026-08')
      .limit(3)
      .execute()
    const [first, second, third] = figures.map((one) => one.element_id) as [number, number, number]
    const account = await db.selectFrom('account').select('id').limit(1).executeTakeFirstOrThrow()
    const rest = {
      month: '2026-08',
      unit_id: unit,
      at: '2026-11-01T00:00:00.000Z',
      account_id: account.id,
      reason: 'x',
    }
    const before = { before_value: 1, before_absence: null, before_note: null }
    for (const [element_id, revision, approved] of [
      [first, 2, 1],
      [first, 3, 1],
      [second, 2, 0],
      [third, 2, 0],
    ] as const)
      await db
        .insertInto('adjustment')
        .values({ ...rest, ...before, element_id, revision, approved })
        .execute()
    await db
      .updateTable('sheet')
      .set({ state: 'reopened' })
      .where('unit_id', '=', unit)
      .where('month', '=', '2026-08')
      .execute()
    await raiseVersion(db, '2026-08')
    const seen = async (person: Person) =>
      unitOf(await boardOf(person, '?from=2026-08&to=2026-08'), 'MH05')?.cells[0]?.adjusted
    expect([await seen(leader), await seen(clerk), await seen(await program.as('administrator'))]).toEqual([3, 1, 1])
  })
})
