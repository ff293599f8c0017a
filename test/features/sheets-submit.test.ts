import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { auditRows, blankCells, clearDesk, desk, fill, october, put, read, submit, writings } from './sheet-desk.ts'

onEachEngine('handing a sheet in', (engine) => {
  let program: Program
  let clerk: Person
  let leader: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    leader = await program.as('leader')
  })
  beforeEach(() => clearDesk(program))

  it('is refused while cells are blank, and each is named with what to do', async () => {
    const before = await writings(program)
    const response = await submit(clerk)
    const body = response.json()
    expect([response.statusCode, body.code, body.message]).toEqual([
      422,
      'invalid',
      'Còn 6 ô cần sửa hoặc bổ sung trước khi nộp.',
    ])
    expect(body.fields.map((one: { field: string; code: string }) => [one.field, one.code])).toEqual(
      blankCells.map((element) => [element, 'blank']),
    )
    expect(body.fields[0].message).toBe(
      'Ô “Hồ sơ có nghĩa vụ tài chính” chưa nhập. Nhập số (0 nếu không phát sinh), hoặc chọn “Chưa có số liệu” kèm lý do.',
    )
    expect(await writings(program)).toEqual(before)
  })

  it('is refused while a part is larger than its whole, and both cells are named', async () => {
    await fill(clerk, { ...october, dossiers_paid_online: 223 })
    const before = await writings(program)
    const response = await submit(clerk)
    expect([response.statusCode, response.json().fields.map((one: { field: string }) => one.field)]).toEqual([
      422,
      ['dossiers_with_fee', 'dossiers_paid_online'],
    ])
    expect(response.json().fields[0].code).toBe('part_larger_than_whole')
    expect(await writings(program)).toEqual(before)
  })

  it('takes a cell without a number only where a reason stands', async () => {
    const { petitions_due: _, petitions_on_time: __, ...rest } = october
    await fill(clerk, rest)
    await put(clerk, 'petitions_due', { value: null, state: 'missing', revision: 0 })
    await put(clerk, 'petitions_on_time', { value: null, state: 'not_applicable', revision: 0 })
    expect((await submit(clerk)).json().fields.map((one: { field: string }) => one.field)).toEqual(['petitions_due'])
    await put(clerk, 'petitions_due', { value: null, state: 'missing', note: 'Chờ đối chiếu', revision: 1 })
    expect((await submit(clerk)).statusCode).toBe(200)
  })

  it('locks the sheet, says when, and leaves one audit row', async () => {
    await fill(clerk, october)
    const response = await submit(clerk)
    expect([response.statusCode, response.json().state, response.json().submittedAt]).toEqual([
      200,
      'submitted',
      '2026-11-21T02:00:00.000Z',
    ])
    expect(response.json().lock.reason).toBe('approved')
    const rows = (await auditRows(program)).filter((row) => row.act === 'submit_sheet')
    expect(rows.map((row) => [row.before, row.after, row.account_id])).toEqual([
      ['{"state":"draft"}', '{"state":"submitted"}', 'sample-nhap-lieu-huong-buoi'],
    ])
    const after = await writings(program)
    expect((await put(clerk, 'petitions_due', { value: 6, revision: 1 })).statusCode).toBe(423)
    expect((await submit(clerk)).statusCode).toBe(423)
    expect(await writings(program)).toEqual(after)
  })

  it('turns the numbers from tạm tính to đã nộp in the same moment', async () => {
    const status = async () => {
      const { items } = (await leader.get('/api/rankings?indicator=online_payment&period=2026-10')).json()
      return items.find((item: { unit: { code: string } }) => item.unit.code === 'MH02').status
    }
    await fill(clerk, october)
    expect(await status()).toBe('provisional')
    await submit(clerk)
    expect(await status()).toBe('submitted')
  })

  it('twice at the same moment happens once', async () => {
    await fill(clerk, october)
    const answers = await Promise.all([submit(clerk), submit(clerk), submit(clerk)])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 423, 423])
    expect((await auditRows(program)).filter((row) => row.act === 'submit_sheet')).toHaveLength(1)
  })

  it('works without a body too, and takes no part in what is sent along', async () => {
    await fill(clerk, october)
    const response = await clerk.call({ method: 'POST', url: `${desk}/submit` })
    expect(response.statusCode).toBe(200)
    expect((await read(clerk)).state).toBe('submitted')
  })
})
