/** A statement that fails in the middle of a write: all of the write is there, or nothing. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import type { Breakage } from '../support/breaking.ts'
import { breaking } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { auditRows, cell, clearDesk, fill, october, put, read, submit, writings } from './sheet-desk.ts'

onEachEngine('a write whose n-th statement fails', (engine) => {
  let program: Program
  let clerk: Person
  let breakage: Breakage

  beforeAll(async () => {
    const sound = await sampleDatabase(engine)
    const broken = breaking(sound)
    breakage = broken.breakage
    program = { ...(await programOn(broken.connection, sampleConfig)), connection: sound }
    clerk = await program.as('clerk')
  })
  beforeEach(() => clearDesk(program))

  /** Breaks the 1st, 2nd … statement until the act runs through; returns how many statements it takes. */
  async function breakEach(act: () => ReturnType<Person['call']>, isDone: () => Promise<boolean>) {
    for (let statement = 0; statement < 60; statement += 1) {
      const before = await writings(program)
      breakage.after(statement)
      const response = await act()
      if (!breakage.broke) {
        expect(response.statusCode).toBe(200)
        return statement
      }
      expect([statement, response.statusCode]).toEqual([statement, 500])
      expect(response.json().code).toBe('internal')
      expect(response.body).not.toContain('disk')
      if (await isDone()) return statement
      expect(await writings(program), `statement ${statement}`).toEqual(before)
    }
    throw new Error('never ran through')
  }

  it('saves a figure wholly or not at all, and the same save sent again comes right', async () => {
    const written = async () => (await auditRows(program)).length > 0
    const save = () => put(clerk, 'petitions_due', { value: 5, revision: 0 })
    const statements = await breakEach(save, written)
    expect(statements).toBeGreaterThan(7)
    breakage.after(1000)
    expect((await save()).statusCode).toBe(200)
    expect((await auditRows(program)).map((row) => row.revision)).toEqual([1])
    expect(cell(await read(clerk), 'petitions_due')).toMatchObject({ value: 5, revision: 1 })
  })

  it('hands a sheet in wholly or not at all', async () => {
    breakage.after(1_000_000)
    await fill(clerk, october)
    const submitted = async () => (await auditRows(program)).some((row) => row.act === 'submit_sheet')
    expect(await breakEach(() => submit(clerk), submitted)).toBeGreaterThan(7)
    breakage.after(1000)
    expect((await read(clerk)).state).toBe('submitted')
    expect((await auditRows(program)).filter((row) => row.act === 'submit_sheet')).toHaveLength(1)
  })

  it('keeps no broken read: the next answer is whole', async () => {
    const leader = await program.as('leader')
    const url = '/api/overview?period=2026-10'
    breakage.after(1_000_000)
    const whole = (await leader.get(url)).json()
    for (let statement = 0; statement < 12; statement += 1) {
      await clearDesk(program)
      breakage.after(statement)
      const response = await leader.get(url)
      expect(response.statusCode).toBe(breakage.broke ? 500 : 200)
      breakage.after(1_000_000)
      expect((await leader.get(url)).json()).toEqual(whole)
    }
  })

  it('a signature that the audit already holds is not written a second time: the figure goes back too', async () => {
    const { db } = program.connection
    breakage.after(1_000_000)
    const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    const element = await db
      .selectFrom('element')
      .select('id')
      .where('code', '=', 'petitions_due')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('audit')
      .values({
        id: 'in the way',
        at: '2026-11-21T02:00:00.000Z',
        account_id: null,
        act: 'save_figure',
        month: '2026-10',
        unit_id: unit.id,
        element_id: element.id,
        revision: 1,
        before: null,
        after: null,
        seal: 0,
        mark: '',
      })
      .execute()
    const before = await writings(program)
    expect((await put(clerk, 'petitions_due', { value: 5, revision: 0 })).statusCode).toBe(500)
    expect(await writings(program)).toEqual(before)
  })
})
