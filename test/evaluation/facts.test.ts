/** The one door to stored figures: what it keeps in memory, when it looks again, and that it never forgets who asks. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Connection } from '../../server/database/connect.ts'
import { raiseVersion } from '../../server/database/version.ts'
import { dateInVietnam } from '../../server/domain/period.ts'
import type { Account, Role } from '../../server/domain/permission.ts'
import { createEvaluation, type Evaluation } from '../../server/evaluation/facts.ts'
import { breaking } from '../support/breaking.ts'
import { now } from '../support/clock.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'

onEachEngine('facts', (engine) => {
  let connection: Connection
  let evaluation: Evaluation
  const ids = new Map<string, number>()

  beforeAll(async () => {
    connection = await sampleDatabase(engine)
    for (const unit of await connection.db.selectFrom('unit').select(['code', 'id']).execute())
      ids.set(unit.code, unit.id)
  })
  beforeEach(() => {
    evaluation = createEvaluation(connection.db, dateInVietnam)
  })

  const at = (code: string) => ids.get(code) as number
  const person = (role: Role, code: string): Account => ({
    id: role,
    displayName: role,
    roles: [{ role, unitId: at(code) }],
  })
  const factsFor = (account: Account, months = ['2026-10']) => evaluation.facts(account, months, now)
  const write = (value: number) =>
    connection.db
      .updateTable('figure')
      .set({ value })
      .where('month', '=', '2026-10')
      .where('unit_id', '=', at('MH02'))
      .where('element_id', 'in', (of) => of.selectFrom('element').select('id').where('code', '=', 'dossiers_resolved'))
      .execute()
  const resolved = async () =>
    (await factsFor(person('leader', 'MH'))).sheetOf(at('MH02'), '2026-10')?.figures.get('dossiers_resolved')

  it('are read again when the month’s version rose, and not before', async () => {
    const before = await resolved()
    await write(777)
    expect(await resolved()).toEqual(before)
    await raiseVersion(connection.db, '2026-09')
    expect(await resolved()).toEqual(before)
    await raiseVersion(connection.db, '2026-10')
    expect(await resolved()).toEqual({ state: 'reported', value: 777 })
  })

  it('change their version with every month that they were made of, and with the catalogue', async () => {
    const version = async () => (await factsFor(person('leader', 'MH'), ['2026-09', '2026-10'])).version
    const seen = [await version()]
    for (const topic of ['2026-09', '2026-10', 'catalogue']) {
      await raiseVersion(connection.db, topic)
      seen.push(await version())
    }
    expect(new Set(seen).size).toBe(4)
    await raiseVersion(connection.db, '2026-08')
    expect(await version()).toBe(seen.at(-1))
  })

  it('read the catalogue again when it changed: an indicator may not be what it was', async () => {
    await evaluation.catalogue()
    await connection.db.updateTable('indicator').set({ short_name: 'Tên mới' }).where('code', '=', 'on_time').execute()
    expect((await evaluation.catalogue()).indicatorsByCode.get('on_time')?.shortName).toBe('Đúng hạn')
    await raiseVersion(connection.db, 'catalogue')
    expect((await evaluation.catalogue()).indicatorsByCode.get('on_time')?.shortName).toBe('Tên mới')
  })

  it('refuse a month that was not loaded, instead of calling it empty', async () => {
    const facts = await factsFor(person('leader', 'MH'))
    expect(() => facts.sheetOf(at('MH02'), '2026-09')).toThrow('month 2026-09 was not loaded')
    expect(() => facts.sheetState(at('MH02'), '2026-09')).toThrow('not loaded')
  })

  it('keep no read that failed', async () => {
    const { connection: fragile, breakage } = breaking(connection)
    evaluation = createEvaluation(fragile.db, dateInVietnam)
    await evaluation.catalogue()
    for (let statement = 0; statement < 3; statement += 1) {
      breakage.after(statement)
      await expect(factsFor(person('leader', 'MH'))).rejects.toThrow('the disk is full')
      expect(await resolved()).toBeDefined()
      await raiseVersion(connection.db, '2026-10')
    }
  })

  it('keep no catalogue that failed', async () => {
    const { connection: fragile, breakage } = breaking(connection)
    evaluation = createEvaluation(fragile.db, dateInVietnam)
    for (let statement = 0; statement < 8; statement += 1) {
      breakage.after(statement)
      await expect(evaluation.catalogue()).rejects.toThrow('the disk is full')
      expect((await evaluation.catalogue()).units.length).toBeGreaterThan(100)
      await raiseVersion(connection.db, 'catalogue')
    }
  })

  it.each<[Role, string, (code: string, state: string) => boolean]>([
    ['leader', 'MH', () => true],
    ['clerk', 'MH02', (code, state) => code === 'MH02' || state === 'approved'],
    ['approver', 'MH02', (code, state) => code === 'MH02' || state === 'approved'],
    ['administrator', 'MH', (_code, state) => state === 'approved'],
    ['leader', '01', (_code, state) => state === 'approved'],
  ])('give the %s of %s the sheets that are theirs to see, and the states of all', async (role, unit, sees) => {
    const facts = await factsFor(person(role, unit))
    const rows = await connection.db.selectFrom('sheet').selectAll().where('month', '=', '2026-10').execute()
    const codes = new Map([...ids].map(([code, id]) => [id, code]))
    const seen = rows.filter((row) => facts.sheetOf(row.unit_id, '2026-10') !== undefined).map((row) => row.unit_id)
    const expected = rows.filter((row) => sees(codes.get(row.unit_id) as string, row.state)).map((row) => row.unit_id)
    expect(seen).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
    for (const row of rows) expect(facts.sheetState(row.unit_id, '2026-10')).toBe(row.state)
  })

  it('serve two people one after the other without mixing them up', async () => {
    const leader = await factsFor(person('leader', 'MH'))
    const stranger = await factsFor({ id: 'x', displayName: 'x', roles: [] })
    expect(leader.sheetOf(at('MH02'), '2026-10')).toBeDefined()
    expect(stranger.sheetOf(at('MH02'), '2026-10')).toBeUndefined()
    expect(leader.sheetOf(at('MH02'), '2026-10')).toBeDefined()
  })
})
