/** The published reason of a correction is that of the reopening, whatever an approver wrote when returning the sheet. */
import { beforeEach, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { commit, dryRun } from './import-desk.ts'
import { act } from './review-desk.ts'
import { cell, fill, put, read, submit } from './sheet-desk.ts'

const september = '/api/sheets/MH02/2026-09'

onEachEngine('the reason of a correction', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person

  beforeEach(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    await done('reopen', { reason: 'Đối chiếu lại sổ một cửa', until: '2026-11-25' })
    expect((await submit(clerk, september)).statusCode).toBe(200)
  })

  async function done(name: string, body: object) {
    const response = await act(approver, name, body, september)
    expect(response.statusCode, response.body).toBe(200)
  }

  async function publishedReasons(): Promise<string[]> {
    expect((await submit(clerk, september)).statusCode).toBe(200)
    await done('approve', {})
    const neighbour = await program.asAccount('nhap-lieu-mua-ngau')
    const { adjustments } = (await neighbour.get('/api/units/MH02/scorecard?period=2026-09')).json()
    return adjustments.map((one: { reason: string }) => one.reason)
  }

  const lower = async (element: string) => ({
    element,
    value: (cell(await read(clerk, september), element).value ?? 0) - 1,
  })

  it.each([
    ['cells alone', { cells: [{ element: 'dossiers_on_time', reason: 'Xem lại ô này' }] }],
    ['a word meant for the clerk', { reason: 'Chị Lan làm ẩu, sửa lại ngay' }],
  ])('outlives a return with %s', async (_name, body) => {
    await done('return', body)
    const { element, value } = await lower('dossiers_on_time')
    await fill(clerk, { [element]: value }, september)
    expect(await publishedReasons()).toEqual(['Đối chiếu lại sổ một cửa'])
  })

  it('is the same for what comes by a file', async () => {
    await done('return', { reason: 'Chị Lan làm ẩu, sửa lại ngay' })
    const { value } = await lower('dossiers_on_time')
    const file = `Chỉ tiêu;Tháng;Số liệu\nTrước hạn và đúng hạn;09/2026;${value}\n`
    const { id } = await dryRun(clerk, file, { unit: 'MH02' })
    expect((await commit(clerk, id)).statusCode).toBe(200)
    expect(await publishedReasons()).toEqual(['Đối chiếu lại sổ một cửa'])
  })

  it('is that of the last reopening', async () => {
    await done('approve', {})
    await done('reopen', { reason: 'Bổ sung hồ sơ liên thông', until: '2026-11-25' })
    const { element, value } = await lower('dossiers_on_time')
    const { revision } = cell(await read(clerk, september), element)
    expect((await put(clerk, element, { value, revision }, september)).statusCode).toBe(200)
    expect(await publishedReasons()).toEqual(['Bổ sung hồ sơ liên thông'])
  })
})
