/** Typed percentages imported into a sheet open again after approval: a draft like any other correction. */

import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { unguard } from '../support/unguarded.ts'
import { commit, dryRun, undo } from './import-desk.ts'
import { act } from './review-desk.ts'
import { cell, put, read, submit } from './sheet-desk.ts'

const september = '/api/sheets/MH02/2026-09'
const own = { unit: 'MH02' }
const rates = (value: string) => `Tháng;Tỷ lệ hài lòng (%)\n09/2026;${value}\n`

onEachEngine('a rate imported after approval', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let leader: Person
  let neighbour: Person
  let first: string

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    leader = await program.as('leader')
    neighbour = await program.asAccount('nhap-lieu-mua-ngau')
    // Approved without ratings, then opened again.
    await reopen('Phiếu đánh giá bị mất')
    for (const element of ['ratings_valid', 'ratings_satisfied']) {
      const { revision } = cell(await read(clerk, september), element)
      const body = { value: null, state: 'missing', note: 'Mất phiếu', revision }
      expect((await put(clerk, element, body, september)).statusCode).toBe(200)
    }
    expect((await submit(clerk, september)).statusCode).toBe(200)
    await approve()
    await reopen('Bổ sung tỷ lệ hài lòng')
  })

  const reopen = async (reason: string) => {
    const response = await act(approver, 'reopen', { reason, until: '2026-11-25' }, september)
    expect(response.statusCode, response.body).toBe(200)
  }
  const approve = async () => {
    const { version } = await read(approver, september)
    const response = await act(approver, 'approve', { version }, september)
    expect(response.statusCode, response.body).toBe(200)
  }
  const bring = async (value: string) => {
    const { id } = await dryRun(clerk, rates(value), own)
    const response = await commit(clerk, id)
    expect(response.statusCode, response.body).toBe(200)
    return id
  }
  const reasonSeenBy = async (person: Person) => {
    const { items } = (await person.get('/api/rankings?indicator=satisfaction&period=2026-09&parent=MH')).json()
    return items.find((item: { unit: { code: string } }) => item.unit.code === 'MH02').reason as string
  }
  const correctionsSeenBy = async (person: Person) => {
    const { adjustments } = (await person.get('/api/units/MH02/scorecard?period=2026-09')).json()
    return adjustments.filter((one: { before: string; after: string }) => /%/.test(one.before + one.after))
  }
  const told = (rate: string) => `chỉ có tỷ lệ tháng 9 là ${rate}`

  describe('while the sheet is open', () => {
    it('cannot be approved unseen by who read the sheet before it', async () => {
      const { version } = await read(approver, september)
      first = await bring('12,5%')
      const response = await act(approver, 'approve', { version }, september)
      expect(response.statusCode, response.body).toBe(412)
    })

    it('is a draft: told to those who may see drafts, and to nobody else', async () => {
      expect(await reasonSeenBy(leader)).toContain(told('12,5%'))
      expect(await reasonSeenBy(neighbour)).not.toContain('12,5%')
      expect(await correctionsSeenBy(neighbour)).toEqual([])
      expect(await correctionsSeenBy(leader)).toMatchObject([{ before: 'để trống', after: '12,5%' }])
    })

    it('is not approved by who brought it', async () => {
      const { db } = program.connection
      const { id, unit_id } = await db
        .selectFrom('account')
        .innerJoin('account_role', 'account_role.account_id', 'account.id')
        .select(['account.id', 'account_role.unit_id'])
        .where('account.username', '=', 'nhap-lieu-huong-buoi')
        .executeTakeFirstOrThrow()
      const submitted = db.updateTable('sheet').where('month', '=', '2026-09').where('unit_id', '=', unit_id)
      const audit = db.updateTable('audit').where('month', '=', '2026-09').where('unit_id', '=', unit_id)
      // Both roles in one person, and every figure as if somebody else had saved it.
      await db.insertInto('account_role').values({ account_id: id, role: 'approver', unit_id }).execute()
      const before = await db
        .selectFrom('sheet')
        .select('submitted_by')
        .where('unit_id', '=', unit_id)
        .where('month', '=', '2026-09')
        .executeTakeFirst()
      await submitted.set({ submitted_by: null }).execute()
      await unguard(program.connection)
      await audit.set({ account_id: null }).execute()
      const response = await act(clerk, 'approve', undefined, september)
      expect([response.statusCode, response.json().code], response.body).toEqual([403, 'forbidden'])
      expect((await read(clerk, september)).acts).not.toContain('approve')
      await db.deleteFrom('account_role').where('account_id', '=', id).where('role', '=', 'approver').execute()
      await submitted.set({ submitted_by: before?.submitted_by ?? null }).execute()
    })
  })

  describe('once it is approved', () => {
    it('is told to everybody, and listed as a correction with the reason of the reopening', async () => {
      await approve()
      for (const person of [leader, neighbour]) {
        expect(await reasonSeenBy(person)).toContain(told('12,5%'))
        expect(await correctionsSeenBy(person)).toMatchObject([
          { month: '2026-09', before: 'để trống', after: '12,5%', reason: 'Bổ sung tỷ lệ hài lòng' },
        ])
      }
    })

    it('stays for others while another rate and the undoing of it are on their way', async () => {
      await reopen('Tỷ lệ gõ nhầm')
      const second = await bring('13%')
      expect(await reasonSeenBy(leader)).toContain(told('13%'))
      expect(await reasonSeenBy(neighbour)).toContain(told('12,5%'))
      expect((await undo(clerk, second)).statusCode).toBe(200)
      expect((await undo(clerk, first)).statusCode).toBe(200)
      expect(await reasonSeenBy(leader)).not.toContain('chỉ có tỷ lệ')
      expect(await reasonSeenBy(neighbour)).toContain(told('12,5%'))
      expect(await correctionsSeenBy(neighbour)).toHaveLength(1)
    })

    it('is gone for everybody when its undoing is approved, and no correction remains', async () => {
      await approve()
      for (const person of [leader, neighbour]) {
        expect(await reasonSeenBy(person)).not.toContain('chỉ có tỷ lệ')
        expect(await correctionsSeenBy(person)).toEqual([])
      }
    })
  })
})
