/** Clocks that are wrong and set right: the order of what was done hangs on no clock, and sessions neither end all at once nor live on. */
import { beforeEach, expect, it } from 'vitest'
import { verifyAudit } from '../../server/database/verify-audit.ts'
import { cell, clearDesk, desk, fill, october, put, read, submit } from '../features/sheet-desk.ts'
import { type Program, sampleProgram } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'

const hour = 3_600_000
const day = 24 * hour
/** Forward and back by a little, by a day, by a year, and over the last of February of a leap year. */
const shifts = [2 * hour, -2 * hour, day, -day, -365 * day, 0, Date.parse('2028-02-29T01:00:00Z') - now.getTime(), 0]

onEachEngine('a clock that jumps', (engine) => {
  let program: Program
  let at = now
  const setClock = (shift: number) => {
    at = new Date(now.getTime() + shift)
  }

  beforeEach(async () => {
    program ??= await sampleProgram(engine, () => at)
    setClock(0)
    await clearDesk(program)
  })

  it('changes nothing about the order of saves, in the record of acts and in the history of a cell', async () => {
    let value = 100
    for (const shift of shifts) {
      // The month of the sheet is still to come a year before.
      setClock(Math.max(shift, -20 * day))
      const clerk = await program.as('clerk')
      const { revision } = cell(await read(clerk), 'petitions_due')
      value += 1
      expect((await put(clerk, 'petitions_due', { value, revision })).statusCode).toBe(200)
    }
    setClock(0)
    const clerk = await program.as('clerk')
    const { items } = (await clerk.get(`${desk}/history?element=petitions_due`)).json()
    expect(items.map((item: { revision: number }) => item.revision)).toEqual(shifts.map((_, index) => index + 1))
    expect(items.map((item: { after: { value: number } }) => item.after.value)).toEqual(
      shifts.map((_, index) => 101 + index),
    )
    const { faults, seals } = await verifyAudit(program.connection.db)
    expect([faults, seals >= shifts.length]).toEqual([[], true])
  })

  it('tells what was done to a sheet in the order in which it was done', async () => {
    const clerk = await program.as('clerk')
    const approver = await program.as('approver')
    await fill(clerk, october)
    expect((await submit(clerk)).statusCode).toBe(200)
    setClock(-2 * hour)
    const payload = { reason: 'Xem lại phản ánh, kiến nghị' }
    expect((await approver.call({ method: 'POST', url: `${desk}/return`, payload })).statusCode).toBe(200)
    const { items } = (await clerk.get(`${desk}/events`)).json()
    expect(items.map((item: { act: string }) => item.act)).toEqual(['submit', 'return'])
  })

  it.each([
    ['set back by two hours', 0, -2 * hour, 200],
    ['set back by a day', 0, -day, 200],
    ['a year ahead, and set right', 365 * day, 0, 401],
    ['set back by a year', 0, -365 * day, 401],
    ['set forward by a day', 0, day, 401],
  ])('that is %s: sessions', async (_name, opened, later, status) => {
    setClock(opened)
    const leader = await program.as('leader')
    expect((await leader.get('/api/settings')).statusCode).toBe(200)
    setClock(later)
    expect((await leader.get('/api/settings')).statusCode).toBe(status)
    // Whoever is turned away signs in again.
    expect((await (await program.as('leader')).get('/api/settings')).statusCode).toBe(200)
  })
})
