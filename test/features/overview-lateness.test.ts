/** Who is said to be late: the overview and the board say it of the same units, with the same days. */
import { beforeEach, expect, it } from 'vitest'
import { raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { boardOf } from './board-desk.ts'
import { act } from './review-desk.ts'
import { submit } from './sheet-desk.ts'

const september = '/api/sheets/MH02/2026-09'

onEachEngine('lateness', (engine) => {
  let program: Program
  let leader: Person
  let clock: Date

  beforeEach(async () => {
    clock = new Date('2026-11-21T02:00:00.000Z')
    program = await sampleProgram(engine, () => clock)
    leader = await program.as('leader')
  })

  async function shown(period: string) {
    const { attention, reporting } = (await leader.get(`/api/overview?parent=MH&period=${period}`)).json()
    const missing = attention.find((one: { kind: string }) => one.kind === 'not_submitted')
    const text = (missing?.parts ?? [])
      .map((part: { text?: string; unit?: { name: string } }) => part.text ?? part.unit?.name)
      .join('')
    return { text, reporting }
  }

  async function board(month: string) {
    const { months, units } = await boardOf(leader, `?from=${month}&to=${month}`)
    return { month: months[0], cells: new Map(units.map((row) => [row.unit.code, row.cells[0]])) }
  }

  /** Gives units that have not handed October in a day of their own; all of them where no number is given. */
  async function ownDay(due: string, count?: number): Promise<void> {
    const { db } = program.connection
    const { cells } = await board('2026-10')
    const codes = [...cells].flatMap(([code, cell]) => (cell?.standing === 'handed_in' ? [] : [code])).slice(0, count)
    const units = await db
      .selectFrom('unit')
      .select('id')
      .where('code', 'in', codes)
      .where('valid_to', 'is', null)
      .execute()
    const rows = units.map(({ id }) => ({ unit_id: id, month: '2026-10', due, source: 'x' }))
    await db.insertInto('sheet_due').values(rows).execute()
    await raiseVersion(db, 'catalogue')
  }

  it('is counted from the province’s day where it holds for all', async () => {
    expect((await board('2026-10')).month?.late).toBe(9)
    expect((await shown('2026-10')).text).toMatch(/ chưa nộp phiếu tháng 10\. Quá hạn 16 ngày\.$/)
  })

  it('is not said of units whose own day has not come', async () => {
    await ownDay('2026-11-25')
    expect((await board('2026-10')).month?.late).toBe(0)
    const { text } = await shown('2026-10')
    expect(text).toMatch(/ chưa nộp phiếu tháng 10\.$/)
  })

  it('is counted from each unit’s own day', async () => {
    await ownDay('2026-11-15')
    expect((await shown('2026-10')).text).toMatch(/Quá hạn 6 ngày\.$/)
  })

  it('names how many are late where not all are, and from how many to how many days', async () => {
    await ownDay('2026-11-25', 7)
    expect((await board('2026-10')).month?.late).toBe(2)
    expect((await shown('2026-10')).text).toMatch(/ chưa nộp phiếu tháng 10\. 2 đơn vị quá hạn 16 ngày\.$/)
    const { db } = program.connection
    const rows = await db.selectFrom('sheet_due').select('unit_id').where('due', '=', '2026-11-25').execute()
    await db
      .updateTable('sheet_due')
      .set({ due: '2026-11-20' })
      .where('unit_id', '=', rows[0]?.unit_id ?? 0)
      .execute()
    await raiseVersion(db, 'catalogue')
    expect((await shown('2026-10')).text).toMatch(/ 3 đơn vị quá hạn từ 1 đến 16 ngày\.$/)
  })

  it('is not said of a unit whose approved sheet was opened, handed in again and returned', async () => {
    const clerk = await program.as('clerk')
    const before = await board('2026-09')
    await act(await program.as('approver'), 'reopen', { reason: 'Đối chiếu lại sổ', until: '2026-11-28' }, september)
    expect((await submit(clerk, september)).statusCode).toBe(200)
    clock = new Date('2026-11-22T02:00:00.000Z')
    const returned = await act(await program.as('approver'), 'return', { reason: 'Xem lại một số ô' }, september)
    expect(returned.statusCode, returned.body).toBe(200)
    clock = new Date('2026-11-24T02:00:00.000Z')
    leader = await program.as('leader')
    const { text, reporting } = await shown('2026-09')
    expect(text).not.toContain('Hương Bưởi')
    expect(reporting.units.find((one: { unit: { code: string } }) => one.unit.code === 'MH02')).toMatchObject({
      state: 'returned',
      handedIn: true,
    })
    const after = await board('2026-09')
    expect([after.cells.get('MH02')?.standing, after.month?.late]).toEqual(['handed_in', before.month?.late])
    const { expected = 0, handedIn = 0 } = after.month ?? {}
    expect(reporting.missing).toBe(expected - handedIn)
  })
})
