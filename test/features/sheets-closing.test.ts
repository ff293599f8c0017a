/** Locks by date: a draft after its last day, a reopened sheet after its own, and what a returned one may still do. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { now as start } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { act, batch, everything, handIn, setSetting } from './review-desk.ts'
import { clearDesk, put, read } from './sheet-desk.ts'

const reason = 'Số liệu chưa khớp báo cáo'

onEachEngine('the day on which a sheet closes', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let clock = start

  beforeAll(async () => {
    program = await sampleProgram(engine, () => clock)
  })
  beforeEach(async () => {
    await at('2026-11-10T02:00:00Z')
    await clearDesk(program)
    await setSetting(program, 'lockAfterDays', 10)
  })

  /** Everybody comes in anew: sessions do not last for days. */
  async function at(instant: string) {
    clock = new Date(instant)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
  }
  const save = async (revision: number) => {
    const response = await put(clerk, 'petitions_due', { value: 5 + revision, revision })
    return [response.statusCode, response.json().context?.reason]
  }

  it('is for a draft the due day and the days of grace; the last minute counts', async () => {
    // Due on 5 November, ten days of grace: 15 November, which ends at 17:00 UTC.
    expect((await read(clerk)).closesOn).toBe('2026-11-15')
    await at('2026-11-15T16:59:59Z')
    expect(await save(0)).toEqual([200, undefined])
    await at('2026-11-15T17:00:00Z')
    expect(await save(1)).toEqual([423, 'past_deadline'])
    expect((await read(clerk)).lock?.reason).toBe('past_deadline')
    const before = await everything(program)
    for (const response of [await act(clerk, 'submit', {}), await batch(clerk, { ratings_valid: [64, 0] })])
      expect([response.statusCode, response.json().context]).toEqual([423, { reason: 'past_deadline' }])
    expect(await everything(program)).toEqual(before)
  })

  it('is none where the site sets none', async () => {
    await setSetting(program, 'lockAfterDays', null)
    await at('2027-03-01T02:00:00Z')
    expect([(await read(clerk)).closesOn, await save(0)]).toEqual([null, [200, undefined]])
  })

  it('once past can be asked about, and opened again until the end of a day', async () => {
    await at('2026-11-16T02:00:00Z')
    expect((await act(clerk, 'request', { reason })).statusCode).toBe(200)
    expect((await act(approver, 'reopen', { reason, until: '2026-11-18' })).statusCode).toBe(200)
    await at('2026-11-18T16:59:00Z')
    expect(await save(0)).toEqual([200, undefined])
    await at('2026-11-18T17:00:00Z')
    expect(await save(1)).toEqual([423, 'past_deadline'])
    expect((await act(clerk, 'submit', {})).statusCode).toBe(423)
    expect((await act(approver, 'reopen', { reason, until: '2026-11-20' })).statusCode).toBe(200)
    expect(await save(1)).toEqual([200, undefined])
  })

  it('does not bind a sheet that was returned: it was asked for after it', async () => {
    await handIn(clerk)
    await at('2026-11-30T02:00:00Z')
    await act(approver, 'return', { reason })
    expect(await save(1)).toEqual([200, undefined])
    expect((await act(clerk, 'submit', {})).statusCode).toBe(200)
  })
})
