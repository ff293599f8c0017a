/**
 * The life of a computed figure: it follows the records while its sheet is open, is written when the sheet is handed in,
 * stands still once approved, and is corrected by opening the sheet again.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { CellRecords } from '#contract/sheets'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { tickingClock } from '../support/clock.ts'
import { onEachEngine } from '../support/database.ts'
import { figuresIn } from './import-desk.ts'
import { become, completion, layPlan, openSheets, rowOf, september, ward } from './records-desk.ts'
import { act } from './review-desk.ts'
import { cell, read, submit } from './sheet-desk.ts'

onEachEngine('a computed figure', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let leader: Person
  let neighbour: Person
  let tasks: Record<string, number>
  let typed: string

  const both = async (person: Person) => {
    const sheet = await read(person, september)
    return [cell(sheet, 'plan_tasks_done'), cell(sheet, 'plan_tasks_due')] as const
  }
  const inSheet = async (person: Person) => (await both(person)).map(({ value }) => value).join('/')
  const onPage = (person: Person) => completion(person, ward, '2026-Q3')
  const records = async (person: Person): Promise<CellRecords> =>
    (await person.get(`${september}/records/plan_tasks_done`)).json()
  const ok = async (asked: ReturnType<typeof act>) => {
    const response = await asked
    expect(response.statusCode, response.body.slice(0, 300)).toBe(200)
    return response
  }

  beforeAll(async () => {
    program = await sampleProgram(engine, tickingClock().tick)
    clerk = await program.asAccount('tong-hop')
    approver = await program.asAccount('duyet-so-noi-vu')
    leader = await program.as('leader')
    neighbour = await program.as('clerk')
    typed = await onPage(neighbour)
    await openSheets(program, ward, ['2026-09'])
    tasks = (
      await layPlan(program, ward, [
        { name: 'Rà soát thủ tục', day: '2026-07-31', state: 'done', reportedOn: '2026-07-30' },
        { name: 'Tập huấn', day: '2026-08-31', state: 'waiting', reportedOn: '2026-08-30' },
        { name: 'Công khai thủ tục', day: '2026-09-20' },
        { name: 'Đối thoại', day: '2026-09-25', state: 'dropped', reason: 'Chuyển sang quý IV' },
      ])
    ).tasks
  })

  describe('while the sheet is open', () => {
    it('is what the records say now, whatever was typed there before; no cell is left to fill in', async () => {
      const [done, due] = await both(clerk)
      expect([done.value, due.value, done.blank, done.state]).toEqual([1, 3, false, 'reported'])
      expect(done.computed).toEqual({ value: 1, mark: 'tính từ sổ nhiệm vụ', source: 'plan_tasks', movedOn: null })
      const sheet = await read(clerk, september)
      expect(sheet.answered).toBe(sheet.asked)
      expect(sheet.rates.find((rate) => rate.indicator === 'plan_tasks')).toMatchObject({
        numerator: 1,
        denominator: 3,
      })
      expect(cell(sheet, 'dialogues').computed).toBeNull()
      await become(program, tasks['Tập huấn'] as number, { state: 'done' })
      expect(await inSheet(clerk)).toBe('2/3')
      expect(await onPage(clerk)).toBe('2/3')
    })

    it('opens down to each task, with how it counts and why', async () => {
      const found = await records(clerk)
      expect(found).toMatchObject({
        period: '2026-Q3',
        now: { part: 2, whole: 3 },
        sheet: { part: 2, whole: 3 },
        movedOn: null,
      })
      expect(found.items.map(({ name, counting, why }) => [name, counting, why])).toEqual([
        ['Công khai thủ tục', 'not_in_time', 'quá hạn 62 ngày, chưa xong'],
        ['Rà soát thủ tục', 'in_time', 'hoàn thành ngày 30/07/2026'],
        ['Tập huấn', 'in_time', 'hoàn thành ngày 30/08/2026'],
        ['Đối thoại', 'left_out', 'không thực hiện (Chuyển sang quý IV), không tính'],
      ])
      const other = await clerk.get(`${september}/records/dialogues`)
      expect(other.statusCode).toBe(404)
      expect((await rowOf(clerk, ward, '2026-Q3')).records).toEqual([
        {
          month: '2026-09',
          source: 'plan_tasks',
          element: 'plan_tasks_due',
          count: 3,
          below: '3 nhiệm vụ đến hạn',
          movedOn: null,
        },
      ])
    })
  })

  describe('once handed in', () => {
    it('is a figure like any other, with its history', async () => {
      await ok(submit(clerk, september))
      const { plan_tasks_done: done } = await figuresIn(program, ward, '2026-09')
      expect(done?.value).toBe(2)
      const history = (await clerk.get(`${september}/history?element=plan_tasks_done`)).json()
      expect(history.items.at(-1)).toMatchObject({ way: 'computed', after: { value: 2, state: 'reported' } })
    })

    it('does not move with the records; the sheet says that they did', async () => {
      await become(program, tasks['Công khai thủ tục'] as number, { state: 'done', reportedOn: '2026-09-19' })
      expect([await inSheet(approver), await onPage(approver)]).toEqual(['2/3', '2/3'])
      expect((await both(approver)).map(({ computed }) => computed?.movedOn)).toEqual([
        'Sổ nhiệm vụ nay là 3/3; trả lại phiếu để cập nhật.',
        null,
      ])
    })

    it('stands still once approved, for everybody', async () => {
      await ok(act(approver, 'approve', {}, september))
      await become(program, tasks['Tập huấn'] as number, { state: 'in_progress', reportedOn: null })
      for (const person of [clerk, leader, neighbour, approver]) expect(await onPage(person)).toBe('2/3')
      expect((await records(clerk)).movedOn).toBeNull()
      await become(program, tasks['Tập huấn'] as number, { state: 'done', reportedOn: '2026-09-02' })
      await become(program, tasks['Rà soát thủ tục'] as number, { due: '2026-10-05' })
      expect(await onPage(leader)).toBe('2/3')
      expect(await records(clerk)).toMatchObject({
        now: { part: 1, whole: 2 },
        sheet: { part: 2, whole: 3 },
        movedOn: 'Sổ nhiệm vụ nay là 1/2; mở lại phiếu để cập nhật.',
      })
      expect((await rowOf(leader, ward, '2026-Q3')).records[0]?.movedOn).toBe(
        'Sổ nhiệm vụ nay là 1/2; mở lại phiếu để cập nhật.',
      )
      expect((await rowOf(neighbour, ward, '2026-Q3')).records).toEqual([])
    })
  })

  describe('corrected', () => {
    it('shows what the records say as soon as the sheet is open again; the others go on seeing what was approved', async () => {
      await ok(act(approver, 'reopen', { reason: 'Cập nhật sổ nhiệm vụ', until: '2026-11-25' }, september))
      expect([await inSheet(clerk), await onPage(clerk)]).toEqual(['1/2', '1/2'])
      expect((await both(clerk)).map(({ approvedShown }) => approvedShown)).toEqual(['2', '3'])
      expect((await rowOf(leader, ward, '2026-Q3')).adjusted).toBe('Có số liệu điều chỉnh tháng 9/2026')
      expect(await onPage(neighbour)).toBe('2/3')
    })

    it('is not approved by who looked at another number', async () => {
      const seen = { plan_tasks_done: 2, plan_tasks_due: 2 }
      const refused = await act(approver, 'approve', { computed: seen }, september)
      expect([refused.statusCode, refused.json().code]).toEqual([412, 'stale'])
      expect((await read(approver, september)).state).toBe('reopened')
    })

    it('is a noted correction, seen by everybody once approved again', async () => {
      await ok(submit(clerk, september))
      await ok(act(approver, 'approve', {}, september))
      expect(await onPage(neighbour)).toBe('1/2')
      const page = (await neighbour.get(`/api/units/${ward}/scorecard?period=2026-Q3`)).json()
      expect(
        page.adjustments.map((one: { name: string; before: string; after: string; reason: string }) => [
          one.before,
          one.after,
          one.reason,
        ]),
      ).toEqual(
        expect.arrayContaining([
          ['2', '1', 'Cập nhật sổ nhiệm vụ'],
          ['3', '2', 'Cập nhật sổ nhiệm vụ'],
        ]),
      )
      const history = (await clerk.get(`${september}/history?element=plan_tasks_due`)).json()
      expect(history.items.at(-1)).toMatchObject({
        way: 'computed',
        before: { value: 3 },
        after: { value: 2 },
        adjustment: true,
      })
      expect((await records(clerk)).movedOn).toBeNull()
    })

    it('is written too where an approver closes a reopened sheet as it stands, who has entered nothing by that', async () => {
      await ok(act(approver, 'reopen', { reason: 'Xem lại một lần nữa', until: '2026-11-25' }, september))
      await become(program, tasks['Tập huấn'] as number, { state: 'done', reportedOn: '2026-08-31' })
      await ok(act(approver, 'approve', { computed: { plan_tasks_done: 2, plan_tasks_due: 2 } }, september))
      expect(await onPage(neighbour)).toBe('2/2')
      await ok(act(approver, 'reopen', { reason: 'Và lần nữa', until: '2026-11-25' }, september))
      await ok(act(approver, 'approve', {}, september))
      expect(await onPage(neighbour)).toBe('2/2')
      expect(typed).not.toBe('2/2')
    })
  })

  it('is told in the record of acts as counted, with before and after', async () => {
    const { items } = (await clerk.get(`/api/audit?unit=${ward}&month=2026-09&act=save_figure`)).json()
    const own = items.filter((item: { way: string }) => item.way === 'computed')
    expect(own.length).toBeGreaterThan(3)
    expect(own[0]).toMatchObject({ element: { code: 'plan_tasks_done' }, before: '1', after: '2' })
  })
})
