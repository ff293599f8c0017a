/** What each person of the sample has to do, as the program tells it. */
import { beforeAll, expect, it } from 'vitest'
import type { Duties } from '#contract/duties'
import { raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { blankCells, desk, fill, october, read, submit } from './sheet-desk.ts'

onEachEngine('what there is to do', (engine) => {
  let program: Program
  let clerk: Person
  let second: Person
  let approver: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    second = await program.asAccount('nhap-lieu-2-huong-buoi')
    approver = await program.as('approver')
  })

  async function duties(person: Person): Promise<Duties> {
    const response = await person.get('/api/duties')
    expect(response.statusCode, response.body).toBe(200)
    return response.json()
  }
  const cellsOf = (found: Duties) => found.items[0]?.cells.map((cell) => cell.element)

  it('is, for both clerks of a ward, the blank cells of the month that is late', async () => {
    for (const person of [clerk, second]) {
      const found = await duties(person)
      expect(found.items).toHaveLength(1)
      expect(found.items[0]).toMatchObject({ month: '2026-10', deadline: '2026-11-05', daysLeft: -16, state: 'draft' })
      expect(cellsOf(found)?.sort()).toEqual(blankCells.toSorted())
    }
  })

  it('is nothing for a leader and an administrator, and nothing to a stranger', async () => {
    for (const role of ['leader', 'administrator'] as const) {
      const found = await duties(await program.as(role))
      expect([found.items, found.waiting, found.unowned]).toEqual([[], [], []])
    }
    expect((await program.stranger.get('/api/duties')).statusCode).toBe(401)
  })

  it('tells the approver in how many cells nobody was named', async () => {
    const [unit] = (await duties(approver)).unowned
    expect(unit).toMatchObject({ unit: { code: 'MH02' }, without: unit?.elements })
  })

  it('is what a meeting gave to one’s own unit, and nobody else’s; far days and closed ones wait or are over', async () => {
    const [action, ...more] = (await duties(clerk)).actions
    expect([more, action]).toMatchObject([[], { unit: { code: 'MH02' }, deadline: '2026-11-30', daysLeft: 9 }])
    expect((await duties(approver)).actions).toHaveLength(1)
    for (const username of ['tong-hop', 'lanh-dao', 'nhap-lieu-mua-ngau', 'quan-tri'])
      expect([username, (await duties(await program.asAccount(username))).actions]).toEqual([username, []])
    const { db } = program.connection
    const put = (set: { due?: string; state?: string }) =>
      db
        .updateTable('meeting_action')
        .set(set)
        .where('id', '=', action?.action ?? 0)
        .execute()
    for (const set of [{ due: '2026-12-22' }, { due: '2026-11-01', state: 'done' }]) {
      await put(set)
      expect((await duties(clerk)).actions).toEqual([])
    }
    await put({ state: 'open' })
    expect((await duties(clerk)).actions).toMatchObject([{ daysLeft: -20 }])
    await put({ due: '2026-11-30' })
  })

  it('is parted between the owners of cells; a post’s cells stay everybody’s', async () => {
    const nobody = { account: null, post: null }
    const owners = [
      { element: 'ratings_valid', account: 'sample-nhap-lieu-2-huong-buoi', post: null, seen: nobody },
      { element: 'ratings_satisfied', account: 'sample-nhap-lieu-2-huong-buoi', post: null, seen: nobody },
      { element: 'petitions_due', account: null, post: 'Bộ phận một cửa', seen: nobody },
    ]
    const payload = { unit: 'MH02', owners }
    expect((await approver.call({ method: 'PUT', url: '/api/owners', payload })).statusCode).toBe(200)
    expect(cellsOf(await duties(clerk))).not.toContain('ratings_valid')
    expect(cellsOf(await duties(clerk))).toContain('petitions_due')
    expect(cellsOf(await duties(second))).toHaveLength(6)
    // The sheet that a reminder opens calls exactly the same cells owed.
    for (const [person, whole] of [
      [clerk, 4],
      [second, 6],
      [approver, 6],
    ] as const) {
      const { figures } = await read(person)
      expect(figures.filter((one) => one.blank && !one.owner?.theirs)).toHaveLength(whole)
    }
  })

  it('is the handing-in once all is filled, then nothing; and the approver has a sheet waiting', async () => {
    await fill(clerk, october)
    expect((await duties(clerk)).items[0]).toMatchObject({ toSubmit: true, toCorrect: false, cells: [] })
    const handed = await clerk.call({
      method: 'POST',
      url: '/api/sheets/MH02/2026-10/submit',
      payload: { note: 'Đã rà soát số liệu' },
    })
    expect(handed.statusCode, handed.body).toBe(200)
    expect((await duties(clerk)).items).toEqual([])
    const { waiting } = await duties(approver)
    expect(waiting.filter((one) => one.unit.code === 'MH02').map((one) => one.month)).toEqual(['2026-10'])
  })

  it('is a returned cell until it is saved again', async () => {
    const cells = [{ element: 'ratings_valid', reason: 'Xem lại số phiếu' }]
    const back = await approver.call({ method: 'POST', url: '/api/sheets/MH02/2026-10/return', payload: { cells } })
    expect(back.statusCode, back.body).toBe(200)
    // The cell is the second clerk's.
    expect((await duties(clerk)).items).toEqual([])
    expect((await duties(second)).items[0]).toMatchObject({ state: 'returned', deadline: '2026-11-21', daysLeft: 0 })
    expect((await duties(second)).items[0]?.cells).toEqual([
      expect.objectContaining({ element: 'ratings_valid', returned: true }),
    ])
    // More days do not answer what was asked of the cell.
    const payload = { reason: 'Thêm thời gian rà soát', until: '2026-11-25' }
    expect((await approver.call({ method: 'POST', url: `${desk}/reopen`, payload })).statusCode).toBe(200)
    expect((await duties(second)).items[0]?.cells).toEqual([
      expect.objectContaining({ element: 'ratings_valid', returned: true }),
    ])
    await fill(second, { ratings_valid: 65 })
    expect((await duties(clerk)).items[0]).toMatchObject({ toSubmit: true, cells: [] })
  })

  it('is to correct a sheet that came back as a whole, before it is handed in again', async () => {
    const post = (person: Person, act: string, payload: object) =>
      person.call({ method: 'POST', url: `${desk}/${act}`, payload })
    expect((await post(clerk, 'submit', { note: 'Đã rà soát số liệu' })).statusCode).toBe(200)
    expect((await post(approver, 'return', { reason: 'Số liệu mục II chưa khớp sổ' })).statusCode).toBe(200)
    for (const person of [clerk, second])
      expect((await duties(person)).items[0]).toMatchObject({ state: 'returned', toSubmit: true, toCorrect: true })
  })

  it('is nothing in a sheet that the date has closed', async () => {
    const { db } = program.connection
    await db.insertInto('setting').values({ key: 'lockAfterDays', value: '10' }).execute()
    const other = await program.asAccount('nhap-lieu-mua-ngau')
    const unit = await db
      .selectFrom('unit')
      .select('id')
      .where('code', '=', 'MH03')
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow()
    await db.deleteFrom('figure').where('unit_id', '=', unit.id).where('month', '=', '2026-10').execute()
    await db
      .updateTable('sheet')
      .set({ state: 'draft' })
      .where('unit_id', '=', unit.id)
      .where('month', '=', '2026-10')
      .execute()
    await raiseVersion(db, '2026-10')
    expect((await duties(other)).items).toEqual([])
    await db.deleteFrom('setting').where('key', '=', 'lockAfterDays').execute()
    expect((await duties(other)).items.map((one) => one.month)).toEqual(['2026-09', '2026-10'])
    expect((await submit(other, '/api/sheets/MH03/2026-10')).statusCode).toBe(422)
  })
})
