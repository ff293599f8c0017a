/** Approve, return, reopen, ask for it: what each changes, and what it leaves as it was. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { tickingClock } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { act, batch, everything, handIn, reviewPeople, setSetting, setState } from './review-desk.ts'
import { auditRows, cell, clearDesk, put, read } from './sheet-desk.ts'

const reason = 'Số liệu chưa khớp báo cáo'
const until = '2026-11-26'

onEachEngine('review of a sheet', (engine) => {
  let program: Program
  let people: Awaited<ReturnType<typeof reviewPeople>>
  let clerk: Person
  let approver: Person
  const clock = tickingClock()

  beforeAll(async () => {
    program = await sampleProgram(engine, clock.tick)
    people = await reviewPeople(program)
    ;({ clerk, approver } = people)
  })
  beforeEach(async () => {
    clock.reset()
    await clearDesk(program)
    await setSetting(program, 'approverMayBeEnterer', null)
  })

  const lastAct = async () => {
    const row = (await auditRows(program)).at(-1)
    return [row?.act, row?.account_id, JSON.parse(row?.before ?? 'null'), JSON.parse(row?.after ?? 'null')]
  }

  describe('approving', () => {
    it('closes the sheet, says who and when, leaves one audit row and touches no figure', async () => {
      await handIn(clerk)
      const before = await everything(program)
      const response = await act(approver, 'approve', { version: (await read(approver)).version })
      expect([response.statusCode, response.json().state, response.json().decidedBy, response.json().acts]).toEqual([
        200,
        'approved',
        'Lãnh đạo UBND phường Hương Bưởi',
        ['reopen'],
      ])
      expect(response.json().approvedAt).toBe(response.json().decidedAt)
      const { figure, cell_return, adjustment, save_receipt, audit } = await everything(program)
      expect({ figure, cell_return, adjustment, save_receipt }).toEqual({
        figure: before.figure,
        cell_return: [],
        adjustment: [],
        save_receipt: before.save_receipt,
      })
      expect(audit).toHaveLength(before.audit.length + 1)
      expect(await lastAct()).toEqual([
        'approve_sheet',
        'sample-duyet-huong-buoi',
        { state: 'submitted' },
        { state: 'approved' },
      ])
      expect((await put(clerk, 'petitions_due', { value: 6, revision: 1 })).json().context).toEqual({
        reason: 'approved',
      })
    })

    it('with the version of an older look is refused as stale', async () => {
      await handIn(clerk)
      const seen = (await read(approver)).version
      await act(approver, 'return', { reason })
      await batch(clerk, { petitions_due: [6, 1] })
      await act(clerk, 'submit', {})
      const before = await everything(program)
      const response = await act(approver, 'approve', { version: seen })
      expect([response.statusCode, response.json().code]).toEqual([412, 'stale'])
      expect(await everything(program)).toEqual(before)
      expect((await act(approver, 'approve', { version: (await read(approver)).version })).statusCode).toBe(200)
    })

    it('with the version from before it was given back is stale, though it came again without a change', async () => {
      await handIn(clerk)
      const seen = (await read(approver)).version
      await act(approver, 'return', { reason })
      await act(clerk, 'submit', {})
      const before = await everything(program)
      expect((await act(approver, 'approve', { version: seen })).statusCode).toBe(412)
      expect(await everything(program)).toEqual(before)
    })

    it('is refused while cells are blank, and each is named', async () => {
      await setState(program, 'submitted')
      const before = await everything(program)
      const response = await act(approver, 'approve')
      expect([response.statusCode, response.json().fields.length, response.json().fields[0].code]).toEqual([
        422,
        6,
        'blank',
      ])
      expect(await everything(program)).toEqual(before)
    })

    describe('by somebody who is a clerk of the unit as well', () => {
      const ownSheet = 'Anh/chị đã nhập hoặc nộp phiếu này nên không tự duyệt được. Đề nghị người khác duyệt.'
      const approverId = 'sample-duyet-huong-buoi'
      beforeAll(async () => {
        const { db } = program.connection
        const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
        await db
          .insertInto('account_role')
          .values({ account_id: approverId, role: 'clerk', unit_id: unit.id })
          .execute()
      })
      afterAll(async () => {
        const { db } = program.connection
        await db.deleteFrom('account_role').where('account_id', '=', approverId).where('role', '=', 'clerk').execute()
      })

      it.each<[string, () => Promise<unknown>]>([
        [
          'entered one cell of it',
          async () => {
            await handIn(clerk)
            await act(approver, 'return', { reason })
            await batch(approver, { petitions_due: [6, 1] })
            await act(clerk, 'submit', {})
          },
        ],
        [
          'entered nothing but handed it in',
          async () => {
            await handIn(clerk)
            await act(approver, 'return', { reason })
            await act(approver, 'submit', {})
          },
        ],
      ])('is refused to who %s, unless the site allows it', async (_what, begin) => {
        await begin()
        const before = await everything(program)
        expect((await read(approver)).acts).toEqual(['return'])
        const refused = await act(approver, 'approve')
        expect([refused.statusCode, refused.json().message]).toEqual([403, ownSheet])
        expect(await everything(program)).toEqual(before)
        await setSetting(program, 'approverMayBeEnterer', true)
        expect((await read(approver)).acts).toEqual(['return', 'approve'])
        expect((await act(approver, 'approve')).statusCode).toBe(200)
      })

      it('is open to who neither entered nor handed it in', async () => {
        await handIn(clerk)
        expect((await act(approver, 'approve')).statusCode).toBe(200)
      })
    })
  })

  describe('returning', () => {
    it('opens the sheet, marks the cells with the revision that was returned, and tells the clerk why', async () => {
      await handIn(clerk)
      const before = await everything(program)
      const cells = [{ element: 'petitions_due', reason: 'Báo cáo ghi 7' }]
      const response = await act(approver, 'return', { reason, cells })
      expect([response.statusCode, response.json().state, response.json().reason]).toEqual([200, 'returned', reason])
      const sheet = await read(clerk)
      expect([sheet.lock, cell(sheet, 'petitions_due').returned]).toEqual([
        null,
        { reason: 'Báo cáo ghi 7', at: sheet.decidedAt, by: 'Lãnh đạo UBND phường Hương Bưởi', answered: false },
      ])
      expect((await everything(program)).figure).toEqual(before.figure)
      expect(await lastAct()).toEqual([
        'return_sheet',
        'sample-duyet-huong-buoi',
        { state: 'submitted' },
        { state: 'returned', reason, cells },
      ])
      await batch(clerk, { petitions_due: [7, 1] })
      const answered = cell(await read(clerk), 'petitions_due')
      expect([answered.returned?.answered, answered.changed, answered.changedFrom]).toEqual([true, true, '5'])
      expect(cell(await read(clerk), 'ratings_valid').changedFrom).toBeNull()
    })

    it('ends a request to open the sheet again: it is open', async () => {
      await handIn(clerk)
      await act(clerk, 'request', { reason: 'Nhập nhầm một ô' })
      expect((await read(approver)).request?.reason).toBe('Nhập nhầm một ô')
      await act(approver, 'return', { reason })
      expect((await read(approver)).request).toBeNull()
    })
  })

  describe('opening again', () => {
    it('gives days for corrections, each of which is recorded with what had been approved', async () => {
      await handIn(clerk)
      await act(approver, 'approve')
      const response = await act(people.administrator, 'reopen', { reason, until })
      expect([response.statusCode, response.json().state, response.json().openUntil]).toEqual([200, 'reopened', until])
      expect(await lastAct()).toEqual([
        'reopen_sheet',
        'sample-quan-tri',
        { state: 'approved' },
        { state: 'reopened', reason, until },
      ])
      await batch(clerk, { petitions_due: [6, 1] })
      await batch(clerk, { petitions_due: [7, 2] })
      const corrected = cell(await read(approver), 'petitions_due')
      expect([corrected.value, corrected.approvedShown, corrected.changedFrom]).toEqual([7, '5', '5'])
      const { adjustment } = await everything(program)
      expect(adjustment.map((row) => Object.fromEntries(JSON.parse(row)))).toMatchObject([
        { revision: 2, before_value: 5, reason, account_id: 'sample-nhap-lieu-huong-buoi' },
        { revision: 3, before_value: 6, reason },
      ])
      await act(clerk, 'submit', {})
      await act(approver, 'approve')
      expect(cell(await read(approver), 'petitions_due').approvedShown).toBe('5')
    })

    it('a sheet that nobody has begun works too, and makes it', async () => {
      const november = '/api/sheets/MH02/2026-11'
      expect((await act(approver, 'reopen', { reason, until }, november)).statusCode).toBe(200)
      expect((await read(clerk, november)).state).toBe('reopened')
      const future = await act(approver, 'reopen', { reason, until }, '/api/sheets/MH02/2026-12')
      expect([future.statusCode, future.json().context]).toEqual([423, { reason: 'not_open_yet' }])
      const { db } = program.connection
      await db.deleteFrom('sheet').where('month', '=', '2026-11').where('state', '=', 'reopened').execute()
    })
  })

  it('a request to open a closed sheet is kept beside it until somebody opens it', async () => {
    await handIn(clerk)
    await act(approver, 'approve')
    const before = await everything(program)
    const response = await act(clerk, 'request', { reason: 'Nhập nhầm một ô' })
    expect([response.statusCode, response.json().request]).toEqual([
      200,
      { reason: 'Nhập nhầm một ô', at: expect.any(String), by: 'Công chức nhập liệu, phường Hương Bưởi' },
    ])
    expect((await everything(program)).figure).toEqual(before.figure)
    expect((await lastAct())[0]).toBe('request_sheet')
    await act(approver, 'reopen', { reason, until })
    expect((await read(clerk)).request).toBeNull()
  })
})
