/** Reminders by the clock: once for each step, to those who owe, by day. */
import { expect, it } from 'vitest'
import type { Reminders } from '#contract/duties'
import { remind } from '../../server/features/duties/remind.ts'
import { onEachEngine } from '../support/database.ts'
import { at, clerkId, reminderDesk } from './reminder-desk.ts'

onEachEngine('the reminders', (engine) => {
  const { desk, rows, steps, handIn } = reminderDesk(engine)

  it('come at 7, 3 and 1 days, on the first day after, and weekly, each once, however often the clock strikes', async () => {
    for (let day = -4; day <= 24; day += 1)
      for (const clock of ['08:00', '08:15', '15:00']) {
        desk.moment = new Date(at(1, clock).getTime() + (day - 1) * 86_400_000)
        await remind(desk.silent, desk.moment)
      }
    expect(await steps()).toEqual(['29 7', '02 3', '04 1', '06 late', '13 late-2', '20 late-3'])
  })

  it('tell how many cells are owed, are in the audit, and can be read by their person alone', async () => {
    expect((await remind(desk.silent, at(6))).given).toBeGreaterThan(1)
    const [row] = await rows()
    expect(row).toMatchObject({
      subject: 'sheet',
      about: '2026-10',
      deadline: '2026-11-05',
      step: 'late',
      owed: 6,
      email: 'none',
    })
    const audit = await desk.program.connection.db.selectFrom('audit').selectAll().where('act', '=', 'remind').execute()
    expect(audit.map((one) => [one.account_id, JSON.parse(one.after ?? '').account])).toContainEqual([null, clerkId])
    const told = async (who: string): Promise<Reminders> =>
      (await (await desk.program.asAccount(who)).get('/api/reminders')).json()
    expect((await told('nhap-lieu-huong-buoi')).items).toHaveLength(1)
    expect((await told('nhap-lieu-huong-buoi')).items[0]).toMatchObject({
      unit: { code: 'MH02' },
      step: 'late',
      owed: 6,
    })
    expect((await told('lanh-dao')).items).toEqual([])
  })

  const second = 'sample-nhap-lieu-2-huong-buoi'
  const department = 'sample-tong-hop'
  const setRole = (role: string) =>
    desk.program.connection.db.updateTable('account_role').set({ role }).where('account_id', '=', clerkId).execute()
  const ways: [name: string, way: () => Promise<unknown>, left: string[]][] = [
    [
      'whose cells are all another’s',
      async () => {
        const { db } = desk.program.connection
        const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
        const elements = await db.selectFrom('element').select('id').execute()
        const owners = elements.map(({ id }) => ({ unit_id: unit.id, element_id: id, account_id: second, post: null }))
        await db.insertInto('element_owner').values(owners).execute()
      },
      [second],
    ],
    ['whose sheet is handed in', handIn, []],
    [
      'who is disabled',
      () => desk.program.connection.db.updateTable('account').set({ disabled: 1 }).where('id', '=', clerkId).execute(),
      [second, department],
    ],
    ['who is no clerk any more', () => setRole('leader'), [second, department]],
  ]

  it.each(ways)('go to nobody %s, and still to those who do owe the sheet', async (_name, way, left) => {
    const { db } = desk.program.connection
    const given = async () => {
      await db.deleteFrom('reminder').execute()
      await remind(desk.silent, at(6))
      const all = await db
        .selectFrom('reminder')
        .innerJoin('unit', 'unit.id', 'reminder.unit_id')
        .select('account_id')
        .where('unit.code', '=', 'MH02')
        .execute()
      return all.map((one) => one.account_id).sort()
    }
    expect(await given()).toEqual([second, clerkId, department].sort())
    await way()
    expect(await given()).toEqual(left.sort())
    await setRole('clerk')
  })

  it('go to clerks alone: to no leader, approver or administrator', async () => {
    await remind(desk.silent, at(6))
    const given = await desk.program.connection.db.selectFrom('reminder').select('account_id').execute()
    expect([...new Set(given.map((one) => one.account_id))].filter((id) => !/nhap-lieu|tong-hop/.test(id))).toEqual([])
  })

  it('are given once even by two clocks that strike together', async () => {
    await Promise.all([remind(desk.silent, at(6)), remind(desk.silent, at(6)), remind(desk.silent, at(6))])
    expect(await steps()).toEqual(['06 late'])
  })

  it('are given anew for the new last day of a sheet that is opened again', async () => {
    await remind(desk.silent, at(6))
    await desk.program.connection.db
      .updateTable('sheet')
      .set({ state: 'reopened', open_until: '2026-11-10', decided_at: at(6).toISOString() })
      .where('month', '=', '2026-10')
      .where('unit_id', '=', (await rows())[0]?.unit_id ?? 0)
      .execute()
    await remind(desk.silent, at(7))
    await remind(desk.silent, at(11))
    expect(await steps()).toEqual(['06 late', '07 3'])
  })
})
